import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../../src/comparison/compare.ts';
import type { Comparison } from '../../../../src/comparison/comparison.ts';
import { panelPage } from '../../../../src/extension/webview/page.ts';
import { anchorOfRow, rowOfAnchor } from '../../../../src/panel/aligned/anchor.ts';
import { FOLDED, withFolded } from '../../../../src/panel/aligned/folding.ts';
import { partStarts } from '../../../../src/panel/aligned/parts.ts';
import type { BlockRow, FoldRow, PairRow, Row } from '../../../../src/panel/aligned/row.ts';
import { spokenRow } from '../../../../src/panel/aligned/row-words.ts';
import { openableKeys, sentencesOf } from '../../../../src/panel/aligned/rows.ts';
import { groupOfRow, placeOfRow, rowOfStop } from '../../../../src/panel/aligned/walk-rows.ts';
import { headlineOf } from '../../../../src/panel/header/headline.ts';
import { COUNTED_KINDS } from '../../../../src/presentation/kinds.ts';
import { runsOf } from '../../../../src/presentation/runs.ts';
import { moveWords } from '../../../../src/presentation/words.ts';
import { SIDES } from '../../../../src/story/side.ts';
import { textOf } from '../../../../src/story/story.ts';
import { comparisonOf, farApartSplit, lighthouse, novel, shuffledStory } from '../../../fixtures/comparisons.ts';
import { alignedRows } from '../../../fixtures/rows.ts';
import { twoDrafts } from '../../../fixtures/stories.ts';

/** A row in short: its kind, and its size where it holds several. */
function short(row: Row): string {
  if (row.type === 'fold') return `fold ${row.groups.length}`;
  if (row.type === 'block') return row.of > 1 ? `${row.kind} ${row.of}` : row.kind;
  if (row.type === 'origin') return 'origin';
  if (row.type === 'others') return `others ${row.groups.length}`;
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
      { numRuns: 60 },
    );
  });
});

