/**
 * The whole extension, measured inside VS Code's extension host (bench/run.mjs starts it): two stories that have nothing in
 * common are compared, shown, marked and edited. Each figure is one line of the report.
 */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { internals, shown, writeStory } from '../host/stories.ts';
import { until } from '../vscode/until.ts';
import { unrelatedNovels } from './unrelated.ts';

/** The event loop is looked at this often, in milliseconds. */
const RESOLUTION_MS = 2;
const SIZES = [1_000, 10_000, 100_000];

export async function run(): Promise<void> {
  const tell = (line: unknown) => appendFileSync(process.env.STORY_DIFF_REPORT!, `${JSON.stringify(line)}\n`);
  // After an edit VS Code's git extension starts processes, each of which takes up to 80 ms of the host's thread.
  await vscode.workspace.getConfiguration('git').update('enabled', false, vscode.ConfigurationTarget.Global);
  await measureSize(100); // compiles
  for (const sentences of SIZES) tell({ sentences, ...(await measureSize(sentences)) });
  tell({ end: true });
}

/** Times in milliseconds; each `Turn` is the longest turn of the extension host during that step. */
async function measureSize(sentences: number) {
  const pair = unrelatedNovels(sentences);
  const stories = [await writeStory('first.txt', pair.original), await writeStory('second.txt', pair.modified)];
  const core = await timeOf(() => compareInThread(pair));
  const compare = await timeOf(async () => {
    await vscode.commands.executeCommand('storyDiff.compareSelected', stories[0], stories);
    await shown();
  });
  const { inline, session } = await shown();
  const marks = await timeOf(async () => {
    await vscode.window.showTextDocument(stories[1]!, { viewColumn: vscode.ViewColumn.Beside });
    await until(() => inline.state, 'the marks');
  });
  const list = await timeOf(async () => void (await internals()).list.getChildren());
  const edit = await timeOf(async () => {
    const { version } = session.compared!;
    const change = new vscode.WorkspaceEdit();
    change.insert(stories[1]!, new vscode.Position(0, 0), 'Once ');
    await vscode.workspace.applyEdit(change);
    await until(() => session.compared!.version > version, 'the new comparison');
    await shown();
  });
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const { comparisons } = await internals();
  await until(() => comparisons.all.length === 0, 'the comparison to end with its panel');
  return { core, compare, marks, list, edit };
}

async function timeOf(work: () => Promise<unknown>): Promise<{ ms: number; turn: number }> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  delay.disable();
  return { ms, turn: delay.max / 1e6 };
}

/** What the extension waits for at least: a new thread of its own, that compares the two texts. */
function compareInThread(pair: { original: string; modified: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(process.env.STORY_DIFF_ROOT!, 'dist/worker.cjs'));
    worker.on('error', reject);
    worker.on('message', () => void worker.terminate().then(() => resolve()));
    worker.postMessage({ id: 1, ...pair, options: {} });
  });
}
