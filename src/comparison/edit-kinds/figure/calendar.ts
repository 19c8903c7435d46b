import { plain } from './numerals.ts';

/** The names of months (January is 1) and weekdays (Monday is 1) of a language, by {@link plain} word. */
export interface Calendar {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  /** Whether the names are capitalised: what is not is then another word (`march`, `sun`). */
  readonly capitals: boolean;
}

/** Associated Press style: months and weekdays as papers shorten them. */
const ENGLISH_MONTHS: ReadonlyMap<string, number> = new Map([
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
]);

/** Names as the runtime's CLDR data have them; months in the form that stands in dates (Russian `января`) and alone. */
function calendar(lang: string, capitals: boolean, more: ReadonlyMap<string, number> = new Map()): Calendar {
  const months = new Map(more);
  const weekdays = new Map<string, number>();
  const alone = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
  const inDate = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
  for (let month = 0; month < 12; month++) {
    const day = Date.UTC(2024, month, 1);
    months.set(plain(alone.format(day)), month + 1);
    for (const part of inDate.formatToParts(day)) if (part.type === 'month') months.set(plain(part.value), month + 1);
  }
  // 1 January 2024 was a Monday.
  for (let day = 0; day < 7; day++) weekdays.set(plain(weekday.format(Date.UTC(2024, 0, day + 1))), day + 1);
  return { months, weekdays, capitals };
}

/** By language. */
export const CALENDARS: ReadonlyMap<string, Calendar> = new Map([
  ['en', calendar('en', true, ENGLISH_MONTHS)],
  ['de', calendar('de', true)],
  ['fr', calendar('fr', false)],
  ['es', calendar('es', false)],
  ['it', calendar('it', false)],
  ['pt', calendar('pt', false)],
  ['ru', calendar('ru', false)],
]);

/** Every name of a month or weekday, in any of the languages: a cheap look at an edit. */
export const DATE_NAMES: ReadonlySet<string> = new Set(
  [...CALENDARS.values()].flatMap(({ months, weekdays }) => [...months.keys(), ...weekdays.keys()]),
);
