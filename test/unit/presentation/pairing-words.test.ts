import assert from 'node:assert/strict';
import { ComparisonIndex } from '../../../src/presentation/comparison-index.ts';
import {
  goneWords,
  isPairedByHand,
  isPinned,
  type Pins,
  partedFrom,
  partedWords,
  partnerLine,
  spokenPins,
} from '../../../src/presentation/pairing-words.ts';
import { comparisonOf } from '../../fixtures/comparisons.ts';

const comparison = comparisonOf(
  [['One boat.'], ['Two  boats.'], ['Three boats.']],
  [['One ship.'], ['Two ships.']],
  [[0, 0]],
);
const PINS: Pins = { together: [[0, 0]], apart: [[1, 1]], gone: 0 };
const groupOf = (sentence: number) => comparison.groups.find(({ original }) => original.includes(sentence))!;

describe('the words of pairings by hand', () => {
  it('tell which groups were paired, and which sentences parted', () => {
    assert.deepEqual(
      [0, 1, 2].map((sentence) => [isPairedByHand(groupOf(sentence), PINS), isPinned(groupOf(sentence), PINS)]),
      [
        [true, true],
        [false, true],
        [false, false],
      ],
    );
    assert.deepEqual(partedFrom(groupOf(1), PINS), [{ side: 'modified', sentence: 1 }]);
    assert.equal(partedWords(comparison, { side: 'modified', sentence: 1 }), 'not ¶2');
    assert.deepEqual(spokenPins(comparison, groupOf(0), PINS), ['paired by hand']);
    assert.deepEqual(spokenPins(comparison, groupOf(1), PINS), ['kept apart from paragraph 2 by hand']);
  });

  it('say of a likely partner what would be lost', () => {
    const index = new ComparisonIndex(comparison);
    const line = (sentence: number) => partnerLine(index, 'original', { sentence, share: 0.456 });
    assert.deepEqual(line(0), {
      sentence: 0,
      share: 0.456,
      percent: '46 %',
      place: '¶1',
      text: 'One boat.',
      now: 'now paired with ¶1',
    });
    assert.equal(line(1).now, 'Omitted');
    assert.equal(line(1).text, 'Two boats.');
  });

  it('count what rests', () => {
    assert.equal(goneWords(1), '1 pairing by hand no longer applies: its sentence is gone.');
    assert.match(goneWords(3), /^3 pairings by hand no longer apply:/u);
  });
});
