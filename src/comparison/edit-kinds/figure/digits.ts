import type { Part, Value } from './reader.ts';
import type { Token } from './tokens.ts';

/** How many groups of digits a number has at most. */
const MAX_GROUPS = 12;
/** Whole numbers of more digits than this are not exact as a JavaScript number. */
const MAX_EXACT_DIGITS = 15;

/** Decimal digits of any script as `0` to `9`; other characters stay. */
export function toWesternDigits(digits: string): string {
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

/**
 * Reads the number in digits at an index: groups of digits, and the marks or blanks between them.
 * @returns what the number may be, likeliest first: `1.200` is 1200 or 1.2
 */
export function readDigitGroups(tokens: readonly Token[], at: number): Part<readonly Value[]> {
  const groups = [toWesternDigits(tokens[at]!.text)];
  const marks: string[] = [];
  let next = at + 1;
  while (groups.length < MAX_GROUPS) {
    const token = tokens[next];
    if (!token) break;
    if (token.digits) {
      if (!continuesAfterBlank(tokens, next, groups, marks)) break;
      marks.push(' ');
      groups.push(toWesternDigits(token.text));
      next++;
    } else {
      const digits = tokens[next + 1];
      if (token.apart || !/^[.,'’·٬٫]$/u.test(token.text) || !digits?.digits || digits.apart) break;
      marks.push(token.text);
      groups.push(toWesternDigits(digits.text));
      next += 2;
    }
  }
  const values = interpretGroups(groups, marks);
  return values ? { value: values, next } : { value: [toNumber(groups[0]!)], next: at + 1 };
}

/** Whether digits go on the number before them after one blank, which then stands between thousands: `12 000`. */
function continuesAfterBlank(
  tokens: readonly Token[],
  at: number,
  groups: readonly string[],
  marks: readonly string[],
): boolean {
  const token = tokens[at]!;
  return (
    token.apart &&
    token.start - tokens[at - 1]!.end === 1 &&
    token.text.length === 3 &&
    groups[0]!.length <= 3 &&
    marks.every((mark) => mark === ' ')
  );
}

/** What groups of digits with marks between them may mean; undefined where they make no one number, as in dates. */
function interpretGroups(groups: readonly string[], marks: readonly string[]): Value[] | undefined {
  if (marks.length === 0) return [toNumber(groups[0]!)];
  const last = marks.at(-1)!;
  const head = marks.slice(0, -1);
  const whole = () => toNumber(groups.join(''));
  const decimal = () => toNumber(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`);
  // A mark that never stands before decimals.
  const parts = last === ' ' || last === "'" || last === '’';
  if (marks.every((mark) => mark === last)) {
    if (areThousands(groups)) return marks.length === 1 && !parts ? [whole(), decimal()] : [whole()];
    return marks.length === 1 && !parts ? [decimal()] : undefined;
  }
  const isDecimal =
    head.every((mark) => mark === head[0]) && areThousands(groups.slice(0, -1)) && /^[.,·٫]$/u.test(last);
  return isDecimal ? [decimal()] : undefined;
}

/** Whether groups are parted at the thousands, or as in India at the lakhs: `1,200,000`, `12,00,000`. */
function areThousands(groups: readonly string[]): boolean {
  return (
    groups[0]!.length <= 3 &&
    groups[0] !== '0' &&
    groups.at(-1)!.length === 3 &&
    groups.slice(1).every((group) => group.length === 3 || group.length === 2)
  );
}

/** The number that western digits stand for, with or without a decimal point; as text where it would not be exact. */
function toNumber(digits: string): Value {
  const significant = digits.replace(/^0+(?=\d)/u, '');
  return significant.length > MAX_EXACT_DIGITS ? significant : Number(significant);
}

/** Reads `½` and its like at an index. */
export function readVulgarFraction(tokens: readonly Token[], at: number): Part<number> | undefined {
  const token = tokens[at];
  if (!token || !/^[¼½¾⅐-⅞]$/u.test(token.text)) return undefined;
  // Compatibility decomposition writes it as two numbers and U+2044.
  const [above, below] = token.text.normalize('NFKC').split('⁄').map(Number);
  return { value: above! / below!, next: at + 1 };
}
