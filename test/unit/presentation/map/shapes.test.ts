import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Comparison } from '../../../../src/comparison/comparison.ts';
import type { Filter } from '../../../../src/presentation/filter.ts';
import { placeStories } from '../../../../src/presentation/map/places.ts';
import type { Box } from '../../../../src/presentation/map/shape.ts';
import { shapesOf } from '../../../../src/presentation/map/shapes.ts';
import { comparisonOf, lighthouse, novel, shuffledStory } from '../../../fixtures/comparisons.ts';
import { reviewOf } from '../../../fixtures/reviews.ts';
import { runs } from '../../../fixtures/runs.ts';

const all: Filter = new Set();

function shapesIn(comparison: Comparison, width = 96, height = 780, filter = all, ...ticked: readonly number[]) {
  const places = placeStories(comparison, { width, height });
  return { places, ...shapesOf(reviewOf(comparison, ...ticked), places, filter) };
}

/** Two stories of short sentences, linked at will. */
const anyComparison = fc
  .record({
    original: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 60 }),
    modified: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 60 }),
    links: fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { maxLength: 60 }),
    copies: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ original, modified, links, copies }) => {
    const repeated = (lengths: number[]) =>
      Array.from({ length: copies }, (_, copy) =>
        lengths.map((length, index) => `${copy} ${index} ${'la '.repeat(length)}.`),
      );
    const seen = new Set<string>();
    const once = (name: string) => !seen.has(name) && seen.add(name);
    const possible = links.filter(
      ([from, to]) => from < original.length && to < modified.length && once(`from ${from}`) && once(`to ${to}`),
    );
    const every = Array.from({ length: copies }, (_, copy) =>
      possible.map(([from, to]) => [copy * original.length + from, copy * modified.length + to] as const),
    );
    const paragraphs = (lengths: number[]) => repeated(lengths).filter((paragraph) => paragraph.length > 0);
    return comparisonOf(paragraphs(original), paragraphs(modified), every.flat());
  });

const anySize = fc.record({ width: fc.integer({ min: 0, max: 200 }), height: fc.integer({ min: 0, max: 1200 }) });

describe('the shapes of the map', () => {
  it('draws nothing outside its canvas', () => {
    fc.assert(
      fc.property(anyComparison, anySize, (comparison, { width, height }) => {
        const { bands, lines, ticks, juts } = shapesIn(comparison, width, height);
        const inside = ({ x, y, width: w, height: h }: Box) =>
          assert.ok(
            x >= 0 && y >= 0 && x + w <= width + 1e-6 && y + h <= height + 1e-6,
            JSON.stringify({ x, y, w, h }),
          );
        ticks.forEach(inside);
        juts.forEach(inside);
        const heights = [
          ...bands.flatMap(({ original, modified }) => [...original, ...modified]),
          ...lines.flatMap(({ original, modified }) => [original, modified]),
        ];
        for (const y of heights) assert.ok(y >= 0 && y <= height + 1e-6);
      }),
      runs(0.3),
    );
  });

  it('shows every omitted and every added sentence', () => {
    fc.assert(
      fc.property(anyComparison, fc.integer({ min: 60, max: 900 }), (comparison, height) => {
        const { places, juts } = shapesIn(comparison, 96, height);
        for (const { kind, original, modified } of comparison.groups) {
          if (kind !== 'omitted' && kind !== 'added') continue;
          const [side, sentence] =
            kind === 'omitted' ? (['original', original[0]!] as const) : (['modified', modified[0]!] as const);
          const [top, bottom] = [places.edges[side][sentence]!, places.edges[side][sentence + 1]!];
          const shown = juts.some((jut) => jut.kind === kind && jut.y <= bottom + 2 && jut.y + jut.height >= top - 2);
          assert.ok(shown, `${kind} ${sentence} at ${top} to ${bottom}`);
        }
      }),
      runs(0.3),
    );
  });

  it('lets omissions jut out left and additions right', () => {
    const { places, juts } = shapesIn(lighthouse());
    assert.equal(juts.length, 5);
    for (const { kind, x, width } of juts) {
      if (kind === 'omitted') assert.ok(x < places.ticks.original);
      else assert.ok(x + width > places.ticks.modified + 5);
    }
  });

  it('joins neighbours to bands, and draws alone what moved alone', () => {
    const { bands, lines } = shapesIn(lighthouse());
    assert.deepEqual(
      bands.map(({ moved }) => moved),
      [false, true, false, false],
    );
    assert.deepEqual(
      lines.map(({ kind }) => kind),
      ['parts', 'parts', 'parts', 'parts', 'edited'],
    );
    assert.equal(shapesIn(shuffledStory()).lines.length, 4);
  });

  it('draws few shapes however long the story', () => {
    for (const sentences of [300, 5000]) {
      const { bands, lines, ticks, juts } = shapesIn(novel(sentences));
      assert.ok(bands.length + lines.length < 700 && ticks.length + juts.length < 2000, `${sentences}`);
    }
    const places = Array.from({ length: 4000 }, (_, index) => [`Line ${index}.`]);
    const shuffled = places.map((_, index) => (index * 1501) % 4000);
    const mad = comparisonOf(
      places,
      shuffled.map((from) => places[from]!),
      shuffled.map((from, to) => [from, to] as const),
    );
    assert.ok(shapesIn(mad).lines.length <= 200);
  });

  it('fades what the filter does not ask for', () => {
    const { juts } = shapesIn(lighthouse(), 96, 780, new Set(['omitted']));
    for (const { kind, faded } of juts) assert.equal(faded, kind === 'added');
  });

  it('joins bands that come within two pixels of each other', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `Line ${10 + index} stays.`);
    const gone = lines.filter((_, index) => index !== 10);
    const comparison = comparisonOf(
      [lines],
      [gone],
      gone.map((_, index) => [index < 10 ? index : index + 1, index] as const),
    );
    /** How many bands there are when the omitted sentence between two of them is this high, in px. */
    const bands = (gap: number) => shapesIn(comparison, 96, 16 + 20 * gap).bands.length;
    assert.deepEqual([0.5, 1.5, 1.9, 2.1, 2.5].map(bands), [1, 1, 1, 2, 2]);
  });

  it('fades what is reviewed', () => {
    // An edit, a split, an omission and a block of two added sentences.
    const { ticks, lines, juts } = shapesIn(lighthouse(), 96, 780, all, 2, 3, 6, 9);
    assert.equal(juts.filter(({ reviewed }) => reviewed).length, 3);
    assert.equal(juts.filter(({ reviewed }) => !reviewed).length, 2);
    assert.ok(juts.every(({ faded }) => !faded));
    // One sentence of the edit and one of the split in the original, one and two in the modified story.
    assert.equal(ticks.filter(({ edited, share }) => edited && share === 0).length, 5);
    assert.deepEqual(
      lines.filter(({ kind, faded }) => kind !== 'unchanged' && faded).map(({ kind }) => kind),
      ['edited', 'parts', 'parts'],
    );
    // Where several sentences share a bin, only bins without anything open are faded.
    const small = (...ticked: number[]) => shapesIn(novel(2000), 96, 300, all, ...ticked).juts;
    assert.ok(small().every(({ reviewed }) => !reviewed));
    const changes = reviewOf(novel(2000)).list.changes.keys();
    assert.ok(small(...changes).every(({ reviewed }) => reviewed));
    assert.equal(small(...changes).length, small().length);
  });
});
