import assert from 'node:assert/strict';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { findStoryParts } from '../../../../src/presentation/one-text/story-parts.ts';
import { trackChanges } from '../../../../src/presentation/one-text/track-changes.ts';

const RAIN = 'Rain fell on the quay all night.\n\nMarta shut both windows. Nobody slept.';
const BREAD = 'Flour doubled in price since autumn.\n\nBakers met twice.';

describe('the parts of a text made of both stories', () => {
  it('are one a story where they have nothing in common: the other story, then the base', () => {
    const comparison = compareStories(RAIN, BREAD);
    const ofBase = (base: 'original' | 'modified') => findStoryParts(trackChanges(comparison, base));
    assert.deepEqual(ofBase('modified'), [
      { side: 'original', start: 0 },
      { side: 'modified', start: RAIN.length + 2 },
    ]);
    assert.deepEqual(ofBase('original'), [
      { side: 'modified', start: 0 },
      { side: 'original', start: BREAD.length + 2 },
    ]);
  });

  it('begin anew behind what was put into a story', () => {
    const comparison = compareStories(RAIN, RAIN.replace('Marta shut both windows. ', ''));
    const sides = findStoryParts(trackChanges(comparison, 'modified')).map(({ side }) => side);
    assert.deepEqual(sides, ['modified', 'original', 'modified']);
  });

  it('are none where there is no sentence', () => {
    assert.deepEqual(findStoryParts({ sentences: [] }), []);
  });
});
