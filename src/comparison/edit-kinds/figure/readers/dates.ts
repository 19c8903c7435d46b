import { createMatch, type Match, type Source } from '../reader.ts';
import { isHyphen } from '../tokens.ts';

/** A month's name of fewer UTF-16 code units than this may be a short form or another word: `May`, `Sept`. */
const MIN_UNAMBIGUOUS_LENGTH = 5;

/** The name of a weekday. */
export function readWeekday(source: Source, at: number): Match | undefined {
  const { tokens, lexicon } = source;
  const weekdays = lexicon.calendar?.weekdays;
  const weekday = weekdays?.get(tokens[at]!.plain);
  if (weekday !== undefined) {
    return isWrittenAsName(source, at) ? createMatch(source, at, at + 1, 'weekday', [weekday]) : undefined;
  }
  if (!isHyphen(tokens[at + 1])) return undefined;
  // Portuguese `segunda-feira`
  const ofTwo = weekdays?.get(`${tokens[at]!.plain}-${tokens[at + 2]?.plain}`);
  return ofTwo === undefined ? undefined : createMatch(source, at, at + 3, 'weekday', [ofTwo]);
}

/** The name of a month, with the full stop of a short form: `Dec. 14`. */
export function readMonth(source: Source, at: number): Match | undefined {
  const { tokens, lexicon } = source;
  const token = tokens[at]!;
  const month = lexicon.calendar?.months.get(token.plain);
  if (month === undefined || !isWrittenAsName(source, at)) return undefined;
  const { capitals, ambiguous } = lexicon.calendar!;
  const needsDate = capitals && (token.text.length < MIN_UNAMBIGUOUS_LENGTH || ambiguous.has(token.plain));
  if (needsDate && !isInDate(source, at)) return undefined;
  return createMatch(source, at, hasPointAndDay(source, at) ? at + 2 : at + 1, 'month', [month]);
}

/** Whether a name of the calendar has its capital, where its language gives it one. */
function isWrittenAsName({ tokens, lexicon }: Source, at: number): boolean {
  return !lexicon.calendar?.capitals || /^\p{Lu}/u.test(tokens[at]!.text);
}

/** Whether the words around a month make it part of a date: `14 May`, `May 14`, `14th May`, `in May`. */
function isInDate(source: Source, at: number): boolean {
  const { tokens, lexicon } = source;
  const before = tokens[at - 1];
  if (before?.digits || tokens[at + 1]?.digits || hasPointAndDay(source, at)) return true;
  if (!before) return false;
  return lexicon.beforeMonth.has(before.plain) || (lexicon.dayEndings.has(before.plain) && !before.apart);
}

function hasPointAndDay({ tokens }: Source, at: number): boolean {
  return tokens[at + 1]?.text === '.' && tokens[at + 2]?.digits === true;
}
