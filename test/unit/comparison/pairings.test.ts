import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../src/comparison/compare.ts';
import { Comparer } from '../../../src/comparison/comparer.ts';
import { locatePairings, nameSentences, type Pairing } from '../../../src/comparison/pairings.ts';
import { claims, constrain } from '../../fixtures/constraints.ts';
import { beginning, draftsOf, edit } from '../../fixtures/edits.ts';
import { runs } from '../../fixtures/runs.ts';

const REFRAIN = 'And so it goes.';
const LAMP = 'The lamp went out over the stairs.';
const BOAT = 'A boat full of salt lay at the quay.';

const name = (text: string, nth = 1) => ({ text, nth });
const pair = (original: string, modified: string, isPair = true): Pairing => ({
  isPair,
  original: name(original),
  modified: name(modified),
});

describe('pairings by hand', () => {
  it('name a sentence by its text and by which of its repetitions it is, whatever its white space', () => {
    assert.deepEqual(nameSentences([REFRAIN, LAMP, 'And so\n it goes.']), [
      name(REFRAIN),
      name(LAMP),
      name(REFRAIN, 2),
    ]);
  });

  it('keep a long sentence short, and two long ones that differ at their ends apart', () => {
    const long = 'word '.repeat(50_000);
    const [one, other] = nameSentences([`${long}one.`, `${long}two.`]);
    assert.ok(one!.text.length < 400);
    assert.notDeepEqual(one!.text, other!.text);
  });

  it('find their sentences wherever they stand', () => {
    const pairings = [pair(LAMP, BOAT), { isPair: false, original: name(REFRAIN, 2), modified: name(REFRAIN) }];
    assert.deepEqual(locatePairings([REFRAIN, LAMP, REFRAIN], [BOAT, REFRAIN], pairings), {
      together: [[1, 0]],
      apart: [[2, 1]],
      gone: [],
    });
    assert.deepEqual(locatePairings([LAMP, REFRAIN, REFRAIN], ['New.', REFRAIN, BOAT], pairings).together, [[0, 2]]);
  });

  it('rest while a sentence is gone, and hold again when it is back', () => {
    const pairings = [pair(LAMP, BOAT)];
    assert.deepEqual(locatePairings([LAMP], ['A boat.'], pairings), { together: [], apart: [], gone: pairings });
    const comparer = new Comparer();
    const counts = [BOAT, 'A boat.', BOAT].map(
      (modified) => comparer.compare(LAMP, modified, { pairings }).counts.edited,
    );
    assert.deepEqual(counts, [1, 0, 1]);
  });

  it('let a pair hold where two say the opposite', () => {
    const pairings = [pair(LAMP, BOAT, false), pair(LAMP, BOAT)];
    assert.deepEqual(locatePairings([LAMP], [BOAT], pairings), { together: [[0, 0]], apart: [], gone: [] });
    assert.equal(compareStories(LAMP, BOAT, { pairings }).counts.edited, 1);
  });

  it('make the comparison that their indices make', () => {
    fc.assert(
      fc.property(draftsOf(beginning, fc.array(edit, { maxLength: 3 })), claims, (drafts, claims) => {
        const comparer = new Comparer();
        for (const { original, modified, options } of drafts) {
          const free = compareStories(original, modified, options);
          const texts = (side: 'original' | 'modified') =>
            free[side].sentences.map(({ start, end }) => free[side].text.slice(start, end));
          const constraints = constrain(claims, free.original.sentences.length, free.modified.sentences.length);
          const [originals, modifieds] = [nameSentences(texts('original')), nameSentences(texts('modified'))];
          const named = (isPair: boolean) =>
            constraints[isPair ? 'together' : 'apart'].map(
              ([index, other]): Pairing => ({ isPair, original: originals[index]!, modified: modifieds[other]! }),
            );
          const pairings = [...named(true), ...named(false)];
          assert.deepEqual(
            comparer.compare(original, modified, { ...options, pairings }),
            compareStories(original, modified, { ...options, ...constraints }),
          );
        }
      }),
      runs(0.15),
    );
  });
});
