import { type Abbreviations, abbreviationsOf } from '../text/abbreviations.ts';
import { tabulateCodeUnits } from '../text/code-unit-table.ts';
import { FUNCTION_WORDS } from '../text/function-words.ts';
import { primarySubtag } from '../text/language.ts';

/** The rules that tell sentences apart in one language; made once for a text. */
export interface SentenceRules {
  readonly abbreviations: Abbreviations;
  /** In lower case. With a capital after an abbreviation, one of these begins a sentence; any other word may be a name. */
  readonly functionWords: ReadonlySet<string>;
  /** Whether `3.` may be read as “third”, as it is in dates. */
  readonly ordinals: boolean;
  /** Names of weekdays and months, in lower case. */
  readonly dates: ReadonlySet<string>;
  /** English writes `“Why?” Betty asked.` in this order, and always capitalises “I”. */
  readonly english: boolean;
  /** Whether an end of a sentence may begin with this UTF-16 code unit. */
  mayEnd(code: number): boolean;
  /** Matches the end of a sentence with all that closes it: marks, quotes, brackets. Sticky: it matches at `lastIndex`. */
  readonly end: RegExp;
}

/**
 * What belongs to the character before it, in a class of characters: combining marks and variation selectors (`‼️` is two code
 * points), colours of skin, and what joins two emoji to one.
 */
export const JOINED_TO_BEFORE = '\\p{M}\\p{Emoji_Modifier}\\u200D';

/**
 * Makes the pattern of an end: one of the terminals, then in any order more terminals and what closes the sentence with them.
 * At most 200 of these, or the regular expression would run out of stack; a longer run, which no real text has, is read in
 * pieces.
 */
function endPattern(terminals: string): RegExp {
  const closing = `[${terminals}${JOINED_TO_BEFORE}'"’”»›\\p{Pe}\\p{Pf}*_~]`;
  const note = '\\[(?:\\d{1,3}|\\^[^\\]\\s]{1,40})\\]|<sup>[^<>\\s]{1,8}</sup>';
  // German has “ and « on the right.
  const openingThatCloses = '\\p{Pi}(?=[\\s\\p{P}]|$)';
  const smiley = "[:;=][\\-^']?[()\\[\\]DPpO/|](?=\\s|$)";
  const apart = `\\.(?![\\p{L}\\p{N}])|[!?)\\]»›”](?=[\\s\\p{P}]|$)|“(?=[,;.:]|$)|"(?=\\s*$)|${smiley}`;
  return new RegExp(`[${terminals}](?:${closing}|${note}|${openingThatCloses}|\\s(?:${apart})){0,200}`, 'uy');
}

/** Says of a code unit whether a terminal may begin with it; any high surrogate may. */
function beginsTerminal(terminals: string): (code: number) => boolean {
  const terminal = new RegExp(`[${terminals}\\uD800-\\uDBFF]`, 'u');
  const classOf = tabulateCodeUnits((unit) => (terminal.test(unit) ? 1 : 0));
  return (code) => classOf(code) === 1;
}

/** Unicode's sentence terminals (UAX #29: ATerm and STerm) and the ellipses, which it leaves out. */
const TERMINALS = '\\p{Sentence_Terminal}…‥';
/** Greek asks with a semicolon; Armenian, typed, ends with a colon. */
const OWN_TERMINALS: ReadonlyMap<string, string> = new Map([
  ['el', ';\\u037E'],
  ['hy', ':'],
]);

/** Makes the rules of a language, given as a BCP 47 tag; an unknown language gets the rules that hold for all. */
export function makeSentenceRules(lang: string): SentenceRules {
  const language = primarySubtag(lang);
  const terminals = TERMINALS + (OWN_TERMINALS.get(language) ?? '');
  return {
    abbreviations: abbreviationsOf(language),
    functionWords: FUNCTION_WORDS.get(language) ?? new Set(),
    ...readCalendar(lang),
    english: language === 'en',
    mayEnd: beginsTerminal(terminals),
    end: endPattern(terminals),
  };
}

/** Reads what the runtime's CLDR data say of a language's dates. Nothing where the tag is not well-formed. */
function readCalendar(lang: string): Pick<SentenceRules, 'ordinals' | 'dates'> {
  const dates = new Set<string>();
  let ordinals = false;
  try {
    const date = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
    const format = new Intl.DateTimeFormat(lang, date);
    // The first of each month: all weekdays are among them.
    for (let month = 0; month < 12; month++) {
      const parts = format.formatToParts(Date.UTC(2024, month, 1));
      for (const [index, { type, value }] of parts.entries()) {
        if (type === 'weekday' || type === 'month') dates.add(value.toLowerCase());
        if (type === 'day') ordinals ||= parts[index + 1]?.value.startsWith('.') ?? false;
      }
    }
  } catch {}
  return { ordinals, dates };
}
