import type { Comparison } from '../../comparison/comparison.ts';
import type { SentencePlace } from '../../presentation/group-sentences.ts';
import type { ReadingOrder } from '../../presentation/reading-order.ts';
import { SIDES, type Side } from '../../story/side.ts';
import { type Span, textOf } from '../../story/story.ts';
import { canonicalForm, findClusters } from '../../text/canonical.ts';
import { type DottedCase, detectDottedCase, foldCase } from '../../text/letter-case.ts';
import { foldForms } from '../../text/typography.ts';

/** A place where the sought words stand. */
export interface Match extends SentencePlace {
  /** Which of the matches in its sentence, 0 for the first. */
  readonly nth: number;
}

/** What letter case each of two stories is in. */
export type LetterCases = Readonly<Record<Side, DottedCase | undefined>>;

/** Finds out what letter case two stories are in. */
export function detectLetterCases({ original, modified }: Comparison): LetterCases {
  return { original: detectDottedCase(original.text), modified: detectDottedCase(modified.text) };
}

/** Finds every place of both stories where the sought words stand, in reading order. */
export function findMatches(
  comparison: Comparison,
  order: ReadingOrder,
  sought: string,
  cases = detectLetterCases(comparison),
): Match[] {
  const found: Match[] = [];
  for (const side of SIDES) {
    const story = comparison[side];
    story.sentences.forEach((sentence, index) => {
      const { length } = spansIn(textOf(story, sentence), sought, cases[side]);
      for (let nth = 0; nth < length; nth++) found.push({ side, sentence: index, nth });
    });
  }
  return found.sort((a, b) => order.compareSentences(a, b) || a.nth - b.nth);
}

/**
 * Finds the sought words in a text. Case, accents, the forms of letters (ligatures, full-width ones), the glyphs of quotation
 * marks and dashes, and the kind of white space make no difference. A match that begins or ends within a character, as `i`
 * does within `ﬁ`, covers all of it.
 * @param letterCase the language of the text if it has a letter case of its own
 * @returns UTF-16 offsets into the text, never overlapping
 */
export function spansIn(text: string, sought: string, letterCase?: DottedCase): Span[] {
  const needle = fold(sought, letterCase).letters;
  if (needle.trim() === '') return [];
  const { letters, characters } = fold(text, letterCase);
  const spans: Span[] = [];
  for (let at = letters.indexOf(needle); at >= 0; ) {
    let end = at + needle.length;
    if (characters) {
      const last = characters[end - 1]!;
      spans.push({ start: characters[at]!.start, end: last.end });
      while (characters[end] === last) end++;
    } else spans.push({ start: at, end });
    at = letters.indexOf(needle, end);
  }
  return spans;
}

/** What accents are in Latin, Greek and Cyrillic, and the points of Hebrew and Arabic, which most texts leave out. */
const ACCENTS = /[[\p{M}&&[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u3099\u309a]]/gv;

/**
 * Takes case, accents and the choice of glyphs away from a text.
 * @returns the letters, and for each of their UTF-16 units the character that it is of, unless each is its own
 */
function fold(text: string, letterCase: DottedCase | undefined): { letters: string; characters?: Span[] } {
  if (/^[\x20-\x7e]*$/u.test(text) && !letterCase) return { letters: text.toLowerCase() };
  let letters = '';
  const characters: Span[] = [];
  for (const { 0: cluster, index } of findClusters(text)) {
    const plain = foldCharacter(cluster, letterCase);
    const character = { start: index, end: index + cluster.length };
    for (let unit = 0; unit < plain.length; unit++) characters.push(character);
    letters += plain;
  }
  return { letters, characters };
}

function foldCharacter(cluster: string, letterCase: DottedCase | undefined): string {
  if (!letterCase && /^[\x20-\x7e]$/.test(cluster)) return cluster.toLowerCase(); // nearly every character
  // In this order: the dot of a Turkish İ is a matter of case, not an accent.
  return foldCase(foldForms(canonicalForm(cluster)), letterCase)
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/ı/gu, letterCase ? 'ı' : 'i')
    .replace(/\s/gu, ' ')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐-―−]/gu, '-');
}
