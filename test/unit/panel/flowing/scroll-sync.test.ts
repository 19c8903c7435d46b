import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Comparison } from '../../../../src/comparison/comparison.ts';
import { anchorsOf, NO_ANCHORS } from '../../../../src/panel/flowing/level.ts';
import { levelEdgesOf } from '../../../../src/panel/flowing/level-edges.ts';
import { type ScrolledColumn, ScrollSync } from '../../../../src/panel/flowing/scroll-sync.ts';
import { otherSide, SIDES, type Side } from '../../../../src/story/side.ts';
import { comparisonOf, lighthouse, novel, shuffledStory } from '../../../fixtures/comparisons.ts';

const LINE = 20;
const WINDOW = 300;

/** A column as the page has it, without a page: `scrollTop` is whole px, and blank space may be added above. */
class Column implements ScrolledColumn {
  readonly windowHeight = WINDOW;
  readonly lineHeight = LINE;
  readonly heights: number[];
  scrollTop = 0;
  #above = 0;
  readonly #onOwnScroll: (top: number) => void;

  constructor(heights: number[], onOwnScroll: (top: number) => void) {
    this.heights = heights;
    this.#onOwnScroll = onOwnScroll;
  }

  get offset(): number {
    return this.scrollTop - this.#above;
  }

  get height(): number {
    return this.heights.reduce((sum, height) => sum + height, 0);
  }

  get inView(): [number, number] | undefined {
    const seen = this.heights.flatMap((_, sentence) => {
      const { top, bottom } = this.place(sentence);
      return bottom > this.offset && top < this.offset + WINDOW ? [sentence] : [];
    });
    return seen.length ? [seen[0]!, seen.at(-1)!] : undefined;
  }

  place(sentence: number): { top: number; bottom: number; line: number } {
    const top = this.heights.slice(0, sentence).reduce((sum, height) => sum + height, 0);
    return { top, bottom: top + this.heights[sentence]!, line: top };
  }

  scrollTo(offset: number): void {
    const to = Math.round(offset);
    this.#above = Math.max(0, -to);
    this.scrollTop = Math.max(0, to);
    this.#onOwnScroll(this.scrollTop);
  }
}

/** Both columns of a comparison, and what the page does with them. */
class Columns {
  readonly sync: ScrollSync;
  readonly original: Column;
  readonly modified: Column;

  constructor(comparison: Comparison, heightOf: (side: Side, sentence: number) => number) {
    const column = (side: Side) =>
      new Column(
        comparison[side].sentences.map((_, sentence) => heightOf(side, sentence)),
        (top) => this.sync.expect(side, top),
      );
    this.original = column('original');
    this.modified = column('modified');
    this.sync = new ScrollSync(this);
    this.sync.linkBy(anchorsOf(comparison));
  }

  /** The reader scrolls a column to a `scrollTop`; every column then reports its scroll, as a browser does. */
  scroll(side: Side, top: number): void {
    this.sync.takeHand(side);
    this[side].scrollTop = top;
    for (const reporting of [side, otherSide(side), side]) this.report(reporting);
    this.sync.noteTop();
  }

  /** Whether the report of a column moved the other one. */
  report(side: Side): boolean {
    const target = this.sync.takeScroll(side, this[side].scrollTop);
    if (target !== undefined) this[otherSide(side)].scrollTo(target);
    return target !== undefined;
  }

  /** Scrolls both columns to where they belong after something was measured. */
  settle(): void {
    for (const side of [this.sync.leader, otherSide(this.sync.leader)]) {
      const target = this.sync.target(side);
      if (target !== undefined) this[side].scrollTo(target);
    }
    this.sync.noteTop();
  }

  /** How far below the window's top a sentence begins, in px. */
  at(side: Side, sentence: number): number {
    return this[side].place(sentence).line - this[side].offset;
  }
}

const even = (side: Side) => (side === 'original' ? 60 : 55);

describe('the scrolls of two columns', () => {
  it('lead the other column along, and leave the one that the reader scrolled where it is', () => {
    const columns = new Columns(lighthouse(), even);
    for (const top of [17, 230, 231, 233, 500, 40]) {
      columns.scroll('original', top);
      assert.equal(columns.original.scrollTop, top);
      assert.equal(columns.sync.leader, 'original');
      const { scrollTop } = columns.modified;
      for (const side of SIDES) assert.equal(columns.report(side), false, 'an echo is not answered');
      assert.deepEqual([columns.original.scrollTop, columns.modified.scrollTop], [top, scrollTop]);
    }
    assert.ok(columns.modified.scrollTop > 0);
    columns.scroll('original', 0);
    assert.deepEqual([columns.original.scrollTop, columns.modified.scrollTop], [0, 0]);
  });

  it('bring what stayed in place level at the reading line', () => {
    const lines = Array.from({ length: 60 }, (_, index) => [`Line ${index} stays.`]);
    const columns = new Columns(
      comparisonOf(
        lines,
        lines,
        lines.map((_, index) => [index, index] as const),
      ),
      even,
    );
    const readingLine = (side: Side) => (columns[side].offset + WINDOW / 3) / even(side);
    for (const top of [200, 550, 900]) {
      columns.scroll('modified', top);
      assert.ok(Math.abs(readingLine('original') - readingLine('modified')) < 0.01, `at ${top}`);
    }
  });

  it('leave the other column alone when nothing links the stories', () => {
    const columns = new Columns(comparisonOf([['Rain fell.']], [['Sun shone.']], []), () => 2000);
    columns.scroll('original', 400);
    assert.equal(columns.modified.scrollTop, 0);
    assert.equal(columns.sync.target('modified'), undefined);
  });

  it('keep two edges level from either side while they are in view, and no longer', () => {
    const comparison = novel(200);
    const columns = new Columns(comparison, even);
    const group = comparison.groups.findIndex(({ modified }) => modified.includes(40));
    columns.sync.bringIntoView('modified', 40);
    const level = levelEdgesOf(comparison, 'modified', 40, group);
    columns.sync.keepLevel(level);
    columns.settle();
    const counterpart = level.original.sentence;
    assert.equal(columns.at('modified', 40), WINDOW / 3);
    assert.equal(columns.at('original', counterpart), WINDOW / 3);
    columns.scroll('modified', columns.modified.scrollTop + 60);
    assert.equal(columns.at('original', counterpart), columns.at('modified', 40));
    columns.scroll('original', columns.original.scrollTop - 45);
    assert.equal(columns.at('original', counterpart), columns.at('modified', 40));
    columns.scroll('original', columns.original.scrollTop + 2 * WINDOW);
    const at = columns.at('original', counterpart);
    assert.ok(at < -LINE);
    assert.notEqual(columns.at('modified', 40), at, 'by the anchors from now on');
  });

  it('reach above the start of a story to keep level with it', () => {
    const columns = new Columns(comparisonOf([['Kept.']], [['New.', 'Kept.']], [[0, 1]]), () => 400);
    columns.sync.pin('modified', { sentence: 1, at: 100 });
    columns.sync.keepLevel({ original: { sentence: 0, edge: 'line' }, modified: { sentence: 1, edge: 'line' } });
    columns.settle();
    assert.equal(columns.original.offset, -100);
    assert.equal(columns.at('original', 0), 100);
    columns.sync.keepLevel({ original: { sentence: -1, edge: 'bottom' }, modified: { sentence: 0, edge: 'bottom' } });
    columns.settle();
    assert.equal(columns.original.offset, -100, 'the start of the story beside the end of the first sentence');
  });
});

