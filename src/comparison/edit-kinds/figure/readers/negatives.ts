import type { Match, Reader, Source } from '../reader.ts';

/**
 * A reader of `-5`: a minus sign right before digits, with a blank before it or nothing. After a word or a digit it is a
 * hyphen or a dash.
 * @param readDigits reads the figure after the sign; one that is no number is left as it is
 */
export function createNegativeReader(readDigits: Reader): Reader {
  return (source: Source, at: number): Match | undefined => {
    const { tokens } = source;
    const sign = tokens[at]!;
    const digits = tokens[at + 1];
    if (!/^[-−]$/u.test(sign.text) || !digits?.digits || digits.apart || !(sign.apart || at === 0)) return undefined;
    const match = readDigits(source, at + 1);
    if (match?.figure.sort !== 'number') return match;
    const values = match.figure.values.map((value) => (typeof value === 'number' ? -value : `-${value}`));
    return { ...match, figure: { ...match.figure, start: sign.start, values, year: false } };
  };
}
