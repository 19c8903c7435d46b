import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compareStories } from '../../../src/comparison/compare.ts';
import { convert } from '../../../src/conversion/convert.ts';
import type { TrackedView } from '../../../src/conversion/tracked-view.ts';

const FOLDER = 'test/fixtures/files';

function textOf(name: string, view: TrackedView = 'accepted'): string {
  const conversion = convert(readFileSync(`${FOLDER}/${name}`), name, view);
  assert.ok('text' in conversion, JSON.stringify(conversion));
  return conversion.text;
}

/** What a comparison says of the sentences, without where they stand in their texts. */
function groupsOf(original: string, modified: string) {
  const formats = { originalFormat: 'markdown', modifiedFormat: 'markdown' } as const;
  const { groups, counts, moves } = compareStories(original, modified, formats);
  return {
    groups: groups.map(({ kind, moved, original, modified }) => ({ kind, moved, original, modified })),
    counts,
    moves: moves.length,
  };
}

describe('converted files', () => {
  const markdown = (name: string) => readFileSync(`${FOLDER}/${name}.md`, 'utf8');

  for (const ending of ['docx', 'odt', 'epub', 'html'])
    it(`compare as the same text in Markdown does: .${ending}`, () => {
      const expected = groupsOf(markdown('lock-first'), markdown('lock-second'));
      assert.ok(expected.counts.moved > 0 && expected.counts.omitted > 0 && expected.counts.added > 0);
      assert.deepEqual(groupsOf(textOf(`lock-first.${ending}`), textOf(`lock-second.${ending}`)), expected);
    });

  it('are the same text in all four kinds, from two programs', () => {
    const text = textOf('lock-first.docx');
    for (const name of ['lock-first.odt', 'lock-first.epub', 'lock-first.html', 'lock-first-office.docx'])
      assert.equal(textOf(name), text, name);
  });

  it('have headings, lists, emphasis, links, footnotes and tables that can be read', () => {
    const text = textOf('lock-first.docx');
    for (const part of [
      '# The Lock Keeper\n\n',
      '\n\n## The letter\n\n',
      'canal office.[^1] It said, in *very* polite words, that the lock would be **closed** in October.',
      '\n\n> A lock without a keeper is only a hole with doors.\n\n',
      '\n- the lamp, which was hers\n- a boat hook with a brass end\n',
      '\n| Month | Boats | Paid |\n| --- | --- | --- |\n| May | 41 | 38 |\n',
      'a [page about the closing](https://canal.example.org/closing).',
      '\n1. She opened the upper sluice.\n2. She waited for the water.\n',
      '\n[^2]: He said it in 1961, after the flood.\n',
    ])
      assert.ok(text.includes(part), part);
  });

  it('of Word hold both versions where changes are tracked, as two programs write them', () => {
    assert.equal(
      textOf('tracked-pandoc.docx', 'rejected'),
      [
        '# The ferry',
        'The ferry left at six. Nobody waved.',
        'Marta counted the windows of the town.',
        'The gulls followed them as far as the breakwater.',
        'Below deck the steward was swearing at the stove.',
        'At four somebody shouted that there were dolphins.\n',
      ].join('\n\n'),
    );
    const accepted = textOf('tracked-pandoc.docx');
    assert.match(accepted, /left at seven\..*\n\nA storm had been announced for the evening\.\n\nAt four/su);
    assert.doesNotMatch(accepted, /six|steward/u);
    // LibreOffice gives the heading below a deleted paragraph the style of that one.
    const rejected = textOf('lock-tracked.docx', 'rejected');
    assert.equal(rejected.replace('\nWhat she', '\n## What she'), textOf('lock-first.docx'));
    const { counts } = groupsOf(rejected, textOf('lock-tracked.docx'));
    const expected = { edited: 2, added: 2, omitted: 4, moved: 1 };
    assert.deepEqual(
      Object.fromEntries(Object.keys(expected).map((kind) => [kind, counts[kind as 'edited']])),
      expected,
    );
  });
});
