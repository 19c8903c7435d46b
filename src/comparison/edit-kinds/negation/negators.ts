import type { Word } from '../../../text/words.ts';

/** A word as {@link isNegator} reads it. */
interface FoldedWord extends Word {
  readonly folded: string;
}

/** A cheap look at an edit: whether some word of it may negate, in any of the languages. */
export const MAY_NEGATE =
  /n['’]|(?<!\p{L})(?:(?:not|cannot|never|no|none|nobody|nothing|nowhere|neither|without|hardly|scarcely|barely|nicht|kein\p{L}{0,3}|nie|niemals|niemand\p{L}{0,2}|nichts|weder|ne|pas|jamais|rien|aucune?|ni|nunca|jamás|nadie|nada|ning\p{L}+|tampoco|non|mai|nessun\p{L}?|niente|nulla|né|não|ninguém|nenhuma?|nem|niet|geen|nooit|inte|aldrig|inge[nt]|не|нет|ни|ничего|нельзя|никогда|никто|(?:do|does|did|is|are|was|were|has|have|had|ca|wo|could|would|should|must)nt)(?!\p{L})|un\p{L}{4}|non-?\p{L}{4}|(?:i[lmnr]|dis)\p{L}{4})/iu;

const WORDS = new Set(
  'not cannot never no none nobody nothing nowhere neither without hardly scarcely barely ain"t'.split(' '),
);

/** `don't`, also where its apostrophe was forgotten or its t. */
const CONTRACTED =
  /^(?:\p{L}+n"t|(?:do|does|did|is|are|was|were|has|have|had|ca|wo|could|would|should|must)n(?:"|t))$/u;

/** After a negator, these make it say something else: `not only`, `no doubt`, `nothing but`. */
const NOT_BEFORE: ReadonlyMap<string, RegExp> = new Map([
  ['not', /^(?:only|just|merely|simply|least|so|surprisingly|unlike|unlikely|un\p{L}+)$/u],
  ['no', /^(?:matter|doubt|wonder|sooner|less|more|fewer|later|thanks|longer)$/u],
  ['nothing', /^(?:but|less|more|else)$/u],
  ['none', /^(?:other|too)$/u],
  ['never', /^(?:mind)$/u],
  ['hardly', /^(?:any|surprising)$/u],
]);

/** English words that deny or exclude without being negators: what they govern may be what a negator governed. */
export const NEGATIVE =
  /^(?:fail(?:s|ed|ing|ure)?|refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)|lack(?:s|ed|ing)?|den(?:y|ies|ied|ying)|unable|inability|avoid(?:s|ed|ing)?|without|stopp?(?:s|ed|ing)?|prevent(?:s|ed|ing)?|absen(?:t|ce)|impossible|rarely|seldom|hardly|scarcely|barely|few|little|ceased?|forbid(?:s|den)?|forbade|neglect(?:s|ed)?|miss(?:es|ed|ing)?|reject(?:s|ed|ing)?|rather|instead|far|short|doubt(?:s|ed|ful)?|too|free|except|unless|otherwise|neither|nor)$/u;

/** Whether the word at this place denies something. Words are folded: an apostrophe is a straight double mark. */
export function isNegator(words: readonly FoldedWord[], at: number): boolean {
  const { folded, text } = words[at]!;
  const last = folded.at(-1); // tells nearly every word from a contracted one
  if ((last === 't' || last === '"') && CONTRACTED.test(folded)) return !isTag(words, at);
  const next = words[at + 1];
  // `don'`, where a letter was lost.
  if (last === 'n' && /^(?:do|does|did|is|was|would|could)n$/u.test(folded)) return next?.folded === '"';
  if (!WORDS.has(folded)) return false;
  if (!next) return folded !== 'no';
  // “No,” he said. `No. 5`. `Dr. No` has a capital inside the sentence.
  if (
    folded === 'no' &&
    (!/^\p{L}/u.test(next.text) || (/^N/u.test(text) && at > 0 && /^\p{L}/u.test(words[at - 1]!.text)))
  )
    return false;
  if (NOT_BEFORE.get(folded)?.test(next.folded)) return false;
  if (next.folded === 'to' && words[at + 2]?.folded === 'mention') return false;
  // `whether or not`, `if not`
  const before = words[at - 1]?.folded;
  return !(folded === 'not' && (before === 'or' || before === 'if'));
}

/** `…, isn't it?` */
function isTag(words: readonly FoldedWord[], at: number): boolean {
  return words[at - 1]?.text === ',' && words[at + 2]?.text === '?';
}

const PREFIXED =
  /^(?:illegal|illegible|illiterate|illogical|immature|immoral|impatient|imperfect|impolite|impossible|improbable|improper|impure|inaccessible|inaccurate|inactive|inadequate|inappropriate|incapable|incomplete|inconsistent|inconvenient|incorrect|indecent|independent|indirect|ineffective|inefficient|ineligible|inexpensive|inexperienced|informal|inhuman|innumerable|insane|insecure|insensitive|insignificant|insincere|insufficient|intolerant|invalid|invisible|irrational|irregular|irrelevant|irreplaceable|irresponsible|disagree[ds]?|disappear(?:s|ed)?|disapprove[ds]?|dishonest|disliked?|disloyal|disobey(?:s|ed)?|dissatisfied|discontinued?|disconnect(?:s|ed)?|disadvantage[ds]?|disbelie(?:f|ve[ds]?))$/u;

/** A word without its `un-`, `non-` or the like, where that turns its sense round; undefined for other words. */
export function unprefixed(word: string): string | undefined {
  if (/^un\p{L}{4,}$/u.test(word)) return word.slice(2);
  if (/^non-?\p{L}{4,}$/u.test(word)) return word.replace(/^non-?/u, '');
  return PREFIXED.test(word) ? word.replace(/^(?:dis|i[lmnr])/u, '') : undefined;
}

/** A crude stem, the same for most forms of an English word: `pays`, `paying`, `paid` is irregular. */
export function stem(word: string): string {
  const bare = word.replace(/"s?$/u, '');
  if (bare.length < 4) return IRREGULAR.get(bare) ?? bare;
  const short = bare
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?<=\p{L}{2}(?:ss|sh|ch|x))es$/u, '')
    .replace(/(?<=\p{L}{2}[^s])s$/u, '')
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '')
    .replace(/(?<letter>[bdgmnprt])\k<letter>$/u, '$<letter>')
    .replace(/(?<=\p{L}{2})e$/u, '');
  return IRREGULAR.get(bare) ?? IRREGULAR.get(short) ?? short;
}

/** Past forms of irregular English verbs to their {@link stem}. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'came:com went:go gone:go saw:see seen:see knew:know known:know said:say paid:pay took:tak taken:tak gave:giv given:giv got:get ' +
    'made:mak found:find told:tell thought:think left:leav felt:feel kept:keep began:begin begun:begin brought:bring wrote:writ ' +
    'written:writ stood:stand heard:hear meant:mean met:met ran:run spoke:speak spoken:speak held:hold led:lead lost:los won:win ' +
    'bought:buy sold:sell sent:send spent:spend slept:sleep sat:sit ate:eat eaten:eat fell:fall fallen:fall drove:driv driven:driv ' +
    'broke:break broken:break chose:choos chosen:choos wore:wear rose:ris risen:ris grew:grow grown:grow flew:fly drank:drink ' +
    'sang:sing swam:swim threw:throw understood:understand caught:catch taught:teach fought:fight built:build did:do done:do ' +
    'had:hav has:hav was:be were:be is:be are:be been:be became:becom showed:show shown:show'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
