import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { compareStories } from '../comparison/compare.ts';
import type { Comparison } from '../comparison/comparison.ts';
import { formatOf } from '../story/format.ts';
import type { Span } from '../story/story.ts';
import { alignLine, type LineTask, splitLine } from './line-tasks.ts';
import { readLines } from './read-lines.ts';
import { nameOf, readStory, STANDARD_INPUT } from './read-story.ts';
import { COLOURED, PLAIN, reportText } from './text-report.ts';
import { describeSystemError, UserError } from './user-error.ts';

/** Exit statuses, as those of `diff`. */
const SAME = 0;
const DIFFERENT = 1;
export const TROUBLE = 2;

const USAGE = `usage: story-diff compare ORIGINAL MODIFIED [--format text|json]
       story-diff align FILE.jsonl     {"id","lang"?,"left":[sentences],"right":[sentences]} a line
       story-diff split FILE.jsonl     {"id","lang"?,"text"} a line
A file of - is standard input. compare exits with 0 when the stories are the same, 1 when they differ, 2 in trouble.`;

/** What the command line reads from and writes to: those of the process. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable & { hasColors?(): boolean };
  readonly stderr: Writable;
}

/**
 * Does what the arguments ask for. Whatever goes wrong is one line on `stderr`, and status 2: status 1 would say that the
 * stories differ.
 * @param args without the program's own name
 * @returns the exit status, as that of `diff`
 */
export async function runCommandLine(args: string[], streams: Streams): Promise<number> {
  try {
    return await run(args, streams);
  } catch (error) {
    complain(streams, error instanceof UserError ? error.message : `failed: ${describeSystemError(error)}`);
    return TROUBLE;
  }
}

/** Says what is wrong, in one line. */
export function complain({ stderr }: Streams, message: string): void {
  stderr.write(`story-diff: ${message}\n`);
}

async function run(args: string[], streams: Streams): Promise<number> {
  const { values, positionals } = parseArguments(args);
  const [command, ...files] = positionals;
  if (values.help) {
    await print(streams, USAGE);
    return SAME;
  }
  if (command === 'compare' && files.length === 2) return compare(streams, files[0]!, files[1]!, values.format);
  if (command === 'align' && files.length === 1) return answerLines(streams, files[0]!, alignLine);
  if (command === 'split' && files.length === 1) return answerLines(streams, files[0]!, splitLine);
  throw new UserError(`${command ? `cannot do "${positionals.join(' ')}"` : 'nothing to do'}\n${USAGE}`);
}

function parseArguments(args: string[]) {
  try {
    const options = { format: { type: 'string', default: 'text' }, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${USAGE}`);
  }
}

async function compare(streams: Streams, originalFile: string, modifiedFile: string, format: string): Promise<number> {
  const { stdin, stdout } = streams;
  if (format !== 'text' && format !== 'json') throw new UserError(`--format is text or json, not ${format}`);
  if (originalFile === STANDARD_INPUT && modifiedFile === STANDARD_INPUT)
    throw new UserError('only one of the stories can be standard input');
  const [original, modified] = await Promise.all([readStory(originalFile, stdin), readStory(modifiedFile, stdin)]);
  const comparison = compareStories(original, modified, {
    originalFormat: formatOf(originalFile),
    modifiedFormat: formatOf(modifiedFile),
  });
  const same = comparison.counts.moved === 0 && comparison.groups.every((group) => group.kind === 'unchanged');
  if (format === 'json') await print(streams, JSON.stringify(plain(comparison)));
  else if (same) await print(streams, 'No differences.');
  else for (const line of reportText(comparison, stdout.hasColors?.() ? COLOURED : PLAIN)) await print(streams, line);
  return same ? SAME : DIFFERENT;
}

/** A comparison as it is printed: the stories' sentences by their offsets, and all that is told of the groups. */
function plain({ original, modified, groups, moves, counts }: Comparison) {
  return {
    original: { sentences: original.sentences.map(plainSpan) },
    modified: { sentences: modified.sentences.map(plainSpan) },
    groups: groups.map(({ kind, moved, original, modified, similarity, probability, editKinds, edits }) => ({
      kind,
      moved,
      original,
      modified,
      similarity,
      probability,
      editKinds,
      edits: edits.map(({ original, modified, typography, markup }) => ({
        original: plainSpan(original),
        modified: plainSpan(modified),
        typography,
        ...(markup ? { markup } : {}),
      })),
    })),
    moves: moves.map(({ groups, distance }) => ({ groups, distance })),
    counts,
  };
}

function plainSpan({ start, end }: Span): Span {
  return { start, end };
}

/** Waits until the reader has room, so that nothing piles up in memory. */
async function print({ stdout }: Streams, line: string): Promise<void> {
  if (!stdout.write(`${line}\n`)) await once(stdout, 'drain');
}

/** Answers each line of a file with a line. */
async function answerLines(streams: Streams, file: string, task: LineTask): Promise<number> {
  for await (const { text, number } of readLines(file, streams.stdin)) {
    if (!text.trim()) continue;
    let answer: object;
    try {
      answer = task(parseJson(text));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(`${nameOf(file)}, line ${number}: ${error.message}`);
    }
    await print(streams, JSON.stringify(answer));
  }
  return SAME;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError('not valid JSON; each line must be one object');
  }
}
