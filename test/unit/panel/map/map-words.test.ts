import assert from 'node:assert/strict';
import { mapWords, windowWords } from '../../../../src/panel/map/map-words.ts';
import { comparisonOf, lighthouse } from '../../../fixtures/comparisons.ts';

describe('the words of the map', () => {
  it('count what there is, and say where most of it stands', () => {
    const gone = comparisonOf(
      [['One came.', 'Two came.', 'Three came.', 'Four went.', 'Five went.', 'Six went.']],
      [['One came.', 'Two came.', 'Three came.', 'Seven stayed.']],
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    );
    assert.equal(mapWords(gone), 'Map: 3 omitted, mostly at the end; 1 added; 3 unchanged.');
    assert.match(mapWords(lighthouse()), /2 edited;.*1 differing in typography only\.$/);
    assert.equal(mapWords(comparisonOf([], [], [])), 'Map: nothing to compare.');
    assert.equal(windowWords(lighthouse(), 'modified', [3, 6]), 'Paragraphs 3 to 4 of 8 in view');
  });
});
