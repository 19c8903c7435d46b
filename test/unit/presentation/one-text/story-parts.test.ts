import assert from 'node:assert/strict';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { findStoryParts, linesAbove, marksToShow } from '../../../../src/presentation/one-text/story-parts.ts';
import { trackChanges } from '../../../../src/presentation/one-text/track-changes.ts';
import { unrelatedOf } from '../../../../src/presentation/unrelated.ts';

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

describe('two stories with nothing in common as one text', () => {
  const story = (write: (at: number) => string) => Array.from({ length: 8 }, (_, at) => write(at)).join(' ');
  const rain = story((at) => `Rain fell on quay number ${at} all night.`);
  const bread = story((at) => `Bakers of street ${at} ask more for rye.`);
  const shown = (original: string, modified: string) => {
    const comparison = compareStories(original, modified);
    return { changes: trackChanges(comparison, 'modified'), unrelated: unrelatedOf(comparison) };
  };

  it('have no marks, one sentence that says so, and each its name above it', () => {
    const { changes, unrelated } = shown(rain, bread);
    assert.deepEqual(
      changes.marks.map(({ kind }) => kind),
      ['omitted', 'added'],
    );
    assert.deepEqual(marksToShow(changes, unrelated), []);
    assert.deepEqual(linesAbove(changes, unrelated!, { original: 'rain.txt', modified: 'bread.txt' }), [
      { start: 0, words: 'No sentence in common, so neither what was omitted nor what was added is marked.' },
      { start: 0, words: 'rain.txt (original story)' },
      { start: rain.length + 2, words: 'bread.txt (modified story)' },
    ]);
  });

  it('are marked again as soon as they share their sentences', () => {
    const { changes, unrelated } = shown(rain, `${rain} ${bread}`);
    assert.equal(unrelated, undefined);
    assert.deepEqual(marksToShow(changes, unrelated), changes.marks);
    assert.ok(changes.marks.length > 0);
  });
});
