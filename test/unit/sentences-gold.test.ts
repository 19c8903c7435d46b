import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { splitSentences } from '../../src/story/parse.ts';

// Sets of sentences that people marked, kept beside the checkout and under licences of their own: read, never copied.
const gold = path.resolve('../shared/gold/segmentation');

interface Text {
  readonly lang: string;
  readonly text: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** Paragraphs; the whole text where not given. */
  readonly paras?: readonly (readonly [start: number, end: number])[];
  readonly mappable: boolean;
}

const textsOf = (set: string): Text[] =>
  readFileSync(path.join(gold, `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Text)
    .filter(({ mappable }) => mappable !== false);

/** Breaks the lines of a text at the blank before the given column: offsets stay. */
function wrap(text: string, width: number): string {
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
function score(texts: readonly Text[], change: (text: string) => string = (text) => text) {
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

describe('sentences that people marked', () => {
  before(function () {
    if (existsSync(gold)) return;
    console.log(`      skipped: there is no ${path.relative('.', gold)}`);
    this.skip();
  });

  it('Golden Rules: 48 of 52', () => assert.ok(score(textsOf('pragmatic_golden_en')).exact >= 48));
  it('news and dialogue: all', () => {
    const probes = textsOf('probes_news_fiction_en');
    assert.equal(score(probes).exact, probes.length);
  });
  it('20 languages: 5 of 6', () => {
    const texts = textsOf('pragmatic_other');
    assert.ok(score(texts).exact >= (texts.length * 5) / 6);
  });
  for (const [set, floor] of Object.entries({
    ud_ewt_train: 97.7,
    ud_pud_de: 99.5,
    ud_pud_es: 99.4,
    ud_pud_fr: 99.5,
    ud_pud_it: 99.5,
    ud_pud_pl: 98.6,
    ud_pud_pt: 99.4,
    ud_pud_ru: 99.2,
    ud_pud_zh: 99.6,
  })) {
    it(`${set}: F1p ${floor}, wrapped at 72 columns as well`, () => {
      const texts = textsOf(set);
      const { f1 } = score(texts);
      assert.ok(f1 >= floor, `${f1}`);
      // Chinese has no blanks to wrap at.
      if (set === 'ud_pud_zh') return;
      const wrapped = score(texts, (text) => wrap(text, 72)).f1;
      assert.ok(wrapped >= f1 - 0.3, `${wrapped} wrapped, ${f1} as it was`);
    });
  }
});
