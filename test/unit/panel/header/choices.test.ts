import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { FOLDED, isUnfolded, UNFOLDED, withFolded } from '../../../../src/panel/aligned/folding.ts';
import type { FoldRow, OriginRow, PairRow, Row } from '../../../../src/panel/aligned/row.ts';
import { foldWords, othersWords } from '../../../../src/panel/aligned/row-words.ts';
import { openableKeys, sentencesOf } from '../../../../src/panel/aligned/rows.ts';
import { findMatches, spansIn } from '../../../../src/panel/find/find.ts';
import { passes } from '../../../../src/panel/header/filter.ts';
import { headlineOf } from '../../../../src/panel/header/headline.ts';
import { summaryOf } from '../../../../src/panel/header/summary.ts';
import { ReadingOrder } from '../../../../src/panel/reading-order.ts';
import { uncompared } from '../../../../src/panel/uncompared.ts';
import { ChangeList } from '../../../../src/presentation/change-lists.ts';
import { shownText } from '../../../../src/presentation/heading-marks.ts';
import { COUNTED_KINDS, type CountedKind, countKinds } from '../../../../src/presentation/kinds.ts';
import { moveWords } from '../../../../src/presentation/words.ts';
import { SIDES } from '../../../../src/story/side.ts';
import { comparisonOf, farApartSplit, lighthouse, shuffledStory } from '../../../fixtures/comparisons.ts';
import { alignedRows } from '../../../fixtures/rows.ts';
import { twoDrafts } from '../../../fixtures/stories.ts';

const typeOf = (row: Row) =>
  row.type === 'pair' || row.type === 'block' ? row.kind : `${row.type} ${'groups' in row ? row.groups.length : ''}`;

/** Seven sentences of which some differ in their quotation marks, and the last in a word. */
function quoted(last = 'Nobody slept that night.') {
  const lines = ['Rain fell.', '"Come in," she said.', 'He came in.', '"Sit," she said.', 'He sat.'];
  const curly = ['Rain fell.', '“Come in,” she said.', 'He came in.', '“Sit,” she said.', 'He sat.'];
  const links = [0, 1, 2, 3, 4, 5].map((index) => [index, index] as const);
  return comparisonOf([[...lines, 'Nobody slept that night.']], [[...curly, last]], links);
}

describe('typography', () => {
  it('folds with what is unchanged, and is counted there', () => {
    const comparison = quoted('Nobody slept at all.');
    const { rows, stops } = alignedRows(comparison);
    assert.deepEqual(rows.map(typeOf), ['fold 5', 'edited']);
    assert.equal(foldWords(rows[0] as FoldRow), '5 sentences, 2 differ in typography only');
    assert.equal(stops.length, 1);
    const { edited, typography, unchanged } = countKinds(comparison);
    assert.deepEqual([edited, typography, unchanged], [1, 2, 3]);
  });

  it('alone is no sameness, and is said in the verdict', () => {
    const verdict = headlineOf(quoted())!;
    assert.equal(verdict.type, 'typography only');
    assert.equal(verdict.detail, 'All 6 sentences have the same words in the same order; 2 differ in typography.');
  });
});

