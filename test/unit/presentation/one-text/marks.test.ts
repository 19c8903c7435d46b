import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareAligned, compareStories } from '../../../../src/comparison/compare.ts';
import type { Comparison } from '../../../../src/comparison/comparison.ts';
import { ComparisonIndex } from '../../../../src/presentation/comparison-index.ts';
import { type InlineMarks, StoryMarks } from '../../../../src/presentation/one-text/marks.ts';
import type { OmittedText } from '../../../../src/presentation/one-text/omitted.ts';
import { gatherRulerMarks } from '../../../../src/presentation/one-text/ruler.ts';
import { parseStory } from '../../../../src/story/parse.ts';
import { SIDES, type Side } from '../../../../src/story/side.ts';
import type { Span } from '../../../../src/story/story.ts';
import { runs } from '../../../fixtures/runs.ts';
import { drafts } from '../../../fixtures/stories.ts';

const marksOf = (comparison: Comparison, side: Side = 'modified') =>
  new StoryMarks(new ComparisonIndex(comparison), side);

/** All marks of a story. */
function allMarks(comparison: Comparison, side: Side = 'modified'): InlineMarks {
  return marksOf(comparison, side).within({ start: 0, end: comparison[side].text.length });
}

/** The modified story with marks: {+added+}, {~changed~}, {>moved<}, and [-what went-] at its place. */
function marked(comparison: Comparison): string {
  const { alone, changed, moved, gone } = allMarks(comparison);
  const signs: { at: number; rank: number; sign: string }[] = [
    ...moved.flatMap(({ start, end, opens }) => spans([{ start, end }], opens ? '{>' : '', '<}', 0)),
    ...spans(alone, '{+', '+}', 1),
    ...spans(changed, '{~', '~}', 3),
    ...gone.map(({ place, text }: OmittedText) => ({ at: place, rank: 2, sign: `[-${text}-]` })),
  ];
  let { text } = comparison.modified;
  for (const { at, sign } of signs.reverse().sort((a, b) => b.at - a.at || b.rank - a.rank))
    text = text.slice(0, at) + sign + text.slice(at);
  return text;
}

function spans(list: readonly Span[], open: string, close: string, rank: number) {
  return list.flatMap(({ start, end }) => [
    { at: start, rank, sign: open },
    { at: end, rank: -1, sign: close },
  ]);
}

const A = 'The harbour was quiet that morning.';
const B = 'Seven lanterns burned along the old stone wall.';
const C = 'Nobody had paid the captain since the winter.';
const D = 'Her letter lay unopened under the window.';
const E = 'A council of nine voted for the bridge.';
const WALL = 'The captain said that the wall (of stone) was old.';

