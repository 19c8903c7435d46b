import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { novelText } from '../fixtures/shared-novel.ts';

/** Two stories to compare. */
export interface Pair {
  readonly original: string;
  readonly modified: string;
}

const SHARED = resolve('../shared');
const read = (...parts: string[]) => readFileSync(resolve(...parts), 'utf8');

/** The pairs whose time is quoted, by name. */
export const STORIES: Record<string, () => Pair> = {
  'wire story': () =>
    existsSync(SHARED)
      ? {
          original: read(SHARED, 'samples/putin-nato-jordan-times.txt'),
          modified: read(SHARED, 'samples/putin-nato-bangkok-post.txt'),
        }
      : { original: read('media/samples/ferry-wire.md'), modified: read('media/samples/ferry-paper.md') },
  novel: () => novel(1),
};

/** The novel several times over, each time with words of its own, so that nothing repeats. */
export const GROWTH: Record<string, () => Pair> = Object.fromEntries(
  [2, 4, 8, 16, 32].map((times) => [`${times} novels`, () => novel(times)]),
);

const COUNT = 100_000;
const repeated = (sentence: (index: number) => string) =>
  Array.from({ length: COUNT }, (_, index) => sentence(index)).join(' ');
const numbered = (index: number, salt: string) =>
  `The ${word(index, salt)} of ${word(index + 7, salt)} went to ${word(index * 31, salt)} and saw ${word(index * 17 + 3, salt)}.`;

/** What a careless algorithm drowns in: 100,000 sentences a side. */
export const HOSTILE: Record<string, () => Pair> = {
  'identical sentences': () => same(repeated(() => 'He did not answer.')),
  'a refrain in every second sentence': () => ({
    original: repeated((index) => (index % 2 ? 'And still the bell rang.' : numbered(index, 'a'))),
    modified: repeated((index) =>
      index % 2 ? 'And still the bell rang.' : numbered(index + (index % 20 ? 0 : 1), 'a'),
    ),
  }),
  'no word in common': () => ({
    original: repeated((index) => `${capital(word(index, 'qu'))} ${word(index * 3, 'x')} ${word(index * 7, 'z')}.`),
    modified: repeated((index) => `${capital(word(index, 'lo'))} ${word(index * 3, 'm')} ${word(index * 7, 'p')}.`),
  }),
  'a sentence of 1 MB': () => ({
    original: Array.from({ length: 160_000 }, (_, index) => word(index % 5000, 'e')).join(' '),
    modified: Array.from({ length: 160_000 }, (_, index) => word((index * 3) % 5000, 'e')).join(' '),
  }),
  'both sides shuffled': () => {
    const sentences = Array.from({ length: COUNT }, (_, index) => numbered(index, 'a'));
    return { original: shuffled(sentences, 1).join(' '), modified: shuffled(sentences, 2).join(' ') };
  },
};

const same = (text: string): Pair => ({ original: text, modified: text });
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A made-up word for a number: the number in letters, behind a prefix. */
export function word(index: number, salt: string): string {
  let text = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor(rest / 20))
    text += 'bcdfghjklmnpqrstvwxz'[rest % 20]! + 'aeiou'[rest % 5]!;
  return salt + text;
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const result = [...items];
  let state = seed;
  for (let index = result.length - 1; index > 0; index--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0; // Numerical Recipes' linear congruential generator
    const other = state % (index + 1);
    [result[index], result[other]] = [result[other]!, result[index]!];
  }
  return result;
}

/** Frankenstein, 1818 and 1831. */
function novel(times: number): Pair {
  const file = resolve(SHARED, 'gold/alignment/frankenstein_derived.jsonl');
  if (!existsSync(file)) throw new Error('the novel is in ../shared, which is not here');
  const { left, right } = JSON.parse(readFileSync(file, 'utf8').split('\n')[0]!) as { left: string[]; right: string[] };
  const copy = (sentences: readonly string[], number: number) => {
    const text = novelText(sentences);
    return number === 0 ? text : text.replace(/\p{L}{3,}/gu, (match) => match + word(number, ''));
  };
  const copies = (sentences: readonly string[]) =>
    Array.from({ length: times }, (_, number) => copy(sentences, number)).join('\n\n');
  return { original: copies(left), modified: copies(right) };
}
