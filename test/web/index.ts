/**
 * The entry of the suite inside the web worker extension host: VS Code calls `run`. The tests are those of the other
 * extension host, and some of what is different here. Each result becomes a line of the console.
 */
import 'mocha/mocha.js'; // the build for browsers: sets the global `mocha`
import { reporterTo } from '../runner/reporter.mjs';
import { TEST_LIMIT_MS } from '../vscode/limits.mjs';

/** What titles have to contain; the bundler fills it in. */
declare const GREP: string;

export async function run(): Promise<void> {
  const tell = (line: unknown) => console.log(JSON.stringify({ storyDiff: line }));
  mocha.setup({ ui: 'bdd', timeout: TEST_LIMIT_MS, reporter: reporterTo(tell), grep: GREP });
  await import('./worker.test.ts'); // only now, for tests need what `setup` brings
  await import('../host/activation.test.ts');
  await import('../host/compare.test.ts');
  await import('../host/converted.test.ts');
  await import('../host/inline.test.ts');
  await import('../host/inline-document.test.ts');
  await import('../host/navigation.test.ts');
  await import('../host/passages.test.ts');
  await import('../host/snapshots.test.ts');
  await import('./versions.test.ts');
  await new Promise((resolve) => mocha.run(resolve));
  tell({ end: true });
}
