import { FUNCTION_WORDS } from '../../../text/function-words.ts';
import { type EditedPair, isWord, type Passage, type PassageWord } from '../edited-pair.ts';
import { lexiconOf } from '../figure/lexicon/lexicon.ts';
import { IRREGULAR_STEMS } from '../negation/english-words.ts';
import { paragraphAt } from '../paragraph-at.ts';
import { toPlain } from '../plain.ts';
import { FUNCTION_VERBS, NO_NAMES_AT_START } from './first-words.ts';
import { bareWord, beginsPart, startsWithCapital } from './names.ts';
import { areOtherPlaces } from './places.ts';
import { TITLES } from './titles.ts';

/** UTF-16 code units of a paragraph in which a word is looked for in lower case. */
const MAX_PARAGRAPH_CODE_UNITS = 200_000;
/** UTF-16 code units of an edit that is one name at most. */
const MAX_SUBJECT_CODE_UNITS = 30;
/** How many places of a word in a story are looked at, at most. */
const MAX_PLACES = 50;

/** Plural nouns by their endings, by language: a plural at the start of a sentence needs no article. */
const PLURAL: ReadonlyMap<string, RegExp> = new Map([
  ['en', /(?:[^s]s|men|people|children|folk|cattle)$/u],
  ['fr', /[sx]$/u],
  ['es', /s$/u],
  ['pt', /s$/u],
  ['it', /i$/u],
]);
/** A finite verb by its ending, by language, in the singular where the ending tells. */
const VERB: ReadonlyMap<string, RegExp> = new Map([
  ['en', /(?:ed|[^s]s)$/u],
  // In the plural it ends in `n`.
  ['de', /[^n]$/u],
  ['nl', /(?:t|te|de|k|g|p|f|m|s|l|d)$/u],
  ['fr', /(?:a|it|ut|e|ait|ra|rait)$/u],
  ['es', /(?:ó|[ae]|ía|aba|o|ijo|uvo)$/u],
  ['pt', /(?:ou|eu|iu|[ae]|ia|ava|z|o)$/u],
  ['it', /(?:ò|ì|é|è|[ae]|ava|eva|iva|se)$/u],
]);

/**
 * Whether the first word of a sentence, a name, was replaced alone by another: `Norway signed`. Its capital tells nothing, but
 * a name needs no article before it and has a verb after it. Two countries or two nations need no verb.
 */
export function replacesSubject({ original, modified, edits, language }: EditedPair): boolean {
  return edits.some((edit, index) => {
    if (edit.typography) return false;
    const before = onlyFirstWord(original, index);
    const after = before && onlyFirstWord(modified, index);
    if (!after) return false;
    const [one, other] = [bareWord(before.word), bareWord(after.word)];
    if (one === other) return false;
    if (areOtherPlaces(one, other, language)) return true;
    return isSubject(original, before, language) && isSubject(modified, after, language);
  });
}

/** A word that begins a sentence, and the word after it. */
interface FirstWord {
  readonly word: PassageWord;
  readonly next: PassageWord | undefined;
}

/** The word of an edit that begins a sentence with a capital, where the edit has no other word. */
function onlyFirstWord({ story, edits, words }: Passage, edit: number): FirstWord | undefined {
  const { start, end } = edits[edit]!;
  if (end - start > MAX_SUBJECT_CODE_UNITS || !/^\P{L}*\p{Lu}\S*$/u.test(story.text.slice(start, end)))
    return undefined;
  const at = words.findIndex((word) => word.edit === edit && isWord(word.text));
  const word = words[at];
  if (!word || !startsWithCapital(word.text) || !(word.first || beginsPart(words, at))) return undefined;
  const next = words[at + 1];
  return next?.edit === edit ? undefined : { word, next };
}

/** Whether a word at the start of a sentence is a name, as far as the words beside it and its paragraph tell. */
function isSubject(side: Passage, { word, next }: FirstWord, language: string): boolean {
  const bare = bareWord(word);
  const verb = VERB.get(language);
  if (!next || !verb || !/^\p{L}{3,}$/u.test(bare) || !/^\p{Ll}/u.test(next.text)) return false;
  if (NO_NAMES_AT_START.has(bare) || TITLES.has(bare) || FUNCTION_WORDS.get(language)?.has(bare)) return false;
  if (/ly$/u.test(bare) && language === 'en') return false;
  if (PLURAL.get(language)?.test(bare) || lexiconOf(language).numerals?.starts.has(toPlain(bare))) return false;
  const isVerb = FUNCTION_WORDS.get(language)?.has(next.folded)
    ? FUNCTION_VERBS.has(next.folded)
    : verb.test(next.folded) || (language === 'en' && IRREGULAR_STEMS.has(next.folded));
  return isVerb && !standsInLowerCase(side, bare);
}

/**
 * Whether a word, given in lower case, stands so in the paragraphs of a passage. No further: what else the story says may
 * change without this pair being looked at again.
 */
export function standsInLowerCase({ story, sentences }: Passage, word: string): boolean {
  const paragraphs = new Set(sentences.map(({ start }) => paragraphAt(story.paragraphs, start)));
  return [...paragraphs].some(
    (paragraph) =>
      paragraph &&
      hasWord(
        story.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + MAX_PARAGRAPH_CODE_UNITS)),
        word,
      ),
  );
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word), count = 0; at >= 0 && count < MAX_PLACES; at = text.indexOf(word, at + 1), count++)
    if (!isWord(text[at - 1] ?? ' ') && !isWord(text[at + word.length] ?? ' ')) return true;
  return false;
}
