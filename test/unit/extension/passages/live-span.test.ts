import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextChange } from '../../../../src/extension/inline-marks/kept-text.ts';
import { LiveSpan } from '../../../../src/extension/passages/live-span.ts';

const BEFORE = 'One bell. ';
const PASSAGE = 'Two bells rang.';
const AFTER = ' Three bells.';
const TEXT = BEFORE + PASSAGE + AFTER;
const [START, END] = [BEFORE.length, BEFORE.length + PASSAGE.length];

function applied(text: string, { rangeOffset, rangeLength, text: put }: TextChange): string {
  return text.slice(0, rangeOffset) + put + text.slice(rangeOffset + rangeLength);
}

function live(): LiveSpan {
  return new LiveSpan(TEXT, { start: START, end: END });
}

/** The words of the span after a change, told as an event and found afterwards. */
function wordsAfter(rangeOffset: number, rangeLength: number, text: string): string {
  const change = { rangeOffset, rangeLength, text };
  const now = applied(TEXT, change);
  const span = live();
  span.apply([change], now);
  return now.slice(span.span.start, span.span.end);
}

describe('a live span', () => {
  const cases: [what: string, offset: number, length: number, text: string, words: string][] = [
    ['stays with its words when text comes before it', 0, 0, 'Listen. ', PASSAGE],
    ['stays with its words when text before it goes', 0, START, '', PASSAGE],
    ['stays with its words when text comes behind it', TEXT.length, 0, ' Four.', PASSAGE],
    ['grows with what is typed into it', START + 4, 0, 'old ', 'Two old bells rang.'],
    ['grows with what is typed at its start', START, 0, 'Listen: ', `Listen: ${PASSAGE}`],
    ['grows with what is typed at its end', END, 0, ' Again.', `${PASSAGE} Again.`],
    ['shrinks with what is taken out of it', START, 4, '', 'bells rang.'],
    ['loses what is replaced across its start', START - 5, 9, 'x', 'bells rang.'],
    ['loses what is replaced across its end', END - 5, 9, 'x', 'Two bells '],
    ['takes what replaces all of it', START, PASSAGE.length, 'Twice.', 'Twice.'],
    ['is empty when all of it is deleted', START, PASSAGE.length, '', ''],
    ['is empty when it is deleted with more', START - 3, PASSAGE.length + 6, '', ''],
    ['is empty when something else replaces it and more', START - 3, PASSAGE.length + 6, 'Nothing', ''],
    ['is found where all of the text was replaced', 0, TEXT.length, `Oh. ${PASSAGE} No more.`, PASSAGE],
    [
      'is found where a letter was changed by replacing all',
      0,
      TEXT.length,
      TEXT.replace('rang', 'sang'),
      'Two bells sang.',
    ],
  ];
  for (const [what, offset, length, text, words] of cases)
    it(what, () => assert.equal(wordsAfter(offset, length, text), words));

  it('takes in changes that were made together', () => {
    const span = live();
    const changes = [
      { rangeOffset: END, rangeLength: 0, text: ' Yes.' },
      { rangeOffset: 0, rangeLength: 4, text: 'A single ' },
    ];
    const now = changes.reduce(applied, TEXT);
    span.apply(changes, now);
    assert.equal(now.slice(span.span.start, span.span.end), `${PASSAGE} Yes.`);
  });

  it('comes back when its deletion is undone', () => {
    const span = live();
    span.apply([{ rangeOffset: START, rangeLength: PASSAGE.length, text: '' }], BEFORE + AFTER);
    assert.equal(span.span.end, span.span.start);
    span.apply([{ rangeOffset: START, rangeLength: 0, text: PASSAGE }], TEXT);
    assert.deepEqual(span.span, { start: START, end: END });
  });

  const crossings: [what: string, offset: number, length: number][] = [
    ['with what stands around it', START - 3, PASSAGE.length + 6],
    ['with what stands before it', START - 3, 8],
    ['with what stands behind it', END - 5, 9],
  ];
  for (const [what, rangeOffset, rangeLength] of crossings)
    it(`is as it was when its deletion ${what} is undone`, () => {
      const span = live();
      const deletion = { rangeOffset, rangeLength, text: '' };
      span.apply([deletion], applied(TEXT, deletion));
      const insertion = { rangeOffset, rangeLength: 0, text: TEXT.slice(rangeOffset, rangeOffset + rangeLength) };
      span.apply([insertion], TEXT);
      assert.deepEqual(span.span, { start: START, end: END });
    });

  it('keeps its words when the line endings change', () => {
    const text = 'One.\n\nTwo bells\nrang.\n\nThree.\n';
    const words = 'Two bells\nrang.';
    const start = text.indexOf(words);
    const span = new LiveSpan(text, { start, end: start + words.length });
    const now = text.replaceAll('\n', '\r\n');
    span.follow(now);
    assert.equal(now.slice(span.span.start, span.span.end), words.replace('\n', '\r\n'));
  });

  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 12 });
  it('never leaves the text, and what stays outside of it stays outside', () => {
    fc.assert(
      fc.property(letters, letters, letters, fc.array(fc.tuple(fc.nat(40), fc.nat(12), letters)), (a, b, c, edits) => {
        // Letters that occur nowhere else tell what was inside at first.
        const inside = b.replaceAll('a', 'x').replaceAll('b', 'y');
        let text = a + inside + c;
        const span = new LiveSpan(text, { start: a.length, end: a.length + inside.length });
        for (const [at, length, put] of edits) {
          const rangeOffset = Math.min(at, text.length);
          const change = { rangeOffset, rangeLength: Math.min(length, text.length - rangeOffset), text: put };
          text = applied(text, change);
          span.apply([change], text);
          const { start, end } = span.span;
          assert.ok(0 <= start && start <= end && end <= text.length);
          assert.doesNotMatch(text.slice(0, start) + text.slice(end), /[xy]/u);
        }
      }),
    );
  });
});
