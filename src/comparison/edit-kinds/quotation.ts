import { type EditedPair, isWord, type Passage, type PassageWord } from './edited-pair.ts';
import { QUOTE_MARK, quotationsOf } from './quoted.ts';
import { standardSpelling } from './spelling-variants.ts';

/**
 * Whether words inside quotation marks changed, or words that stayed got or lost quotation marks. Not so where a whole
 * quotation came or went, or where only the speaker's tag moved.
 */
export function changesQuotation(pair: EditedPair): boolean {
  if (!pair.edits.some((edit) => !edit.typography)) return false;
  if (!mayBeQuoted(pair.original) && !mayBeQuoted(pair.modified)) return false;
  const before = quotationsOf(pair.original);
  const after = quotationsOf(pair.modified);
  if (quoted(pair.original, before) === quoted(pair.modified, after)) return false;
  const kept = keptPairs(pair);
  if (marksCameOrWent(pair, kept, before, after)) return true;

  /** Quotations with a word that stays in quotation marks on both sides. */
  const goOn = [new Set<number>(), new Set<number>()] as const;
  for (const [one, other] of kept) {
    if (before[one]! < 0 || after[other]! < 0) continue;
    goOn[0].add(before[one]!);
    goOn[1].add(after[other]!);
  }
  const removed = quotedByEdit(pair.original, before);
  const inserted = quotedByEdit(pair.modified, after);
  for (let edit = 0; edit < pair.edits.length; edit++) {
    const gone = removed.get(edit);
    const come = inserted.get(edit);
    if (gone?.text === come?.text) continue;
    if (gone && come) return true;
    const [words, on, otherSide] = gone
      ? ([gone, goOn[0], pair.modified] as const)
      : ([come!, goOn[1], pair.original] as const);
    if (words.quotations.some((quotation) => on.has(quotation))) return true;
    if (words.count > 1 && ` ${wordsOfEdit(otherSide, edit)} `.includes(` ${words.text} `)) return true;
  }
  return false;
}

/** Whether a quotation mark stands in the sentences, or before them in their paragraph. */
function mayBeQuoted({ story, sentences }: Passage): boolean {
  return sentences.some(({ start, end }) => QUOTE_MARK.test(story.text.slice(Math.max(0, start - 600), end)));
}

function normal(word: PassageWord): string {
  return standardSpelling(word.folded.replace(/"/gu, "'"));
}

function quoted({ words }: Passage, inside: Int32Array): string {
  return words
    .filter((_, at) => inside[at]! >= 0)
    .map(normal)
    .join(' ');
}

/** Indices of the words that were kept, on either side; empty when the sides do not agree. */
function keptPairs({ original, modified }: EditedPair): [number, number][] {
  const indices = ({ words }: Passage) => words.flatMap(({ edit }, at) => (edit < 0 ? [at] : []));
  const before = indices(original);
  const after = indices(modified);
  return before.length === after.length ? before.map((one, at) => [one, after[at]!]) : [];
}

/** Whether a word that stayed is quoted on one side only, and an edit shows the marks that make it so. */
function marksCameOrWent(
  { original, modified }: EditedPair,
  kept: readonly [number, number][],
  before: Int32Array,
  after: Int32Array,
): boolean {
  const marksIn = ({ words }: Passage) =>
    words.filter((word) => word.edit >= 0 && /^["“”„«»‘’'‚「」『』‹›]$/u.test(word.text)).length;
  if (marksIn(original) === marksIn(modified)) return false;
  return kept.some(([one, other]) => isWord(original.words[one]!.text) && before[one]! >= 0 !== after[other]! >= 0);
}

interface QuotedWords {
  readonly text: string;
  readonly count: number;
  readonly quotations: readonly number[];
}

/** The quoted words of each edit. */
function quotedByEdit({ words }: Passage, inside: Int32Array): Map<number, QuotedWords> {
  const found = new Map<number, { words: string[]; quotations: number[] }>();
  for (const [at, word] of words.entries()) {
    if (word.edit < 0 || inside[at]! < 0) continue;
    const entry = found.get(word.edit) ?? { words: [], quotations: [] };
    found.set(word.edit, entry);
    entry.words.push(normal(word));
    if (entry.quotations.at(-1) !== inside[at]!) entry.quotations.push(inside[at]!);
  }
  return new Map(
    [...found].map(([edit, { words, quotations }]) => [
      edit,
      { text: words.join(' '), count: words.length, quotations },
    ]),
  );
}

function wordsOfEdit({ words }: Passage, edit: number): string {
  return words
    .filter((word) => word.edit === edit && isWord(word.text))
    .map(normal)
    .join(' ');
}
