import { type EditedPair, isWord, type Passage, type PassageWord } from '../edited-pair.ts';
import { wordSet } from '../word-set.ts';

/** Words that negate, by language (a BCP 47 primary subtag), folded. */
const NEGATORS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'de',
    wordSet(
      'nicht kein keine keinen keiner keinem keines keinerlei nie niemals niemand niemanden niemandem nichts weder keinesfalls keineswegs',
    ),
  ],
  ['fr', wordSet('ne pas jamais rien aucun aucune ni nul nulle')],
  ['es', wordSet('no nunca jamás nadie nada ningún ninguno ninguna tampoco ni')],
  ['it', wordSet('non mai nessun nessuno nessuna niente nulla né neanche nemmeno neppure')],
  ['pt', wordSet('não nunca jamais ninguém nada nenhum nenhuma nem tampouco')],
  ['nl', wordSet('niet geen nooit niemand niets')],
  ['sv', wordSet('inte ej icke aldrig ingen inget inga ingenting')],
  ['ru', wordSet('не нет ни никогда никто ничего ничто нельзя')],
]);

/**
 * Whether an edit brings the only negation that there is, or takes it away, and changes no other word. Sure enough without
 * a grammar of the language; a language without a list of negators has none.
 */
export function negatesOneSide({ original, modified, edits, language }: EditedPair): boolean {
  const negates = (word: PassageWord) => isNegator(word.folded, language);
  const originalNegates = original.words.some(negates);
  if (originalNegates === modified.words.some(negates)) return false;
  const side = originalNegates ? original : modified;
  return edits.some(
    (edit, index) =>
      !edit.typography &&
      side.words.some((word) => word.edit === index && negates(word)) &&
      withoutNegators(original, index, language) === withoutNegators(modified, index, language),
  );
}

function isNegator(folded: string, language: string): boolean {
  // `n’est` is `ne`, with its vowel left out.
  const word = /^n"\p{L}+$/u.test(folded) ? 'ne' : folded;
  return NEGATORS.get(language)?.has(word) ?? false;
}

/** The words of an edit, with what a negator leaves: `kein` leaves `ein`, `n’est` leaves `est`, others nothing. */
function withoutNegators({ words }: Passage, edit: number, language: string): string {
  return words
    .filter((word) => word.edit === edit && isWord(word.text))
    .map(({ folded }) =>
      isNegator(folded, language) ? (/^(?:k|n")(?<left>.+)$/u.exec(folded)?.groups?.left ?? '') : folded,
    )
    .join(' ')
    .trim();
}
