import assert from 'node:assert/strict';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { takeOver } from '../../../../src/comparison/take-over/take-over.ts';

/** Pairs of a sentence, which edit is taken over, and what the modified one becomes. */
const CASES: readonly (readonly [original: string, modified: string, edit: number, becomes: string])[] = [
  [
    'The old keeper locked the tower door.',
    'The keeper locked the tower door.',
    0,
    'The old keeper locked the tower door.',
  ],
  [
    'The keeper locked the tower door.',
    'The old keeper locked the tower door.',
    0,
    'The keeper locked the tower door.',
  ],
  [
    'The keeper locked the door of the round red tower.',
    'The keeper opened the door of the round blue tower.',
    0,
    'The keeper locked the door of the round blue tower.',
  ],
  [
    'The keeper locked the door of the round red tower.',
    'The keeper opened the door of the round blue tower.',
    1,
    'The keeper opened the door of the round red tower.',
  ],
  ['Yesterday the keeper locked the door.', 'The keeper locked the door.', 0, 'Yesterday the keeper locked the door.'],
  ['The keeper locked the door.', 'Yesterday the keeper locked the door.', 0, 'The keeper locked the door.'],
  ['Смотритель запер дверь.', 'Вчера смотритель запер дверь.', 0, 'Смотритель запер дверь.'],
  [
    'The keeper, they say, locked the door.',
    'The keeper locked the door.',
    0,
    'The keeper, they say, locked the door.',
  ],
  ['The keeper locked the door.', 'The keeper locked the “heavy” door.', 0, 'The keeper locked the door.'],
  ['看守人锁上了塔楼的大门。', '看守人锁上了塔楼的旧大门。', 0, '看守人锁上了塔楼的大门。'],
];

describe('taking over one word edit', () => {
  for (const [original, modified, edit, becomes] of CASES)
    it(`makes “${becomes}” of “${modified}”`, () => {
      const before = 'Rain fell on the harbour.';
      const comparison = compareStories(`${before} ${original}\n`, `${before} ${modified}\n`);
      const group = comparison.groups.findIndex(({ kind }) => kind === 'edited');
      assert.equal(takeOver(comparison, 'modified', [group], { edit }).text, `${before} ${becomes}\n`);
    });

  it('gives the words to the original, too', () => {
    const comparison = compareStories('The old keeper locked the door.', 'The keeper locked the door.');
    assert.equal(takeOver(comparison, 'original', [0], { edit: 0 }).text, 'The keeper locked the door.');
  });

  it('throws for an edit or a group that there is not', () => {
    const comparison = compareStories('The old keeper locked the door.', 'The keeper locked the door.');
    assert.throws(() => takeOver(comparison, 'modified', [0], { edit: 7 }), RangeError);
    assert.throws(() => takeOver(comparison, 'modified', [7]), RangeError);
  });
});
