import fc from 'fast-check';
import type { Story } from '../../src/story/story.ts';

const WORDS =
  'harbour lantern seven quiet morning letter winter ferry captain garden because under never always stone river window bread answered walked old grey small council paid lost found the an of and to in was it his her'.split(
    ' ',
  );

/** A sentence of plain words, capital first, full stop last. */
export const sentence: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 14 })
  .map((words) => `${words.join(' ').replace(/^./u, (letter) => letter.toUpperCase())}.`);

/** Sentences that all differ. */
export const distinctSentences: fc.Arbitrary<string[]> = fc.uniqueArray(sentence, { minLength: 1, maxLength: 12 });

/** A story: paragraphs of sentences, with a blank line between them. */
export function storyOf(paragraphs: readonly (readonly string[])[]): string {
  return paragraphs.map((sentences) => sentences.join(' ')).join('\n\n');
}

export const story: fc.Arbitrary<string> = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 5 }), { maxLength: 5 })
  .map(storyOf);

/** What an author does to a draft: sentences dropped, added, reworded and put elsewhere. */
export const twoDrafts: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(
    fc.array(sentence, { minLength: 1, maxLength: 12 }),
    fc.array(
      fc.record({
        do: fc.constantFrom('keep', 'keep', 'drop', 'add', 'reword', 'move'),
        with: sentence,
        at: fc.nat(11),
      }),
      { minLength: 12, maxLength: 12 },
    ),
  )
  .map(([first, changes]) => {
    const second = [...first];
    for (const [index, change] of changes.entries()) {
      const place = change.at % (second.length + 1);
      if (change.do === 'drop') second.splice(place, 1);
      if (change.do === 'add') second.splice(place, 0, change.with);
      const words = second[place]?.split(' ');
      if (change.do === 'reword' && words) second[place] = words.with(index % words.length, 'otherwise').join(' ');
      if (change.do === 'move') second.push(...second.splice(place, 1));
    }
    return [storyOf([first]), storyOf([second])] as const;
  });

/** A story of one paragraph and one sentence, whatever its text. */
export function storyOfOne(text: string): Story {
  const span = { start: 0, end: text.length };
  return { text, paragraphs: [{ ...span, kind: 'prose', first: 0, last: 1 }], sentences: [{ ...span, paragraph: 0 }] };
}
