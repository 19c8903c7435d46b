import assert from 'node:assert/strict';
import { readCardinal } from '../../../../../src/comparison/edit-kinds/figure/cardinals.ts';
import { sourceAt } from '../../../../fixtures/figures.ts';

describe('numbers in words', () => {
  const rows: readonly [marked: string, value: number | undefined, covered: string, language?: string][] = [
    ['|seven boats', 7, 'seven'],
    ['|zero', 0, 'zero'],
    ['|forty-five sheep', 45, 'forty-five'],
    ['|forty five sheep', 45, 'forty five'],
    ['|three hundred and forty-five sheep', 345, 'three hundred and forty-five'],
    ['|two dozen eggs', 24, 'two dozen'],
    ['|twelve hundred men', 1200, 'twelve hundred'],
    ['|two million three hundred thousand and six', 2_300_006, 'two million three hundred thousand and six'],
    ['|one hundred thousand', 100_000, 'one hundred thousand'],
    ['|nineteen eighty-four was late', 1984, 'nineteen eighty-four'],
    ['a |hundred men', 100, 'hundred'],
    ['a |thousand and one nights', 1001, 'thousand and one'],
    // Scales only go down: the million belongs to no number.
    ['|six thousand two million', 6002, 'six thousand two'],
    ['|two and three', 2, 'two'],
    ['|two three', 2, 'two'],
    ['|five bn', 5, 'five'],
    ['the |hundred men', undefined, ''],
    ['|boats', undefined, ''],
    ['|siebenundvierzig Gäste', 47, 'siebenundvierzig', 'de'],
    ['|Zwei Millionen Gäste', 2e6, 'Zwei Millionen', 'de'],
    ['|hundertzwei Gäste', 102, 'hundertzwei', 'de'],
    ['|Tausend Gäste', 1000, 'Tausend', 'de'],
    ['|ein Gast', undefined, '', 'de'],
    ['|quatre-vingt-dix bateaux', 90, 'quatre-vingt-dix', 'fr'],
    ['|deux cents bateaux', 200, 'deux cents', 'fr'],
    ['|mille bateaux', 1000, 'mille', 'fr'],
    ['|nonante bateaux', 90, 'nonante', 'fr'],
    ['|cuarenta y dos barcos', 42, 'cuarenta y dos', 'es'],
    ['|dos mil barcos', 2000, 'dos mil', 'es'],
    ['|ventuno barche', 21, 'ventuno', 'it'],
    ['|tre milioni di barche', 3e6, 'tre milioni', 'it'],
    ['|duzentos barcos', 200, 'duzentos', 'pt'],
    ['|dezessete barcos', 17, 'dezessete', 'pt'],
    ['|три корабля', 3, 'три', 'ru'],
    ['|двадцати пяти кораблей', 25, 'двадцати пяти', 'ru'],
    ['|двести сорок кораблей', 240, 'двести сорок', 'ru'],
    ['|drieëntwintig schepen', 23, 'drieëntwintig', 'nl'],
    ['|سبع سفن', 7, 'سبع', 'ar'],
    ['|seven boats', undefined, '', 'und'],
  ];
  for (const [marked, value, covered, language = 'en'] of rows)
    it(`“${marked}” (${language}): ${value}`, () => {
      const { text, source, at } = sourceAt(marked, language);
      const read = readCardinal(source, at);
      assert.equal(read?.value, value);
      if (read) assert.equal(text.slice(source.tokens[at]!.start, source.tokens[read.next - 1]!.end), covered);
    });
});
