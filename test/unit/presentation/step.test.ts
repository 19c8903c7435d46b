import assert from 'node:assert/strict';
import { comparePlaces, placeAmong, type Step, takeStep, type WalkPlace } from '../../../src/presentation/step.ts';
import { stepWords } from '../../../src/presentation/step-words.ts';

describe('a step', () => {
  it('goes to each stop once and around, both ways', () => {
    let place: WalkPlace = { before: 0 };
    const seen: [number, boolean][] = [];
    for (const direction of ['next', 'next', 'next', 'previous', 'previous', 'previous'] as const) {
      const { stop, wrapped }: Step = takeStep(place, direction, 2)!;
      seen.push([stop, wrapped]);
      place = { at: stop };
    }
    assert.deepEqual(seen, [
      [0, false],
      [1, false],
      [0, true],
      [1, true],
      [0, false],
      [1, true],
    ]);
  });

  it('starts between two stops, before the first and behind the last', () => {
    assert.deepEqual(takeStep({ before: 1 }, 'next', 3), { stop: 1, wrapped: false });
    assert.deepEqual(takeStep({ before: 1 }, 'previous', 3), { stop: 0, wrapped: false });
    assert.deepEqual(takeStep({ before: 0 }, 'previous', 3), { stop: 2, wrapped: true });
    assert.deepEqual(takeStep({ before: 3 }, 'next', 3), { stop: 0, wrapped: true });
  });

  it('leads nowhere without stops', () => assert.equal(takeStep({ before: 0 }, 'next', 0), undefined));
});

describe('the place of a selection in a walk', () => {
  const at = (start: number, end = start) => ({ start, end });
  const spans = [at(20), at(0, 9), at(10, 15), at(20), at(0)].sort(comparePlaces);

  it('is found among spans in the order of the story', () => {
    assert.deepEqual(spans, [at(0), at(0, 9), at(10, 15), at(20), at(20)]);
    assert.deepEqual(placeAmong(spans, at(5)), { before: 2 });
    assert.deepEqual(placeAmong(spans, at(12)), { before: 3 });
    assert.deepEqual(placeAmong(spans, at(30)), { before: 5 });
    assert.deepEqual(placeAmong([], at(0)), { before: 0 });
  });

  it('is at a span that is selected as a whole, but before an empty one at the caret', () => {
    assert.deepEqual(placeAmong(spans, at(10, 15)), { at: 2 });
    assert.deepEqual(placeAmong(spans, at(10, 12)), { before: 2 });
    assert.deepEqual(placeAmong(spans, at(20)), { before: 3 });
    assert.deepEqual(placeAmong(spans, at(0, 9)), { before: 0 }, 'an empty one stands before it');
  });
});

describe('what is said of a step', () => {
  const step = { stop: 0, wrapped: false };
  const around = { stop: 0, wrapped: true };

  it('is the kind of the change, where the focus does not say it', () => {
    assert.equal(stepWords(step, { direction: 'next', arrival: { kind: 'edited', missing: false } }), 'Edited.');
    assert.equal(stepWords(step, { direction: 'next', arrival: { kind: 'omitted', missing: true } }), 'Omitted here.');
    assert.equal(stepWords(step, { direction: 'next' }), '');
  });

  it('says that the walk went around, the same with and without a kind', () => {
    assert.equal(stepWords(around, { direction: 'next' }), 'No more changes below. Back at the first change.');
    assert.equal(stepWords(around, { direction: 'previous' }), 'No more changes above. Now at the last change.');
    assert.equal(
      stepWords(around, { direction: 'next', reviewed: true }),
      'No more open changes below. Back at the first open change.',
    );
    assert.equal(
      stepWords(around, { direction: 'next', kind: 'moved', arrival: { kind: 'edited', missing: false } }),
      'Moved: no more changes below. Back at the first change. Edited.',
    );
  });

  it('says that there is nowhere to go', () => {
    assert.equal(stepWords(undefined, { direction: 'next' }), 'No changes.');
    assert.equal(stepWords(undefined, { direction: 'previous', kind: 'to check' }), 'To Check: no changes.');
    assert.equal(stepWords(undefined, { direction: 'next', reviewed: false }), 'No changes.');
    assert.equal(stepWords(undefined, { direction: 'next', reviewed: true }), 'No open changes.');
  });
});
