import assert from 'node:assert/strict';
import { compareStories } from '../../../src/comparison/compare.ts';
import { textOf } from '../../../src/story/story.ts';

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
      'The captain sold his old boat.',
      'The captain bought a new ship.',
      ['sold his old boat → bought a new ship'],
    ],
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
});
