import assert from 'node:assert/strict';
import { ChangeList } from '../../../src/presentation/change-list.ts';
import { Review, reviewWords } from '../../../src/presentation/review.ts';
import { lighthouse } from '../../fixtures/comparisons.ts';

describe('the review of a comparison', () => {
  const list = new ChangeList(lighthouse());
  const of = (...changes: number[]) =>
    new Review(
      list,
      changes.flatMap((at) => [...list.changes[at]!.groups]),
    );

  it('has everything open at first', () => {
    const review = new Review(list);
    assert.deepEqual(review.open, list.stops);
    assert.deepEqual(review.counts, list.counts);
    assert.deepEqual([review.reviewed, review.of], [0, 9]);
    assert.equal(reviewWords(review), undefined);
  });

  it('leaves what is reviewed out of the open changes, and counts what is to check down', () => {
    const review = of(2, 6);
    assert.deepEqual([review.reviewed, review.of], [2, 9]);
    assert.ok(!review.open.includes(list.changes[2]!));
    assert.equal(list.counts['to check'], 2);
    assert.deepEqual(review.counts, { ...list.counts, 'to check': 1 });
    assert.deepEqual(
      review.openOfKind('to check').map(({ groups }) => groups),
      [list.changes[5]!.groups],
    );
    assert.equal(reviewWords(review), '2 of 9 reviewed');
  });

  it('tells how many of each kind are open, and in how many places', () => {
    const told = (review: Review) => review.tallies().map(({ kind, count, places }) => `${kind} ${count} ${places}`);
    assert.deepEqual(told(new Review(list)).slice(0, 4), ['to check 2 2', 'omitted 2 2', 'added 3 2', 'edited 2 2']);
    assert.deepEqual(told(of(2, 6, 7, 9)), [
      'to check 1 1',
      'omitted 1 1',
      'edited 1 1',
      'split 1 1',
      'merged 1 1',
      'moved 2 1',
    ]);
    const all = of(...list.changes.keys());
    assert.deepEqual(told(all), []);
    assert.equal(all.counts['to check'], 0);
  });

  it('takes a block as reviewed when all of its sentences are', () => {
    const block = list.changes[9]!;
    assert.equal(block.groups.length, 2);
    const half = new Review(list, block.groups.slice(1));
    assert.ok(!half.isReviewed(block));
    assert.equal(half.isGroupReviewed(block.groups[1]!), false);
    assert.ok(of(9).isGroupReviewed(block.groups[0]!));
  });

  it('counts typography alone neither as reviewed nor as open', () => {
    const review = of(1);
    assert.ok(review.isReviewed(list.changes[1]!));
    assert.deepEqual([review.reviewed, review.of], [0, 9]);
  });

  it('takes no note of groups that did not change', () => {
    const unchanged = list.comparison.groups.findIndex(({ kind, moved }) => kind === 'unchanged' && !moved);
    const review = new Review(list, [unchanged, 10_000]);
    assert.equal(review.groups.size, 0);
    assert.equal(review.isGroupReviewed(unchanged), false);
  });

  it('is said in few words', () => {
    assert.equal(reviewWords({ reviewed: 1234, of: 2345 }), '1,234 of 2,345 reviewed');
    assert.equal(reviewWords({ reviewed: 14, of: 14 }), 'All 14 reviewed');
    assert.equal(reviewWords({ reviewed: 1, of: 1 }), '1 of 1 reviewed');
  });
});
