import { wordSet } from '../../word-set.ts';
import { createCalendar } from './calendar.ts';
import { createNumerals } from './numerals.ts';
import type { LanguageWords } from './words.ts';

export const RUSSIAN = {
  numerals: createNumerals({
    // None: a number in words is declined, and `n2words` writes the nominative alone.
    small: [],
    scales: new Map(
      Object.entries({
        тысяча: 1e3,
        тысячи: 1e3,
        тысяч: 1e3,
        миллион: 1e6,
        миллиона: 1e6,
        миллионов: 1e6,
        миллиард: 1e9,
        миллиарда: 1e9,
        миллиардов: 1e9,
      }),
    ),
    shortScales: new Map(Object.entries({ тыс: 1e3, млн: 1e6, млрд: 1e9 })),
    and: 'и',
  }),
  calendar: createCalendar('ru'),
  // `процент`, `процента`, `процентов`
  percentStems: wordSet('процент'),
} satisfies LanguageWords;
