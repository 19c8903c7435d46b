import assert from 'node:assert/strict';
import { EditedPair } from '../../../../../src/comparison/edit-kinds/edited-pair.ts';
import {
  mayBeQuoted,
  quotationsOf,
  straightMarksOf,
} from '../../../../../src/comparison/edit-kinds/quotation/quoted.ts';
import { readWording } from '../../../../../src/comparison/wording.ts';
import { indexStory } from '../../../../../src/story/indexed-story.ts';
import type { Story } from '../../../../../src/story/story.ts';

/** The side of a pair that the sentence after `|`, or the whole text, is. */
function passageOf(marked: string) {
  const start = Math.max(0, marked.indexOf('|'));
  const text = marked.replace('|', '');
  const sentence = { start, end: text.length, paragraph: 0 };
  const paragraph = { start: 0, end: text.length, kind: 'prose', first: 0, last: 1 } as const;
  const story: Story = { text, paragraphs: [paragraph], sentences: [sentence] };
  const wording = readWording(indexStory(story), [0]);
  return new EditedPair(wording, wording, [], 'en').original;
}

/** The words of each quotation. */
function quotationsIn(marked: string): string[] {
  const passage = passageOf(marked);
  const quotations = new Map<number, string[]>();
  for (const [at, quotation] of quotationsOf(passage).entries())
    if (quotation >= 0) quotations.set(quotation, [...(quotations.get(quotation) ?? []), passage.words[at]!.text]);
  return [...quotations.values()].map((words) => words.join(' '));
}

describe('quotations', () => {
  const tests: readonly [text: string, ...quotations: string[]][] = [
    ['“We sail,” he said, “at dawn.”', 'We sail', 'at dawn'],
    ['"We sail," he said, "at dawn."', 'We sail', 'at dawn'],
    ['He called it " a grave " again.', 'a grave'],
    ['They said ""we are late"" again.', 'we are late'],
    ['„Wir bleiben“, sagte er.', 'Wir bleiben'],
    ['«Nous restons», dit-il.', 'Nous restons'],
    ['»Wir bleiben«, sagte er.', 'Wir bleiben'],
    ['Hon sa: ”Vi stannar”.', 'Vi stannar'],
    ['‹Restons›, dit-il.', 'Restons'],
    ['‚Wir bleiben‘, sagte er.', 'Wir bleiben'],
    ['‘We’ll stay in the boys’ room,’ he said.', 'We’ll stay in the boys room'],
    ["He said 'the boat is ours' and left.", 'the boat is ours'],
    ['彼は「雨」と言った。', '雨'],
    ['“He said ‘go’ to us,” she said.', 'He said go to us'],
    // Apostrophes.
    ['It wasn’t the boys’ fault.'],
    ["The boys' boat didn't sink."],
    ['’Tis a cold night.'],
    // Begun before, or not ended.
    ['and we were late,” he said.', 'and we were late'],
    ['“He came. |We were late,” he said.', 'We were late'],
    ['“He came.” |We were late.'],
    ['“We were late and tired.', 'We were late and tired'],
    ['We were late.'],
  ];
  for (const [text, ...expected] of tests)
    it(`${text}: ${expected.join(' | ') || 'none'}`, () => assert.deepEqual(quotationsIn(text), expected));

  it('may stand where a mark is in the sentence, or before it in its paragraph', () => {
    assert.ok(mayBeQuoted(passageOf('He said “yes”.')));
    assert.ok(mayBeQuoted(passageOf('“He came. |We were late.')));
    assert.equal(mayBeQuoted(passageOf('He came. |We were late.')), false);
  });

  it('count straight marks, one typed twice once', () => {
    assert.equal(straightMarksOf(passageOf('a "b" c "" d “e”')), 3);
    assert.equal(straightMarksOf(passageOf('a “b”')), 0);
  });
});
