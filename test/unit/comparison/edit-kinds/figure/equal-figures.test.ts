import assert from 'node:assert/strict';
import { areOfOneSort, mayBeEqual } from '../../../../../src/comparison/edit-kinds/figure/equal-figures.ts';
import { figuresIn } from '../../../../../src/comparison/edit-kinds/figure/figures.ts';

/** The only figure of a text. */
function figure(text: string) {
  const figures = figuresIn(text, 0, text.length, 'en');
  assert.equal(figures.length, 1, text);
  return figures[0]!;
}

describe('figures that may be equal', () => {
  const equal: readonly [string, string][] = [
    ['seven', '7'],
    ['1,200', '1200'],
    ['1,200', '1.2'],
    ['third', '3rd'],
    ['14', '14th'],
    ['half of', '50%'],
    ['a third of', '33%'],
    ['$40', '40'],
    ['$40', '40 dollars'],
    ['in May', '5'],
    ['7:30', '7.30 pm'],
    ['seven', '7 p.m.'],
    ['half past seven', '7.30'],
    ['noon', '12'],
  ];
  const different: readonly [string, string][] = [
    ['seven', '8'],
    ['$40', '€40'],
    ['a third of', '34%'],
    ['7 a.m.', '7 p.m.'],
    ['noon', 'midnight'],
    ['Monday', '1'],
    ['hundreds', '100'],
    ['7:30', 'seven'],
    ['F-16', '16'],
  ];
  for (const [one, other] of equal)
    it(`${one}, ${other}`, () => {
      assert.ok(mayBeEqual(figure(one), figure(other)));
      assert.ok(mayBeEqual(figure(other), figure(one)));
    });
  for (const [one, other] of different)
    it(`not ${one}, ${other}`, () => {
      assert.equal(mayBeEqual(figure(one), figure(other)), false);
      assert.equal(mayBeEqual(figure(other), figure(one)), false);
    });
});

describe('figures of one sort', () => {
  const tests: readonly [string, string, boolean][] = [
    ['seven', '$8', true],
    ['7', '8th', true],
    ['seven', 'eighth', false],
    ['seven', '8 p.m.', true],
    ['F-16', 'F-35', true],
    ['F-16', 'G-7', false],
    ['in May', '7', false],
    ['Monday', 'Tuesday', true],
    ['hundreds', '100', false],
  ];
  for (const [one, other, expected] of tests)
    it(`${expected ? '' : 'not '}${one}, ${other}`, () => {
      assert.equal(areOfOneSort(figure(one), figure(other)), expected);
      assert.equal(areOfOneSort(figure(other), figure(one)), expected);
    });
});
