import { canonicalForm } from '../../../text/canonical.ts';
import type { Passage } from '../edited-pair.ts';
import { VERBS_BEFORE_NOT } from './english-words.ts';
import { NEGATION_WORDS } from './languages.ts';

/** English words that may negate, as parts of a regular expression. */
const ENGLISH =
  `not cannot never no none nobody nothing nowhere neither without hardly scarcely barely (?:${VERBS_BEFORE_NOT})nt ` +
  'den(?:y|ie[sd]|ying) lack(?:s|ed|ing)? forb\\p{L}+ fail\\p{L}* refus\\p{L}+ declin\\p{L}+ forg[eo]t\\p{L}* neglect\\p{L}* omit\\p{L}*';

/** Beginnings of English words that may turn their sense round: `unhappy`, `non-smoker`, `illegal`, `dishonest`. */
const ENGLISH_PREFIXES = ['un', 'non-?', 'i[lmnr]', 'dis'];

/** An expression that finds a word that may negate: whole words, beginnings, and prefixes with more letters after them. */
function expressionOf(whole: readonly string[], beginnings: readonly string[], prefixes: readonly string[]): RegExp {
  const parts = [
    `(?:${whole.join('|')})(?!\\p{L})`,
    ...beginnings,
    ...prefixes.map((prefix) => `(?:${prefix})\\p{L}{4}`),
  ];
  return new RegExp(`n['’]|(?<!\\p{L})(?:${parts.join('|')})`, 'iu');
}

/** By language, a BCP 47 primary subtag. */
const MAY_NEGATE: ReadonlyMap<string, RegExp> = new Map([
  ['en', expressionOf(ENGLISH.split(' '), [], ENGLISH_PREFIXES)],
  ['zh', new RegExp(`[${[...NEGATION_WORDS.get('zh')!.negators].join('')}]`, 'u')],
  ['ja', /[なんず]/u],
  ...[...NEGATION_WORDS].flatMap(([language, { negators, denyingVerbs, prefixes }]): [string, RegExp][] =>
    language === 'zh' ? [] : [[language, expressionOf([...negators], denyingVerbs, prefixes)]],
  ),
]);

/** Whether some word in the edits of a side may negate in a language. Quick: most edits have none. */
export function mayNegate({ story, edits }: Passage, language: string): boolean {
  const expression = MAY_NEGATE.get(language);
  return (
    expression !== undefined &&
    edits.some(({ start, end }) => start < end && expression.test(canonicalForm(story.text.slice(start, end))))
  );
}
