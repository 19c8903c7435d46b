import { diffArrays } from 'diff';
import { type Span, type Story, textOf } from '../story/story.ts';
import { foldForms, foldTypography } from '../text/typography.ts';
import type { Word } from '../text/words.ts';
import type { WordEdit } from './comparison.ts';
import { foldIgnored, type Measure } from './ignored.ts';
import type { Wording } from './wording.ts';

/**
 * The most inserted and deleted words that are looked for in one group. The cost of the algorithm that `diff` uses (Myers, "An
 * O(ND) difference algorithm and its variations", 1986) grows with their square. Past this the two sides share too little
 * for a reader to follow word by word, and all between their common ends is one edit.
 */
const MAX_WORD_EDITS = 2000;

/** A run of words, `[from, to)` of the original, that was replaced by words `[into, upTo)` of the modified story. */
interface Run {
  from: number;
  to: number;
  into: number;
  upTo: number;
}

type SpanPair = Omit<WordEdit, 'typography'>;

/** How the words of a group changed. */
export interface WordComparison {
  readonly edits: readonly WordEdit[];
  /** Share of the letters of both sides' words that stayed, 0 to 1. */
  readonly similarity: number;
}

/**
 * Compares two wordings. Neither white space counts nor what is ignored. Words that differ only in their glyphs (curly or
 * straight quotes) count as kept. Each of them is an edit of typography all the same, so that all edits together turn one
 * wording into the other.
 */
export function compareWords(before: Wording, after: Wording, measure: Measure): WordComparison {
  const runs = findReplacedRuns(foldWords(before, measure), foldWords(after, measure));
  const size = countInk(before.words) + countInk(after.words);
  let replaced = 0;
  for (const { from, to, into, upTo } of runs) {
    replaced += countInk(before.words, from, to) + countInk(after.words, into, upTo);
  }
  const spans = addGlyphRuns(joinAcrossCrumbs(runs, before.words, after.words), before, after).flatMap((run) =>
    spansOf(run, before, after),
  );
  return {
    edits: spans.map(({ original, modified }) => ({
      original,
      modified,
      typography: isTypography(before.story, after.story, original, modified),
    })),
    similarity: size === 0 ? 1 : 1 - replaced / size,
  };
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

function foldWords({ glyphs }: Wording, measure: Measure): readonly string[] {
  // A mark of punctuation would be folded away altogether; as an edit of its own it is left out later.
  return measure.ignored.size > 0 ? glyphs.map((word) => foldIgnored(word, measure) || word) : glyphs;
}

/** Counts the UTF-16 code units of the words `[from, to)`. */
function countInk(words: readonly Word[], from = 0, to = words.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += words[i]!.text.length;
  return sum;
}

function findReplacedRuns(old: readonly string[], now: readonly string[]): Run[] {
  const middle = trimCommonEnds(old, now);
  if (middle.from === middle.to && middle.into === middle.upTo) return [];
  if (middle.from === middle.to || middle.into === middle.upTo) return [middle];
  const [left, right] = [old.slice(middle.from, middle.to), now.slice(middle.into, middle.upTo)];
  // Of several ways that are as short, `diff` takes one that depends on which side comes first. Here that does not depend on
  // which is called the original.
  const isTurned = right[0]! < left[0]!;
  const changes = isTurned
    ? diffArrays(right, left, { maxEditLength: MAX_WORD_EDITS })
    : diffArrays(left, right, { maxEditLength: MAX_WORD_EDITS });
  if (!changes) return [middle];
  const runs: Run[] = [];
  let i = middle.from;
  let j = middle.into;
  for (const { added: isAdded, removed: isRemoved, count } of changes) {
    const [added, removed] = isTurned ? [isRemoved, isAdded] : [isAdded, isRemoved];
    const to = added ? i : i + count;
    const upTo = removed ? j : j + count;
    const last = runs.at(-1);
    if ((added || removed) && last?.to === i && last.upTo === j) Object.assign(last, { to, upTo });
    else if (added || removed) runs.push({ from: i, to, into: j, upTo });
    i = to;
    j = upTo;
  }
  return runs;
}

/** Takes the words off that both sides begin and end with: no edit is among them, and most sentences have few words between. */
function trimCommonEnds(old: readonly string[], now: readonly string[]): Run {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { from: head, to: old.length - tail, into: head, upTo: now.length - tail };
}

/**
 * Joins runs that have only a crumb of kept words between them. A crumb is at most as long as the larger side of the run before
 * it, and of the run after it. Two phrases that share only "the" are easier to read as one phrase replaced by the other. The
 * rule is that of the semantic clean-up in diff-match-patch (Fraser, "Diff strategies", 2006).
 */
function joinAcrossCrumbs(runs: readonly Run[], before: readonly Word[], after: readonly Word[]): Run[] {
  const larger = (run: Run) => Math.max(countInk(before, run.from, run.to), countInk(after, run.into, run.upTo));
  const joined: Run[] = [];
  for (const run of runs) {
    let next = { ...run };
    for (let last = joined.at(-1); last; last = joined.at(-1)) {
      const crumb = Math.max(countInk(before, last.to, next.from), countInk(after, last.upTo, next.into));
      if (crumb > larger(last) || crumb > larger(next)) break;
      joined.pop();
      next = { from: last.from, to: next.to, into: last.into, upTo: next.upTo };
    }
    joined.push(next);
  }
  return joined;
}

/** Adds a run for each kept word whose glyphs differ. */
function addGlyphRuns(runs: readonly Run[], before: Wording, after: Wording): Run[] {
  const all: Run[] = [];
  let last: Run = { from: 0, to: 0, into: 0, upTo: 0 };
  for (const run of [...runs, { from: before.words.length, to: 0, into: 0, upTo: 0 }]) {
    for (let i = last.to, j = last.upTo; i < run.from; i++, j++) {
      if (before.words[i]!.text !== after.words[j]!.text) all.push({ from: i, to: i + 1, into: j, upTo: j + 1 });
    }
    all.push(run);
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
