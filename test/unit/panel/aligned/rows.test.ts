import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../../src/comparison/compare.ts';
import type { Comparison } from '../../../../src/comparison/comparison.ts';
import { FOLDED, UNFOLDED, withFolded } from '../../../../src/panel/aligned/folding.ts';
import type { BlockRow, FoldRow, OriginRow, PairRow, Row } from '../../../../src/panel/aligned/row.ts';
import { othersWords, spokenRow } from '../../../../src/panel/aligned/row-words.ts';
import { openableKeys, sentencesOf } from '../../../../src/panel/aligned/rows.ts';
import { groupOfRow, placeOfRow } from '../../../../src/panel/aligned/walk-rows.ts';
import { passes, type Toggle } from '../../../../src/presentation/filter.ts';
import { foldWords } from '../../../../src/presentation/fold-words.ts';
import { COUNTED_KINDS, type CountedKind, countKinds } from '../../../../src/presentation/kinds.ts';
import { moveWords } from '../../../../src/presentation/words.ts';
import { SIDES } from '../../../../src/story/side.ts';
import {
  comparisonOf,
  farApartSplit,
  lighthouse,
  novel,
  quotedStory,
  shuffledStory,
} from '../../../fixtures/comparisons.ts';
import { reviewOf } from '../../../fixtures/reviews.ts';
import { alignedRows } from '../../../fixtures/rows.ts';
import { runs } from '../../../fixtures/runs.ts';
import { twoDrafts } from '../../../fixtures/stories.ts';

/** A row in short: its kind, and its size where it holds several. */
function short(row: Row): string {
  if (row.type === 'fold') return `fold ${row.groups.length}`;
  if (row.type === 'block') return row.of > 1 ? `${row.kind} ${row.of}` : row.kind;
  if (row.type === 'origin') return 'origin';
  if (row.type === 'others') return `others ${row.groups.length}`;
  if (row.type === 'taken' || row.type === 'gone') return row.type;
  return row.kind;
}

function rowsOf(comparison: Comparison, choices = {}): string[] {
  return alignedRows(comparison, choices).rows.map(short);
}

