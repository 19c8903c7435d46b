import { lexiconOf } from './lexicon/lexicon.ts';
import type { Figure, Match, Reader, Source } from './reader.ts';
import { readMonth, readWeekday } from './readers/dates.ts';
import { readDesignation, readLetteredNumber } from './readers/designations.ts';
import { readFractionInWords, readFractionSign, readSlashFraction } from './readers/fractions.ts';
import { readHanNumber, readJapaneseWeekday } from './readers/han.ts';
import { createNegativeReader } from './readers/negatives.ts';
import { readMultiple, readNumberInDigits, readNumberInWords, readSingle, readVagueNumber } from './readers/numbers.ts';
import { readDecade, readOrdinalInDigits, readOrdinalInWords } from './readers/ordinals.ts';
import { readRoman } from './readers/roman.ts';
import { readClock, readPartOfHour, readTwelve } from './readers/times.ts';
import { type Token, tokenize } from './tokens.ts';

/** Readers of figures that begin with digits, in the order in which they are tried. The last reads any digits. */
const DIGIT_READERS: readonly Reader[] = [
  readDesignation,
  readSlashFraction,
  readClock,
  readOrdinalInDigits,
  readDecade,
  readLetteredNumber,
  readNumberInDigits,
];

/** Readers of figures that begin with a word, in the order in which they are tried. */
const WORD_READERS: readonly Reader[] = [
  readWeekday,
  readMonth,
  readTwelve,
  readMultiple,
  readRoman,
  readPartOfHour,
  readVagueNumber,
  readFractionInWords,
  readOrdinalInWords,
  readNumberInWords,
  readSingle,
];

/** Readers of figures in Chinese and Japanese characters. */
const HAN_READERS: readonly Reader[] = [readHanNumber, readJapaneseWeekday];

/** Readers of figures that begin with a sign, in the order in which they are tried. */
const SIGN_READERS: readonly Reader[] = [
  readFractionSign,
  createNegativeReader((source, at) => tryReaders(DIGIT_READERS, source, at)),
];

/**
 * The figures of a text between two UTF-16 offsets, in order. The language is a BCP 47 primary subtag. Linear in the
 * length.
 */
export function figuresIn(text: string, start: number, end: number, language: string): Figure[] {
  const source: Source = { tokens: tokenize(text, start, end), lexicon: lexiconOf(language) };
  const figures: Figure[] = [];
  for (let at = 0; at < source.tokens.length; ) {
    const match = tryReaders(readersOf(source.tokens[at]!), source, at);
    if (match) figures.push(match.figure);
    at = match?.next ?? at + 1;
  }
  return figures;
}

function readersOf({ text, digits, letters }: Token): readonly Reader[] {
  if (digits) return DIGIT_READERS;
  if (!letters) return SIGN_READERS;
  return /^[\u3007-\u9fff]/u.test(text) ? HAN_READERS : WORD_READERS;
}

function tryReaders(readers: readonly Reader[], source: Source, at: number): Match | undefined {
  for (const read of readers) {
    const match = read(source, at);
    if (match) return match;
  }
  return undefined;
}
