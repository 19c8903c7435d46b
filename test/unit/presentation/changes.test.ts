import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../src/comparison/compare.ts';
import type { Comparison } from '../../../src/comparison/comparison.ts';
import { ChangeList } from '../../../src/presentation/change-list.ts';
import { type Change, kindsOf } from '../../../src/presentation/changes.ts';
import { sentenceAt, spanOfChange, spansOf } from '../../../src/presentation/places.ts';
import { Review } from '../../../src/presentation/review.ts';
import { shuffledOf } from '../../../src/presentation/shuffled.ts';
import { SIDES, type Side } from '../../../src/story/side.ts';
import { textOf } from '../../../src/story/story.ts';
import { comparisonOf, farApartSplit, lighthouse, shuffledStory } from '../../fixtures/comparisons.ts';
import { stopsOf } from '../../fixtures/rows.ts';
import { runs } from '../../fixtures/runs.ts';
import { twoDrafts } from '../../fixtures/stories.ts';

const changesOf = (comparison: Comparison) => new ChangeList(comparison).changes;

const told = ({ groups }: Comparison, changes: readonly Change[]) =>
  changes.map((change) => `${kindsOf(change).join(' ')} ${change.groups.length}${groups.length ? '' : '!'}`);

describe('the list of changes', () => {
  it('tells each once, in the order of the modified story', () => {
    const comparison = lighthouse();
    assert.deepEqual(told(comparison, changesOf(comparison)), [
      'moved 2',
      'typography 1',
      'edited to check 1',
      'split 1',
      'merged 1',
      'edited to check 1',
      'omitted 1',
      'added 1',
      'omitted 1',
      'added 2',
    ]);
  });

  it('leaves out moves where most of the story moved', () => {
    const comparison = shuffledStory();
    assert.deepEqual(told(comparison, changesOf(comparison)), ['added 1']);
  });

  it('knows how much of a story moved, when that is most of it', () => {
    assert.deepEqual(shuffledOf(shuffledStory()), { moved: 4, kept: 5 });
    assert.equal(shuffledOf(lighthouse()), undefined);
  });

  it('knows the change of each group', () => {
    const list = new ChangeList(lighthouse());
    list.comparison.groups.forEach((_, group) => {
      assert.equal(
        list.changeOf(group),
        list.changes.find(({ groups }) => groups.includes(group)),
      );
    });
  });

  it('counts a split whose parts stand apart once', () => {
    assert.equal(changesOf(farApartSplit()).length, 1);
  });

  it('finds what moved and was edited under both kinds', () => {
    const lines = ['One bell rang.', 'Two dogs barked.', 'Three doors opened.', 'Four boys ran.'];
    const comparison = comparisonOf(
      [lines],
      [['Four tall boys ran.', ...lines.slice(0, 3)]],
      [
        [3, 0],
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    );
    assert.deepEqual(told(comparison, changesOf(comparison)), ['edited moved 1']);
    assert.deepEqual(
      new Review(new ChangeList(comparison)).tallies().map(({ kind, count, places }) => [kind, count, places]),
      [
        ['edited', 1, 1],
        ['moved', 1, 1],
      ],
    );
  });

  it('is what the panel walks through, whatever an author did', () => {
    fc.assert(
      fc.property(twoDrafts, ([first, second]) => {
        const comparison = compareStories(first, second);
        assert.deepEqual(
          stopsOf(comparison).groups,
          new ChangeList(comparison).stops.map(({ groups }) => groups),
        );
      }),
      runs(0.5),
    );
  });
});

describe('the places of a change', () => {
  const comparison = lighthouse();
  const textAt = (side: Side, change: number) =>
    textOf(comparison[side], spanOfChange(comparison, changesOf(comparison)[change]!, side));

  it('span a block, on both sides', () => {
    const block = 'Marrow will move in with her sister. She has packed one trunk.';
    assert.equal(textAt('original', 0), block);
    assert.equal(textAt('modified', 0), block);
    assert.equal(textAt('modified', 9), 'The tower is for sale. Nobody has asked the price.');
  });

  it('are empty where its sentences are missing, behind the sentence that they would follow', () => {
    const omitted = changesOf(comparison)[6]!;
    const { start, end } = spanOfChange(comparison, omitted, 'modified');
    assert.equal(start, end);
    assert.match(
      comparison.modified.text.slice(0, end),
      /The sheep stayed\.$|Visitors feed them bread\.$|41 sheep\.$/u,
    );
  });

  it('are several where the parts of a split stand apart', () => {
    const split = farApartSplit();
    assert.deepEqual(
      spansOf(split, split.groups[0]!, 'modified').map((span) => textOf(split.modified, span)),
      ['The baker blamed the mill for the grey flour.', 'The mill also owns the only bridge in the valley.'],
    );
  });

  it('lie in the story, whatever an author did', () => {
    fc.assert(
      fc.property(twoDrafts, ([first, second]) => {
        const comparison = compareStories(first, second);
        for (const change of changesOf(comparison)) {
          for (const side of SIDES) {
            const { start, end } = spanOfChange(comparison, change, side);
            assert.ok(0 <= start && start <= end && end <= comparison[side].text.length);
            const missing = comparison.groups[change.groups[0]!]![side].length === 0;
            assert.equal(start === end, missing);
          }
        }
      }),
      runs(0.2),
    );
  });
});

describe('the sentence at an offset', () => {
  const { modified } = lighthouse();
  it('is the one around it, or the one before the gap', () => {
    modified.sentences.forEach(({ start, end }, index) => {
      for (const offset of [start, end - 1, end]) assert.equal(sentenceAt(modified, offset), index);
    });
    assert.equal(sentenceAt(modified, modified.text.length + 10), modified.sentences.length - 1);
  });
  it('is none in an empty story', () => {
    assert.equal(sentenceAt({ text: '', sentences: [], paragraphs: [] }, 0), undefined);
  });
});
