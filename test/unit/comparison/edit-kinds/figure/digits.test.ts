import assert from 'node:assert/strict';
import {
  readDigitGroups,
  readVulgarFraction,
  toWesternDigits,
} from '../../../../../src/comparison/edit-kinds/figure/digits.ts';
import { tokenize } from '../../../../../src/comparison/edit-kinds/figure/tokens.ts';

/** What the number at the start of a text may be, and how much of the text it is. */
function read(text: string): { values: readonly (number | string)[]; covered: string } {
  const tokens = tokenize(text, 0, text.length);
  const { value, next } = readDigitGroups(tokens, 0);
  return { values: value, covered: text.slice(0, tokens[next - 1]!.end) };
}

describe('groups of digits', () => {
  const rows: readonly [text: string, covered: string, ...values: (number | string)[]][] = [
    ['7', '7', 7],
    ['007', '007', 7],
    ['0', '0', 0],
    ['1,200', '1,200', 1200, 1.2],
    ['1.200', '1.200', 1200, 1.2],
    ['1,200,000', '1,200,000', 1_200_000],
    ['12,00,000 rupees', '12,00,000', 1_200_000],
    ['1’200 francs', '1’200', 1200],
    ["1'200 francs", "1'200", 1200],
    ['12 000 men', '12 000', 12_000],
    ['12\u00a0000 men', '12\u00a0000', 12_000],
    ['1 200 000', '1 200 000', 1_200_000],
    ['12 000,5', '12 000,5', 12_000.5],
    ['6.4 million', '6.4', 6.4],
    ['6,45', '6,45', 6.45],
    ['1.234.567,89', '1.234.567,89', 1_234_567.89],
    ['0.125', '0.125', 0.125],
    ['0,125', '0,125', 0.125],
    // No one number: only the first group is read.
    ['14.12.2021', '14', 14],
    ['1.2.3', '1', 1],
    ['12  000 men', '12', 12],
    ['12 00 men', '12', 12],
    ['1234 567', '1234', 1234],
    ['0 500 men', '0', 0],
    ['12 345.678.9', '12', 12],
    ['3, 4', '3', 3],
    ['5.', '5', 5],
    // More digits than a number keeps are text.
    ['123456789012345', '123456789012345', 123_456_789_012_345],
    ['12345678901234567890', '12345678901234567890', '12345678901234567890'],
    ['٧٬٥٠٠', '٧٬٥٠٠', 7500, 7.5],
  ];
  for (const [text, covered, ...values] of rows)
    it(`“${text}”: ${values.join(' or ')}`, () => assert.deepEqual(read(text), { values, covered }));

  it('are at most twelve', () => {
    const { covered } = read(`${'1,'.repeat(30)}1`);
    assert.ok(covered.length <= 23);
  });

  it('are written in western digits, whatever the script', () => {
    assert.equal(toWesternDigits('٠١٩'), '019');
    assert.equal(toWesternDigits('०९'), '09');
    assert.equal(toWesternDigits('𝟎𝟗'), '09');
    assert.equal(toWesternDigits('42'), '42');
  });
});

describe('vulgar fractions', () => {
  for (const [sign, value] of [
    ['½', 0.5],
    ['¾', 0.75],
    ['⅓', 1 / 3],
    ['⅞', 7 / 8],
  ] as const)
    it(`${sign} is ${value}`, () => assert.deepEqual(readVulgarFraction(tokenize(sign, 0, 1), 0), { value, next: 1 }));

  it('are not read of other signs, nor after the last token', () => {
    assert.equal(readVulgarFraction(tokenize('%', 0, 1), 0), undefined);
    assert.equal(readVulgarFraction([], 0), undefined);
  });
});
