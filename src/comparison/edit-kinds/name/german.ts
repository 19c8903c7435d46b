import { FUNCTION_WORDS } from '../../../text/function-words.ts';
import type { Passage, PassageWord } from '../edited-pair.ts';
import { paragraphAt } from '../paragraph-at.ts';
import { GERMAN_MEASURES, NO_GERMAN_PLACES, NO_NAMES_AT_START } from './first-words.ts';
import {
  ADJECTIVES_LIKE_VERBS,
  GERMAN_BARE_NOUNS,
  GERMAN_CITIES,
  GERMAN_FIRST_NAMES,
  GERMAN_SPEECH,
} from './german-words.ts';
import { bareWord, type Name, startsWithCapital } from './names.ts';
import { placeOf } from './places.ts';
import { TITLES } from './titles.ts';

/** How many words of a German name are replaced at most. */
const MAX_GERMAN_NAMES = 2;
/** Endings of German nouns that are never names. */
const NO_GERMAN_NAME = /(?:heit|keit|ung|schaft|ion|nis|tum|innen)$/u;
/** A longer word, in UTF-16 code units, is made of nouns, not a name. */
const MAX_BARE_NAME_CODE_UNITS = 12;
/** Before a noun, never before a name alone: articles and what stands in their place, in lower case. */
const DETERMINER =
  /^(?:(?:d(?:er|ie|as|en|em|es)|dies(?:e[rsnm]?)|jed(?:e[rsnm]?)|welch(?:e[rsnm]?)|(?:k|m|d|s)?ein(?:e[rsnm]?)?|(?:ihr|unser|euer|eur)(?:e[rsnm]?)?|alle[rsnm]?|viele[rn]?|einige[rn]?|mehrere[rn]?|zwei|drei|vier|fünf|zehn)|(?:[iav]|bei|zu|hinter|über|unter)[mnr]|ans|ins|aufs|zur|beim|vom|zum)$/u;
/** UTF-16 code units of a paragraph in which a name is looked for. */
const MAX_PARAGRAPH_CODE_UNITS = 20_000;

/**
 * Whether, in German, where every noun has a capital, words that were replaced by others are names: as the words beside them
 * tell, or because they are known as names.
 * @param changed the words of the name that are gone
 */
export function areGermanNames(
  original: Passage,
  name: Name,
  changed: readonly PassageWord[],
  modified: Passage,
  other: Name,
  otherChanged: readonly PassageWord[],
): boolean {
  if (isGermanName(original, name, changed) && isGermanName(modified, other, otherChanged)) return true;
  if (name.words.length !== 1 || other.words.length !== 1) return false;
  const [one, two] = [nameless(name.words[0]!), nameless(other.words[0]!)];
  const [isOneKnown, isTwoKnown] = [isKnown(original, one), isKnown(modified, two)];
  if (isOneKnown && isTwoKnown) return true;
  if (!standsAlone(original, name, one) || !standsAlone(modified, other, two)) return false;
  return isOneKnown || isTwoKnown || (GERMAN_SPEECH.has(name.before) && GERMAN_SPEECH.has(other.before));
}

/** A name in lower case without the ending of its genitive, where it is known without. */
function nameless(word: PassageWord): string {
  const bare = bareWord(word);
  const stem = bare.replace(/s$/u, '');
  return isListed(stem) ? stem : bare;
}

function isListed(word: string): boolean {
  return GERMAN_FIRST_NAMES.has(word) || GERMAN_CITIES.has(word) || placeOf(word, 'de')?.startsWith('country') === true;
}

/** Whether a word, in lower case, is known as a name: it is in a list, or follows a title or a first name beside. */
function isKnown(side: Passage, word: string): boolean {
  return isListed(word) || isIntroduced(side, word);
}

/** Whether a word follows a title or a first name somewhere in the paragraphs of a passage: `Frau Kessler`, `Ida Kessler`. */
function isIntroduced({ story, sentences }: Passage, word: string): boolean {
  const paragraphs = new Set(sentences.map(({ start }) => paragraphAt(story.paragraphs, start)));
  for (const paragraph of paragraphs) {
    if (!paragraph) continue;
    const text = story.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + MAX_PARAGRAPH_CODE_UNITS));
    const words = text.match(/\p{L}+/gu) ?? [];
    for (const [at, found] of words.entries()) {
      if (at === 0 || found.toLowerCase() !== word || !startsWithCapital(found)) continue;
      const before = words[at - 1]!;
      if (startsWithCapital(before) && isIntroduction(before.toLowerCase())) return true;
    }
  }
  return false;
}

function isIntroduction(word: string): boolean {
  return TITLES.has(word) || GERMAN_FIRST_NAMES.has(word);
}

/** Whether a word with a capital stands without an article, and is no noun that needs none. */
function standsAlone({ words }: Passage, { from, before }: Name, word: string): boolean {
  if (word.length > MAX_BARE_NAME_CODE_UNITS || NO_GERMAN_NAME.test(word)) return false;
  if (GERMAN_BARE_NOUNS.has(word) || NO_NAMES_AT_START.has(word) || NO_GERMAN_PLACES.has(word) || TITLES.has(word))
    return false;
  // After an adjective too, a noun needs no article in the plural.
  const isAdjective = /e[nrsm]?$/u.test(before) && !isVerb(before) && !FUNCTION_WORDS.get('de')!.has(before);
  const last = words[from - 1];
  return !DETERMINER.test(before) && !isAdjective && !(last && !last.first && startsWithCapital(last.text));
}

/** Whether a word, in lower case, is a verb in the past as its ending tells, and no adjective. */
function isVerb(word: string): boolean {
  return GERMAN_SPEECH.has(word) || (/te$/u.test(word) && !ADJECTIVES_LIKE_VERBS.has(word));
}

/** Whether, in German, a word with a capital is a name: beside a title or another capital, or a place after `nach`. */
function isGermanName({ words }: Passage, { from, to }: Name, changed: readonly PassageWord[]): boolean {
  if (changed.length > MAX_GERMAN_NAMES || changed.some(({ folded }) => NO_GERMAN_NAME.test(folded))) return false;
  const run = words.slice(from, to + 1);
  if (run.some((word) => word.edit < 0 && isGermanNeighbour(word))) return true;
  let at = from - 1;
  if (words[at]?.text === '.') at--; // `Dr.`
  const before = words[at];
  if (!before) return false;
  if (startsWithCapital(before.text)) return isGermanNeighbour(before) || TITLES.has(before.folded);
  return /^(?:nach|in)$/u.test(before.folded) && !changed.some(({ folded }) => isNoPlace(folded));
}

/** Whether a noun after `in` or `nach` is no place. */
function isNoPlace(word: string): boolean {
  return NO_GERMAN_PLACES.has(word) || GERMAN_BARE_NOUNS.has(word) || word.length > MAX_BARE_NAME_CODE_UNITS;
}

/** Whether a German word with a capital may stand right beside a name. */
function isGermanNeighbour({ text, folded }: PassageWord): boolean {
  return startsWithCapital(text) && !FUNCTION_WORDS.get('de')!.has(folded) && !GERMAN_MEASURES.has(folded);
}
