import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareAligned, compareStories } from '../../../../src/comparison/compare.ts';
import {
  type Mark,
  type MarkKind,
  type TrackChanges,
  trackChanges,
} from '../../../../src/presentation/one-text/track-changes.ts';
import { parseStory } from '../../../../src/story/parse.ts';
import { otherSide, SIDES, type Side } from '../../../../src/story/side.ts';
import { textOf } from '../../../../src/story/story.ts';
import { foldTypography } from '../../../../src/text/typography.ts';
import { runs } from '../../../fixtures/runs.ts';
import { drafts } from '../../../fixtures/stories.ts';

const SIGNS: Record<MarkKind, [open: string, close: string]> = {
  added: ['{+', '+}'],
  omitted: ['[-', '-]'],
  originalWords: ['[~', '~]'],
  modifiedWords: ['{~', '~}'],
  moved: ['{>', '<}'],
};

/** The text with a sign at both ends of every mark. */
function signed({ text, marks }: TrackChanges): string {
  const signs = marks.flatMap(({ start, end, kind }) => [
    { at: start, depth: start - end, sign: SIGNS[kind][0] },
    { at: end, depth: 1 / (end - start), sign: SIGNS[kind][1] },
  ]);
  // At one place a mark closes before the next opens; the longest opens first and closes last.
  signs.sort((a, b) => b.at - a.at || a.depth - b.depth);
  let result = text;
  for (const { at, sign } of signs) result = result.slice(0, at) + sign + result.slice(at);
  return result;
}

const show = (original: string, modified: string, base: Side = 'modified') =>
  signed(trackChanges(compareStories(original, modified), base));

const A = 'The harbour was quiet that morning.';
const B = 'Seven lanterns burned along the old stone wall.';
const C = 'Nobody had paid the captain since the winter.';
const D = 'Her letter lay unopened under the window.';
const E = 'A council of nine voted for the bridge.';

