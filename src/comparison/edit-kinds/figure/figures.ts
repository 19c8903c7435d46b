import type { Span } from '../../../story/story.ts';
import { CALENDARS, type Calendar } from './calendar.ts';
import { NUMERALS, type Numerals, ORDINALS, plain } from './numerals.ts';

/** What sort of value a figure has: only figures of one sort are versions of each other. */
export type FigureSort = 'number' | 'ordinal' | 'vague' | 'time' | 'month' | 'weekday' | 'decade' | 'designation';

/** A number, date, sum, ordinal or clock time in a text, in digits or words, with its UTF-16 offsets. */
export interface Figure extends Span {
  readonly sort: FigureSort;
  /**
   * What it may be read as, likeliest first: `1.200` is 1200 or 1.2. Whole numbers of more than 15 digits and
   * designations are text. Times are minutes after midnight, or after noon where neither is said.
   */
  readonly values: readonly (number | string)[];
  /** `%`, a currency's sign, `am` or `pm`; empty when there is none. */
  readonly unit: string;
  /** Whether written in digits. */
  readonly digits: boolean;
  /** A whole number that may be a year: 1000 to 2100, in four digits. */
  readonly year: boolean;
}

interface Token extends Span {
  readonly text: string;
  readonly plain: string;
  /** Whether white space stands before it. */
  readonly apart: boolean;
  readonly digits: boolean;
  readonly letters: boolean;
}

/** Addresses are one token, so that no digit of theirs counts; digits and letters are apart. */
const TOKEN = /(?:https?:\/\/|www\.)\S{1,2000}|\[\p{Nd}{1,3}\]|\p{Nd}+|[\p{L}\p{M}]+|[^\s]/gu;

/** Words and signs for the same currency. */
const CURRENCIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: '$',
    dollar: '$',
    dollars: '$',
    dlr: '$',
    dlrs: '$',
    usd: '$',
    '€': '€',
    euro: '€',
    euros: '€',
    eur: '€',
    '£': '£',
    pound: '£',
    pounds: '£',
    gbp: '£',
    sterling: '£',
    '¥': '¥',
    yen: '¥',
    '₽': '₽',
    rouble: '₽',
    roubles: '₽',
    ruble: '₽',
    rubles: '₽',
    '₹': '₹',
    rupee: '₹',
    rupees: '₹',
    '₴': '₴',
    hryvnia: '₴',
    hryvnias: '₴',
  }),
);

const PERCENT = /^(?:%|percent|pct|prozent|процент\p{L}*)$/u;
/** `per cent`, `pour cent`, `por ciento`, `per cento`, `por cento`. */
const PERCENT_OF = /^(?:per|pour|por)$/u;
const CENT = /^(?:cent|ciento|cento)$/u;

const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    halves: 2,
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fourth: 4,
    fourths: 4,
    fifth: 5,
    fifths: 5,
    sixth: 6,
    sixths: 6,
    eighth: 8,
    eighths: 8,
    tenth: 10,
    tenths: 10,
  }),
);
const VAGUE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozens: 12,
    tens: 10,
    hundreds: 100,
    thousands: 1e3,
    millions: 1e6,
    billions: 1e9,
    trillions: 1e12,
  }),
);
/** Before these, `May` is a month. */
const BEFORE_MONTH = /^(?:in|since|until|till|of|last|next|early|late|mid|this|by|from|through|before|after|during)$/u;
/** After these, `second` is a length of time and `one` no number. */
const NO_ORDINAL = /^(?:a|every|each|per|split|for|any|this)$/u;
const NO_ONE =
  /^(?:no|this|that|the|each|every|any|some|another|which|such|other|first|last|next|only|little|young|old|loved|whole)$/u;
/** Scales that stand behind digits only. */
const SHORT_SCALE = /^(?:k|mn|mln|mio|mrd|bn|tn|trn|тыс|млн|млрд)$/u;
/** More groups of digits than this are no number. */
const MOST_GROUPS = 12;

