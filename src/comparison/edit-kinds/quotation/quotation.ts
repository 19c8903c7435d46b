import { type EditedPair, isWord, type Passage, type PassageWord } from '../edited-pair.ts';
import { standardSpelling } from '../spelling/spelling-variants.ts';
import { mayBeQuoted, quotationsOf, straightMarksOf } from './quoted.ts';

/** How many words must stand unquoted on the other side at least: one may stand there by chance. */
const MIN_UNQUOTED_WORDS = 2;
/** What share of the words outside of a quotation stays where it becomes reported speech, at least. */
const MIN_WORDS_AROUND = 0.75;
/** A shorter word has hardly a meaning of its own. */
const MIN_CONTENT_LETTERS = 4;

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
  const marksChanged = hasEditedMark(original, edits) || hasEditedMark(modified, edits);
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
  if (losesMarks(original, before, removed, modified, after) || losesMarks(modified, after, inserted, original, before))
    return true;
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

/** Whether an edit of a side that changes more than typography holds a quotation mark. */
function hasEditedMark({ words }: Passage, edits: EditedPair['edits']): boolean {
  return words.some(
    ({ edit, text }) => edit >= 0 && !edits[edit]!.typography && /^["“”„«»‘’'‚「」『』‹›]$/u.test(text),
  );
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

/**
 * Whether quoted words of a side stand without marks on the other: in the same order in its edits, or at least half of them
 * in any order. Or whether the other side has no quotation, and in place of the quoted words about as many others: speech
 * that became reported speech.
 * @param quoted the quoted words of the side, by their edit
 */
function losesMarks(
  side: Passage,
  quotations: Int32Array,
  quoted: ReadonlyMap<number, readonly QuotedWords[]>,
  other: Passage,
  otherQuotations: Int32Array,
): boolean {
  if (quoted.size === 0) return false;
  const unquoted = other.words.filter((word, at) => word.edit >= 0 && otherQuotations[at]! < 0 && isWord(word.text));
  if (unquoted.length === 0) return false;
  const isQuoting = otherQuotations.some((quotation) => quotation >= 0);
  const tagStays = hasWordsAround(side, quotations, other);
  const there = unquoted.map(standardWord);
  const stems = new Set(there.map(stemOf));
  for (const [edit, parts] of quoted)
    for (const { text, count } of parts) {
      if (count < MIN_UNQUOTED_WORDS) continue;
      const words = text.split(' ');
      const content = words.filter(
        (word) => word.length >= MIN_CONTENT_LETTERS || !/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word),
      );
      const same = content.filter((word) => stems.has(stemOf(word))).length;
      if (same >= MIN_UNQUOTED_WORDS && same * 2 >= content.length) return true;
      if (!isQuoting && tagStays && isReported(side, quotations, edit, count, unquoted)) return true;
    }
  return false;
}

/** Whether the other side has nearly all words that stand outside the quotations of a side: who speaks, and how. */
function hasWordsAround({ words }: Passage, quotations: Int32Array, other: Passage): boolean {
  const around = words.filter((word, at) => quotations[at]! < 0 && isWord(word.text)).map(standardWord);
  const there = new Set(other.words.map(standardWord));
  return around.length > 0 && around.filter((word) => there.has(word)).length >= MIN_WORDS_AROUND * around.length;
}

/** Whether in the edit of a quotation the other side has about as many words, beside those that both have around it. */
function isReported(
  { words }: Passage,
  quotations: Int32Array,
  edit: number,
  count: number,
  unquoted: readonly PassageWord[],
): boolean {
  const around = new Set(words.flatMap((word, at) => (word.edit === edit && quotations[at]! < 0 ? [word.folded] : [])));
  const instead = unquoted.filter((word) => word.edit === edit && !around.has(word.folded)).length;
  return instead >= MIN_UNQUOTED_WORDS && instead * 2 >= count;
}

/** A crude stem, the same for some forms of a word. */
function stemOf(word: string): string {
  return word.slice(0, Math.max(MIN_CONTENT_LETTERS, word.length - 2));
}

/** Whether a side has quoted words of the other side in the same edit, whatever marks are around them. */
function standsUnquoted({ text, count }: QuotedWords, { words }: Passage, edit: number): boolean {
  if (count < MIN_UNQUOTED_WORDS) return false;
  const inEdit = words.filter((word) => word.edit === edit && isWord(word.text)).map(standardWord);
  return ` ${inEdit.join(' ')} `.includes(` ${text} `);
}
