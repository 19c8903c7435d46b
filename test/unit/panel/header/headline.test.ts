import assert from 'node:assert/strict';
import { headlineOf } from '../../../../src/panel/header/headline.ts';
import { comparisonOf, lighthouse, quotedStory } from '../../../fixtures/comparisons.ts';

describe('the headline of a comparison', () => {
  const one = [['Rain fell.', 'It stopped.']];
  const same: [number, number][] = [
    [0, 0],
    [1, 1],
  ];

  it('says when nothing differs, and what little does', () => {
    assert.equal(
      headlineOf(comparisonOf(one, one, same))?.detail,
      'Both sentences are the same, word for word and in the same order.',
    );
    assert.match(
      headlineOf(comparisonOf(one, [['Rain fell.'], ['It stopped.']], same))!.detail,
      /Only the paragraphs break in other places\.$/,
    );
  });

  it('says when a story is empty or nothing is shared', () => {
    assert.equal(headlineOf(comparisonOf(one, [], []))?.title, 'The modified story is empty.');
    assert.equal(headlineOf(comparisonOf([], one, []))?.title, 'The original story is empty.');
    assert.equal(headlineOf(comparisonOf([], [], []))?.type, 'both empty');
    assert.equal(headlineOf(comparisonOf(one, [['Sun shone.']], []))?.title, 'No sentence in common.');
  });

  it('says when all but nothing is shared, as where chance pairs a sentence of two unrelated stories', () => {
    const story = (word: string) => [Array.from({ length: 40 }, (_, index) => `The ${word} of day ${index} was long.`)];
    const headline = (links: readonly (readonly [number, number])[]) =>
      headlineOf(comparisonOf(story('rain'), story('sun'), links));
    assert.equal(headline([])?.title, 'No sentence in common.');
    assert.equal(headline([[3, 7]])?.title, 'Hardly a sentence in common: 1 of 40.');
    assert.equal(
      headline([
        [3, 7],
        [8, 9],
      ]),
      undefined,
    );
  });

  it('is silent when the rows tell the story', () => {
    assert.equal(headlineOf(lighthouse()), undefined);
  });

  it('says when typography alone differs', () => {
    const headline = headlineOf(quotedStory())!;
    assert.equal(headline.type, 'typography only');
    assert.equal(headline.detail, 'All 6 sentences have the same words in the same order; 2 differ in typography.');
  });
});
