import { readDigitGroups } from '../digits.ts';
import { createMatch, type Match, type Source } from '../reader.ts';
import { isHyphen } from '../tokens.ts';

/** `14th`, `1er`, `3ª` */
export function readOrdinalInDigits(source: Source, at: number): Match | undefined {
  const { value, next } = readDigitGroups(source.tokens, at);
  if (!hasEnding(source, next, source.lexicon.ordinalEndings) || !Number.isInteger(value[0])) return undefined;
  return createMatch(source, at, next + 1, 'ordinal', value, { digits: true });
}

/** `1920s`, `’20s`: the value is the year within its century, or the century where that is 0. */
export function readDecade(source: Source, at: number): Match | undefined {
  const { value, next } = readDigitGroups(source.tokens, at);
  const year = value[0];
  if (!hasEnding(source, next, source.lexicon.decadeEndings) || typeof year !== 'number' || !Number.isInteger(year))
    return undefined;
  return createMatch(source, at, next + 1, 'decade', [year % 100 || year], { digits: true });
}

function hasEnding({ tokens }: Source, at: number, endings: ReadonlySet<string>): boolean {
  const token = tokens[at];
  return token !== undefined && !token.apart && token.letters && endings.has(token.plain);
}

/** `third`, `twenty-first` */
export function readOrdinalInWords(source: Source, at: number): Match | undefined {
  const { tokens, lexicon } = source;
  const word = tokens[at]!.plain;
  const value = lexicon.ordinals.get(word);
  if (value !== undefined) {
    if (lexicon.noOrdinalAfter.get(word)?.has(tokens[at - 1]?.plain ?? '')) return undefined;
    return createMatch(source, at, at + 1, 'ordinal', [value]);
  }
  if (!lexicon.ordinalStarts.has(word)) return undefined;
  const second = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  const both = lexicon.ordinals.get(`${word} ${tokens[second]?.plain}`);
  return both === undefined ? undefined : createMatch(source, at, second + 1, 'ordinal', [both]);
}
