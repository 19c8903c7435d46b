import assert from 'node:assert/strict';
import type { Comparison } from '../../../../src/comparison/comparison.ts';
import { flowingOf, flowingSentences, type Ribbon, spokenSentence } from '../../../../src/panel/flowing/flowing.ts';
import type { Filter } from '../../../../src/presentation/filter.ts';
import { SIDES, type Side } from '../../../../src/story/side.ts';
import { comparisonOf, farApartSplit, lighthouse, novel, shuffledStory } from '../../../fixtures/comparisons.ts';
import { reviewOf } from '../../../fixtures/reviews.ts';

const all: Filter = new Set();

/** A ribbon in short: its type and its sentences, original first. */
const short = ({ type, original, modified }: Ribbon) => `${type} ${original ?? '–'} : ${modified ?? '–'}`;

describe('the prose of the flowing layout', () => {
  const sentences = (comparison: Comparison, side: Side, filter = all) => {
    const flowing = flowingOf(reviewOf(comparison), filter);
    return comparison[side].paragraphs.flatMap((_, index) => flowingSentences(flowing, side, index, filter));
  };

  it('holds every sentence once, with what lies between, as it was written', () => {
    const comparison = lighthouse();
    for (const side of SIDES) {
      const { text, paragraphs } = comparison[side];
      const flowing = flowingOf(reviewOf(comparison), all);
      paragraphs.forEach(({ start, end }, index) => {
        const prose = flowingSentences(flowing, side, index, all)
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

  it('says which sentences are reviewed, and joins no ribbon of these with others', () => {
    const comparison = lighthouse();
    const review = reviewOf(comparison, 2, 9);
    const flowing = flowingOf(review, all);
    const reviewed = comparison.modified.paragraphs
      .flatMap((_, index) => flowingSentences(flowing, 'modified', index, all))
      .filter((sentence) => sentence.reviewed);
    assert.deepEqual(
      reviewed.map(({ look, aside }) => `${look}${aside ? ' aside' : ''}`),
      ['edited', 'added', 'added'],
    );
    assert.deepEqual(
      flowing.ribbons.filter((ribbon) => ribbon.reviewed).map(({ type, groups }) => `${type} ${groups.length}`),
      ['edited 1', 'added 2'],
    );
    assert.match(spokenSentence(review, 'modified', reviewed[0]!.sentence), /^Edited, reviewed\. Original: /u);
  });

  it('sets aside what is reviewed or no change where only open changes are asked for', () => {
    const review = reviewOf(lighthouse(), 2, 9);
    const flowing = flowingOf(review, new Set(['open']));
    const { paragraphs } = review.list.comparison.modified;
    for (const { group, aside } of paragraphs.flatMap((_, index) =>
      flowingSentences(flowing, 'modified', index, new Set(['open'])),
    ))
      assert.equal(aside, !review.isGroupOpen(group));
  });

  it('is without marks when nothing is in common', () => {
    const nothing = comparisonOf([['Rain fell.']], [['Sun shone.']], []);
    assert.deepEqual(
      sentences(nothing, 'original').map(({ look }) => look),
      ['unchanged'],
    );
    assert.deepEqual(flowingOf(reviewOf(nothing), all).ribbons, []);
  });

  it('is spoken with what became of each sentence', () => {
    const comparison = lighthouse();
    const { review } = flowingOf(reviewOf(comparison), all);
    const said = (side: Side, sentence: number) => spokenSentence(review, side, sentence);
    assert.equal(said('original', 9), 'Omitted. A storm took the goats.');
    assert.match(said('modified', 6), /^Edited\. Original: .*shall.* Modified: .*will/);
    assert.equal(said('modified', 3), 'Unchanged, moved up 9. Marrow will move in with her sister.');
  });
});

describe('the ribbons of the flowing layout', () => {
  it('join what belongs together, and nothing else', () => {
    assert.deepEqual(flowingOf(reviewOf(lighthouse()), all).ribbons.map(short), [
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
      for (const ribbon of flowingOf(reviewOf(comparison), all).ribbons)
        for (const side of SIDES) {
          const held = new Set(ribbon.groups.flatMap((group) => comparison.groups[group]![side]));
          for (let at = ribbon[side]?.[0] ?? 0; ribbon[side] && at <= ribbon[side][1]; at++) assert.ok(held.has(at));
        }
  });

  it('say where a bundle came from, unless most of the story moved', () => {
    const words = (comparison: Comparison) =>
      flowingOf(reviewOf(comparison), all).ribbons.flatMap(({ type, words }) => (type === 'bundle' ? [words] : []));
    assert.deepEqual(words(lighthouse()), ['↑ from ¶7']);
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
    const parts = flowingOf(reviewOf(farApartSplit()), all).ribbons.filter(({ type }) => type === 'part');
    assert.equal(parts[0]!.shares!.original[0], 0);
    assert.equal(parts[0]!.shares!.original[1], parts[1]!.shares!.original[0]);
    assert.equal(parts[1]!.shares!.original[1], 1);
    assert.deepEqual(parts[1]!.shares!.modified, [0, 1]);
  });
});