/** The figures of a text between two offsets, in order. The language is a BCP 47 tag. Linear in the length. */
export function figuresIn(text: string, start: number, end: number, language: string): Figure[] {
  return new Scanner(text, start, end, language).figures;
}

class Scanner {
  readonly figures: Figure[] = [];
  readonly #tokens: readonly Token[];
  readonly #numerals: readonly Numerals[];
  readonly #calendars: readonly Calendar[];
  #at = 0;

  constructor(text: string, start: number, end: number, language: string) {
    this.#tokens = tokensOf(text, start, end);
    const own = <T>(tables: ReadonlyMap<string, T>) => [tables.get(language)].filter((table) => table !== undefined);
    this.#numerals = own(NUMERALS);
    this.#calendars = own(CALENDARS);
    while (this.#at < this.#tokens.length) {
      const from = this.#at;
      const token = this.#tokens[from]!;
      if (token.digits) this.#number();
      else if (token.letters) this.#word();
      else this.#sign();
      if (this.#at <= from) this.#at = from + 1;
    }
  }

  #token(offset: number): Token | undefined {
    return this.#tokens[this.#at + offset];
  }

  #add(from: number, sort: FigureSort, values: readonly (number | string)[], more: Partial<Figure> = {}): void {
    const last = this.#tokens[this.#at - 1]!;
    const first = this.#currencyBefore(from) ? from - 1 : from;
    const span = { start: this.#tokens[first]!.start, end: last.end };
    this.figures.push({ ...span, sort, values, unit: '', digits: false, year: false, ...more });
  }

