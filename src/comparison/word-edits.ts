import { otherSide, SIDES, type Side } from '../story/side.ts';
import { type Span, type Story, textOf } from '../story/story.ts';
import { foldForms, foldTypography } from '../text/typography.ts';
import { findReplacedRuns, type Run } from './common-words.ts';
import type { WordEdit } from './comparison.ts';
import { levelFirstWords } from './first-words.ts';
import type { Measure } from './ignored.ts';
import { countInk } from './ink.ts';
import { findMarkupEdits } from './markup-edits.ts';
import { joinToPhrases } from './phrases.ts';
import { slideOffNames } from './slide.ts';
import { wordWorth } from './word-worth.ts';
import type { Wording } from './wording.ts';

type SpanPair = Omit<WordEdit, 'typography'>;

/** How the words of a group changed. */
export interface WordComparison {
  readonly edits: readonly WordEdit[];
  /** The same, with neighbouring edits joined to phrases: what the kinds of edit judge. */
  readonly phrases: readonly WordEdit[];
  /** Share of the letters of both sides' words that stayed, 0 to 1. */
  readonly similarity: number;
}

/**
 * Compares two wordings. Neither white space counts nor what is ignored. Words that differ only in their glyphs (curly or
 * straight quotes), or in a capital that moved to another word at the start of the sentence, count as kept. Each of them is
 * an edit of typography all the same, and signs of markup have edits of their own, so that all edits together turn one
 * wording into the other.
 */
export function compareWords(before: Wording, after: Wording, measure: Measure): WordComparison {
  const { old, now } = levelFirstWords(before, after, measure);
  const worth = wordWorth(measure.language);
  const runs = slideOffNames(findReplacedRuns(old, now, worth), before, after, old, now, worth);
  const size = countInk(before.words) + countInk(after.words);
  let replaced = 0;
  for (const { from, to, into, upTo } of runs)
    replaced += countInk(before.words, from, to) + countInk(after.words, into, upTo);
  return {
    edits: withMarkup(editsOf(runs, before, after), findMarkupEdits(runs, before, after)),
    phrases: editsOf(joinToPhrases(runs, before, after), before, after),
    similarity: size === 0 ? 1 : 1 - replaced / size,
  };
}

function withMarkup(edits: readonly WordEdit[], markup: readonly WordEdit[]): readonly WordEdit[] {
  if (markup.length === 0) return edits;
  let words = edits;
  for (const side of SIDES) words = placeBehindSigns(words, markup, side);
  return [...words, ...markup].sort(
    (a, b) =>
      a.original.start - b.original.start ||
      a.modified.start - b.modified.start ||
      a.original.end - b.original.end ||
      a.modified.end - b.modified.end,
  );
}

/**
 * Words that are gone on one side leave an empty place after the word before them. Signs that stand before those words on
 * the other side stand before that place, too: no two edits cross.
 * @param edits in reading order, as is the markup
 * @param side the one with the places
 */
function placeBehindSigns(edits: readonly WordEdit[], markup: readonly WordEdit[], side: Side): readonly WordEdit[] {
  const other = otherSide(side);
  let next = 0;
  return edits.map((edit) => {
    let place = edit[side].start;
    if (edit[side].end > place) return edit;
    while (next < markup.length && markup[next]![side].start < place) next++;
    for (; next < markup.length && markup[next]![other].start < edit[other].start; next++)
      place = markup[next]![side].end;
    return place === edit[side].start ? edit : { ...edit, [side]: { start: place, end: place } };
  });
}

function editsOf(runs: readonly Run[], before: Wording, after: Wording): WordEdit[] {
  return addKeptRuns(runs, before, after).flatMap(({ isKept, ...run }) =>
    spansOf(run, before, after).map(({ original, modified }) => ({
      original,
      modified,
      typography: isKept || isTypography(before.story, after.story, original, modified),
    })),
  );
}

function isTypography(original: Story, modified: Story, oldSpan: Span, newSpan: Span): boolean {
  const old = textOf(original, oldSpan);
  const now = textOf(modified, newSpan);
  // Nearly every edit: words of one side only, or nothing but words that have no other form.
  if ((old === '' || now === '') && /[\p{L}\p{N}]/u.test(old + now)) return false;
  if (isPlain(old) && isPlain(now)) return false;
  return foldTypography(old) === foldTypography(now);
}

/** Whether a text is nothing but words that no choice of typography could change. */
function isPlain(text: string): boolean {
  return !/[^\p{L}\p{N}\s]/u.test(text) && foldForms(text) === text;
}

/** Adds a run for each kept word that is written otherwise: with other glyphs, or with a capital that moved. */
function addKeptRuns(runs: readonly Run[], before: Wording, after: Wording): (Run & { isKept: boolean })[] {
  const all: (Run & { isKept: boolean })[] = [];
  let last: Run = { from: 0, to: 0, into: 0, upTo: 0 };
  for (const run of [...runs, { from: before.words.length, to: 0, into: 0, upTo: 0 }]) {
    for (let i = last.to, j = last.upTo; i < run.from; i++, j++) {
      if (before.words[i]!.text !== after.words[j]!.text)
        all.push({ from: i, to: i + 1, into: j, upTo: j + 1, isKept: true });
    }
    all.push({ ...run, isKept: false });
    last = run;
  }
  all.pop();
  return all;
}

/**
 * Cuts a run into spans that lie inside one sentence each. Where one side has fewer sentences, the rest of the other is
 * inserted or deleted.
 */
function spansOf(run: Run, before: Wording, after: Wording): SpanPair[] {
  const removed = spansBySentence(before, run.from, run.to);
  const inserted = spansBySentence(after, run.into, run.upTo);
  return Array.from({ length: Math.max(removed.length, inserted.length) }, (_, index) => ({
    original: removed[index] ?? placeOf(before, removed.at(-1), run.from),
    modified: inserted[index] ?? placeOf(after, inserted.at(-1), run.into),
  }));
}

function spansBySentence({ words, sentences }: Wording, from: number, to: number): Span[] {
  const spans: Span[] = [];
  let sentence = 0;
  for (let i = from; i < to; ) {
    const { start } = words[i]!;
    while (start >= sentences[sentence]!.end || start < sentences[sentence]!.start) sentence++;
    let { end } = words[i]!;
    for (i++; i < to && words[i]!.start >= start && words[i]!.end <= sentences[sentence]!.end; i++) end = words[i]!.end;
    spans.push({ start, end });
  }
  return spans;
}

/** An empty span where words would go: after `last`, or where there is none, after the word before them. */
function placeOf({ words, sentences }: Wording, last: Span | undefined, index: number): Span {
  const place = last?.end ?? words[index - 1]?.end ?? sentences[0]!.start;
  return { start: place, end: place };
}
