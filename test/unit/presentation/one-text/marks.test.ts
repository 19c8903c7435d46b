import assert from 'node:assert/strict';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { type GoneText, inlineMarks } from '../../../../src/presentation/one-text/marks.ts';

/** The modified story with marks: {+added+}, {~changed~}, {>moved<}, and [-what went-] at its place. */
function marked(original: string, modified: string): string {
  const { alone, changed, moved, gone } = inlineMarks(compareStories(original, modified), 'modified');
  const signs: { at: number; rank: number; sign: string }[] = [
    ...spans(moved, '{>', '<}', 0),
    ...spans(alone, '{+', '+}', 1),
    ...spans(changed, '{~', '~}', 3),
    ...gone.map(({ place, text }: GoneText) => ({ at: place, rank: 2, sign: `[-${text}-]` })),
  ];
  let text = modified;
  for (const { at, sign } of signs.sort((a, b) => b.at - a.at || b.rank - a.rank))
    text = text.slice(0, at) + sign + text.slice(at);
  return text;
}

function spans(list: readonly { start: number; end: number }[], open: string, close: string, rank: number) {
  return list.flatMap(({ start, end }) => [
    { at: start, rank, sign: open },
    { at: end, rank: -1, sign: close },
  ]);
}

const A = 'The harbour was quiet that morning.';
const B = 'Seven lanterns burned along the old stone wall.';
const C = 'Nobody had paid the captain since the winter.';
const D = 'Her letter lay unopened under the window.';

describe('inline marks', () => {
  const cases: [what: string, original: string, modified: string, expected: string][] = [
    ['nothing where nothing changed', `${A} ${B}`, `${A} ${B}`, `${A} ${B}`],
    ['an added sentence', `${A} ${C}`, `${A} ${B} ${C}`, `${A} {+${B}+} ${C}`],
    ['an omission inside a paragraph', `${A} ${B} ${C}`, `${A} ${C}`, `${A}[- ${B}-] ${C}`],
    ['omissions side by side as one', `${A} ${B} ${C} ${D}`, `${A} ${D}`, `${A}[- ${B} ${C}-] ${D}`],
    ['an omission at the start', `${A} ${B}`, B, `[-${A} -]${B}`],
    ['an omitted paragraph on the blank line', `${A}\n\n${B}\n\n${C}`, `${A}\n\n${C}`, `${A}\n[-${B}-]\n${C}`],
    ['two omitted paragraphs', `${A}\n\n${B}\n\n${D}\n\n${C}`, `${A}\n\n${C}`, `${A}\n[-${B} ¶ ${D}-]\n${C}`],
    ['an omitted last paragraph', `${A}\n\n${B}`, A, `${A}[- ¶ ${B}-]`],
    ['a replaced word', A, A.replace('quiet', 'silent'), 'The harbour was [-quiet -]{~silent~} that morning.'],
    ['a word that went', B, B.replace('old ', ''), 'Seven lanterns burned along the[- old-] stone wall.'],
    ['a word that came', B, B.replace('old', 'very old'), 'Seven lanterns burned along the {~very~} old stone wall.'],
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
  ];
  for (const [what, original, modified, expected] of cases) {
    it(what, () => assert.equal(marked(original, modified), expected));
  }

  it('of the original show what was left out and replaced', () => {
    const original = `${A} ${B} ${C}`;
    const { alone, changed, gone } = inlineMarks(
      compareStories(original, `${A.replace('quiet', 'silent')} ${C}`),
      'original',
    );
    const texts = (list: readonly { start: number; end: number }[]) =>
      list.map(({ start, end }) => original.slice(start, end));
    assert.deepEqual([texts(alone), texts(changed), gone], [[B], ['quiet'], []]);
  });

  it('count what is too long to be shown, and show the rest in order', () => {
    const sentences = Array.from({ length: 20_000 }, (_, index) => `Lantern ${index} burned along the old stone wall.`);
    const { gone } = inlineMarks(compareStories(`${A} ${sentences.join(' ')} ${C}`, `${A} ${C}`), 'modified');
    const [{ text }] = gone as [GoneText];
    const shown = text.match(/Lantern \d+/gu)!;
    assert.deepEqual(
      shown,
      sentences.slice(0, shown.length).map((sentence) => sentence.match(/Lantern \d+/u)![0]),
    );
    const more = Number(/ … and ([\d,]+) more sentences$/u.exec(text)![1]!.replaceAll(',', ''));
    assert.equal(shown.length + more, sentences.length);
    assert.ok(text.length < 200_000);
  });

  it('cut a single sentence that is too long to be shown', () => {
    const { gone } = inlineMarks(compareStories(`${A} ${'b'.repeat(1_000_000)}. ${C}`, `${A} ${C}`), 'modified');
    assert.equal(gone.length, 1);
    assert.ok(gone[0]!.text.length < 200_000);
  });
});