describe('a pinned sentence', () => {
  it('keeps its place while what stands above it is measured, and its counterpart stays level', () => {
    const comparison = lighthouse();
    const columns = new Columns(comparison, even);
    columns.sync.pin('modified', { sentence: 10, at: 100 });
    const group = comparison.groups.findIndex(({ modified }) => modified.includes(10));
    columns.sync.keepLevel(levelEdgesOf(comparison, 'modified', 10, group));
    columns.settle();
    columns.modified.heights[3] = 190;
    columns.original.heights[1] = 10;
    columns.settle();
    assert.deepEqual([columns.at('modified', 10), columns.at('original', 8)], [100, 100]);
  });

  it('is let go of when the reader begins to scroll', () => {
    const columns = new Columns(lighthouse(), even);
    columns.sync.pin('modified', { sentence: 10, at: 100 });
    columns.settle();
    columns.sync.takeHand('modified');
    const { scrollTop } = columns.modified;
    columns.modified.heights[3] = 190;
    columns.settle();
    assert.equal(columns.modified.scrollTop, scrollTop);
    assert.notEqual(columns.sync.place?.at, 100);
  });

  it('stays where it is when it is in view as a whole, and else goes to the reading line', () => {
    const columns = new Columns(novel(60), () => 50);
    columns.scroll('modified', 500);
    columns.sync.bringIntoView('modified', 12);
    assert.deepEqual(columns.sync.place, { sentence: 12, at: 100 });
    for (const partly of [9, 16]) {
      columns.scroll('modified', 480 + (partly === 16 ? 40 : 0));
      columns.sync.bringIntoView('modified', partly);
      assert.deepEqual(columns.sync.place, { sentence: partly, at: WINDOW / 3 });
    }
  });

  it('is the one that was drawn at the top, when the width changes', () => {
    const columns = new Columns(novel(60), () => 50);
    columns.scroll('modified', 510);
    columns.modified.heights.fill(80);
    columns.sync.pinTop();
    columns.settle();
    assert.equal(columns.at('modified', 10), -10);
    columns.sync.pin('modified', { sentence: 3, at: 0 });
    columns.sync.pinTop();
    assert.equal(columns.sync.place?.sentence, 3, 'a pin is kept');
  });

  it('is found again in a new comparison, unless the reader is at the start', () => {
    const columns = new Columns(novel(60), () => 50);
    columns.scroll('modified', 510);
    columns.sync.carryOver((sentence) => sentence + 2);
    columns.settle();
    assert.equal(columns.at('modified', 12), -10);
    columns.scroll('modified', 0);
    columns.sync.carryOver((sentence) => sentence + 2);
    assert.equal(columns.sync.target('modified'), undefined);
  });

  it('keeps nothing level any more when the stories are others', () => {
    const columns = new Columns(lighthouse(), even);
    columns.sync.keepLevel({ original: { sentence: 8, edge: 'line' }, modified: { sentence: 10, edge: 'line' } });
    assert.notEqual(columns.sync.target('original'), undefined);
    columns.sync.linkBy(NO_ANCHORS);
    assert.equal(columns.sync.target('original'), undefined);
  });
});

describe('two columns, however the reader scrolls them', () => {
  const step = fc.record({ side: fc.constantFrom(...SIDES), by: fc.integer({ min: -700, max: 700 }) });

  it('stay where the reader put the one, and come to rest at once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.boolean(), (steps, shuffled) => {
        const columns = new Columns(shuffled ? shuffledStory() : novel(40), (side, sentence) =>
          side === 'original' ? 30 + (sentence % 5) * 20 : 45,
        );
        for (const { side, by } of steps) {
          const top = Math.max(0, Math.min(columns[side].height, columns[side].scrollTop + by));
          columns.scroll(side, top);
          assert.equal(columns[side].scrollTop, top);
          for (const reporting of SIDES) assert.equal(columns.report(reporting), false);
        }
      }),
    );
  });
});
