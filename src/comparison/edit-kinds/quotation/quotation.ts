import { type EditedPair, isWord, type Passage, type PassageWord } from '../edited-pair.ts';
import { standardSpelling } from '../spelling/spelling-variants.ts';
import { mayBeQuoted, quotationsOf, straightMarksOf } from './quoted.ts';

/** How many words must stand unquoted on the other side at least: one may stand there by chance. */
const MIN_UNQUOTED_WORDS = 2;

/**
 * Whether words inside quotation marks changed, or words that stayed got or lost quotation marks. Not so where a whole
 * quotation came or went, or where only the speaker's tag moved.
 */
export function changesQuotation(pair: EditedPair): boolean {
  const { original, modified, edits } = pair;
  if (!edits.some((edit) => !edit.typography)) return false;
  if (!mayBeQuoted(original) && !mayBeQuoted(modified)) return false;
  // A straight mark too many on one side only: nothing tells which words it quotes.
  if (straightMarksOf(original) % 2 !== straightMarksOf(modified) % 2) return false;
  const before = quotationsOf(original);
  const after = quotationsOf(modified);
  const removed = quotedWordsByEdit(original, before);
  const inserted = quotedWordsByEdit(modified, after);
  const marksChanged = countEditedMarks(original) !== countEditedMarks(modified);
  if (removed.size === 0 && inserted.size === 0 && !marksChanged) return false;
  if (areSameWords(quotedWords(original, before), quotedWords(modified, after))) return false;

  /** Quotations with a word that was kept and is quoted on both sides. */
  const originalGoesOn = new Set<number>();
  const modifiedGoesOn = new Set<number>();
  for (const [one, other] of pairKeptWords(pair)) {
    const wasQuoted = before[one]! >= 0;
    const isQuoted = after[other]! >= 0;
    if (marksChanged && wasQuoted !== isQuoted && isWord(original.words[one]!.text)) return true;
    if (!wasQuoted || !isQuoted) continue;
    originalGoesOn.add(before[one]!);
    modifiedGoesOn.add(after[other]!);
  }
  return edits.some((_, edit) => {
    const lost = withoutEquals(removed.get(edit) ?? [], inserted.get(edit) ?? []);
    const gained = withoutEquals(inserted.get(edit) ?? [], removed.get(edit) ?? []);
    if (lost.length > 0 && gained.length > 0) return true;
    // Part of a quotation that goes on, or words that only lost or got their marks.
    return (
      lost.some((words) => originalGoesOn.has(words.quotation) || standsUnquoted(words, modified, edit)) ||
      gained.some((words) => modifiedGoesOn.has(words.quotation) || standsUnquoted(words, original, edit))
    );
  });
}

/** Indices of one kept word on either side. */
type KeptPair = readonly [original: number, modified: number];

/** The words that were kept; none when the sides do not agree on them. */
function pairKeptWords({ original, modified }: EditedPair): KeptPair[] {
  const before = keptWords(original);
  const after = keptWords(modified);
  return before.length === after.length ? before.map((one, at) => [one, after[at]!] as const) : [];
}

/** The indices of the words of a side that were kept. */
function keptWords({ words }: Passage): number[] {
  const kept: number[] = [];
  for (let at = 0; at < words.length; at++) if (words[at]!.edit < 0) kept.push(at);
  return kept;
}

/** How many quotation marks the edits of a side hold. */
function countEditedMarks({ words }: Passage): number {
  return words.filter((word) => word.edit >= 0 && /^["“”„«»‘’'‚「」『』‹›]$/u.test(word.text)).length;
}

/** The words of a side that stand in quotation marks. */
function quotedWords({ words }: Passage, quotations: Int32Array): PassageWord[] {
  return words.filter((_, at) => quotations[at]! >= 0);
}

function areSameWords(before: readonly PassageWord[], after: readonly PassageWord[]): boolean {
  const isSame = (word: PassageWord, other: PassageWord) =>
    word.folded === other.folded || standardWord(word) === standardWord(other);
  return before.length === after.length && before.every((word, at) => isSame(word, after[at]!));
}

/** A word in lower case and in its standard spelling. */
function standardWord(word: PassageWord): string {
  return standardSpelling(word.folded.replace(/"/gu, "'"));
}

/** Words of one quotation in one edit. */
interface QuotedWords {
  /** The number of the quotation in its side. */
  readonly quotation: number;
  /** The words as {@link standardWord} writes them, with blanks between them. */
  text: string;
  count: number;
}

/** The quoted words of a side by the index of their edit, quotation by quotation. */
function quotedWordsByEdit({ words }: Passage, quotations: Int32Array): Map<number, QuotedWords[]> {
  const byEdit = new Map<number, QuotedWords[]>();
  for (const [at, word] of words.entries()) {
    const quotation = quotations[at]!;
    if (word.edit < 0 || quotation < 0) continue;
    const ofEdit = byEdit.get(word.edit) ?? [];
    byEdit.set(word.edit, ofEdit);
    const last = ofEdit.at(-1);
    if (last?.quotation === quotation) {
      last.text += ` ${standardWord(word)}`;
      last.count++;
    } else ofEdit.push({ quotation, text: standardWord(word), count: 1 });
  }
  return byEdit;
}

function withoutEquals(parts: readonly QuotedWords[], others: readonly QuotedWords[]): QuotedWords[] {
  return parts.filter(({ text }) => !others.some((other) => other.text === text));
}

/** Whether a side has quoted words of the other side in the same edit, whatever marks are around them. */
function standsUnquoted({ text, count }: QuotedWords, { words }: Passage, edit: number): boolean {
  if (count < MIN_UNQUOTED_WORDS) return false;
  const inEdit = words.filter((word) => word.edit === edit && isWord(word.text)).map(standardWord);
  return ` ${inEdit.join(' ')} `.includes(` ${text} `);
}
