import { readFileSync } from 'node:fs';
import path from 'node:path';
import { splitSentences } from '../../src/story/parse.ts';

/** Sets of sentences that people marked, kept beside the checkout and under licences of their own: read, never copied. */
export const segmentationFolder = path.join(process.env.STORY_DIFF_GOLD ?? '../shared/gold', 'segmentation');

export interface Text {
  readonly lang: string;
  readonly text: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** Paragraphs; the whole text where not given. */
  readonly paras?: readonly (readonly [start: number, end: number])[];
  readonly mappable: boolean;
}

/** The texts of one set whose marks could be found again in the text. */
export const textsOf = (set: string): Text[] =>
  readFileSync(path.join(segmentationFolder, `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Text)
    .filter(({ mappable }) => mappable !== false);

/** Breaks the lines of a text at the blank before the given column: offsets stay. */
export function wrap(text: string, width: number): string {
  const letters = text.split('');
  let line = 0;
  let blank = -1;
  for (let i = 0; i < letters.length; i++) {
    if (letters[i] === '\n') {
      line = i + 1;
      blank = -1;
    }
    if (letters[i] === ' ') blank = i;
    if (i - line < width || blank < 0) continue;
    letters[blank] = '\n';
    line = blank + 1;
    blank = -1;
  }
  return letters.join('');
}

const CLOSED = /[.?!…。！？।؟۔]['"“”‘’»›)\]*_]*\s*$/u;

/**
 * How many texts have all their sentences right, and F1p: the F1 of the boundaries within paragraphs, in per cent, where
 * a boundary that no closing punctuation marks is not missed.
 */
export function scoreSentences(texts: readonly Text[], change: (text: string) => string = (text) => text) {
  let exact = 0;
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const { lang, text, spans, paras = [[0, text.length]] } of texts) {
    const found = splitSentences(change(text), { lang });
    if (
      found.map(({ start, end }) => `${start}-${end}`).join() === spans.map(([start, end]) => `${start}-${end}`).join()
    )
      exact++;
    const paragraphs = new Set(paras.map(([start]) => start));
    const wanted = new Set(spans.map(([start]) => start).filter((start) => !paragraphs.has(start)));
    for (const { start } of found) {
      if (wanted.delete(start)) right++;
      else if (!paragraphs.has(start)) wrong++;
    }
    for (const start of wanted) if (CLOSED.test(text.slice(Math.max(0, start - 12), start))) missed++;
  }
  return { exact, f1: (200 * right) / (2 * right + wrong + missed || 1) };
}
