import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../src/comparison/compare.ts';
import { compareWords } from '../../../src/comparison/word-edits.ts';
import { readWording } from '../../../src/comparison/wording.ts';
import { indexStory } from '../../../src/story/indexed-story.ts';
import { SIDES } from '../../../src/story/side.ts';
import { textOf } from '../../../src/story/story.ts';
import { findWords } from '../../../src/text/words.ts';
import { runs } from '../../fixtures/runs.ts';

/** The edits of two versions of one sentence, as `old → new`; typography in brackets. */
function edits(original: string, modified: string): string[] {
  const comparison = compareStories(original, modified);
  return comparison.groups.flatMap((group) =>
    group.edits.map((edit) => {
      const text = `${textOf(comparison.original, edit.original)} → ${textOf(comparison.modified, edit.modified)}`;
      return edit.typography ? `[${text}]` : text;
    }),
  );
}

describe('word edits', () => {
  const cases: [what: string, original: string, modified: string, expected: string[]][] = [
    ['a word', 'The harbour was quiet.', 'The harbour was silent.', ['quiet → silent']],
    ['words that went', 'The old harbour was very quiet.', 'The harbour was quiet.', ['old → ', 'very → ']],
    ['words that came', 'The harbour was quiet.', 'The harbour was quiet and cold.', [' → and cold']],
    ['a figure', 'It cost 6.4 million crowns in all.', 'It cost 6.9 million crowns in all.', ['6.4 → 6.9']],
    ['case', 'The Harbour was quiet then.', 'The harbour was quiet then.', ['Harbour → harbour']],
    [
      'curly quotes',
      'He said "no" and didn\'t go.',
      'He said “no” and didn’t go.',
      ['[" → “]', '[" → ”]', "[didn't → didn’t]"],
    ],
    ['a dash', 'The boat -- the old one -- sank.', 'The boat — the old one — sank.', ['[-- → —]', '[-- → —]']],
    ['a dash typed as a hyphen', 'VELL – The harbour was quiet.', 'VELL - The harbour was quiet.', ['[– → -]']],
    ['a hyphen beside a digit', 'The G-7 met there on Monday.', 'The G7 met there on Monday.', ['[G-7 → G7]']],
    ['where a quote closes', 'It is “our country”, he said.', 'It is “our country,” he said.', ['[”, → ,”]']],
    [
      'typography beside a word',
      'He said "no" to the harbour.',
      'He said “never” to the harbour.',
      ['[" → “]', 'no → never', '[" → ”]'],
    ],
    [
      'a crumb between two edits',
      'The captain of the Vesta sold his old boat on Monday.',
      'The captain of the Vesta bought a new ship on Monday.',
      ['sold his old boat → bought a new ship'],
    ],
    [
      'a word of meaning between two edits',
      'A long, narrow, leaky boat lay there.',
      'A long, black, narrow boat lay there.',
      [' → black,', ', leaky → '],
    ],
    [
      'a word of meaning between two edits, in German',
      'Der alte, graue Kahn lag am Ufer.',
      'Der graue, morsche Kahn lag am Ufer.',
      ['alte, → ', ' → , morsche'],
    ],
    [
      'a long shared run between two rewritten phrases',
      'Letters found by a clerk in the loft of the mill tell how the flood began on a Sunday night in the hills.',
      'Talk of a clerk in the loft of the mill hints that the flood stopped after a night in the hills.',
      ['Letters found by → Talk of', 'tell how → hints that', 'began on → stopped after', 'Sunday → '],
    ],
    [
      'a capital that moved',
      'While the bridge was shut, they rowed.',
      'Later, while the bridge was shut, they rowed.',
      [' → Later,', '[While → while]'],
    ],
    [
      'a capital that moved, in Russian',
      'Вчера утром паром ушёл без них.',
      'Паром ушёл вчера без них, и никто не махал.',
      ['Вчера утром → ', '[паром → Паром]', ' → вчера', ' → , и никто не махал'],
    ],
    [
      'a name that begins the sentence',
      'Mira Holm sold the old ferry.',
      'In May Mira Holm sold the old ferry.',
      [' → In May'],
    ],
    [
      'two names that begin alike',
      'They left from the Port of North Vell and the North Bank ferry.',
      'They left from the North Bank ferry.',
      ['Port of North Vell and the → '],
    ],
    ['Thai', 'พี่สาวกินปลาที่บ้าน', 'พี่สาวกินไก่ที่บ้าน', ['ปลา → ไก่']],
    ['Lao', 'ລາວກິນປາຢູ່ເຮືອນ', 'ລາວກິນໄກ່ຢູ່ເຮືອນ', ['ປາ → ໄກ່']],
    ['Khmer', 'គាត់ញ៉ាំត្រីនៅផ្ទះ', 'គាត់ញ៉ាំមាន់នៅផ្ទះ', ['ត្រី → មាន់']],
    ['Burmese', 'သူငါးစားသည်', 'သူကြက်စားသည်', ['ငါး → ကြက်']],
    ['white space', 'The  harbour\nwas quiet.', 'The harbour was quiet.', []],
    ['a script without spaces', '他昨天去了上海的港口。', '他昨天去了北京的港口。', ['上海 → 北京']],
    ['an emoji', 'The boat 🚢 left the harbour.', 'The boat ⛵ left the harbour.', ['🚢 → ⛵']],
  ];
  for (const [what, original, modified, expected] of cases) {
    it(what, () => assert.deepEqual(edits(original, modified), expected));
  }

  it('stay inside one sentence each when a sentence was split', () => {
    const { groups, modified } = compareStories(
      'The ferry left at six in the morning, and nobody on the quay waved to the captain.',
      'The ferry left at six in the morning. Nobody on the quay waved to the captain.',
    );
    assert.deepEqual(
      groups.map(({ kind }) => kind),
      ['split'],
    );
    for (const { modified: span } of groups[0]!.edits) {
      assert.ok(modified.sentences.some(({ start, end }) => span.start >= start && span.end <= end));
    }
  });

  it('of two long passages without a word in common are one edit', () => {
    const words = (word: string) => Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join(' ');
    const before = `The harbour master wrote ${words('a')} and signed his name.`;
    const after = `The harbour master wrote ${words('b')} and signed his name.`;
    assert.ok(edits(before, after).length <= 1);
  });

  const vocabulary = fc.constantFrom(...'the of and a in harbour ferry lantern captain letter , 12 Vell'.split(' '));
  const sentences = fc.array(vocabulary, { minLength: 1, maxLength: 24 });
  const wordingOf = (words: readonly string[]) => {
    const text = words.join(' ');
    const sentence = { start: 0, end: text.length, paragraph: 0 };
    return readWording(indexStory({ text, sentences: [sentence], paragraphs: [] }), [0]);
  };
  const MEASURE = { language: 'en', ignored: new Set<never>() };

  it('strike no four words that stand together on both sides', () => {
    fc.assert(
      fc.property(sentences, sentences, (old, now) => {
        const [before, after] = [wordingOf(old), wordingOf(now)];
        for (const { original, modified } of compareWords(before, after, MEASURE).edits) {
          const [struck, set] = [textOf(before.story, original), textOf(after.story, modified)];
          const words = struck.split(' ').filter((word) => word !== ',');
          for (let at = 0; at + 4 <= words.length; at++)
            assert.ok(!` ${set} `.includes(` ${words.slice(at, at + 4).join(' ')} `), `${struck} → ${set}`);
        }
      }),
      runs(5),
    );
  });

  it('strike no word of meaning that is set again in its place', () => {
    fc.assert(
      fc.property(sentences, sentences, (old, now) => {
        const [before, after] = [wordingOf(old), wordingOf(now)];
        for (const { original, modified } of compareWords(before, after, MEASURE).edits) {
          const set = new Set(textOf(after.story, modified).split(' '));
          for (const word of textOf(before.story, original).split(' '))
            assert.ok(!set.has(word) || /^(?:the|of|and|a|in|,)$/.test(word), `${old.join(' ')} | ${now.join(' ')}`);
        }
      }),
      runs(5),
    );
  });

  it('are mirrored when the sides are swapped', () => {
    fc.assert(
      fc.property(sentences, sentences, (old, now) => {
        const [before, after] = [wordingOf(old), wordingOf(now)];
        const turned = compareWords(after, before, MEASURE).edits.map(({ original, modified, typography }) => ({
          original: modified,
          modified: original,
          typography,
        }));
        assert.deepEqual(turned, compareWords(before, after, MEASURE).edits);
      }),
      runs(5),
    );
  });

  it('never cut what a reader sees as one character', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const piece = fc.constantFrom(
      'เย็น',
      'เช้า',
      'น้ำ',
      'ກິນ',
      'ເຂົ້າ',
      'ញ៉ាំ',
      'ត្រី',
      'မြန်မာ',
      'ကြ',
      'हिन्दी',
      'क्षि',
      'é',
      '👍🏽',
      '각',
      ' ',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (original, modified) => {
        const stories = { original, modified };
        const { groups } = compareStories(original, modified);
        for (const side of SIDES) {
          const borders = new Set([...graphemes.segment(stories[side])].map(({ index }) => index));
          borders.add(stories[side].length);
          const spans = [
            ...groups.flatMap(({ edits }) => edits.map((edit) => edit[side])),
            ...findWords(stories[side]),
          ];
          for (const { start, end } of spans) assert.ok(borders.has(start) && borders.has(end), stories[side]);
        }
      }),
      runs(3),
    );
  });
});