describe('the rows of the aligned layout', () => {
  it('fold what is unchanged and tell each change once', () => {
    assert.deepEqual(rowsOf(lighthouse()), [
      'fold 3',
      'unchanged',
      'unchanged',
      'typography',
      'edited',
      'split',
      'merged',
      'edited',
      'omitted',
      'added',
      'fold 3',
      'omitted',
      'added 2',
    ]);
  });

  it('say where a paragraph begins, and on every moved, omitted and added row', () => {
    const { rows } = alignedRows(lighthouse());
    const paragraphs = rows.map((row) =>
      row.type === 'pair'
        ? [row.original, row.modified].map((lines) => lines[0]!.type === 'sentence' && lines[0]!.paragraph)
        : undefined,
    );
    assert.deepEqual(paragraphs[1], [7, 3], 'moved');
    assert.deepEqual(paragraphs[2], [undefined, undefined], 'the rest of a moved block');
    assert.deepEqual(paragraphs[3], [3, 4], 'a beginning');
    assert.deepEqual(paragraphs[4], [undefined, undefined], 'inside a paragraph');
    assert.equal((rows[8] as BlockRow).lines[0]!.paragraph, 5, 'omitted');
    assert.deepEqual(
      [(rows[10] as FoldRow).original, (rows[10] as FoldRow).modified],
      [
        [5, 6],
        [6, 7],
      ],
    );
  });

  it('leave a wider gap only before a paragraph', () => {
    const { rows } = alignedRows(lighthouse());
    assert.deepEqual(
      rows.map(({ spaced }) => spaced),
      [true, true, false, true, false, true, false, true, true, true, true, true, true],
    );
  });

  it('carry one link for each moved block', () => {
    const comparison = lighthouse();
    const { rows } = alignedRows(comparison);
    assert.deepEqual(rows.map((row) => ('move' in row ? moveWords(comparison, row.move!) : '')).filter(Boolean), [
      'from ¶7, up 9',
    ]);
    assert.deepEqual(
      rows.map((row) => row.type === 'pair' && row.moved).flatMap((moved, index) => (moved ? [index] : [])),
      [1, 2],
    );
  });

  it('unfold a run below the line that folds it again', () => {
    const comparison = lighthouse();
    const folded = alignedRows(comparison);
    const folding = withFolded(FOLDED, openableKeys(comparison, folded, folded.rows[0]!), false);
    const rows = alignedRows(comparison, { folding }).rows;
    assert.deepEqual(rows.slice(0, 4).map(short), ['fold 3', 'unchanged', 'unchanged', 'unchanged']);
    assert.equal((rows[0] as FoldRow).unfolded, true);
    assert.deepEqual(
      rows.slice(1, 4).map((row) => (row as PairRow).clipped),
      [false, false, false],
    );
  });

  it('cut a single unchanged sentence to one line until it is opened', () => {
    const comparison = comparisonOf(
      [['Kept.', 'Old words.']],
      [['Kept.', 'New words.']],
      [
        [0, 0],
        [1, 1],
      ],
    );
    const aligned = alignedRows(comparison);
    assert.equal((aligned.rows[0] as PairRow).clipped, true);
    const folding = withFolded(FOLDED, openableKeys(comparison, aligned, aligned.rows[0]!), false);
    assert.equal((alignedRows(comparison, { folding }).rows[0] as PairRow).clipped, false);
  });

  it('mark no move where most of the story moved, unless asked to mark each', () => {
    const comparison = shuffledStory();
    const quiet = alignedRows(comparison);
    assert.ok(quiet.rows.every((row) => !('move' in row)));
    assert.ok(quiet.rows.every((row) => row.type !== 'pair' || (row.clipped && row.original[0]!.type === 'sentence')));
    assert.deepEqual(
      quiet.rows.map((row) =>
        row.type === 'pair' && row.original[0]!.type === 'sentence' ? row.original[0]!.paragraph : 0,
      ),
      [5, 4, 3, 2, 1, 0],
      'every row says its paragraph',
    );
    assert.equal(quiet.stops.length, 1, 'only what was added');
    const marked = alignedRows(comparison, { markEach: true });
    assert.equal(marked.rows.filter((row) => 'move' in row).length, 4);
    assert.equal(marked.stops.length, 1);
  });

  it('show the place that a moved block left, when asked', () => {
    const comparison = lighthouse();
    const { rows } = alignedRows(comparison, { origin: 0 });
    const at = rows.findIndex(({ type }) => type === 'origin');
    assert.deepEqual([rows[at - 1]!, rows[at + 1]!].map(short), ['fold 3', 'omitted']);
    assert.equal(spokenRow(comparison, rows[at]!).startsWith('2 sentences stood here, now in paragraph 3.'), true);
  });

  it('give a row to each far-apart part of a split, with the others as ghosts', () => {
    const comparison = farApartSplit();
    const { rows, stops } = alignedRows(comparison);
    assert.deepEqual(rows.map(short), ['split', 'fold 2', 'split']);
    const [first, , second] = rows as [PairRow, FoldRow, PairRow];
    assert.deepEqual(first.parts, { first: 1, last: 1, of: 2 });
    assert.deepEqual(second.parts, { first: 2, last: 2, of: 2 });
    assert.deepEqual(first.modified[1], { type: 'ghost', sentence: 3, paragraph: 4, number: 2, direction: 'down' });
    assert.deepEqual(second.modified[1], { type: 'ghost', sentence: 0, paragraph: 1, number: 1, direction: 'up' });
    const line = second.original[0]!;
    assert.ok(line.type === 'sentence' && line.from !== undefined);
    assert.ok(comparison.original.text.slice(line.from).trimStart().startsWith('also owns'));
    assert.deepEqual([placeOfRow(rows, 0, stops), placeOfRow(rows, 2, stops)], [{ at: 0 }, { at: 0 }]);
    assert.equal(spokenRow(comparison, second).startsWith('Split 2 of 2.'), true);
  });

  it('tell the originals of a far-apart recast once, and lead back to them', () => {
    const comparison = comparisonOf(
      [['A cart stood in the yard.', 'It had no wheels.'], ['Rain fell.']],
      [['A cart without wheels stood there.'], ['Rain fell.'], ['The yard had no other cart.']],
      [
        [0, 0],
        [1, 0],
        [0, 2],
        [1, 2],
        [2, 1],
      ],
    );
    const { rows, rowOf } = alignedRows(comparison);
    assert.deepEqual(rows.map(short), ['recast', 'unchanged', 'recast']);
    const [first, , last] = rows as PairRow[];
    assert.deepEqual(
      first!.original.map(({ type }) => type),
      ['sentence', 'sentence'],
    );
    assert.deepEqual(
      last!.original.map((line) => line.type === 'ghost' && [line.number, line.paragraph, line.direction]),
      [
        [1, 1, 'up'],
        [2, 1, 'up'],
      ],
    );
    assert.deepEqual(rowOf.original, [0, 0, 1]);
  });

  it('break very long blocks into rows that say where they are', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `Line ${index} is gone.`);
    const aligned = alignedRows(comparisonOf([['Kept.', ...lines]], [['Kept.']], [[0, 0]]));
    const blocks = aligned.rows.slice(1) as BlockRow[];
    assert.deepEqual(
      blocks.map(({ first, of, lines }) => [first, of, lines.length]),
      [
        [1, 30, 12],
        [13, 30, 12],
        [25, 30, 6],
      ],
    );
    assert.equal(aligned.stops.length, 1);
  });

  it('show every sentence of both stories exactly once, whatever an author did', () => {
    fc.assert(
      fc.property(twoDrafts, fc.boolean(), ([original, modified], markEach) => {
        const comparison = compareStories(original, modified);
        const aligned = alignedRows(comparison, { markEach });
        const changed = comparison.groups.filter(({ kind }) => kind !== 'unchanged').length;
        const walked = new Set(aligned.stops.groups.flat());
        for (const side of SIDES) {
          const shown = aligned.rows.flatMap((row) => sentencesOf(comparison, row, side));
          const once = [...new Set(shown)].sort((a, b) => a - b);
          assert.deepEqual(once, [...comparison[side].sentences.keys()]);
          if (side === 'modified') assert.deepEqual(shown, once, 'in the order of the modified story');
        }
        assert.equal(new Set(aligned.rows.map(({ key }) => key)).size, aligned.rows.length, 'keys differ');
        assert.ok(walked.size >= changed, 'no change is left out of the walk');
      }),
      runs(0.3),
    );
  });
});