describe('inline marks', () => {
  const cases: [what: string, original: string, modified: string, expected: string][] = [
    ['nothing where nothing changed', `${A} ${B}`, `${A} ${B}`, `${A} ${B}`],
    ['an added sentence', `${A} ${C}`, `${A} ${B} ${C}`, `${A} {+${B}+} ${C}`],
    ['added sentences without a gap', `${A} ${C}`, `${A} ${B} ${D} ${C}`, `${A} {+${B} +}{+${D}+} ${C}`],
    ['an omission inside a paragraph', `${A} ${B} ${C}`, `${A} ${C}`, `${A}[- ${B}-] ${C}`],
    ['omissions side by side as one', `${A} ${B} ${C} ${D}`, `${A} ${D}`, `${A}[- ${B} ${C}-] ${D}`],
    ['an omission at the start', `${A} ${B}`, B, `[-${A} -]${B}`],
    ['an omitted first paragraph', `${A}\n\n${B}`, B, `[-${A} ¶ -]${B}`],
    ['an omitted paragraph on the blank line', `${A}\n\n${B}\n\n${C}`, `${A}\n\n${C}`, `${A}\n[-${B}-]\n${C}`],
    ['two omitted paragraphs', `${A}\n\n${B}\n\n${D}\n\n${C}`, `${A}\n\n${C}`, `${A}\n[-${B} ¶ ${D}-]\n${C}`],
    ['an omitted last paragraph', `${A}\n\n${B}`, A, `${A}[- ¶ ${B}-]`],
    ['an omitted paragraph where none is blank', `${A}\n${B}\n${C}`, `${A}\n${C}`, `${A}[- ¶ ${B}-]\n${C}`],
    ['an omission at its own paragraph', `${A}\n\n${B} ${C}`, `${A}\n\n${C}`, `${A}\n\n[-${B} -]${C}`],
    [
      'the rest of one paragraph, a whole one, and the beginning of a third',
      `${A} ${B}\n\n${D}\n\n${E} ${C}`,
      `${A}\n\n${C}`,
      `${A}[- ${B}-]\n[-${D}-]\n[-${E} -]${C}`,
    ],
    ['everything', `${A}\n\n${B}`, '', `[-${A} ¶ ${B}-]`],
    ['a replaced word', A, A.replace('quiet', 'silent'), 'The harbour was [-quiet -]{~silent~} that morning.'],
    ['a word that went', B, B.replace('old ', ''), 'Seven lanterns burned along the[- old-] stone wall.'],
    ['a word that came', B, B.replace('old', 'very old'), 'Seven lanterns burned along the {~very~} old stone wall.'],
    [
      'brackets at their word',
      WALL,
      WALL.replace(/[()]/gu, ''),
      'The captain said that the wall [-(-]of stone[-)-] was old.',
    ],
    [
      'quotation marks at their word',
      "The wire story's own headline says that Ostray wants 'immediate' talks.",
      "The wire story's own headline says that Ostray wants immediate talks.",
      "The wire story's own headline says that Ostray wants [-'-]immediate[-'-] talks.",
    ],
    [
      'words before a full stop',
      A,
      A.replace('that morning', 'at noon'),
      'The harbour was quiet [-that morning -]{~at noon~}.',
    ],
    [
      'no blanks in a script without them',
      '他昨天去了上海的港口。',
      '他昨天去了北京的港口。',
      '他昨天去了[-上海-]{~北京~}的港口。',
    ],
    ['no typography', 'He said "no" to the harbour.', 'He said “no” to the harbour.', 'He said “no” to the harbour.'],
    ['a moved sentence', `${A} ${B} ${C} ${D}`, `${D} ${A} ${B} ${C}`, `{>${D}<} ${A} ${B} ${C}`],
    [
      'one sign for a moved block',
      `${A} ${B} ${C}\n${D}\n${E}`,
      `${D}\n${E}\n${A} ${B} ${C}`,
      `{>${D}\n<}${E}<}\n${A} ${B} ${C}`,
    ],
  ];
  for (const [what, original, modified, expected] of cases) {
    it(what, () => assert.equal(marked(compareStories(original, modified)), expected));
  }

  it('keep a paragraph whole to which sentences were added', () => {
    const stories = [`${A} ${D}\n\n${B}\n\n${C}`, `${A} ${E}\n\n${C}`].map((text) => parseStory(text));
    const links = [
      { original: 0, modified: 0, probability: 1 },
      { original: 3, modified: 2, probability: 1 },
    ];
    const comparison = compareAligned(stories[0]!, stories[1]!, links);
    assert.equal(marked(comparison), `${A}[- ${D}-] {+${E}+}\n[-${B}-]\n${C}`);
  });

  it('of the original show what was left out and replaced', () => {
    const original = `${A} ${B} ${C}`;
    const { alone, changed, gone } = allMarks(
      compareStories(original, `${A.replace('quiet', 'silent')} ${C}`),
      'original',
    );
    const texts = (list: readonly Span[]) => list.map(({ start, end }) => original.slice(start, end));
    assert.deepEqual([texts(alone), texts(changed), gone], [[B], ['quiet'], []]);
  });

  it('count what is too long to be shown, and show the rest in order', () => {
    const sentences = Array.from({ length: 20_000 }, (_, index) => `Lantern ${index} burned along the old stone wall.`);
    const { gone } = allMarks(compareStories(`${A} ${sentences.join(' ')} ${C}`, `${A} ${C}`));
    const [omitted] = gone;
    const shown = omitted!.text.match(/Lantern \d+/gu)!;
    assert.deepEqual(
      shown,
      sentences.slice(0, shown.length).map((sentence) => sentence.match(/Lantern \d+/u)![0]),
    );
    const more = Number(/ … and ([\d,]+) more sentences$/u.exec(omitted!.text)![1]!.replaceAll(',', ''));
    assert.equal(shown.length + more, sentences.length);
    assert.ok(omitted!.text.length < 200_000);
    assert.match(omitted!.folded, /^ − Lantern 0 burned along .* … \[20,000 sentences\]$/u);
  });

  it('cut a single sentence that is too long to be shown', () => {
    const { gone } = allMarks(compareStories(`${A} ${'b'.repeat(1_000_000)}. ${C}`, `${A} ${C}`));
    assert.equal(gone.length, 1);
    assert.ok(gone[0]!.text.length < 200_000);
  });

  it('fold to a beginning, up to a whole word, and a size', () => {
    const [omitted] = allMarks(compareStories(`${A}\n\n${B} ${C} ${D}\n\n${E}`, `${A}\n\n${E}`)).gone;
    assert.equal(omitted!.folded, '− Seven lanterns burned along the old stone wall. Nobody … [3 sentences, 23 words]');
    assert.equal(omitted!.isLongerThan(135), false);
    assert.equal(omitted!.isLongerThan(132), true);
  });
});

