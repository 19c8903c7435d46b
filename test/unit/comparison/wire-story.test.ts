import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compareStories } from '../../../src/comparison/compare.ts';
import type { Comparison } from '../../../src/comparison/comparison.ts';
import type { Side } from '../../../src/story/side.ts';
import { textOf } from '../../../src/story/story.ts';
import { sharedData } from '../../fixtures/shared-data.ts';

/** A wire story as two papers printed it: nearly every sentence stands in another order. */
describe('two versions of a wire story', () => {
  let comparison: Comparison;
  const sentences = (side: Side, indices: readonly number[]) =>
    indices.map((index) => textOf(comparison[side], comparison[side].sentences[index]!));
  const alone = (kind: 'omitted' | 'added') =>
    comparison.groups
      .filter((group) => group.kind === kind)
      .flatMap((group) =>
        sentences(kind === 'omitted' ? 'original' : 'modified', [...group.original, ...group.modified]),
      );

  before(function () {
    const read = (name: string) => readFileSync(sharedData(this, `samples/${name}`), 'utf8');
    comparison = compareStories(read('putin-nato-jordan-times.txt'), read('putin-nato-bangkok-post.txt'));
  });

  it('leaves out what the second did not print, and the lines of the site', () => {
    const omitted = alone('omitted');
    assert.equal(omitted.length, 14);
    for (const word of [
      'Lavrov',
      'Berlin',
      'Donfried —',
      'Donfried said',
      'expected in',
      'much higher',
      'Levada',
      'AFP -',
      'voted',
      'emailed',
    ]) {
      assert.ok(
        omitted.some((sentence) => sentence.includes(word)),
        word,
      );
    }
  });

  it('adds what only the second printed', () => {
    const added = alone('added');
    assert.equal(added.length, 5);
    for (const word of ['jets', 'sell arms', 'comments come after', '20211214', 'https://']) {
      assert.ok(
        added.some((sentence) => sentence.includes(word)),
        word,
      );
    }
  });

  it('pairs a sentence with both of its halves, far apart', () => {
    const [split] = comparison.groups.filter(({ kind }) => kind === 'split');
    assert.match(sentences('original', split!.original).join(), /Black Sea —/u);
    const [first, second] = split!.modified;
    assert.match(sentences('modified', [first!]).join(), /decrying/u);
    assert.match(sentences('modified', [second!]).join(), /^The Black Sea/u);
    assert.ok(second! - first! > 20);
  });

  it('pairs every other sentence with its one version', () => {
    const pairs = comparison.groups.filter(({ kind }) => kind === 'edited' || kind === 'unchanged');
    assert.equal(pairs.length, 24);
    for (const { similarity } of pairs) assert.ok(similarity > 0.8);
  });
});