  /** A figure that begins with digits. */
  #number(): void {
    const from = this.#at;
    const first = this.#tokens[from]!;
    const before = this.#tokens[from - 1];
    if (this.#designation(from, before)) return;

    const next = this.#token(1);
    if (next?.text === '/' && this.#simpleFraction(from)) return;
    if (next && !next.apart && /^[:h]$/u.test(next.plain) && this.#clock(from)) return;
    const read = this.#groups();
    const after = this.#token(0);
    const attached = after && !after.apart && after.letters ? after.plain : '';
    const year = /^(?:1\d|20)\d\d$/u.test(western(first.text)) && this.#at === from + 1;

    if (/^(?:st|nd|rd|th|er|re|e|eme|º|ª|o|a)$/u.test(attached) && Number.isInteger(read[0])) {
      this.#at++;
      this.#add(from, 'ordinal', read, { digits: true });
      return;
    }
    if (attached === 's' && Number.isInteger(read[0])) {
      this.#at++;
      this.#add(from, 'decade', [(read[0] as number) % 100 || (read[0] as number)], { digits: true });
      return;
    }
    if (/^\p{Lu}$/u.test(attached && after!.text)) {
      this.#at++;
      this.#add(from, 'designation', [western(first.text) + after!.text], { digits: true, unit: after!.text });
      return;
    }
    this.#rest(from, read, { digits: true, year, unit: this.#currencyBefore(from) });
  }

  /** Scale, percent, currency and half of the day after a number whose digits or words were read. */
  #rest(
    from: number,
    values: readonly (number | string)[],
    more: { digits: boolean; year: boolean; unit: string },
  ): void {
    let read = values;
    let { unit, year } = more;
    const hyphen = this.#token(0);
    const scaleAt = hyphen && /^[-‐‑]$/u.test(hyphen.text) && !hyphen.apart ? 1 : 0;
    for (let token = this.#token(scaleAt); token?.letters; token = this.#token(0)) {
      const scale = this.#scale(token.plain);
      if (scale !== undefined) {
        read = read.map((value) => (typeof value === 'number' ? rounded(value * scale) : value));
        year = false;
        this.#at += this.#token(0) === token ? 1 : 2;
      } else if (token.plain === 'm' && !token.apart && more.digits) {
        // Million, or metres.
        read = read.flatMap((value): (number | string)[] =>
          typeof value === 'number' ? [rounded(value * 1e6), value] : [value],
        );
        this.#at++;
        break;
      } else break;
    }
    if (this.#andAHalf()) read = read.map((value) => (typeof value === 'number' ? value + 0.5 : value));
    const half = this.#vulgar();
    if (half) read = read.map((value) => (typeof value === 'number' ? value + half : value));

    const token = this.#token(0);
    const hyphenated = token && /^[-‐‑]$/u.test(token.text) ? this.#token(1) : token;
    if (token && PERCENT.test(token.plain)) {
      this.#at++;
      unit = '%';
    } else if (token && PERCENT_OF.test(token.plain) && CENT.test(this.#token(1)?.plain ?? '')) {
      this.#at += 2;
      unit = '%';
    } else if (hyphenated && PERCENT.test(hyphenated.plain)) unit = '%';
    else if (token && CURRENCIES.has(token.plain)) {
      this.#at++;
      unit ||= CURRENCIES.get(token.plain)!;
    } else {
      const half = this.#halfOfDay();
      if (half) {
        this.#addTime(from, values, half);
        return;
      }
    }
    this.#add(from, 'number', read, { ...more, unit, year: year && unit === '' });
  }

  /** The time that `7`, `7.30` with a.m. or p.m. stands for. */
  #addTime(from: number, values: readonly (number | string)[], half: string): void {
    const value = values.find((value): value is number => typeof value === 'number' && value < 25);
    if (value === undefined) {
      this.#add(from, 'number', values, { digits: true });
      return;
    }
    const hours = Math.floor(value);
    const minutes = Math.round((value - hours) * 100);
    this.#add(from, 'time', [(hours % 12) * 60 + minutes], { unit: half, digits: true });
  }

  /** `am` or `pm` at this place, however it is written. */
  #halfOfDay(): string {
    const token = this.#token(0);
    if (!token) return '';
    const joined = /^[ap]m$/u.test(token.plain);
    if (joined) {
      this.#at++;
      return token.plain;
    }
    if (!/^[ap]$/u.test(token.plain) || this.#token(1)?.text !== '.' || this.#token(2)?.plain !== 'm') return '';
    this.#at += this.#token(3)?.text === '.' ? 4 : 3;
    return `${token.plain}m`;
  }

  /** `7:30`, `7h30`. */
  #clock(from: number): boolean {
    const minutes = this.#token(2);
    const hours = Number(western(this.#tokens[from]!.text));
    if (!minutes?.digits || minutes.apart || minutes.text.length !== 2 || hours > 24) return false;
    const minute = Number(western(minutes.text));
    if (minute > 59) return false;
    this.#at += 3;
    if (this.#token(0)?.text === ':' && this.#token(1)?.digits) this.#at += 2;
    const half = this.#halfOfDay();
    const said = half || (hours > 12 ? 'pm' : '');
    this.#add(from, 'time', [(hours % 12) * 60 + minute], { unit: said, digits: true });
    return true;
  }

  /** `F-16`, `A380`, `G7`: the letter belongs to the name, so the digits are no quantity. */
  #designation(from: number, before: Token | undefined): boolean {
    const token = this.#tokens[from]!;
    if (token.apart || !before) return false;
    const hyphen = /^[-‐‑]$/u.test(before.text) && !before.apart;
    const letters = hyphen ? this.#tokens[from - 2] : before;
    if (!letters?.letters || !/^\p{Lu}/u.test(letters.text)) return false;
    this.#at++;
    this.#add(from, 'designation', [`${letters.plain}-${western(token.text)}`], { unit: letters.plain, digits: true });
    return true;
  }

  /** `1/2`, `2/3`: small fractions; other slashes are dates and scores. */
  #simpleFraction(from: number): boolean {
    const below = this.#token(2);
    const above = Number(western(this.#tokens[from]!.text));
    const parts = Number(western(below?.text ?? ''));
    if (!below?.digits || this.#token(3)?.text === '/' || above >= parts || above > 3 || parts > 5) return false;
    this.#at += 3;
    this.#add(from, 'number', [above / parts], { digits: true });
    return true;
  }

  /** Reads groups of digits and what parts them: what the number may be, likeliest first. */
  #groups(): (number | string)[] {
    const groups = [western(this.#tokens[this.#at++]!.text)];
    const afterFirst = this.#at;
    const marks: string[] = [];
    while (groups.length < MOST_GROUPS) {
      const mark = this.#token(0);
      if (!mark) break;
      if (mark.digits) {
        // A blank between thousands.
        if (!mark.apart || mark.text.length !== 3 || groups[0]!.length > 3 || mark.start - this.#token(-1)!.end !== 1)
          break;
        if (marks.some((other) => other !== ' ')) break;
        marks.push(' ');
        groups.push(western(mark.text));
        this.#at++;
        continue;
      }
      const next = this.#token(1);
      if (mark.apart || !/^[.,'’·٬٫]$/u.test(mark.text) || !next?.digits || next.apart) break;
      marks.push(mark.text);
      groups.push(western(next.text));
      this.#at += 2;
    }
    return valuesOf(groups, marks, () => {
      this.#at = afterFirst;
    });
  }

  /** A sign before a number: currency, minus, a vulgar fraction. */
  #sign(): void {
    const from = this.#at;
    const token = this.#tokens[from]!;
    const half = this.#vulgar();
    if (half) {
      this.#rest(from, [half], { digits: true, year: false, unit: '' });
      return;
    }
    const next = this.#token(1);
    if (!/^[-−]$/u.test(token.text) || !next?.digits || next.apart || !(token.apart || from === 0)) return;
    this.#at++;
    const count = this.figures.length;
    this.#number();
    const figure = this.figures[count];
    if (figure?.sort !== 'number') return;
    const values = figure.values.map((value) => (typeof value === 'number' ? -value : `-${value}`));
    this.figures[count] = { ...figure, start: token.start, values, year: false };
  }

  /** `½` and its like at this place. */
  #vulgar(): number {
    const token = this.#token(0);
    if (!token || !/^[¼½¾⅐-⅞]$/u.test(token.text)) return 0;
    const [above, below] = token.text.normalize('NFKC').split('⁄').map(Number);
    this.#at++;
    return above! / below!;
  }

  #currencyBefore(from: number): string {
    const before = this.#tokens[from - 1];
    return (before && !before.letters && CURRENCIES.get(before.plain)) || '';
  }

  /** A figure in words, or the name of a month or weekday. */
  #word(): void {
    const from = this.#at;
    const token = this.#tokens[from]!;
    if (this.#date(token)) return;
    if (token.plain === 'noon' || token.plain === 'midnight') {
      this.#at++;
      this.#add(from, 'time', [0], { unit: token.plain === 'noon' ? 'pm' : 'am' });
      return;
    }
    if (token.plain === 'twice' || token.plain === 'thrice') {
      this.#at++;
      this.#add(from, 'number', [token.plain === 'twice' ? 2 : 3]);
      return;
    }
    if (this.#pastTheHour(from) || this.#vague(from) || this.#fraction(from) || this.#ordinal(from)) return;
    const value = this.#cardinal();
    if (value === undefined) return;
    if (value !== 1 || this.#at - from > 1 || this.#countsOne(from)) {
      const below = this.#denominator();
      if (below && value < below) {
        this.#rest(from, [value / below], { digits: false, year: false, unit: '' });
        return;
      }
      this.#rest(from, [value], { digits: false, year: false, unit: this.#currencyBefore(from) });
    }
  }

  /** Whether `one` at this place is a number, not a pronoun. */
  #countsOne(from: number): boolean {
    const before = this.#tokens[from - 1];
    const after = this.#tokens[from + 1];
    if (before && NO_ONE.test(before.plain)) return false;
    return (
      after !== undefined && (after.letters || /^[-‐‑]$/u.test(after.text)) && !/^(?:another|s|by)$/u.test(after.plain)
    );
  }

  #date(token: Token): boolean {
    const from = this.#at;
    for (const { months, weekdays, capitals } of this.#calendars) {
      const capital = /^\p{Lu}/u.test(token.text);
      const weekday = weekdays.get(token.plain);
      if (weekday !== undefined && (capital || !capitals)) {
        this.#at++;
        this.#add(from, 'weekday', [weekday]);
        return true;
      }
      const month = months.get(token.plain);
      if (month === undefined || (capitals && !capital)) continue;
      // Short forms, and words that are more than a month, need company.
      const short = token.text.length < 5;
      if (capitals && (short || token.plain === 'march') && !this.#inDate(from)) continue;
      this.#at++;
      if (this.#token(0)?.text === '.' && this.#token(1)?.digits) this.#at++;
      this.#add(from, 'month', [month]);
      return true;
    }
    return false;
  }

  #inDate(from: number): boolean {
    const before = this.#tokens[from - 1];
    const after = this.#tokens[from + 1];
    if (before?.digits || after?.digits || (before && BEFORE_MONTH.test(before.plain))) return true;
    if (before && /^(?:st|nd|rd|th)$/u.test(before.plain) && !before.apart) return true;
    return after?.text === '.' && this.#tokens[from + 2]?.digits === true;
  }

  /** `half past seven`, `quarter to five`. */
  #pastTheHour(from: number): boolean {
    const part = this.#tokens[from]!.plain;
    const where = this.#token(1)?.plain;
    if ((part !== 'half' && part !== 'quarter') || (where !== 'past' && where !== 'to')) return false;
    const hourToken = this.#token(2);
    if (!hourToken) return false;
    const hour = hourToken.digits ? Number(western(hourToken.text)) : NUMERALS.get('en')!.small.get(hourToken.plain);
    if (hour === undefined || !(hour >= 1 && hour <= 12)) return false;
    this.#at += 3;
    const minutes = part === 'half' ? 30 : 15;
    const value = (hour % 12) * 60 + (where === 'past' ? minutes : -minutes);
    this.#add(from, 'time', [(value + 720) % 720], { unit: this.#halfOfDay() });
    return true;
  }

  /** `hundreds`, `tens of thousands`, `several hundred`. */
  #vague(from: number): boolean {
    const first = VAGUE.get(this.#tokens[from]!.plain);
    if (first === undefined) return false;
    this.#at++;
    const second = this.#token(0)?.plain === 'of' ? VAGUE.get(this.#token(1)?.plain ?? '') : undefined;
    if (second !== undefined) this.#at += 2;
    this.#add(from, 'vague', [first * (second ?? 1)]);
    return true;
  }

  /** `half`, `a third of`, `a quarter`; `two thirds` begins with a cardinal. */
  #fraction(from: number): boolean {
    const token = this.#tokens[from]!;
    if (token.plain === 'half') {
      const after = this.#token(1);
      const before = this.#tokens[from - 1]?.plain ?? '';
      if (/^(?:other|first|second|better|and|latter|my|his|her|their|your|our)$/u.test(before)) return false;
      if (after && /^[-‐‑]$/u.test(after.text) && this.#scale(this.#token(2)?.plain ?? '') === undefined) return false;
      this.#at++;
      if (/^(?:a|of)$/u.test(this.#token(0)?.plain ?? '') && this.#scale(this.#token(1)?.plain ?? '') !== undefined)
        this.#at++;
      this.#rest(from, [0.5], { digits: false, year: false, unit: '' });
      return true;
    }
    const below = FRACTIONS.get(token.plain);
    if (below === undefined || this.#tokens[from - 1]?.plain !== 'a') return false;
    const after = this.#token(1);
    if (after?.letters && !/^(?:of|as|less|more|to|in|on|and|or)$/u.test(after.plain)) return false;
    if (after && /^[-‐‑]$/u.test(after.text)) return false;
    this.#at++;
    this.#add(from, 'number', [1 / below]);
    return true;
  }

  /** The denominator of `two thirds`, `three-quarters` after its cardinal. */
  #denominator(): number {
    const hyphen = /^[-‐‑]$/u.test(this.#token(0)?.text ?? '');
    const below = FRACTIONS.get(this.#token(hyphen ? 1 : 0)?.plain ?? '');
    if (below === undefined) return 0;
    this.#at += hyphen ? 2 : 1;
    return below;
  }

  #ordinal(from: number): boolean {
    const token = this.#tokens[from]!;
    const value = ORDINALS.get(token.plain);
    if (value === undefined) {
      const second = this.#token(/^[-‐‑]$/u.test(this.#token(1)?.text ?? '') ? 2 : 1);
      const both =
        second && /^[a-z]{3,6}ty$/u.test(token.plain) ? ORDINALS.get(`${token.plain} ${second.plain}`) : undefined;
      if (both === undefined) return false;
      this.#at = this.#tokens.indexOf(second!, from) + 1;
      this.#add(from, 'ordinal', [both]);
      return true;
    }
    const before = this.#tokens[from - 1]?.plain ?? '';
    this.#at++;
    if (token.plain === 'second' && NO_ORDINAL.test(before)) return true;
    if (token.plain === 'first' && before === 'at') return true;
    this.#add(from, 'ordinal', [value]);
    return true;
  }

  #scale(word: string): number | undefined {
    if (!word) return undefined;
    for (const { scales } of this.#numerals) {
      const scale = scales.get(word);
      if (scale !== undefined) return scale;
    }
    return undefined;
  }

  /** `and a half` after a number in words. */
  #andAHalf(): boolean {
    const parts = ['and', 'a', 'half'];
    let at = this.#at;
    for (const part of parts) {
      if (/^[-‐‑]$/u.test(this.#tokens[at]?.text ?? '')) at++;
      if (this.#tokens[at]?.plain !== part) return false;
      at++;
    }
    this.#at = at;
    return true;
  }

  /** A whole number in words at this place, without the scales that {@link #rest} reads after it. */
  #cardinal(): number | undefined {
    for (const numerals of this.#numerals) {
      const value = this.#cardinalIn(numerals);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  #cardinalIn(numerals: Numerals): number | undefined {
    const start = this.#at;
    let total = 0;
    let current: number | undefined;
    let lastScale = Number.POSITIVE_INFINITY;
    if (this.#scale(this.#tokens[start]!.plain) !== undefined && !this.#mayLead(start)) return undefined;
    for (;;) {
      const resume = this.#at;
      if (this.#at > start && /^[-‐‑]$/u.test(this.#token(0)?.text ?? '')) this.#at++;
      if (this.#at > start && this.#token(0)?.plain === numerals.and && (current ?? total) >= 100) this.#at++;
      const token = this.#token(0);
      const scale = token?.letters ? numerals.scales.get(token.plain) : undefined;
      if (scale !== undefined && !SHORT_SCALE.test(token!.plain) && scale < lastScale) {
        this.#at++;
        if (scale <= 100) current = (current ?? 1) * scale;
        else {
          total += (current ?? 1) * scale;
          current = undefined;
          lastScale = scale;
        }
        continue;
      }
      const small = token?.letters ? this.#small(numerals) : undefined;
      const fits = small !== undefined && fitsAfter(current, total, small);
      if (!fits) {
        const year = small !== undefined && total === 0 && resume === this.#at ? yearOf(current, small) : undefined;
        if (year !== undefined) {
          this.#at += this.#smallLength;
          return year;
        }
        this.#at = resume;
        break;
      }
      current = (current ?? 0) + small;
      this.#at += this.#smallLength;
    }
    return this.#at === start ? undefined : total + (current ?? 0);
  }

  /** Whether a scale word may begin a number: after “a”, or in languages that say `mil`, `cent`, `tausend`. */
  #mayLead(at: number): boolean {
    const { plain } = this.#tokens[at]!;
    return this.#tokens[at - 1]?.plain === 'a' || /^(?:mil|mille|cent|hundert|tausend)$/u.test(plain);
  }

  #smallLength = 0;

  /** The longest small number at this place; {@link #smallLength} says of how many tokens. Does not move on. */
  #small({ small, longest }: Numerals): number | undefined {
    let key = '';
    let value: number | undefined;
    this.#smallLength = 0;
    for (let parts = 0, offset = 0; parts < longest; parts++, offset++) {
      let token = this.#token(offset);
      if (parts > 0 && /^[-‐‑]$/u.test(token?.text ?? '') && !token!.apart) token = this.#token(++offset);
      if (!token?.letters) break;
      key += (parts ? ' ' : '') + token.plain;
      const found = small.get(key);
      if (found === undefined) continue;
      value = found;
      this.#smallLength = offset + 1;
    }
    return value;
  }
}

/** Whether a number below 1,000 may go on a number that stands at `current` after a scale's `total`. */
function fitsAfter(current: number | undefined, total: number, small: number): boolean {
  if (current === undefined) return total === 0 || small < 1000;
  return current >= 100 && current % 100 === 0 && small < 100;
}

/** `nineteen eighty-four`. */
function yearOf(current: number | undefined, small: number): number | undefined {
  return current !== undefined && current >= 10 && current <= 20 && small >= 10 && small < 100
    ? current * 100 + small
    : undefined;
}

/** What groups of digits with marks between them may mean. Gives back all but the first where they make no one number (dates). */
function valuesOf(groups: readonly string[], marks: readonly string[], giveBack: () => void): (number | string)[] {
  if (marks.length === 0) return [numeric(groups[0]!)];
  const last = marks.at(-1)!;
  const head = marks.slice(0, -1);
  const joined = () => numeric(groups.join(''));
  const decimal = () => numeric(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`);
  const thousands = (list: readonly string[]) =>
    list[0]!.length <= 3 &&
    list[0] !== '0' &&
    list.at(-1)!.length === 3 &&
    list.slice(1).every((group) => group.length === 3 || group.length === 2);
  const blank = last === ' ' || last === "'" || last === '’';
  if (marks.every((mark) => mark === last)) {
    if (thousands(groups)) return marks.length === 1 && !blank ? [joined(), decimal()] : [joined()];
    if (marks.length === 1 && !blank) return [decimal()];
  } else if (head.every((mark) => mark === head[0]) && thousands(groups.slice(0, -1)) && /^[.,·٫]$/u.test(last))
    return [decimal()];
  giveBack();
  return [numeric(groups[0]!)];
}

function numeric(digits: string): number | string {
  const whole = digits.replace(/^0+(?=\d)/u, '');
  return whole.length > 15 ? whole : Number(whole);
}

/** Without the noise of binary fractions: 6.4 million is 6400000. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** Decimal digits of any script as `0` to `9`. */
function western(digits: string): string {
  return /^[0-9]*$/u.test(digits)
    ? digits
    : digits.replace(/\p{Nd}/gu, (digit) => {
        // Unicode keeps the ten digits of a script together and in order.
        const code = digit.codePointAt(0)!;
        let zero = code;
        while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
        return String(code - zero);
      });
}

function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let last = start;
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const [found] = match;
    const from = start + match.index;
    const single = found.length === 1 || /^[\p{L}\p{M}]|^\p{Nd}/u.test(found);
    tokens.push({
      text: found,
      plain: single ? plain(found) : found,
      start: from,
      end: from + found.length,
      apart: from > last,
      digits: /^\p{Nd}/u.test(found),
      letters: /^\p{L}/u.test(found) && !found.includes('/') && !found.startsWith('www.'),
    });
    last = from + found.length;
  }
  return tokens;
}