describe('a moved block', () => {
  /** Nine sentences in place, and behind them a block that stands at the beginning in the modified story. */
  const withBlock = (length: number) => {
    const rest = Array.from({ length: 9 }, (_, index) => [`Line ${index} stays.`]);
    const block = Array.from({ length }, (_, index) => [`Line ${index} of the block goes up.`]);
    const links = [
      ...block.map((_, index) => [rest.length + index, index] as const),
      ...rest.map((_, index) => [index, length + index] as const),
    ];
    return comparisonOf([...rest, ...block], [...block, ...rest], links);
  };

  it('shows up to three unchanged sentences one by one, and folds more', () => {
    assert.deepEqual(rowsOf(withBlock(3)), ['unchanged', 'unchanged', 'unchanged', 'fold 9']);
    assert.deepEqual(rowsOf(withBlock(4)), ['fold 4', 'fold 9']);
  });
});

describe('rows that differ in typography', () => {
  it('folds with what is unchanged, and is counted there', () => {
    const comparison = quotedStory('Nobody slept at all.');
    const { rows, stops } = alignedRows(comparison);
    assert.deepEqual(rows.map(short), ['fold 5', 'edited']);
    assert.equal(foldWords(rows[0] as FoldRow), '5 sentences, 2 differ in typography only');
    assert.equal(stops.length, 1);
    const { edited, typography, unchanged } = countKinds(comparison);
    assert.deepEqual([edited, typography, unchanged], [1, 2, 3]);
  });
});