describe('the inline comparison document', () => {
  const cases: [what: string, original: string, modified: string, expected: string, inOriginalOrder: string][] = [
    ['nothing where nothing changed', `${A} ${B}`, `${A} ${B}`, `${A} ${B}`, `${A} ${B}`],
    ['an added sentence', `${A} ${C}`, `${A} ${B} ${C}`, `${A} {+${B}+} ${C}`, `${A} {+${B}+} ${C}`],
    ['an omission inside a paragraph', `${A} ${B} ${C}`, `${A} ${C}`, `${A} [-${B}-] ${C}`, `${A} [-${B}-] ${C}`],
    ['an omission at the start', `${A} ${B}`, B, `[-${A}-] ${B}`, `[-${A}-] ${B}`],
    ['an omission at the end', `${A} ${B}`, `${A}\n`, `${A} [-${B}-]\n`, `${A} [-${B}-]`],
    [
      'omitted paragraphs as paragraphs',
      `${A}\n\n${B} ${D}\n\n${E}\n\n${C}`,
      `${A}\n\n${C}`,
      `${A}\n\n[-${B} ${D}-]\n\n[-${E}-]\n\n${C}`,
      `${A}\n\n[-${B} ${D}-]\n\n[-${E}-]\n\n${C}`,
    ],
    ['an omitted last paragraph', `${A}\n\n${B}`, A, `${A}\n\n[-${B}-]`, `${A}\n\n[-${B}-]`],
    ['an omitted first paragraph', `${A}\n\n${B}`, B, `[-${A}-]\n\n${B}`, `[-${A}-]\n\n${B}`],
    [
      'an omission at its own paragraph, not at the one before it',
      `${A}\n\n${B} ${C}`,
      `${A}\n\n${C}`,
      `${A}\n\n[-${B}-] ${C}`,
      `${A}\n\n[-${B}-] ${C}`,
    ],
    ['everything omitted', `${A} ${B}`, '', `[-${A} ${B}-]`, `[-${A} ${B}-]`],
    ['everything added', '', `${A}\n\n${B}`, `{+${A}+}\n\n{+${B}+}`, `{+${A}+}\n\n{+${B}+}`],
    [
      'a replaced word',
      A,
      A.replace('quiet', 'silent'),
      'The harbour was [~quiet~] {~silent~} that morning.',
      'The harbour was [~quiet~] {~silent~} that morning.',
    ],
    [
      'a word that went',
      B,
      B.replace('old ', ''),
      'Seven lanterns burned along the [~old~] stone wall.',
      'Seven lanterns burned along the [~old~] stone wall.',
    ],
    [
      'words before a full stop',
      A,
      A.replace('that morning', 'at noon'),
      'The harbour was quiet [~that morning~] {~at noon~}.',
      'The harbour was quiet [~that morning~] {~at noon~}.',
    ],
    [
      'punctuation at its word',
      'The captain said that the wall (of stone) was old.',
      'The captain said that the wall of stone was old.',
      'The captain said that the wall [~(~]of stone[~)~] was old.',
      'The captain said that the wall [~(~]of stone[~)~] was old.',
    ],
    [
      'no blanks in a script without them',
      '他昨天去了上海的港口。她没有写信。',
      '他昨天去了北京的港口。',
      '他昨天去了[~上海~]{~北京~}的港口。[-她没有写信。-]',
      '他昨天去了[~上海~]{~北京~}的港口。[-她没有写信。-]',
    ],
    [
      'no typography',
      'He said "no" to the harbour.',
      'He said “no” to the harbour.',
      'He said “no” to the harbour.',
      'He said "no" to the harbour.',
    ],
    [
      'a moved sentence, once, at its place in the base',
      `${A} ${B} ${C} ${D}`,
      `${D} ${A} ${B} ${C}`,
      `{>${D}<} ${A} ${B} ${C}`,
      `${A} ${B} ${C} {>${D}<}`,
    ],
    [
      'one mark for sentences that moved together',
      `${A} ${B} ${C} ${D} ${E}`,
      `${D} ${E} ${A} ${B} ${C}`,
      `{>${D} ${E}<} ${A} ${B} ${C}`,
      `${A} ${B} ${C} {>${D} ${E}<}`,
    ],
    [
      'other line breaks',
      `${A}\r\n\r\n${B}`,
      `${A}\r\n\r\n${B}\u2028${C}`,
      `${A}\n\n${B}\n{+${C}+}`,
      `${A}\n\n${B}\n\n{+${C}+}`,
    ],
  ];
  for (const [what, original, modified, expected, inOriginalOrder] of cases) {
    it(`shows ${what}`, () => {
      assert.equal(show(original, modified), expected);
      assert.equal(show(original, modified, 'original'), inOriginalOrder);
    });
  }

  it('shows an omitted paragraph behind what was added to the paragraph before it', () => {
    const stories = [`${A}\n\n${B}\n\n${C}`, `${A} ${E}\n\n${C}`].map((text) => parseStory(text));
    const links = [
      { original: 0, modified: 0, probability: 1 },
      { original: 2, modified: 2, probability: 1 },
    ];
    const comparison = compareAligned(stories[0]!, stories[1]!, links);
    for (const base of SIDES) assert.equal(signed(trackChanges(comparison, base)), `${A} {+${E}+}\n\n[-${B}-]\n\n${C}`);
  });

  it('shows the omitted rest of a paragraph in it, and a paragraph omitted next behind what was added to it', () => {
    const stories = [`${A} ${D}\n\n${B}\n\n${C}`, `${A} ${E}\n\n${C}`].map((text) => parseStory(text));
    const links = [
      { original: 0, modified: 0, probability: 1 },
      { original: 3, modified: 2, probability: 1 },
    ];
    const shown = signed(trackChanges(compareAligned(stories[0]!, stories[1]!, links), 'modified'));
    assert.equal(shown, `${A} [-${D}-] {+${E}+}\n\n[-${B}-]\n\n${C}`);
  });

  it('keeps the lines of what is not prose', () => {
    const table = '| ship | year |\n|---|---|\n| Anselm | 1980 |\n| Petrel | 1995 |\n| Gannet | 2003 |';
    const markdown = { originalFormat: 'markdown', modifiedFormat: 'markdown' } as const;
    const comparison = compareStories(table, table.replace('| Petrel | 1995 |\n', ''), markdown);
    assert.match(trackChanges(comparison, 'modified').text, /\| Anselm \| 1980 \|\n\| Petrel \| 1995 \|\n\| Gannet/u);
  });

  it('folds what is long unchanged, with a neighbour of every change in sight', () => {
    const lines = [B, C, D, E, `${B} Again.`, `${C} Again.`].join('\n\n');
    const { folds, text } = trackChanges(compareStories(`${lines}\n\n${A}`, lines), 'modified');
    assert.deepEqual(folds, [{ firstLine: 0, lastLine: 8 }]);
    assert.equal(text.split('\n')[10], `${C} Again.`);
  });
});

