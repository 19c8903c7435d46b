import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import { inEnglish, type Translations } from '../text/wording.ts';
import type { TypedOptions } from './arguments.ts';
import { compareSettings } from './compare-settings.ts';
import { comparePair, type PairAnswer, type PairSettings } from './pair-task.ts';
import { Progress } from './progress.ts';
import { type NumberedLine, readLines } from './read-lines.ts';
import { DIFFERENT, print, SAME, type Streams, TROUBLE } from './streams.ts';
import { countJobs, TaskRunner, TaskThread } from './task-threads.ts';
import { UserError } from './user-error.ts';

/**
 * Compares the pairs of a file of lines, and prints a line for each, in their order. Holds a few lines in memory at a time,
 * however many there are.
 * @param translations those in use: what is printed is English, as programs read it, and what is said is not
 * @returns 2 when a line was bad, else 1 when some pair differs, else 0
 */
export async function comparePairs(
  streams: Streams,
  file: string,
  typed: TypedOptions,
  translations?: Translations,
): Promise<number> {
  const { options, selection } = compareSettings({ ...typed, format: 'json' });
  if (typed.format !== undefined && typed.format !== 'json') throw new UserError(l10n.t('--pairs prints JSON'));
  if (typed.out !== undefined) throw new UserError(l10n.t('--pairs prints to standard output'));
  const settings = { options, selection };
  const runner = new TaskRunner<NumberedLine, PairAnswer>(
    countJobs(typed.jobs),
    ({ text, number }) => inEnglish(translations, () => comparePair(text, number, settings)),
    // Its script is the one that this module is in.
    () => new TaskThread(import.meta.url, { [PAIR_THREAD]: settings }),
  );
  const progress = new Progress(streams, (done, rate) => l10n.t('{done} pairs, {rate} a second', { done, rate }));
  let status = SAME;
  try {
    for await (const { line, outcome } of runner.answers(filledLines(file, streams))) {
      await print(streams, `${line}\n`);
      if (outcome !== 'same') status = Math.max(status, outcome === 'different' ? DIFFERENT : TROUBLE);
      progress.advance();
    }
  } finally {
    await runner.end();
    progress.end();
  }
  return status;
}

async function* filledLines(file: string, { stdin }: Streams): AsyncGenerator<NumberedLine> {
  for await (const line of readLines(file, stdin)) if (line.text.trim()) yield line;
}

/** Under this name a thread finds its settings, and knows by it what it is for. */
const PAIR_THREAD = 'storyDiffPairs';

const settings: PairSettings | undefined = isMainThread ? undefined : workerData?.[PAIR_THREAD];
if (settings) {
  // It loads no translations: what it answers is for programs.
  const port = parentPort!;
  port.on('message', ({ text, number }: NumberedLine) => port.postMessage(comparePair(text, number, settings)));
}
