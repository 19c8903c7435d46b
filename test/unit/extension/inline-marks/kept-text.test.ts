import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KeptText, type TextChange } from '../../../../src/extension/inline-marks/kept-text.ts';
import { runs } from '../../../fixtures/runs.ts';

/** Replacements, each by where it begins and how long it is as a share of the text. */
const edits = fc.array(fc.tuple(fc.nat(100), fc.nat(20), fc.constantFrom('', '1', '23', '4567')), { maxLength: 6 });

function changeOf(text: string, [at, length, put]: readonly [number, number, string]): TextChange {
  const rangeOffset = Math.floor((at * text.length) / 100);
  return { rangeOffset, rangeLength: Math.min(length, text.length - rangeOffset), text: put };
}

const apply = (text: string, { rangeOffset, rangeLength, text: put }: TextChange) =>
  text.slice(0, rangeOffset) + put + text.slice(rangeOffset + rangeLength);

/** A text without a letter twice. */
const letters = fc.nat(26).map((length) => 'abcdefghijklmnopqrstuvwxyz'.slice(0, length));

/** Every letter that is still there is where it is said to be, unless nothing is said of it. */
function assertKept(kept: KeptText, before: string, now: string): void {
  for (let offset = 0; offset < before.length; offset++) {
    const [from, to] = [kept.now(offset), kept.now(offset + 1)];
    if (from === undefined || to !== from + 1 || !now.includes(before[offset]!)) continue;
    assert.equal(now[from], before[offset]);
    assert.deepEqual(kept.spanNow({ start: offset, end: offset + 1 }), { start: from, end: to });
  }
  for (let offset = 0; offset <= now.length; offset++) {
    const then = kept.before(offset);
    assert.ok(0 <= then && then <= before.length);
  }
}

describe('what an edit keeps of a text', () => {
  it('is all that stands before the first change and behind the last', () => {
    const kept = new KeptText(10);
    kept.apply([{ rangeOffset: 4, rangeLength: 2, text: 'four' }]);
    assert.deepEqual(
      [0, 4, 5, 6, 10].map((offset) => kept.now(offset)),
      [0, 4, undefined, 8, 12],
    );
    assert.deepEqual(
      [0, 4, 6, 8, 12].map((offset) => kept.before(offset)),
      [0, 4, 4, 6, 10],
    );
    assert.deepEqual(kept.spanNow({ start: 2, end: 7 }), { start: 2, end: 9 });
    assert.equal(kept.spanNow({ start: 2, end: 5 }), undefined);
  });

  it('takes in changes that were made together', () => {
    const kept = new KeptText(10);
    kept.apply([
      { rangeOffset: 8, rangeLength: 1, text: '' },
      { rangeOffset: 1, rangeLength: 0, text: 'ab' },
    ]);
    assert.deepEqual(
      [1, 9, 10].map((offset) => kept.now(offset)),
      [1, 10, 11],
    );
  });

  it('is the same letters, after any edits', () =>
    fc.assert(
      fc.property(letters, edits, (before, list) => {
        const kept = new KeptText(before.length);
        let now = before;
        for (const edit of list) {
          const change = changeOf(now, edit);
          kept.apply([change]);
          now = apply(now, change);
        }
        assertKept(kept, before, now);
        assertKept(KeptText.between(before, now), before, now);
      }),
      runs(),
    ));

  it('is everything in two equal texts', () => {
    const kept = KeptText.between('gulls', 'gulls');
    assert.deepEqual(
      [0, 3, 5].map((offset) => kept.now(offset)),
      [0, 3, 5],
    );
  });
});
