import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MIN_VERSION_SHARE, measureShare } from '../../../src/versions/share.ts';
import { sentence } from '../../fixtures/stories.ts';

const STORY = [
  'The harbour master counted eleven boats before the storm.',
  'Two fishermen carried their nets into the old chapel.',
  'Nobody had repaired its roof since the lighthouse burned down.',
  'The baker lent them candles and a kettle of soup.',
];
const OTHER = ['A tram left the rails on Monday.', 'The mayor blamed the new driver for it.'];

describe('the share of linked sentences', () => {
  it('is that of the story with fewer sentences', () => {
    assert.equal(measureShare(STORY, STORY.slice(2)), 1);
    assert.equal(measureShare(STORY, [STORY[3]!, OTHER[0]!]), 1 / 2);
  });

  it('counts sentences that were reworded, in any order', () => {
    assert.equal(measureShare(STORY, [...STORY].reverse()), 1);
    const reworded = ['Before the storm, the harbour master counted twelve boats.', STORY[1]!, STORY[2]!, STORY[3]!];
    assert.equal(measureShare(STORY, reworded), 1);
  });

  it('of stories that have nothing to do with each other is below that of versions', () => {
    assert.ok(measureShare(STORY, OTHER) < MIN_VERSION_SHARE);
  });

  it('of a story without sentences is 0', () => {
    assert.equal(measureShare([], STORY), 0);
    assert.equal(measureShare(STORY, []), 0);
    assert.equal(measureShare([], []), 0);
  });

  it('is the same whichever story comes first', () => {
    const sentences = fc.array(sentence, { maxLength: 8 });
    fc.assert(
      fc.property(sentences, sentences, (a, b) => {
        assert.equal(measureShare(a, b), measureShare(b, a));
      }),
    );
  });
});
