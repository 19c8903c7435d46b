import assert from 'node:assert/strict';
import { partStarts } from '../../../src/presentation/parts.ts';
import { comparisonOf, lighthouse } from '../../fixtures/comparisons.ts';

describe('the parts of a split sentence', () => {
  it('begin where the words of each new sentence come from', () => {
    const comparison = lighthouse();
    const group = comparison.groups.find(({ kind }) => kind === 'split')!;
    const [, second] = partStarts(comparison, group);
    assert.ok(comparison.original.text.slice(second).trimStart().startsWith('it was lit by hand'));
  });

  it('are found in scripts without blanks', () => {
    const comparison = comparisonOf(
      [['他去了市场,买了三条鱼。']],
      [['他去了市场。', '他买了三条鱼。']],
      [
        [0, 0],
        [0, 1],
      ],
    );
    const [, second] = partStarts(comparison, comparison.groups[0]!);
    assert.equal(comparison.original.text.slice(second), '买了三条鱼。');
  });

  /** What the second part begins with, in a split and, with the sides swapped, in a merge. */
  const secondParts = (whole: string, sentences: readonly [string, string]) => {
    const links = [[0, 0] as const, [0, 1] as const];
    const split = comparisonOf([[whole]], [sentences], links);
    const merged = comparisonOf(
      [sentences],
      [[whole]],
      links.map(([one, part]) => [part, one] as const),
    );
    return [split, merged].map((comparison) => whole.slice(partStarts(comparison, comparison.groups[0]!)[1]));
  };
  const twice = (text: string) => [text, text];

  it('begin behind a word that was only taken away at the seam', () => {
    const found = secondParts('The ferry was late… (and Mira missed the train).', [
      'The ferry was late…',
      '(Mira missed the train).',
    ]);
    assert.deepEqual(found, twice(' Mira missed the train).'));
  });

  it('begin with a word that was replaced at the seam', () => {
    const found = secondParts('The ferry was late… then Mira left.', ['The ferry was late…', 'Now Mira left.']);
    assert.deepEqual(found, twice('then Mira left.'));
  });

  it('begin with the words before one that was taken away further on', () => {
    const found = secondParts('The ferry was late… Mira nearly missed the train.', [
      'The ferry was late…',
      'Mira missed the train.',
    ]);
    assert.deepEqual(found, twice('Mira nearly missed the train.'));
  });

  it('begin before the bracket that opens there', () => {
    const found = secondParts('The ferry was late (Mira missed the train).', [
      'The ferry was late.',
      '(Mira missed the train).',
    ]);
    assert.deepEqual(found, twice('(Mira missed the train).'));
  });
});
