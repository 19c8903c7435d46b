import { type EditedPair, isWord, type Passage, type PassageWord } from '../edited-pair.ts';
import { standardSpelling } from '../spelling/spelling-variants.ts';
import { mayBeQuoted, quotationsOf, straightMarks } from './quoted.ts';

/**
 * Whether words inside quotation marks changed, or words that stayed got or lost quotation marks. Not so where a whole
 * quotation came or went, or where only the speaker's tag moved.
 */
export function changesQuotation(pair: EditedPair): boolean {
  if (!pair.edits.some((edit) => !edit.typography)) return false;
  if (!mayBeQuoted(pair.original) && !mayBeQuoted(pair.modified)) return false;
  // A straight mark too many on one side only: which words it quotes cannot be told.
  if (straightMarks(pair.original) % 2 !== straightMarks(pair.modified) % 2) return false;
  const before = quotationsOf(pair.original);
  const after = quotationsOf(pair.modified);
  const gone = quotedByEdit(pair.original, before);
  const come = quotedByEdit(pair.modified, after);
  if (gone.size === 0 && come.size === 0 && marksIn(pair.original) === marksIn(pair.modified)) return false;
  if (sameWords(quoted(pair.original, before), quoted(pair.modified, after))) return false;
  const kept = keptPairs(pair);
  if (marksCameOrWent(pair, kept, before, after)) return true;

  /** Quotations with a word that stays in quotation marks on both sides. */
  const goOn = [new Set<number>(), new Set<number>()] as const;
  for (const [one, other] of kept) {
    if (before[one]! < 0 || after[other]! < 0) continue;
    goOn[0].add(before[one]!);
    goOn[1].add(after[other]!);
  }
  for (let edit = 0; edit < pair.edits.length; edit++) {
    const removed = gone.get(edit) ?? [];
    const inserted = come.get(edit) ?? [];
    const lost = removed.filter(({ text }) => !inserted.some((other) => other.text === text));
    const gained = inserted.filter(({ text }) => !removed.some((other) => other.text === text));
    if (lost.length && gained.length) return true;
    if (lost.some((part) => goOn[0].has(part.quotation) || isUnquoted(part, pair.modified, edit))) return true;
    if (gained.some((part) => goOn[1].has(part.quotation) || isUnquoted(part, pair.original, edit))) return true;
  }
  return false;
}

function normal(word: PassageWord): string {
  return standardSpelling(word.folded.replace(/"/gu, "'"));
}

function quoted({ words }: Passage, inside: Int32Array): PassageWord[] {
  return words.filter((_, at) => inside[at]! >= 0);
}

function sameWords(before: readonly PassageWord[], after: readonly PassageWord[]): boolean {
  const same = (word: PassageWord, other: PassageWord) =>
    word.folded === other.folded || normal(word) === normal(other);
  return before.length === after.length && before.every((word, at) => same(word, after[at]!));
}

/** Indices of the words that were kept, on either side; empty when the sides do not agree. */
function keptPairs({ original, modified }: EditedPair): [number, number][] {
  const before = keptWords(original);
  const after = keptWords(modified);
  return before.length === after.length ? before.map((one, at) => [one, after[at]!]) : [];
}

function keptWords({ words }: Passage): number[] {
  const kept: number[] = [];
  for (let at = 0; at < words.length; at++) if (words[at]!.edit < 0) kept.push(at);
  return kept;
}

/** Whether a word that stayed is quoted on one side only, and an edit shows the marks that make it so. */
function marksCameOrWent(
  { original, modified }: EditedPair,
  kept: readonly [number, number][],
  before: Int32Array,
  after: Int32Array,
): boolean {
  if (marksIn(original) === marksIn(modified)) return false;
  return kept.some(([one, other]) => isWord(original.words[one]!.text) && before[one]! >= 0 !== after[other]! >= 0);
}

/** How many quotation marks the edits of a side hold. */
function marksIn({ words }: Passage): number {
  return words.filter((word) => word.edit >= 0 && /^["“”„«»‘’'‚「」『』‹›]$/u.test(word.text)).length;
}

/** Words of one quotation in one edit. */
interface QuotedWords {
  readonly quotation: number;
  text: string;
  count: number;
}

/** The quoted words of each edit, quotation by quotation. */
function quotedByEdit({ words }: Passage, inside: Int32Array): Map<number, QuotedWords[]> {
  const found = new Map<number, QuotedWords[]>();
  for (const [at, word] of words.entries()) {
    if (word.edit < 0 || inside[at]! < 0) continue;
    const parts = found.get(word.edit) ?? [];
    found.set(word.edit, parts);
    const last = parts.at(-1);
    if (last && last.quotation === inside[at]) {
      last.text += ` ${normal(word)}`;
      last.count++;
    } else parts.push({ quotation: inside[at]!, text: normal(word), count: 1 });
  }
  return found;
}

/** Whether the other side of an edit has these words without their marks: one word may stand there by chance. */
function isUnquoted({ text, count }: QuotedWords, { words }: Passage, edit: number): boolean {
  if (count < 2) return false;
  const other = words.filter((word) => word.edit === edit && isWord(word.text)).map(normal);
  return ` ${other.join(' ')} `.includes(` ${text} `);
}
