import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../src/comparison/compare.ts';
import type { Comparison } from '../../../src/comparison/comparison.ts';
import { ChangeList } from '../../../src/presentation/change-list.ts';
import { fingerprintChanges } from '../../../src/presentation/fingerprints.ts';
import { otherSide, type Side } from '../../../src/story/side.ts';
import { textOf } from '../../../src/story/story.ts';
import { comparisonOf } from '../../fixtures/comparisons.ts';
import { beginning, draftsOf, edit, type Stories } from '../../fixtures/edits.ts';
import { runs } from '../../fixtures/runs.ts';
import { twoDrafts } from '../../fixtures/stories.ts';

const compare = ({ original, modified, options }: Stories) => compareStories(original, modified, options);

/** What a group says: the words of both sides, the story first that is named so. */
function saying({ groups, ...stories }: Comparison, index: number, first: Side): string {
  return JSON.stringify(
    [first, otherSide(first)].map((side) =>
      groups[index]![side].map((at) => textOf(stories[side], stories[side].sentences[at]!).split(/\s+/u)),
    ),
  );
}

/** The fingerprint of each group of a comparison that says something no other changed group says, by what it says. */
function uniquePrints(comparison: Comparison, first: Side): Map<string, string> {
  const found = new Map<string, string>();
  const repeated = new Set<string>();
  for (const [index, print] of fingerprintChanges(new ChangeList(comparison), first)) {
    const said = saying(comparison, index, first);
    if (found.has(said)) repeated.add(said);
    found.set(said, print);
  }
  for (const said of repeated) found.delete(said);
  return found;
}

/** Holds two ways to name the changes to each other: the same words, and only these, have the same name. */
function assertAgree(before: Map<string, string>, now: Map<string, string>): number {
  const saidBefore = new Map([...before].map(([said, print]) => [print, said]));
  let common = 0;
  for (const [said, print] of now) {
    if (before.has(said)) {
      assert.equal(print, before.get(said));
      common++;
    } else assert.equal(saidBefore.get(print), undefined, said);
  }
  return common;
}

describe('the fingerprint of a change', () => {
  it('stays the same after edits elsewhere, and is another after one of its own words', () => {
    let common = 0;
    fc.assert(
      fc.property(draftsOf(beginning, fc.array(edit, { minLength: 1, maxLength: 3 })), (drafts) => {
        for (const [index, draft] of drafts.slice(1).entries()) {
          // An edit may swap the sides: then neither story is the first one any more.
          const before = uniquePrints(compare(drafts[index]!), 'original');
          common += assertAgree(before, uniquePrints(compare(draft), 'original'));
        }
      }),
      runs(0.1),
    );
    assert.ok(common > 0);
  });

  it('is the same with the sides swapped', () => {
    let common = 0;
    fc.assert(
      fc.property(twoDrafts, ([original, modified]) => {
        const before = uniquePrints(compareStories(original, modified), 'original');
        common += assertAgree(before, uniquePrints(compareStories(modified, original), 'modified'));
      }),
      runs(0.5),
    );
    assert.ok(common > 0);
  });

  it('is unique in its comparison', () => {
    fc.assert(
      fc.property(draftsOf(beginning, fc.constant([])), ([stories]) => {
        const list = new ChangeList(compare(stories!));
        const prints = fingerprintChanges(list, 'original');
        assert.equal(new Set(prints.values()).size, prints.size);
        assert.deepEqual(
          [...prints.keys()].sort((a, b) => a - b),
          list.changes.flatMap(({ groups }) => [...groups]).sort((a, b) => a - b),
        );
      }),
      runs(),
    );
  });

  describe('where several say the same', () => {
    const NOD = 'He nodded.';
    const original = [['It rained.', NOD, 'The ferry came.', NOD, 'The gulls left.', NOD]];
    const modified = [['It rained.', 'The ferry came.', 'The gulls left.']];
    const links: [number, number][] = [
      [0, 0],
      [2, 1],
      [4, 2],
    ];
    const printsOf = (comparison: Comparison, first: Side) => [
      ...fingerprintChanges(new ChangeList(comparison), first).values(),
    ];

    it('tells them apart by their order in the story that is named first, whichever way round', () => {
      const prints = printsOf(comparisonOf(original, modified, links), 'original');
      assert.equal(new Set(prints).size, 3);
      const swapped = comparisonOf(
        modified,
        original,
        links.map(([a, b]) => [b, a]),
      );
      assert.deepEqual(printsOf(swapped, 'modified'), prints);
    });

    it('is no other when lines are broken elsewhere', () => {
      const prints = printsOf(compareStories('The ferry came late.', 'The old ferry came late.'), 'original');
      assert.deepEqual(
        printsOf(compareStories('The ferry\ncame  late.', 'The old\r\nferry came late.'), 'original'),
        prints,
      );
    });

    it('tells what was omitted from what was added', () => {
      const [omitted] = printsOf(comparisonOf([['It rained.', NOD]], [['It rained.']], [[0, 0]]), 'original');
      const [added] = printsOf(comparisonOf([['It rained.']], [['It rained.', NOD]], [[0, 0]]), 'original');
      assert.notEqual(omitted, added);
    });

    it('tells two sentences from one of the same words', () => {
      const one = comparisonOf([['It rained. He nodded.']], [['It rained. He nodded']], [[0, 0]]);
      const two = comparisonOf(
        [['It rained.', 'He nodded.']],
        [['It rained. He nodded']],
        [
          [0, 0],
          [1, 0],
        ],
      );
      assert.notDeepEqual(printsOf(one, 'original'), printsOf(two, 'original'));
    });
  });
});
