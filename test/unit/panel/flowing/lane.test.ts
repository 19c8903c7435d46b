import assert from 'node:assert/strict';
import type { Comparison } from '../../../../src/comparison/comparison.ts';
import { flowingOf } from '../../../../src/panel/flowing/flowing.ts';
import { groupExtents, LABEL_STEP_PX, type LaneView, laneShapes } from '../../../../src/panel/flowing/lane.ts';
import type { Filter } from '../../../../src/presentation/filter.ts';
import { SIDES, type Side } from '../../../../src/story/side.ts';
import { comparisonOf, farApartSplit, lighthouse } from '../../../fixtures/comparisons.ts';
import { reviewOf } from '../../../fixtures/reviews.ts';

const all: Filter = new Set();

/** A lane whose columns begin `shift` px below its top. Every sentence is 40 px high. */
function lane(comparison: Comparison, shift: Readonly<Record<Side, number>>, height = 600): LaneView {
  const extent = (side: Side, sentence: number) => ({
    top: shift[side] + sentence * 40,
    bottom: shift[side] + sentence * 40 + 40,
  });
  const last = (side: Side) => comparison[side].sentences.length - 1;
  return {
    width: 150,
    height,
    narrow: false,
    drawn: { original: [0, last('original')], modified: [0, last('modified')] },
    extent,
    line: (side, sentence) => extent(side, sentence).top + 11,
  };
}

describe('the ribbons in the lane', () => {
  it('are drawn between what is in view, and give way to a link where the other end is not', () => {
    const comparison = lighthouse();
    const flowing = flowingOf(reviewOf(comparison), all);
    const together = laneShapes(comparison, flowing, lane(comparison, { original: 0, modified: 0 }, 700));
    assert.deepEqual(together.ribbons.find(({ ribbon }) => ribbon.type === 'bundle')!.original, {
      top: 520,
      bottom: 600,
    });
    assert.equal(together.labels.filter(({ type }) => type === 'link').length, 0);
    const apart = laneShapes(comparison, flowing, lane(comparison, { original: 0, modified: -300 }, 200));
    const links = apart.labels.filter(({ type }) => type === 'link');
    assert.ok(links.some(({ words, to }) => words === '¶1' && to!.direction === 'up' && to!.side === 'modified'));
    assert.ok(apart.ribbons.every(({ modified }) => modified.bottom > 0 && modified.top < 200));
  });

  it('fill an edited pair only where its ends are near', () => {
    const comparison = comparisonOf([['It rained all day.']], [['It rained all night.']], [[0, 0]]);
    const at = (modified: number) =>
      laneShapes(comparison, flowingOf(reviewOf(comparison), all), lane(comparison, { original: 0, modified }, 900))
        .ribbons[0]!;
    assert.deepEqual([at(100).filled, at(150).filled], [true, false]);
    assert.ok(at(0).opacity === 0.7 && Math.abs(at(500).opacity - 0.35) < 1e-9);
  });

  it('say above an edited pair what is to be checked of it', () => {
    const comparison = comparisonOf([['The island has 14 sheep.']], [['The island has 41 sheep.']], [[0, 0]]);
    const flowing = flowingOf(reviewOf(comparison), all);
    const { labels } = laneShapes(comparison, flowing, lane(comparison, { original: 100, modified: 120 }));
    assert.deepEqual(
      labels.map(({ type, words, y }) => [type, words, y]),
      [['check', 'figure', 112]],
    );
    const reviewed = flowingOf(reviewOf(comparison, 0), all);
    const none = laneShapes(comparison, reviewed, lane(comparison, { original: 100, modified: 120 })).labels;
    assert.deepEqual(none, [], 'what was checked needs no label');
  });

  it('keep their labels apart', () => {
    const comparison = lighthouse();
    const { labels } = laneShapes(
      comparison,
      flowingOf(reviewOf(comparison), all),
      lane(comparison, { original: -80, modified: -320 }, 260),
    );
    for (const side of SIDES) {
      const ys = labels
        .filter((label) => label.side === side)
        .map(({ y }) => y)
        .sort((a, b) => a - b);
      for (const [index, y] of ys.slice(1).entries()) assert.ok(y - ys[index]! >= LABEL_STEP_PX, ys.join());
    }
  });

  it('reach every part of the group with the focus that is in view', () => {
    const comparison = farApartSplit();
    assert.equal(groupExtents(comparison, 0, lane(comparison, { original: 0, modified: 0 })).length, 2);
    assert.equal(groupExtents(comparison, 0, lane(comparison, { original: 0, modified: 0 }, 100)).length, 1);
  });
});