const plain = ({ alone, changed, moved, gone }: InlineMarks) => ({
  alone,
  changed,
  moved,
  gone: gone.map(({ place, text, what }) => ({ place, text, what })),
});

describe('inline marks of any two drafts', () => {
  it('of a part are those of the whole that touch it', () =>
    fc.assert(
      fc.property(drafts, fc.constantFrom(...SIDES), fc.array(fc.nat(1000)), ([original, modified], side, cuts) => {
        const comparison = compareStories(original, modified);
        const marks = marksOf(comparison, side);
        const whole = plain(allMarks(comparison, side));
        const { length } = comparison[side].text;
        const ends = [...new Set([0, length, ...cuts.map((cut) => cut % (length + 1))])].sort((a, b) => a - b);
        const parts = ends.slice(1).map((end, index) => ({ start: ends[index]!, end }));
        if (length === 0) parts.push({ start: 0, end: 0 });
        const together = { alone: new Set(), changed: new Set(), moved: new Set(), gone: new Set() };
        for (const part of parts) {
          const found = plain(marks.within(part));
          const touches = (mark: Span) => mark.start <= part.end && mark.end >= part.start;
          for (const kind of ['alone', 'changed', 'moved'] as const)
            assert.deepEqual(found[kind], whole[kind].filter(touches));
          assert.deepEqual(
            found.gone,
            whole.gone.filter(({ place }) => part.start <= place && place <= part.end),
          );
          for (const kind of ['alone', 'changed', 'moved', 'gone'] as const)
            for (const mark of found[kind]) together[kind].add(JSON.stringify(mark));
        }
        for (const kind of ['alone', 'changed', 'moved', 'gone'] as const)
          assert.deepEqual([...together[kind]], [...new Set(whole[kind].map((mark) => JSON.stringify(mark)))]);
      }),
      runs(),
    ));

  it('on the overview ruler cover every mark, and are few', () =>
    fc.assert(
      fc.property(drafts, fc.constantFrom(...SIDES), ([original, modified], side) => {
        const comparison = compareStories(original, modified);
        const gathering = gatherRulerMarks(marksOf(comparison, side), (marks) => marks);
        let step = gathering.next();
        while (!step.done) step = gathering.next();
        const { came, changed, went } = step.value;
        const whole = allMarks(comparison, side);
        const covered = (list: readonly Span[], { start, end }: Span) =>
          list.some((stretch) => stretch.start <= start && end <= stretch.end);
        for (const span of whole.alone) assert.ok(covered(came, span));
        for (const span of whole.changed) assert.ok(covered(changed, span));
        for (const { place } of whole.gone) assert.ok(covered(went, { start: place, end: place }));
        assert.ok(came.length + changed.length + went.length <= 1000);
      }),
      runs(0.3),
    ));
});
