import { readFileSync } from 'node:fs';
import type { Context } from 'mocha';
import { sharedData } from './sharedData.ts';

/** Frankenstein as it was printed in 1818 and in 1831, by sentences; where it is absent, the running test is skipped. */
export function sharedNovel(test: Context): { readonly original: string[]; readonly modified: string[] } {
  const file = sharedData(test, 'gold/alignment/frankenstein_derived.jsonl');
  const { left, right } = JSON.parse(readFileSync(file, 'utf8').split('\n')[0]!) as Record<'left' | 'right', string[]>;
  return { original: left, modified: right };
}

/** A text of some sentences, six in a paragraph. */
export function novelText(sentences: readonly string[]): string {
  return sentences.map((sentence, index) => sentence + (index % 6 === 5 ? '\n\n' : ' ')).join('');
}
