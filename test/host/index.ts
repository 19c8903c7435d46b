/**
 * The entry of the suite inside the extension host: VS Code calls `run`. Each result becomes a line of the report, or of
 * the debug console where there is none. Titles begin with the version of VS Code, for the suite runs in two.
 */
import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { version } from 'vscode';
import { reporterTo } from '../runner/reporter.mjs';
import { TEST_LIMIT_MS } from '../vscode/limits.mjs';

export async function run(): Promise<void> {
  const report = process.env.STORY_DIFF_REPORT;
  const tell = (line: unknown) => {
    if (report) appendFileSync(report, `${JSON.stringify(line)}\n`);
    else console.log(JSON.stringify(line)); // started with F5
  };
  const mocha = new Mocha({
    timeout: TEST_LIMIT_MS,
    reporter: reporterTo((result) => tell({ ...result, title: `${version}: ${result.title}` })),
    forbidOnly: Boolean(process.env.CI),
  });
  if (process.env.STORY_DIFF_GREP) mocha.grep(process.env.STORY_DIFF_GREP);
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort();
  for (const file of files) if (file.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, file));
  process.setSourceMapsEnabled?.(true);
  await new Promise((resolve) => mocha.run(resolve));
  tell({ end: true });
}
