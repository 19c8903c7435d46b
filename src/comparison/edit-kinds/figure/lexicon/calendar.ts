import { toPlain } from '../../plain.ts';

/** The names of months and weekdays of a language, each as {@link toPlain} writes it. */
export interface Calendar {
  /** January is 1. */
  readonly months: ReadonlyMap<string, number>;
  /** Monday is 1. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Whether the names have a capital. Then a word without one is another word: `march`, `sun`. */
  readonly capitals: boolean;
  /** Months that are other words too, even with a capital: `March`. They count only as part of a date. */
  readonly ambiguous: ReadonlySet<string>;
}

/**
 * Makes the calendar of a language from the names that the runtime has (Unicode CLDR). A month is known in the form that
 * it has alone and in the form that it has in a date (Russian `январь`, `января`).
 * @param language a BCP 47 tag
 * @param shortMonths further names of months
 */
export function createCalendar(
  language: string,
  {
    capitals = false,
    ambiguous = new Set(),
    shortMonths = new Map(),
  }: Partial<Pick<Calendar, 'capitals' | 'ambiguous'>> & { readonly shortMonths?: ReadonlyMap<string, number> } = {},
): Calendar {
  const months = new Map(shortMonths);
  const weekdays = new Map<string, number>();
  const alone = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const inDate = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  for (let month = 0; month < 12; month++) {
    const firstDay = Date.UTC(2024, month, 1);
    months.set(toPlain(alone.format(firstDay)), month + 1);
    for (const part of inDate.formatToParts(firstDay))
      if (part.type === 'month') months.set(toPlain(part.value), month + 1);
  }
  // 1 January 2024 was a Monday.
  for (let day = 0; day < 7; day++) weekdays.set(toPlain(weekday.format(Date.UTC(2024, 0, day + 1))), day + 1);
  return { months, weekdays, capitals, ambiguous };
}