describe('rows of changes that are reviewed', () => {
  const groupsOf = (comparison: Comparison, ...changes: number[]) => reviewOf(comparison, ...changes).groups;

  it('say so, stay where they are and are no stops', () => {
    const comparison = lighthouse();
    const before = alignedRows(comparison);
    const { rows, stops } = alignedRows(comparison, { reviewed: groupsOf(comparison, 0, 2, 9) });
    assert.deepEqual(rows.map(short), before.rows.map(short));
    const reviewed = rows.filter((row) => 'reviewed' in row && row.reviewed).map(short);
    assert.deepEqual(reviewed, ['unchanged', 'unchanged', 'edited', 'added 2']);
    assert.equal(stops.length, before.stops.length - 3);
    for (const row of rows) {
      const group = groupOfRow(row);
      if (group !== undefined && 'reviewed' in row && row.reviewed) assert.equal(stops.stopOf(group), undefined);
    }
  });

  it('can be ticked where they show a change, and nowhere else', () => {
    const comparison = lighthouse();
    const list = reviewOf(comparison).list;
    for (const row of alignedRows(comparison).rows) {
      if (row.type !== 'pair' && row.type !== 'block') continue;
      assert.equal(row.reviewed, list.changeOf(groupOfRow(row)!) && false);
    }
  });

  it('give way to lines that say how many they are, where only open changes are shown', () => {
    const comparison = lighthouse();
    const { rows, stops } = alignedRows(comparison, {
      filter: new Set(['open']),
      reviewed: groupsOf(comparison, 2, 6),
    });
    assert.equal(stops.length, 7);
    const words = rows.flatMap((row) => (row.type === 'others' ? [othersWords(comparison, row)] : []));
    assert.deepEqual(words, [
      '3 other sentences',
      '1 reviewed and 1 other sentence',
      '1 reviewed sentence',

      '3 other sentences',
    ]);
  });

  it('are left out together with what no other toggle asks for', () => {
    const comparison = lighthouse();
    const { rows, stops } = alignedRows(comparison, {
      filter: new Set(['open', 'edited']),
      reviewed: groupsOf(comparison, 2),
    });
    assert.equal(stops.length, 1);
    assert.deepEqual(rows.filter(({ type }) => type !== 'others').map(short), ['edited']);
  });
});

