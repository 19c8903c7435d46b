import assert from 'node:assert/strict';
import { compareStories } from '../../../../src/comparison/compare.ts';
import type { Kind } from '../../../../src/comparison/comparison.ts';
import type { CompareOptions } from '../../../../src/comparison/options.ts';
import { takeOver } from '../../../../src/comparison/take-over/take-over.ts';
import type { Side } from '../../../../src/story/side.ts';

const MARKDOWN: CompareOptions = { originalFormat: 'markdown', modifiedFormat: 'markdown' };

interface Case {
  readonly title: string;
  readonly original: string;
  readonly modified: string;
  /** The kinds of the groups that are taken over; every one of them when not given. */
  readonly kinds?: readonly (Kind | 'moved')[];
  readonly side?: Side;
  readonly options?: CompareOptions;
  readonly becomes: string;
}

const [RAIN, FERRY, GULLS, LAMP, BREAD] = [
  'Rain fell on the harbour all night.',
  'The ferry stayed at its berth.',
  'Gulls quarrelled over a crust.',
  'Edda lit the lamp at four.',
  'Nobody had baked any bread.',
];

const CASES: readonly Case[] = [
  {
    title: 'an omitted sentence, with one blank, inside a paragraph',
    original: `${RAIN} ${FERRY} ${GULLS}\n`,
    modified: `${RAIN} ${GULLS}\n`,
    becomes: `${RAIN} ${FERRY} ${GULLS}\n`,
  },
  {
    title: 'an omitted sentence at the end of a file, whose last newline stays',
    original: `${RAIN} ${FERRY}`,
    modified: `${RAIN}\n`,
    becomes: `${RAIN} ${FERRY}\n`,
  },
  {
    title: 'an omitted sentence at the start',
    original: `${FERRY} ${RAIN}\n`,
    modified: `${RAIN}\n`,
    becomes: `${FERRY} ${RAIN}\n`,
  },
  {
    title: 'an omitted paragraph, with the blank lines of the story',
    original: `${RAIN}\n\n${FERRY}\n\n${GULLS}\n`,
    modified: `${RAIN}\n\n${GULLS}\n`,
    becomes: `${RAIN}\n\n${FERRY}\n\n${GULLS}\n`,
  },
  {
    title: 'an omitted paragraph, with the CRLF of the story',
    original: `${RAIN}\n\n${FERRY}\n\n${GULLS}\n`,
    modified: `${RAIN}\r\n\r\n${GULLS}\r\n`,
    becomes: `${RAIN}\r\n\r\n${FERRY}\r\n\r\n${GULLS}\r\n`,
  },
  {
    title: 'an omitted paragraph, with the single lines of the story',
    original: `${RAIN}\n\n${FERRY}\n\n${GULLS}\n\n${LAMP}\n`,
    modified: `${RAIN}\n${GULLS}\n${LAMP}\n`,
    becomes: `${RAIN}\n${FERRY}\n${GULLS}\n${LAMP}\n`,
  },
  {
    title: 'all sentences into an empty story',
    original: `${RAIN} ${FERRY}\n\n${GULLS}\n`,
    modified: '',
    becomes: `${RAIN} ${FERRY}\n\n${GULLS}`,
  },
  {
    title: 'all sentences out of a story, whose last newline stays',
    original: '',
    modified: `${RAIN} ${FERRY}\n\n${GULLS}\n`,
    becomes: '\n',
  },
  {
    title: 'an added sentence, and no blank is left over',
    original: `${RAIN} ${GULLS}\n`,
    modified: `${RAIN} ${FERRY} ${GULLS}\n`,
    becomes: `${RAIN} ${GULLS}\n`,
  },
  {
    title: 'an added sentence at the end of a paragraph',
    original: `${RAIN}\n\n${GULLS}\n`,
    modified: `${RAIN} ${FERRY}\n\n${GULLS}\n`,
    becomes: `${RAIN}\n\n${GULLS}\n`,
  },
  {
    title: 'an added paragraph, which goes with its break',
    original: `${RAIN}\n\n${GULLS}\n`,
    modified: `${RAIN}\n\n${FERRY}\n\n${GULLS}\n`,
    becomes: `${RAIN}\n\n${GULLS}\n`,
  },
  {
    title: 'an added paragraph that parted another',
    original: `${RAIN} ${GULLS}\n`,
    modified: `${RAIN}\n\n${FERRY}\n\n${GULLS}\n`,
    becomes: `${RAIN} ${GULLS}\n`,
  },
  {
    title: 'the wording of an edited sentence',
    original: `${RAIN} The ferry stayed at its old berth.\n\n${GULLS}\n`,
    modified: `${RAIN} The ferry stayed at its berth.\n\n${GULLS}\n`,
    becomes: `${RAIN} The ferry stayed at its old berth.\n\n${GULLS}\n`,
  },
  {
    title: 'a sentence that was split over two paragraphs',
    original: `${RAIN} The lamp had burned since 1871, and it was lit by hand until the war. ${GULLS}\n`,
    modified: `${RAIN} The lamp had burned since 1871.\n\nIt was lit by hand until the war. ${GULLS}\n`,
    becomes: `${RAIN} The lamp had burned since 1871, and it was lit by hand until the war. ${GULLS}\n`,
  },
  {
    title: 'sentences that were merged',
    original: `${RAIN} The lamp had burned since 1871. It was lit by hand until the war. ${GULLS}\n`,
    modified: `${RAIN} The lamp had burned since 1871, and it was lit by hand until the war. ${GULLS}\n`,
    becomes: `${RAIN} The lamp had burned since 1871. It was lit by hand until the war. ${GULLS}\n`,
  },
  {
    title: 'a moved paragraph, back to its place',
    original: `${RAIN}\n\n${FERRY} ${LAMP}\n\n${GULLS}\n\n${BREAD}\n`,
    modified: `${FERRY} ${LAMP}\n\n${RAIN}\n\n${GULLS}\n\n${BREAD}\n`,
    becomes: `${RAIN}\n\n${FERRY} ${LAMP}\n\n${GULLS}\n\n${BREAD}\n`,
  },
  {
    title: 'a restored sentence in a script without blanks, with none',
    original: '昨夜雨下了一整晚。渡船停在码头没有动。海鸥在争一块面包。\n',
    modified: '昨夜雨下了一整晚。海鸥在争一块面包。\n',
    becomes: '昨夜雨下了一整晚。渡船停在码头没有动。海鸥在争一块面包。\n',
  },
  {
    title: 'an item of a list, with its sign',
    original: `- ${RAIN}\n- ${FERRY}\n- ${GULLS}\n`,
    modified: `- ${RAIN}\n- ${GULLS}\n`,
    options: MARKDOWN,
    becomes: `- ${RAIN}\n- ${FERRY}\n- ${GULLS}\n`,
  },
  {
    title: 'the first sentence of an item, behind the sign',
    original: `- ${RAIN}\n- ${FERRY} ${LAMP}\n- ${GULLS}\n`,
    modified: `- ${RAIN}\n- ${LAMP}\n- ${GULLS}\n`,
    kinds: ['omitted'],
    options: MARKDOWN,
    becomes: `- ${RAIN}\n- ${FERRY} ${LAMP}\n- ${GULLS}\n`,
  },
  {
    title: 'an added first sentence of an item, whose sign stays',
    original: `- ${RAIN}\n- ${LAMP}\n- ${GULLS}\n`,
    modified: `- ${RAIN}\n- ${FERRY} ${LAMP}\n- ${GULLS}\n`,
    kinds: ['added'],
    options: MARKDOWN,
    becomes: `- ${RAIN}\n- ${LAMP}\n- ${GULLS}\n`,
  },
  {
    title: 'a nested item, at its depth',
    original: `- ${RAIN}\n  - ${FERRY}\n- ${GULLS}\n`,
    modified: `- ${RAIN}\n- ${GULLS}\n`,
    options: MARKDOWN,
    becomes: `- ${RAIN}\n  - ${FERRY}\n- ${GULLS}\n`,
  },
  {
    title: 'a heading, as a paragraph of its own',
    original: `${RAIN}\n\n## The ferry at night\n\n${GULLS} ${LAMP}\n`,
    modified: `${RAIN}\n\n${GULLS} ${LAMP}\n`,
    options: MARKDOWN,
    becomes: `${RAIN}\n\n## The ferry at night\n\n${GULLS} ${LAMP}\n`,
  },
  {
    title: 'a sentence of a quote, in the quote',
    original: `> ${RAIN} ${FERRY}\n> ${GULLS}\n\n${LAMP}\n`,
    modified: `> ${RAIN}\n> ${GULLS}\n\n${LAMP}\n`,
    options: MARKDOWN,
    becomes: `> ${RAIN} ${FERRY}\n> ${GULLS}\n\n${LAMP}\n`,
  },
  {
    title: 'an added sentence that opened emphasis, which stays whole',
    original: `${RAIN} **${GULLS}** ${BREAD}\n`,
    modified: `${RAIN} **${FERRY} ${GULLS}** ${BREAD}\n`,
    kinds: ['added'],
    options: MARKDOWN,
    becomes: `${RAIN} **${GULLS}** ${BREAD}\n`,
  },
  {
    title: 'an omitted sentence that opened emphasis, which is closed',
    original: `${RAIN} **${FERRY} ${LAMP}** ${GULLS}\n`,
    modified: `${RAIN} ${LAMP} ${GULLS}\n`,
    kinds: ['omitted'],
    options: MARKDOWN,
    becomes: `${RAIN} **${FERRY}** ${LAMP} ${GULLS}\n`,
  },
  {
    title: 'a row of a table',
    original: '| Boat | Crew |\n|---|---|\n| Ferry | 12 |\n| Tug | 4 |\n| Barge | 7 |\n',
    modified: '| Boat | Crew |\n|---|---|\n| Ferry | 12 |\n| Barge | 7 |\n',
    options: MARKDOWN,
    becomes: '| Boat | Crew |\n|---|---|\n| Ferry | 12 |\n| Tug | 4 |\n| Barge | 7 |\n',
  },
  {
    title: 'a sentence whose lines were wrapped, in one line',
    original:
      'Rain fell on the harbour all night. The ferry stayed at its berth because\nnobody would take it out. Gulls quarrelled over a crust.\n',
    modified: 'Rain fell on the harbour all night. Gulls quarrelled over a crust.\n',
    options: MARKDOWN,
    becomes:
      'Rain fell on the harbour all night. The ferry stayed at its berth because nobody would take it out. Gulls quarrelled over a crust.\n',
  },
  {
    title: 'an added sentence, given to the original',
    original: `${RAIN} ${GULLS}\n`,
    modified: `${RAIN} ${FERRY} ${GULLS}\n`,
    side: 'original',
    becomes: `${RAIN} ${FERRY} ${GULLS}\n`,
  },
];

describe('taking over', () => {
  for (const { title, original, modified, kinds, side = 'modified', options, becomes } of CASES)
    it(`brings ${title}`, () => {
      const comparison = compareStories(original, modified, options);
      const chosen = [...comparison.groups.entries()]
        .filter(([, { kind, moved }]) => kinds?.includes(kind) ?? (kind !== 'unchanged' || moved))
        .map(([index]) => index);
      assert.ok(chosen.length > 0);
      assert.equal(takeOver(comparison, side, chosen).text, becomes);
    });
});
