import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Comparison } from '../../../../src/comparison/comparison.ts';
import { guessedBoxes, sentenceBoxes } from '../../../../src/panel/flowing/boxes.ts';
import { flowingOf, flowingSentences, type Ribbon, spokenSentence } from '../../../../src/panel/flowing/flowing.ts';
import { groupExtents, LABEL_STEP, type LaneView, laneShapes } from '../../../../src/panel/flowing/lane.ts';
import {
  anchorsOf,
  follow,
  heightAcross,
  levelOffset,
  type Places,
  ScrollEcho,
} from '../../../../src/panel/flowing/sync.ts';
import type { Filter } from '../../../../src/panel/header/filter.ts';
import { otherSide, SIDES, type Side } from '../../../../src/story/side.ts';
import { comparisonOf, farApartSplit, lighthouse, novel, shuffledStory } from '../../../fixtures/comparisons.ts';

const all: Filter = new Set();

/** A ribbon in short: its type and its sentences, original first. */
const short = ({ type, original, modified }: Ribbon) => `${type} ${original ?? '–'} : ${modified ?? '–'}`;

/** Columns in which every sentence is so many px high. */
function columns(comparison: Comparison, high: Readonly<Record<Side, number>>): Places {
  return {
    place: (side, sentence) => ({ top: sentence * high[side], bottom: (sentence + 1) * high[side] }),
    height: (side) => comparison[side].sentences.length * high[side],
  };
}

/** A lane on which both columns begin so many px below (or above) its top. */
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

describe('the prose of the flowing layout', () => {
  const sentences = (comparison: Comparison, side: Side, filter = all) => {
    const flowing = flowingOf(comparison, filter);
    return comparison[side].paragraphs.flatMap((_, index) =>
      flowingSentences(comparison, flowing, side, index, filter),
    );
  };

  it('holds every sentence once, with what lies between, as it was written', () => {
    const comparison = lighthouse();
    for (const side of SIDES) {
      const { text, paragraphs } = comparison[side];
      const flowing = flowingOf(comparison, all);
      paragraphs.forEach(({ start, end }, index) => {
        const prose = flowingSentences(comparison, flowing, side, index, all)
          .map(({ runs, blank }) => runs.map((run) => ('text' in run ? run.text : '')).join('') + blank)
          .join('');
        assert.equal(prose, text.slice(start, end));
      });
    }
  });

  it('marks words of what was edited, and nothing where only typography differs', () => {
    const shown = sentences(lighthouse(), 'modified');
    const marked = (look: string) =>
      shown
        .filter((sentence) => sentence.look === look)
        .map(({ runs }) => runs.flatMap((run) => (run.type === 'marked' ? [run.text] : [])).join(' '));
    assert.deepEqual(marked('added'), ['', '', '']);
    assert.ok(marked('edited').includes('will') && marked('edited').includes('41'));
    assert.ok(marked('unchanged').every((words) => words === ''));
    assert.equal(
      shown.find(({ runs }) => runs.some((run) => 'text' in run && run.text.includes('noise')))!.look,
      'unchanged',
    );
  });

  it('sets aside what the filter does not ask for', () => {
    const shown = sentences(lighthouse(), 'original', new Set(['omitted']));
    for (const { look, aside } of shown) assert.equal(aside, look !== 'omitted');
    assert.ok(shown.every(({ look, runs }) => look === 'omitted' || runs.every((run) => run.type === 'text')));
  });

  it('is without marks when nothing is in common', () => {
    const nothing = comparisonOf([['Rain fell.']], [['Sun shone.']], []);
    assert.deepEqual(
      sentences(nothing, 'original').map(({ look }) => look),
      ['unchanged'],
    );
    assert.deepEqual(flowingOf(nothing, all).ribbons, []);
  });

  it('is spoken with what became of each sentence', () => {
    const comparison = lighthouse();
    const { groupOf } = flowingOf(comparison, all);
    const said = (side: Side, sentence: number) => spokenSentence(comparison, groupOf[side][sentence]!, side, sentence);
    assert.equal(said('original', 9), 'Omitted. A storm took the goats.');
    assert.match(said('modified', 6), /^Edited\. Original: .*shall.* Modified: .*will/);
    assert.equal(said('modified', 3), 'Unchanged, moved up 9. Marrow will move in with her sister.');
  });
});

