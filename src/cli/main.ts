import { once } from 'node:events';
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
const TROUBLE = 2;

const USAGE = `usage: story-diff compare ORIGINAL MODIFIED [--format text|json]
       story-diff align FILE.jsonl     {"id","lang"?,"left":[sentences],"right":[sentences]} a line
       story-diff split FILE.jsonl     {"id","lang"?,"text"} a line
A file of - is standard input. compare exits with 0 when the stories are the same, 1 when they differ, 2 in trouble.`;

// A reader that has seen enough, such as `head`, closes the pipe: that is no trouble of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  complain(`the answer cannot be written: ${describeSystemError(error)}`);
  process.exit();
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  // Whatever it is, status 1 would say that the stories differ.
  complain(error instanceof UserError ? error.message : `failed: ${describeSystemError(error)}`);
}

function complain(message: string): void {
  console.error(`story-diff: ${message}`);
  process.exitCode = TROUBLE;
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArguments(args);
  const [command, ...files] = positionals;
  if (values.help) {
    console.log(USAGE);
    return SAME;
  }
  if (command === 'compare' && files.length === 2) return compare(files[0]!, files[1]!, values.format);
  if (command === 'align' && files.length === 1) return answerLines(files[0]!, alignLine);
  if (command === 'split' && files.length === 1) return answerLines(files[0]!, splitLine);
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

async function compare(originalFile: string, modifiedFile: string, format: string): Promise<number> {
  if (format !== 'text' && format !== 'json') throw new UserError(`--format is text or json, not ${format}`);
  if (originalFile === STANDARD_INPUT && modifiedFile === STANDARD_INPUT)
    throw new UserError('only one of the stories can be standard input');
  const [original, modified] = await Promise.all([readStory(originalFile), readStory(modifiedFile)]);
  const comparison = compareStories(original, modified, {
    originalFormat: formatOf(originalFile),
    modifiedFormat: formatOf(modifiedFile),
  });
  const same = comparison.counts.moved === 0 && comparison.groups.every((group) => group.kind === 'unchanged');
  if (format === 'json') console.log(JSON.stringify(plain(comparison)));
  else if (same) console.log('No differences.');
  else for (const line of reportText(comparison, process.stdout.hasColors?.() ? COLOURED : PLAIN)) await print(line);
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
      edits: edits.map(({ original, modified, typography }) => ({
        original: plainSpan(original),
        modified: plainSpan(modified),
        typography,
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
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Answers each line of a file with a line. */
async function answerLines(file: string, task: LineTask): Promise<number> {
  for await (const { text, number } of readLines(file)) {
    if (!text.trim()) continue;
    let answer: object;
    try {
      answer = task(parseJson(text));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(`${nameOf(file)}, line ${number}: ${error.message}`);
    }
    await print(JSON.stringify(answer));
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