describe('the walk through the rows', () => {
  it('counts a block and a moved block once, and knows where a row is', () => {
    const { rows, stops } = alignedRows(lighthouse());
    assert.equal(stops.length, 9, 'typography alone is no stop');
    const [first, last] = [rowOfStop(rows, 0, stops)!, rowOfStop(rows, 8, stops)!];
    assert.deepEqual([first, last], [1, 12]);
    assert.deepEqual(placeOfRow(rows, -1, stops), { before: 0 });
    assert.deepEqual(placeOfRow(rows, first - 1, stops), { before: 0 });
    assert.deepEqual(placeOfRow(rows, first, stops), { at: 0 });
    assert.deepEqual(placeOfRow(rows, first + 1, stops), { at: 0 }, 'inside the block');
    assert.deepEqual(placeOfRow(rows, first + 2, stops), { before: 1 });
    assert.deepEqual(placeOfRow(rows, last, stops), { at: 8 });
  });

  it('has a row for each stop, in the order of the stops, whatever an author did', () => {
    fc.assert(
      fc.property(
        twoDrafts,
        fc.subarray([...COUNTED_KINDS]),
        fc.constantFrom(...SIDES),
        fc.boolean(),
        ([original, modified], kinds, order, markEach) => {
          const comparison = compareStories(original, modified);
          const { rows, stops } = alignedRows(comparison, { filter: new Set(kinds), order, markEach });
          const firstRows = stops.groups.map((_, stop) => rowOfStop(rows, stop, stops));
          assert.ok(firstRows.every((row, stop) => row !== undefined && row > (firstRows[stop - 1] ?? -1)));
          rows.forEach((row, index) => {
            const group = groupOfRow(row);
            const place = placeOfRow(rows, index, stops);
            if (group !== undefined && stops.stopOf(group) !== undefined) assert.deepEqual(place, stops.placeOf(group));
            else assert.deepEqual(place, { before: firstRows.filter((first) => first! <= index).length });
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a place to come back to', () => {
  it('is found again after sentences were written before it', () => {
    const lines = ['One bell rang.', 'Two dogs barked.', 'Three doors opened.'];
    const before = comparisonOf(
      [lines],
      [['Old start.', lines[1]!, 'Three doors closed.']],
      [
        [1, 1],
        [2, 2],
      ],
    );
    const after = comparisonOf(
      [lines],
      [['New.', 'Newer.', lines[1]!, 'Three doors closed.']],
      [
        [1, 2],
        [2, 3],
      ],
    );
    const [then, now] = [alignedRows(before), alignedRows(after)];
    const at = then.rows.findIndex((row) => row.type === 'pair' && row.kind === 'edited');
    const anchor = anchorOfRow(before, then, at)!;
    assert.equal(now.rows[rowOfAnchor(now, anchor)!]!.key, then.rows[at]!.key);
  });
});

describe('a place to come back to after a swap of sides', () => {
  it('is the same sentence on the other side', () => {
    const [before, after] = [
      comparisonOf([['Gone.'], ['Kept.']], [['Kept.'], ['New.']], [[1, 0]]),
      comparisonOf([['Kept.'], ['New.']], [['Gone.'], ['Kept.']], [[0, 1]]),
    ];
    const [then, now] = [alignedRows(before), alignedRows(after)];
    const added = then.rows.findIndex((row) => row.type === 'block' && row.kind === 'added');
    const there = now.rows[rowOfAnchor(now, anchorOfRow(before, then, added)!)!]!;
    assert.equal(short(there), 'omitted');
  });
});

describe('the parts of a split sentence', () => {
  it('begin where the words of each new sentence come from', () => {
    const comparison = lighthouse();
    const group = comparison.groups.find(({ kind }) => kind === 'split')!;
    const [, second] = partStarts(comparison, group);
    assert.ok(comparison.original.text.slice(second).trimStart().startsWith('was lit by hand'));
  });

  it('are found in scripts without blanks', () => {
    const comparison = comparisonOf(
      [['他去了市场,买了三条鱼。']],
      [['他去了市场。', '他买了三条鱼。']],
      [
        [0, 0],
        [0, 1],
      ],
    );
    const [, second] = partStarts(comparison, comparison.groups[0]!);
    assert.equal(comparison.original.text.slice(second), '买了三条鱼。');
  });
});

describe('the runs of a sentence', () => {
  const text = 'She  sold the old  boat.';
  const span = { start: 0, end: text.length };

  it('are marked without the blanks at their ends', () => {
    assert.deepEqual(runsOf(text, span, [{ start: 13, end: 19 }]), [
      { type: 'text', text: 'She  sold the ' },
      { type: 'marked', text: 'old' },
      { type: 'text', text: '  boat.' },
    ]);
    assert.deepEqual(runsOf(text, span, [{ start: 3, end: 5 }]), [{ type: 'text', text }]);
  });

  it('are cut at boxed numbers, also inside a mark', () => {
    const runs = runsOf(
      text,
      span,
      [{ start: 5, end: 17 }],
      [
        { number: 1, at: 0 },
        { number: 2, at: 9 },
      ],
    );
    assert.deepEqual(
      runs.map((run) => ('number' in run ? `[${run.number}]` : 'text' in run ? run.text : '…')),
      ['[1]', 'She  ', 'sold ', '[2]', 'the old', '  boat.'],
    );
  });

  it('keep every character of the sentence', () => {
    const spans = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(spans), fc.array(fc.nat(40)), (text, marks, ats) => {
        const numbers = [...ats].sort((a, b) => a - b).map((at, index) => ({ number: index, at }));
        marks.sort((a, b) => a.start - b.start);
        const runs = runsOf(text, { start: 0, end: text.length }, marks, numbers);
        assert.equal(runs.map((run) => ('text' in run ? run.text : '')).join(''), text);
      }),
    );
  });
});

describe('the verdict in words', () => {
  const one = [['Rain fell.', 'It stopped.']];
  const same: [number, number][] = [
    [0, 0],
    [1, 1],
  ];

  it('says when nothing differs, and what little does', () => {
    assert.equal(
      headlineOf(comparisonOf(one, one, same))?.detail,
      'Both sentences are the same, word for word and in the same order.',
    );
    assert.match(
      headlineOf(comparisonOf(one, [['Rain fell.'], ['It stopped.']], same))!.detail,
      /Only the paragraphs break in other places\.$/,
    );
  });

  it('says when a story is empty or nothing is shared', () => {
    assert.equal(headlineOf(comparisonOf(one, [], []))?.title, 'The modified story is empty.');
    assert.equal(headlineOf(comparisonOf([], one, []))?.title, 'The original story is empty.');
    assert.equal(headlineOf(comparisonOf([], [], []))?.type, 'both empty');
    assert.equal(headlineOf(comparisonOf(one, [['Sun shone.']], []))?.title, 'No sentence in common.');
  });

  it('is silent when the rows tell the story', () => {
    assert.equal(headlineOf(lighthouse()), undefined);
  });
});

describe('what a screen reader says of a row', () => {
  it('begins with the kind and gives both texts', () => {
    const comparison = lighthouse();
    const { rows } = alignedRows(comparison);
    assert.equal(
      spokenRow(comparison, rows[4]!),
      'Edited, quotation. Original: “I shall not miss the stairs.” Modified: “I will not miss the stairs.”',
    );
    assert.equal(spokenRow(comparison, rows[1]!), 'Unchanged, moved up 9. Marrow will move in with her sister.');
    assert.equal(spokenRow(comparison, rows[0]!), '3 unchanged sentences, folded.');
    assert.match(spokenRow(comparison, rows[12]!), /^Added, 2 sentences\. The tower is for sale\./);
    assert.match(spokenRow(comparison, rows[3]!), /^Differs in typography only\./);
  });
});

describe('a long story', () => {
  it('is laid out within a blink', () => {
    const comparison = novel(6000);
    const started = performance.now();
    const aligned = alignedRows(comparison);
    assert.ok(performance.now() - started < 500);
    assert.ok(aligned.rows.length > 2000);
    assert.equal(textOf(comparison.modified, comparison.modified.sentences[0]!).length > 0, true);
  });
});

describe('the page', () => {
  it('lets nothing run or load but its own files', () => {
    const page = panelPage({
      nonce: 'n0',
      cspSource: 'https://source',
      script: 'https://source/a"b.js',
      styles: ['https://source/c.css'],
    });
    assert.match(
      page,
      /default-src 'none'; font-src https:\/\/source; style-src https:\/\/source; script-src 'nonce-n0'/,
    );
    assert.ok(!page.includes('unsafe-inline') && !page.includes('style='));
    assert.ok(page.includes('src="https://source/a&quot;b.js"'));
  });
});