const ink = (text: string) => text.replace(/\s+/gu, '');
const gone: ReadonlySet<MarkKind> = new Set(['omitted', 'originalWords']);
const come: ReadonlySet<MarkKind> = new Set(['added', 'modifiedWords']);

/** The text of a span without that of the marks of some kinds. */
function without({ text, marks }: TrackChanges, kinds: ReadonlySet<MarkKind>, start = 0, end = text.length): string {
  let result = '';
  let from = start;
  for (const mark of marks) {
    if (!kinds.has(mark.kind) || mark.end <= from || mark.start >= end) continue;
    result += text.slice(from, Math.max(from, mark.start));
    from = Math.min(mark.end, end);
  }
  return result + text.slice(from, end);
}

describe('the inline comparison document of any two drafts', () => {
  const always = (holds: (comparison: ReturnType<typeof compareStories>, base: Side, shown: TrackChanges) => void) =>
    fc.assert(
      fc.property(drafts, fc.constantFrom<Side>('original', 'modified'), ([original, modified], base) => {
        const comparison = compareStories(original, modified);
        holds(comparison, base, trackChanges(comparison, base));
      }),
      runs(0.3),
    );

  it('is the base when what only the other has is taken out', () =>
    always((comparison, base, shown) => {
      assert.equal(ink(without(shown, base === 'modified' ? gone : come)), ink(comparison[base].text));
    }));

  it('has every sentence of the other story when what only the base has is taken out', () =>
    always((comparison, base, shown) => {
      const own = base === 'modified' ? come : gone;
      const other = comparison[otherSide(base)];
      comparison.groups.forEach((group, index) => {
        const sentences = shown.sentences.filter((sentence) => sentence.group === index);
        const left = sentences.map(({ start, end }) => without(shown, own, start, end)).join(' ');
        const expected = group[otherSide(base)].map((sentence) => textOf(other, other.sentences[sentence]!)).join(' ');
        // Neither typography is shown, nor a capital that moved to another word.
        assert.equal(ink(foldTypography(left)).toLowerCase(), ink(foldTypography(expected)).toLowerCase());
      });
    }));

  it('shows every sentence once', () =>
    always((comparison, base, { sentences }) => {
      const indices = (side: Side) => sentences.filter((shown) => shown.side === side).map(({ sentence }) => sentence);
      assert.deepEqual(indices(base), [...comparison[base].sentences.keys()]);
      const lacking = comparison.groups.filter((group) => group[base].length === 0);
      assert.deepEqual(
        indices(otherSide(base)).sort((a, b) => a - b),
        lacking.flatMap((group) => [...group[otherSide(base)]]).sort((a, b) => a - b),
      );
    }));

  it('marks no text twice, but words inside a moved sentence', () =>
    always((_comparison, _base, { marks, text }) => {
      const apart = (list: readonly Mark[]) =>
        list.every(
          ({ start, end }, index) => start < end && end <= text.length && (list[index - 1]?.end ?? 0) <= start,
        );
      assert.ok(apart(marks.filter(({ kind }) => kind !== 'moved')));
      const moved = marks.filter(({ kind }) => kind === 'moved');
      assert.ok(apart(moved));
      for (const mark of marks)
        for (const whole of moved) {
          if (mark.end <= whole.start || whole.end <= mark.start || mark === whole) continue;
          assert.ok(whole.start <= mark.start && mark.end <= whole.end && /Words$/u.test(mark.kind));
        }
    }));

  it('knows where every letter stands in its story', () =>
    always((comparison, _base, { pieces, text }) => {
      let last = 0;
      for (const { start, end, side, from } of pieces) {
        assert.equal(text.slice(start, end), comparison[side].text.slice(from, from + end - start));
        assert.equal(text.slice(last, start).trim(), '');
        last = end;
      }
      assert.equal(text.slice(last).trim(), '');
      assert.doesNotMatch(text, /\r/u);
    }));

  it('folds no mark away', () =>
    always((_comparison, _base, { folds, text, marks, quietMoves }) => {
      const lineOf = (offset: number) => text.slice(0, offset).split('\n').length - 1;
      for (const { start, end, kind } of marks) {
        if (quietMoves && kind === 'moved') continue;
        assert.ok(folds.every(({ firstLine, lastLine }) => lineOf(end) < firstLine || lastLine < lineOf(start)));
      }
    }));
});