describe('rows that are filtered', () => {
  const TOGGLES: Toggle[] = [...COUNTED_KINDS, 'open'];

  it('leaves lines that say what they stand for, and walks what it shows', () => {
    const comparison = lighthouse();
    const { rows, stops } = alignedRows(comparison, { filter: new Set(['omitted']) });
    assert.deepEqual(rows.map(short), ['others 10', 'omitted', 'others 4', 'omitted', 'others 2']);
    assert.equal(rows[0]!.type === 'others' && othersWords(comparison, rows[0]!), '11 other sentences');
    assert.equal(stops.length, 2);
  });

  it('shows what was left out again, when asked', () => {
    const comparison = lighthouse();
    const filter = new Set<CountedKind>(['omitted']);
    const aligned = alignedRows(comparison, { filter });
    const folding = withFolded(FOLDED, openableKeys(comparison, aligned, aligned.rows[4]!), false);
    const { rows } = alignedRows(comparison, { filter, folding });
    assert.deepEqual(rows.slice(4).map(short), ['others 2', 'added 2']);
  });

  it('counts neighbours that are no change as one stop', () => {
    const { stops, rows } = alignedRows(lighthouse(), { filter: new Set(['unchanged']) });
    assert.deepEqual(
      stops.groups.map((groups) => groups.length),
      [3, 2, 3],
    );
    assert.ok(rows.every((row) => row.type !== 'pair' || !row.clipped));
  });

  it('finds what moved also where moves are not marked', () => {
    const { rows } = alignedRows(shuffledStory(), { filter: new Set(['moved']) });
    assert.equal(rows.filter(({ type }) => type === 'pair').length, 4);
  });

  it('hides nothing without a line that counts it', () => {
    fc.assert(
      fc.property(
        twoDrafts,
        fc.subarray<Toggle>(TOGGLES),
        fc.boolean(),
        fc.nat(3),
        ([before, after], toggles, original, every) => {
          const comparison = compareStories(before, after);
          const filter = new Set(toggles);
          const { list } = reviewOf(comparison);
          const review = reviewOf(comparison, ...[...list.changes.keys()].filter((change) => change % 4 < every));
          const order = original ? 'original' : 'modified';
          const aligned = alignedRows(comparison, { filter, reviewed: review.groups, order });
          for (const side of SIDES) {
            const shown = new Set(aligned.rows.flatMap((row) => sentencesOf(comparison, row, side)));
            assert.equal(shown.size, comparison[side].sentences.length);
          }
          const stops = new Set(aligned.stops.groups.flat());
          comparison.groups.forEach((_, index) => {
            if (filter.size > 0)
              assert.equal(stops.has(index), passes(review, index, filter) && !review.isGroupReviewed(index));
          });
        },
      ),
      runs(0.3),
    );
  });
});

describe('rows in the order of the original', () => {
  it('is followed by the rows; what was added stands after the sentence it follows', () => {
    const comparison = lighthouse();
    const { rows } = alignedRows(comparison, { order: 'original' });
    const shown = rows.flatMap((row) => sentencesOf(comparison, row, 'original'));
    assert.deepEqual(
      shown,
      [...new Set(shown)].sort((a, b) => a - b),
    );
    assert.deepEqual(rows.map(short), [
      'fold 4',
      'edited',
      'split',
      'merged',
      'edited',
      'added',
      'omitted',
      'fold 3',
      'added 2',
      'unchanged',
      'unchanged',
      'omitted',
    ]);
  });

  it('says where a moved block went, and leads there', () => {
    const comparison = lighthouse();
    const { rows } = alignedRows(comparison, { order: 'original', origin: 0 });
    const moved = rows.find((row) => 'move' in row) as PairRow;
    assert.equal(moveWords(comparison, moved.move!, 'original'), 'to ¶3, up 9');
    const origin = rows.find(({ type }) => type === 'origin') as OriginRow;
    assert.deepEqual([origin.side, origin.paragraph, rows.indexOf(origin)], ['modified', 7, 1]);
  });

  it('gives a row to each far-apart part of a merge', () => {
    const split = farApartSplit();
    const swapped = comparisonOf(
      split.modified.sentences.map(({ start, end }) => [split.modified.text.slice(start, end)]),
      split.original.sentences.map(({ start, end }) => [split.original.text.slice(start, end)]),
      [
        [0, 0],
        [3, 0],
        [1, 1],
        [2, 2],
      ],
    );
    const { rows } = alignedRows(swapped, { order: 'original' });
    assert.deepEqual(rows.map(short), ['merged', 'fold 2', 'merged']);
    const last = rows[2] as PairRow;
    assert.equal(last.original[1]!.type, 'ghost');
    assert.ok(last.modified[0]!.type === 'sentence' && last.modified[0]!.from !== undefined);
  });
});

describe('rows that are all unfolded', () => {
  it('show every sentence in full', () => {
    const { rows } = alignedRows(lighthouse(), { folding: UNFOLDED });
    assert.ok(rows.every((row) => (row.type !== 'fold' || row.unfolded) && (row.type !== 'pair' || !row.clipped)));
  });
});

describe('the rows of a long story', () => {
  it('are all there', () => {
    const { rows } = alignedRows(novel(6000));
    assert.ok(rows.length > 2000);
  });
});
