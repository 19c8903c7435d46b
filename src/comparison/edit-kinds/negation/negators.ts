import type { Word } from '../../../text/words.ts';
import {
  CONTRACTED,
  CONTRACTED_BEFORE_APOSTROPHE,
  IRREGULAR_STEMS,
  NEGATORS,
  NO_NEGATOR_BEFORE,
  PREFIXED,
} from './english-words.ts';

/** A word, and the form in which it is looked up: in lower case, an apostrophe or quotation mark is `"`. */
interface FoldedWord extends Word {
  readonly folded: string;
}

/** Whether the English word at an index denies something. */
export function isNegator(words: readonly FoldedWord[], at: number): boolean {
  const { folded } = words[at]!;
  const last = folded.at(-1); // quicker than the expression, which few words need
  if ((last === 't' || last === '"') && CONTRACTED.test(folded)) return !isTag(words, at);
  const next = words[at + 1];
  if (CONTRACTED_BEFORE_APOSTROPHE.has(folded)) return next?.folded === '"';
  if (!NEGATORS.has(folded)) return false;
  if (folded === 'no' && isOtherNo(words, at)) return false;
  if (!next) return true;
  if (NO_NEGATOR_BEFORE.get(folded)?.has(next.folded)) return false;
  // `not unhappy`
  if (folded === 'not' && /^un\p{L}+$/u.test(next.folded)) return false;
  if (next.folded === 'to' && words[at + 2]?.folded === 'mention') return false;
  // `whether or not`, `if not`
  const before = words[at - 1]?.folded;
  return !(folded === 'not' && (before === 'or' || before === 'if'));
}

/** Whether `no` at an index is an interjection, a number or a name: “No,” he said. `No. 5`. `Dr. No said`. */
function isOtherNo(words: readonly FoldedWord[], at: number): boolean {
  const next = words[at + 1];
  if (!next || !/^\p{L}/u.test(next.text)) return true;
  return words[at]!.text.startsWith('N') && at > 0 && /^\p{L}/u.test(words[at - 1]!.text);
}

/** `…, isn’t it?` */
function isTag(words: readonly FoldedWord[], at: number): boolean {
  return words[at - 1]?.text === ',' && words[at + 2]?.text === '?';
}

/** A word without its `un-`, `non-` or the like, where that turns its sense round; undefined for other words. */
export function withoutPrefix(word: string): string | undefined {
  if (/^un\p{L}{4,}$/u.test(word)) return word.slice(2);
  if (/^non-?\p{L}{4,}$/u.test(word)) return word.replace(/^non-?/u, '');
  return PREFIXED.has(word) ? word.replace(/^(?:dis|i[lmnr])/u, '') : undefined;
}

/** A crude stem, the same for most forms of an English word: of `pays`, `paying` and, from a table, `paid`. */
export function stemOf(word: string): string {
  const bare = word.replace(/"s?$/u, '');
  if (bare.length < 4) return IRREGULAR_STEMS.get(bare) ?? bare;
  const stem = bare
    .replace(/(?:ies|ied)$/u, 'y') // tries
    .replace(/(?<=\p{L}{2}(?:ss|sh|ch|x))es$/u, '') // passes
    .replace(/(?<=\p{L}{2}[^s])s$/u, '') // boats
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '') // sailing, sailed
    .replace(/(?<letter>[bdgmnprt])\k<letter>$/u, '$<letter>') // stopped
    .replace(/(?<=\p{L}{2})e$/u, ''); // hope, as of `hoping`
  return IRREGULAR_STEMS.get(bare) ?? IRREGULAR_STEMS.get(stem) ?? stem;
}

/** Whether two stems are of one verb, where one may be of an irregular form. */
export function isSameVerb(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [IRREGULAR_STEMS.get(a), IRREGULAR_STEMS.get(b)];
  return first === b || second === a || (first !== undefined && first === second);
}
