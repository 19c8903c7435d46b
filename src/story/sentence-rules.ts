import { type Abbreviations, abbreviationsOf } from '../text/abbreviations.ts';
import { tabulateCodeUnits } from '../text/code-unit-table.ts';
import { FUNCTION_WORDS } from '../text/function-words.ts';
import { primarySubtag } from '../text/language.ts';

/** What is known of a language's sentences; made once for a text. */
export interface SentenceRules {
  readonly abbreviations: Abbreviations;
  /** Capitalised after an abbreviation, one of these shows that a sentence begins: other words may be names. */
  readonly functionWords: ReadonlySet<string>;
  /** Whether `3.` may be read as “third”, as it is in dates. */
  readonly ordinals: boolean;
  /** Names of weekdays and months, in lower case. */
  readonly dates: ReadonlySet<string>;
  /** English writes `“Why?” Betty asked.` in this order, and always capitalises “I”. */
  readonly english: boolean;
  /** Whether an end of a sentence may begin with this UTF-16 code unit. */
  mayEnd(code: number): boolean;
  /** An end of a sentence with all that closes it: marks, quotes, brackets; sticky. */
  readonly end: RegExp;
}

/**
 * One of the terminals, then in any order more of them and what closes the sentence with them. A run longer than any
 * text has is read in pieces, or the regular expression would run out of stack.
 */
function end(terminals: string): RegExp {
  const closing = `[${terminals}'"’”»›\\p{Pe}\\p{Pf}*_~]`;
  const note = '\\[\\^?\\d{1,3}\\]';
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

/** The rules for a language, given as a BCP 47 tag; an unknown one has those that hold for all. */
export function sentenceRules(lang: string): SentenceRules {
  const language = primarySubtag(lang);
  const terminals = TERMINALS + (OWN_TERMINALS.get(language) ?? '');
  return {
    abbreviations: abbreviationsOf(language),
    functionWords: FUNCTION_WORDS.get(language) ?? new Set(),
    ...calendar(lang),
    english: language === 'en',
    mayEnd: beginsTerminal(terminals),
    end: end(terminals),
  };
}

/** What the runtime's CLDR data tell of a language's dates; nothing where the tag is not well-formed. */
function calendar(lang: string): Pick<SentenceRules, 'ordinals' | 'dates'> {
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