describe('the filter', () => {
  it('leaves lines that say what they stand for, and walks what it shows', () => {
    const comparison = lighthouse();
    const { rows, stops } = alignedRows(comparison, { filter: new Set(['omitted']) });
    assert.deepEqual(rows.map(typeOf), ['others 10', 'omitted', 'others 4', 'omitted', 'others 2']);
    assert.equal(rows[0]!.type === 'others' && othersWords(comparison, rows[0]!.groups), '11 other sentences');
    assert.equal(stops.length, 2);
  });

  it('shows what was left out again, when asked', () => {
    const comparison = lighthouse();
    const filter = new Set<CountedKind>(['omitted']);
    const aligned = alignedRows(comparison, { filter });
    const folding = withFolded(FOLDED, openableKeys(comparison, aligned, aligned.rows[4]!), false);
    const { rows } = alignedRows(comparison, { filter, folding });
    assert.deepEqual(rows.slice(4).map(typeOf), ['others 2', 'added']);
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
      fc.property(twoDrafts, fc.subarray([...COUNTED_KINDS]), fc.boolean(), ([before, after], kinds, original) => {
        const comparison = compareStories(before, after);
        const filter = new Set(kinds);
        const aligned = alignedRows(comparison, { filter, order: original ? 'original' : 'modified' });
        for (const side of SIDES) {
          const shown = new Set(aligned.rows.flatMap((row) => sentencesOf(comparison, row, side)));
          assert.equal(shown.size, comparison[side].sentences.length);
        }
        const stops = new Set(aligned.stops.groups.flat());
        comparison.groups.forEach((group, index) => {
          if (filter.size > 0) assert.equal(stops.has(index), passes(group, filter));
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the order of the original', () => {
  it('is followed by the rows; what was added stands after the sentence it follows', () => {
    const comparison = lighthouse();
    const { rows } = alignedRows(comparison, { order: 'original' });
    const shown = rows.flatMap((row) => sentencesOf(comparison, row, 'original'));
    assert.deepEqual(
      shown,
      [...new Set(shown)].sort((a, b) => a - b),
    );
    assert.deepEqual(rows.map(typeOf), [
      'fold 4',
      'edited',
      'split',
      'merged',
      'edited',
      'added',
      'omitted',
      'fold 3',
      'added',
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
    assert.deepEqual(rows.map(typeOf), ['merged', 'fold 2', 'merged']);
    const last = rows[2] as PairRow;
    assert.equal(last.original[1]!.type, 'ghost');
    assert.ok(last.modified[0]!.type === 'sentence' && last.modified[0]!.from !== undefined);
  });
});

describe('folding', () => {
  it('is all or nothing, but for exceptions', () => {
    const folding = withFolded(UNFOLDED, ['a'], true);
    assert.deepEqual([isUnfolded(folding, 'a'), isUnfolded(folding, 'b')], [false, true]);
    assert.equal(isUnfolded(withFolded(folding, ['a'], false), 'a'), true);
    const { rows } = alignedRows(lighthouse(), { folding: UNFOLDED });
    assert.ok(rows.every((row) => (row.type !== 'fold' || row.unfolded) && (row.type !== 'pair' || !row.clipped)));
  });
});

describe('find', () => {
  it('overlooks case, accents, and glyphs of quotes and dashes', () => {
    assert.deepEqual(spansIn('A café – “Zoë’s”', 'CAFE - "zoe\'s"'), [{ start: 2, end: 16 }]);
    assert.deepEqual(spansIn('one\nline', 'one line'), [{ start: 0, end: 8 }]);
    assert.deepEqual(spansIn('aaaa', 'aa').length, 2);
    assert.deepEqual(spansIn('anything', ' '), []);
  });

  it('finds offsets of the text itself, whatever the letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), (before, sought) => {
        fc.pre(sought.trim() !== '');
        for (const { start, end } of spansIn(`${before} ${sought}`, sought)) assert.ok(end > start);
        assert.ok(spansIn(`${before} ${sought}`, sought).length > 0 || /\p{M}/u.test(sought.normalize('NFD')));
      }),
    );
  });

  it('goes through both stories in reading order', () => {
    const comparison = lighthouse();
    const matches = findMatches(comparison, new ReadingOrder(comparison, 'modified'), 'sheep');
    assert.deepEqual(
      matches.map(({ side, sentence }) => [side, sentence]),
      [
        ['original', 8],
        ['modified', 10],
        ['original', 10],
        ['modified', 12],
      ],
    );
  });
});

describe('the summary', () => {
  it('counts, and lists each change with its words', () => {
    const summary = summaryOf(new ChangeList(lighthouse()), { original: 'wire.md', modified: 'paper*.md' });
    assert.match(summary, /^# wire\.md → paper\\\*\.md\n\n16 sentences → 17 sentences: 2 omitted, 3 added, 2 edited,/);
    assert.match(summary, /- \*\*Omitted\*\*, ¶5: A storm took the goats\./);
    assert.match(
      summary,
      /- \*\*Edited\*\* \(figure\), ¶5 → ¶6:\n {2}- The island has 14 sheep\.\n {2}- The island has 41/,
    );
    assert.match(summary, /- \*\*Moved\*\* \(up 9\), ¶7 → ¶3: Marrow will move in/);
    assert.ok(!summary.includes('miss the noise'), 'typography is no change');
  });
});

describe('stories that were not compared yet', () => {
  it('are read paragraph by paragraph, and no letter is lost', () => {
    const text = '\n One.\r\nStill one. \r\n\r\n  \nTwo.\n';
    const { original, groups } = uncompared(text, '');
    assert.deepEqual(
      original.paragraphs.map(({ start, end }) => text.slice(start, end)),
      ['One.\r\nStill one.', 'Two.'],
    );
    assert.equal(groups.length, 2);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '.') }), (story) => {
        const { original } = uncompared(story, '');
        const shown = original.paragraphs.map(({ start, end }) => story.slice(start, end)).join('');
        assert.equal(shown.replace(/\s/gu, ''), story.replace(/\s/gu, ''));
      }),
    );
  });
});

describe('headings of Markdown', () => {
  it('are read without their marks', () => {
    const { modified } = compareStories('# A title\n\nText.', '# A title\n\nText.', { modifiedFormat: 'markdown' });
    assert.equal(shownText(modified, 0), 'A title');
    assert.equal(shownText(modified, 1), 'Text.');
  });
});
