import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { alignSentences } from '../alignment/align.ts';
import { compareStories } from '../comparison/compare.ts';
import type { Comparison } from '../comparison/comparison.ts';
import { formatOf } from '../story/format.ts';
import { splitSentences } from '../story/parse.ts';
import { readStory, UserError } from './read-story.ts';
import { COLOURED, PLAIN, textReport } from './text-report.ts';

const USAGE = `usage: story-diff compare ORIGINAL MODIFIED [--format text|json]
       story-diff align FILE.jsonl     {"id","lang"?,"left":[sentences],"right":[sentences]} a line
       story-diff split FILE.jsonl     {"id","lang"?,"text"} a line
A FILE.jsonl of - is standard input. compare exits with 0 when the stories are the same, 1 when they differ, 2 in trouble.`;

// A reader that has seen enough, such as `head`, closes the pipe: no trouble of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(`story-diff: ${error.message}`);
  process.exitCode = 2;
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args);
  const [command, ...files] = positionals;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (command === 'compare' && files.length === 2) return compare(files[0]!, files[1]!, values.format);
  if (command === 'align' && files.length === 1) return eachLine(files[0]!, aligned);
  if (command === 'split' && files.length === 1) return eachLine(files[0]!, split);
  throw new UserError(`${command ? `cannot do "${positionals.join(' ')}"` : 'nothing to do'}\n${USAGE}`);
}

function parsed(args: string[]) {
  try {
    const options = { format: { type: 'string', default: 'text' }, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${USAGE}`);
  }
}

async function compare(originalFile: string, modifiedFile: string, format: string): Promise<number> {
  if (format !== 'text' && format !== 'json') throw new UserError(`--format is text or json, not ${format}`);
  const [original, modified] = await Promise.all([readStory(originalFile), readStory(modifiedFile)]);
  const comparison = compareStories(original, modified, {
    originalFormat: formatOf(originalFile),
    modifiedFormat: formatOf(modifiedFile),
  });
  const same = comparison.counts.moved === 0 && comparison.groups.every((group) => group.kind === 'unchanged');
  if (format === 'json') console.log(JSON.stringify(plain(comparison)));
  else if (same) console.log('No differences.');
  else for (const line of textReport(comparison, process.stdout.hasColors?.() ? COLOURED : PLAIN)) console.log(line);
  return same ? 0 : 1;
}

function plain({ original, modified, groups, counts }: Comparison) {
  const spans = (sentences: Comparison['original']['sentences']) => sentences.map(({ start, end }) => ({ start, end }));
  return {
    original: { sentences: spans(original.sentences) },
    modified: { sentences: spans(modified.sentences) },
    groups: groups.map(({ kind, moved, original, modified, similarity }) => ({
      kind,
      moved,
      original,
      modified,
      similarity,
    })),
    counts,
  };
}

/** Waits until the reader has room, so that nothing piles up in memory. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Answers each line of a file with a line, holding one line in memory at a time. */
async function eachLine(file: string, answer: (line: unknown) => object): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (!line.trim()) continue;
      await print(JSON.stringify(answer(JSON.parse(line))));
    }
  } catch (error) {
    const name = file === '-' ? 'standard input' : file;
    throw new UserError(
      number ? `${name}, line ${number}: ${(error as Error).message}` : `${name}: ${(error as Error).message}`,
    );
  }
  return 0;
}

function aligned(line: unknown) {
  const { id, lang, left, right } = line as { id: unknown; lang?: unknown; left: unknown; right: unknown };
  if (!isStrings(left) || !isStrings(right)) throw new UserError('"left" and "right" must be lists of sentences');
  const links = alignSentences(left, right, language(lang));
  return { id, links: links.map(({ original, modified }) => [original, modified]) };
}

function split(line: unknown) {
  const { id, lang, text } = line as { id: unknown; lang?: unknown; text: unknown };
  if (typeof text !== 'string') throw new UserError('"text" must be a string');
  return { id, sentences: splitSentences(text, language(lang)).map(({ start, end }) => [start, end]) };
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function language(lang: unknown): { lang?: string } {
  return typeof lang === 'string' ? { lang } : {};
}
