import type { Passage } from '../edited-pair.ts';
import { VERBS_BEFORE_NOT } from './english-words.ts';

/** Words that may negate, by language, as parts of a regular expression. */
const WORDS = [
  // English
  `not cannot never no none nobody nothing nowhere neither without hardly scarcely barely (?:${VERBS_BEFORE_NOT})nt`,
  // German
  'nicht kein\\p{L}{0,3} nie niemals niemand\\p{L}{0,2} nichts weder',
  // French
  'ne pas jamais rien aucune? ni',
  // Spanish
  'nunca jamás nadie nada ning\\p{L}+ tampoco',
  // Italian
  'non mai nessun\\p{L}? niente nulla né',
  // Portuguese
  'não ninguém nenhuma? nem',
  // Dutch
  'niet geen nooit',
  // Swedish
  'inte aldrig inge[nt]',
  // Russian
  'не нет ни ничего нельзя никогда никто',
].flatMap((words) => words.split(' '));

/** Beginnings of words that may turn their sense round: `unhappy`, `non-smoker`, `illegal`, `dishonest`. */
const PREFIXES = 'un|non-?|i[lmnr]|dis';

const MAY_NEGATE = new RegExp(`n['’]|(?<!\\p{L})(?:(?:${WORDS.join('|')})(?!\\p{L})|(?:${PREFIXES})\\p{L}{4})`, 'iu');

/** Whether some word in the edits of a side may negate, in any of the languages. Quick: most edits have none. */
export function mayNegate({ story, edits }: Passage): boolean {
  return edits.some(({ start, end }) => start < end && MAY_NEGATE.test(story.text.slice(start, end)));
}