describe('the ribbons of the flowing layout', () => {
  it('join what belongs together, and nothing else', () => {
    assert.deepEqual(flowingOf(lighthouse(), all).ribbons.map(short), [
      'in place 0,2 : 0,2',
      'bundle 13,14 : 3,4',
      'in place 3,3 : 5,5',
      'edited 4,4 : 6,6',
      'part 5,5 : 7,7',
      'part 5,5 : 8,8',
      'part 6,6 : 9,9',
      'part 7,7 : 9,9',
      'edited 8,8 : 10,10',
      'in place 10,12 : 12,14',
      'omitted 9,9 : –',
      'omitted 15,15 : –',
      'added – : 11,11',
      'added – : 15,16',
    ]);
    for (const comparison of [lighthouse(), farApartSplit(), shuffledStory(), novel(200)])
      for (const ribbon of flowingOf(comparison, all).ribbons)
        for (const side of SIDES) {
          const held = new Set(ribbon.groups.flatMap((group) => comparison.groups[group]![side]));
          for (let at = ribbon[side]?.[0] ?? 0; ribbon[side] && at <= ribbon[side][1]; at++) assert.ok(held.has(at));
        }
  });

  it('say where a bundle came from, unless most of the story moved', () => {
    const words = (comparison: Comparison) =>
      flowingOf(comparison, all).ribbons.flatMap(({ type, words }) => (type === 'bundle' ? [words] : []));
    assert.deepEqual(words(lighthouse()), ['from ¶7, up 9']);
    const lines = ['One came.', 'Two came.', 'Three came.', 'Four came.', 'Five came.', 'Six came.', 'Seven came.'].map(
      (line) => [line],
    );
    const order = [4, 5, 2, 3, 0, 1, 6];
    const shuffled = comparisonOf(
      lines,
      order.map((index) => lines[index]!),
      order.map((from, to) => [from, to] as const),
    );
    assert.ok(words(shuffled).length > 0 && words(shuffled).every((word) => word === undefined));
  });

  it('share a split sentence out among its parts', () => {
    const parts = flowingOf(farApartSplit(), all).ribbons.filter(({ type }) => type === 'part');
    assert.equal(parts[0]!.shares!.original[0], 0);
    assert.equal(parts[0]!.shares!.original[1], parts[1]!.shares!.original[0]);
    assert.equal(parts[1]!.shares!.original[1], 1);
    assert.deepEqual(parts[1]!.shares!.modified, [0, 1]);
  });

  it('are drawn between what is in view, and give way to a link where the other end is not', () => {
    const comparison = lighthouse();
    const flowing = flowingOf(comparison, all);
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
      laneShapes(comparison, flowingOf(comparison, all), lane(comparison, { original: 0, modified }, 900)).ribbons[0]!;
    assert.deepEqual([at(100).filled, at(150).filled], [true, false]);
    assert.ok(at(0).opacity === 0.7 && Math.abs(at(500).opacity - 0.35) < 1e-9);
  });

  it('say above an edited pair what is to be checked of it', () => {
    const comparison = comparisonOf([['The island has 14 sheep.']], [['The island has 41 sheep.']], [[0, 0]]);
    const flowing = flowingOf(comparison, all);
    const { labels } = laneShapes(comparison, flowing, lane(comparison, { original: 100, modified: 120 }));
    assert.deepEqual(
      labels.map(({ type, words, y }) => [type, words, y]),
      [['check', 'figure', 112]],
    );
  });

  it('keep their labels apart', () => {
    const comparison = lighthouse();
    const { labels } = laneShapes(
      comparison,
      flowingOf(comparison, all),
      lane(comparison, { original: -80, modified: -320 }, 260),
    );
    for (const side of SIDES) {
      const ys = labels
        .filter((label) => label.side === side)
        .map(({ y }) => y)
        .sort((a, b) => a - b);
      for (const [index, y] of ys.slice(1).entries()) assert.ok(y - ys[index]! >= LABEL_STEP, ys.join());
    }
  });

  it('reach every part of the group with the focus that is in view', () => {
    const comparison = farApartSplit();
    assert.equal(groupExtents(comparison, 0, lane(comparison, { original: 0, modified: 0 })).length, 2);
    assert.equal(groupExtents(comparison, 0, lane(comparison, { original: 0, modified: 0 }, 100)).length, 1);
  });
});

describe('the boxes of sentences', () => {
  const line = (row: number, left: number, right: number) => ({
    top: row * 23 + 3,
    bottom: row * 23 + 20,
    left,
    right,
  });
  const column = { left: 0, right: 100, rightToLeft: false };

  it('share a line by its width', () => {
    const boxes = sentenceBoxes(
      [
        [line(0, 0, 100), line(1, 0, 60)],
        [line(1, 60, 100), line(2, 0, 30)],
      ],
      column,
      0,
      23,
    );
    assert.deepEqual(boxes[0], { top: 0, bottom: 23 + 23 * 0.6, line: 0 });
    assert.deepEqual(boxes[1], { top: 23 + 23 * 0.6, bottom: 69, line: 23 });
  });

  it('follow one another in stories from right to left as well', () => {
    const boxes = sentenceBoxes(
      [
        [line(0, 0, 100), line(1, 40, 100)],
        [line(1, 0, 40), line(1, 0, 40)],
      ],
      { ...column, rightToLeft: true },
      0,
      23,
    );
    assert.equal(boxes[0]!.bottom, boxes[1]!.top);
    assert.equal(boxes[1]!.bottom, 46);
  });

  it('are guessed by length where nothing is drawn', () => {
    assert.deepEqual(
      guessedBoxes([10, 30], 92, 23).map(({ top, bottom, line }) => [top, bottom, line]),
      [
        [0, 23, 0],
        [23, 92, 23],
      ],
    );
  });
});

describe('synchronised scrolling', () => {
  it('keeps what stayed in place level, and goes back by the way it came', () => {
    const comparison = lighthouse();
    const anchors = anchorsOf(comparison);
    const places = columns(comparison, { original: 40, modified: 50 });
    anchors.original.forEach((sentence, index) => {
      const other = places.place('modified', anchors.modified[index]!);
      const { top, bottom } = places.place('original', sentence);
      assert.equal(heightAcross(anchors, places, 'original', (top + bottom) / 2), (other.top + other.bottom) / 2);
      const there = heightAcross(anchors, places, 'original', top + 7);
      assert.ok(Math.abs(heightAcross(anchors, places, 'modified', there) - (top + 7)) < 1e-9);
    });
  });

  it('never goes back while the reader goes on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 90 }), fc.integer({ min: 20, max: 90 }), (original, modified) => {
        for (const comparison of [lighthouse(), shuffledStory(), farApartSplit()]) {
          const places = columns(comparison, { original, modified });
          for (const side of SIDES) {
            let before = Number.NEGATIVE_INFINITY;
            for (let y = 0; y < places.height(side) + 100; y += 3) {
              const now = heightAcross(anchorsOf(comparison), places, side, y);
              assert.ok(now >= before);
              before = now;
            }
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('shows both stories from their start when one is at its start', () => {
    const comparison = comparisonOf([['Gone.', 'Kept.']], [['Kept.', 'New.']], [[1, 0]]);
    const places = columns(comparison, { original: 1600, modified: 1600 });
    for (const side of SIDES) assert.equal(levelOffset(anchorsOf(comparison), places, side, 0, 600), 0);
    assert.equal(levelOffset(anchorsOf(comparison), places, 'modified', 300, 600), 1900);
  });

  it('does not answer its own scrolling: the first column stays where the reader put it', () => {
    const comparison = lighthouse();
    const anchors = anchorsOf(comparison);
    const places = columns(comparison, { original: 60, modified: 55 });
    const echo = new ScrollEcho();
    const tops = { original: 0, modified: 0 };
    /** What a column does when it hears that it was scrolled; the number of columns moved. */
    const heard = (side: Side): number => {
      const by = echo.scrolled(side, tops[side]);
      if (by === undefined) return 0;
      const other = otherSide(side);
      const top = Math.max(0, Math.round(levelOffset(anchors, places, side, tops[side], 300)));
      echo.expect(other, top);
      tops[other] = top;
      return 1 + heard(other);
    };
    for (const top of [17, 230, 231, 233, 500, 40, 0]) {
      tops.original = top;
      assert.ok(heard('original') <= 1);
      assert.equal(tops.original, top);
      assert.equal(heard('modified'), 0, 'the echo is not answered');
      assert.equal(heard('original'), 0);
      assert.equal(tops.original, top);
    }
  });

  it('leads a column that is off back step by step, and one far off at once', () => {
    assert.equal(follow(100, 100, 130, 30, 900), 130);
    assert.equal(follow(150, 100, 130, 30, 900), 130 + 50 - 18);
    assert.equal(follow(105, 100, 130, 30, 900), 130);
    assert.equal(follow(9000, 100, 130, 30, 900), 130);
  });
});
