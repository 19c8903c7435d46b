import assert from 'node:assert/strict';
import { compareStories } from '../../../src/comparison/compare.ts';
import type { CompareOptions } from '../../../src/comparison/options.ts';
import { textOf } from '../../../src/story/story.ts';
import { collapseSpace } from '../../../src/text/typography.ts';

const MARKDOWN: CompareOptions = { originalFormat: 'markdown', modifiedFormat: 'markdown' };

/** What became of each sentence: its kind, what to know of it, and what changed as `old → new`; nothing of unchanged ones. */
function changesOf(original: string, modified: string, options: CompareOptions = MARKDOWN): string[] {
  const { groups, ...stories } = compareStories(original, modified, options);
  return groups
    .filter(({ kind, moved }) => kind !== 'unchanged' || moved)
    .map((group) => {
      const side = group.kind === 'omitted' ? 'original' : 'modified';
      const text = group[side].map((index) => {
        const { start, end } = stories[side].sentences[index]!;
        return collapseSpace(stories[side].text.slice(start, end));
      });
      const edits = group.edits.map(
        (edit) =>
          `${original.slice(edit.original.start, edit.original.end)} → ${modified.slice(edit.modified.start, edit.modified.end)}`,
      );
      return [
        group.moved ? 'moved' : group.kind,
        ...group.editKinds,
        ...(edits.length ? edits : text.map((sentence) => `“${sentence}”`)),
      ].join('; ');
    });
}

describe('numbers of headings, items and footnotes', () => {
  const rows: readonly (readonly [
    what: string,
    options: CompareOptions,
    original: string,
    modified: string,
    ...changes: string[],
  ])[] = [
    [
      'of a heading that was put in',
      MARKDOWN,
      '# 1. Das Tor\n\nEs stand offen.\n\n# 2. Der Hof\n\nEr war leer.',
      '# 1. Das Tor\n\nEs stand offen.\n\n# 2. Die Treppe\n\nSie war steil.\n\n# 3. Der Hof\n\nEr war leer.',
      'added; “# 2. Die Treppe”',
      'added; “Sie war steil.”',
    ],
    [
      'of an item that was put in',
      MARKDOWN,
      '1. Lavez les pommes.\n2. Coupez la pâte.\n3. Servez froid.',
      '1. Lavez les pommes.\n2. Beurrez le moule.\n3. Coupez la pâte.\n4. Servez froid.',
      'added; “2. Beurrez le moule.”',
    ],
    [
      'of an item of plain text that was put in',
      {},
      '1) Wash the apples.\n2) Cut the dough.\n3) Serve it cold.',
      '1) Wash the apples.\n2) Butter the tin.\n3) Cut the dough.\n4) Serve it cold.',
      'added; “2) Butter the tin.”',
    ],
    [
      'of items in another order',
      MARKDOWN,
      '1. Der Fährmann wohnt am Ufer.\n2. Die Wirtin hat drei Zimmer frei.\n3. Der Lehrer ist krank.[^1]\n\n[^1]: Seit dem Winter.',
      '1. Die Wirtin hat drei Zimmer frei.\n2. Der Fährmann wohnt am Ufer.\n3. Der Lehrer ist krank.[^7]\n\n[^7]: Seit dem Winter.',
      'moved; “2. Der Fährmann wohnt am Ufer.”',
    ],
    [
      'of chapters in plain text',
      {},
      'Kapitel 1. Aufbruch\n\nWir zogen früh los.\n\nKapitel 2. Heimkehr\n\nSpät kamen wir an.',
      'Kapitel 1. Aufbruch\n\nWir zogen früh los.\n\nKapitel 2. Sturm\n\nHagel fiel auf uns.\n\nKapitel 3. Heimkehr\n\nSpät kamen wir an.',
      'added; “Kapitel 2. Sturm”',
      'added; “Hagel fiel auf uns.”',
    ],
    [
      'but not a date at the start of a line',
      { lang: 'de' },
      'Am Abend.\n\n12. März war der Tag der Abfahrt.',
      'Am Abend.\n\n13. März war der Tag der Abfahrt.',
      'edited; 12 → 13',
    ],
  ];
  for (const [what, options, original, modified, ...changes] of rows)
    it(`are no words: ${what}`, () => assert.deepEqual(changesOf(original, modified, options), changes));
});

describe('markup', () => {
  const same: readonly (readonly [what: string, original: string, modified: string, ...changes: string[]])[] = [
    [
      'bullets',
      '- Milch\n- Brot vom Bäcker',
      '* Milch\n* Brot vom Bäcker',
      'edited; markup; - → *',
      'edited; markup; - → *',
    ],
    [
      'signs of emphasis',
      'Elle était *très* lasse, **vraiment** lasse.',
      'Elle était _très_ lasse, __vraiment__ lasse.',
      'edited; markup; * → _; * → _; ** → __; ** → __',
    ],
    ['the line under a heading', 'The Ferry\n=========', '# The Ferry', 'edited; markup;  → #; \n========= → '],
    ['a heading of another level', '## The Ferry', '### The Ferry', 'edited; markup; ## → ###'],
    ['rules', 'One came.\n\n* * *\n\nTwo left.', 'One came.\n\n---\n\nTwo left.', 'edited; markup; * * * → ---'],
    ['escapes', 'It cost \\$5.', 'It cost $5.', 'edited; markup; \\ → '],
    ['emphasis that went', 'She was *very* late.', 'She was very late.', 'edited; markup; * → ; * → '],
    ['a quotation block', '> He never came.', 'He never came.', 'edited; markup; > → '],
    [
      'where a link leads',
      'See [the map](a.md) of 1911.',
      'See [the map](b.md) of 1911.',
      'edited; address; ](a.md) → ](b.md)',
    ],
    [
      'a link that came',
      'See the map of 1911.',
      'See [the map](b.md) of 1911.',
      'edited; markup; address;  → [;  → ](b.md)',
    ],
    [
      'where a definition of a link leads',
      'See [the map][1].\n\n[1]: https://vell.example/maps/old_one "The map of 1911"\n[2]: <a b.md>\nIt froze.',
      'See [the map][1].\n\n[1]: https://vell.example/maps/new_one (The map of 1912)\n[2]: <a c.md>\nIt froze.',
      'edited; address; https://vell.example/maps/old_one "The map of 1911" → https://vell.example/maps/new_one (The map of 1912)',
      'edited; address; <a b.md> → <a c.md>',
    ],
    [
      'the number of a definition',
      '[1]: https://vell.example/harbour\n[2]: https://arn.example/mill',
      '[1]: https://vell.example/harbour\n[3]: https://arn.example/mill',
    ],
    ['names of characters', 'Fish &amp; chips, caf&eacute;.', 'Fish & chips, café.'],
    ['the rule of a table', '| Ort | Zahl |\n|---|---|\n| Arn | 12 |', '| Ort | Zahl |\n|:--|---:|\n| Arn | 12 |'],
    ['where a quotation block is wrapped', '> One came early\n> and left.', '> One came\n> early and left.'],
    ['a line break', 'One came.<br>Two left.', 'One came.  \nTwo left.'],
  ];
  for (const [what, original, modified, ...changes] of same)
    it(`is told apart from words: ${what}`, () => {
      const found = changesOf(original, modified);
      assert.deepEqual(found, changes);
      for (const { typographyOnly, kind } of compareStories(original, modified, MARKDOWN).groups)
        assert.equal(typographyOnly, kind === 'edited');
    });

  const divided: readonly (readonly [what: string, original: string, modified: string, change: string])[] = [
    [
      'stars that went',
      'The *old* boat sank at noon, and **nobody** at the inn was told of it.',
      'The old boat sank at noon. And nobody at the inn was told of it.',
      'split; * → ; * → ; , → .; and → And; ** → ; ** → ',
    ],
    [
      'a bullet for each part',
      '- The boat sank at noon; nobody at the inn was told of it.',
      '* The boat sank at noon.\n* Nobody at the inn was told of it.',
      'split; - → *; ; → .;  → *; nobody → Nobody',
    ],
    [
      'where a link leads',
      'The [old boat](a.md) sank at noon. Nobody at the [inn](c.md) was told of it.',
      'The [old boat](b.md) sank at noon, and nobody at the [inn](c.md) was told of it.',
      'merged; address; ](a.md) → ](b.md); . → , and; Nobody → nobody',
    ],
    [
      'a footnote',
      'The boat sank at noon,[^1] and nobody at the inn was told of it.',
      'The boat sank at noon. And nobody at the inn was told of it.',
      'split; , → .; [^1] → ; and → And',
    ],
  ];
  for (const [what, original, modified, change] of divided)
    it(`is told apart from words where a sentence was divided: ${what}`, () =>
      assert.deepEqual(changesOf(original, modified), [change]));

  it('beside a word that changed is an edit of its own', () => {
    assert.deepEqual(changesOf('The *old* boat sank at [Vell](a.md).', 'The _old_ ferry sank at [Vell](b.md).'), [
      'edited; address; * → _; * → _; boat → ferry; ](a.md) → ](b.md)',
    ]);
  });

  it('is no more than a definition that came, and the one after it keeps its place', () => {
    const original = '[1]: https://vell.example/harbour\n[2]: https://arn.example/mill';
    const modified = '[1]: https://vell.example/harbour\n[2]: https://ost.example/\n[3]: https://arn.example/mill';
    assert.deepEqual(changesOf(original, modified), ['added; “[2]: https://ost.example/”']);
  });

  it('is no line that is a sentence', () => {
    assert.deepEqual(changesOf('[Anna]: I saw the old ship.', '[Anna]: I saw the new ship.'), ['edited; old → new']);
  });

  const swapped = [
    ['A **b** c [d](e) *f*.', 'A b x __c__ [d](g) f.'],
    ['The **old ferry** left the quay.', 'The *ferry* left the quay.'],
  ] as const;
  for (const [one, other] of swapped)
    it(`is compared with the sides swapped as well: ${other}`, () => {
      const there = compareStories(one, other, MARKDOWN).groups[0]!;
      const back = compareStories(other, one, MARKDOWN).groups[0]!;
      assert.deepEqual(
        back.edits.map(({ original, modified, ...what }) => ({ original: modified, modified: original, ...what })),
        there.edits,
      );
    });

  it('that stands before words that are gone does so on both sides', () => {
    const { groups, original, modified } = compareStories(...swapped[1], MARKDOWN);
    assert.deepEqual(
      groups[0]!.edits.map((edit) => [
        textOf(original, edit.original),
        edit.modified.start,
        textOf(modified, edit.modified),
      ]),
      [
        ['**', 4, '*'],
        ['old', 5, ''],
        ['**', 10, '*'],
      ],
    );
  });

  it('of a footnote is seen by a reader', () => {
    const [first, ...rest] = changesOf(
      'Gegossen wurde sie in Gent.[^guss] Dort hing sie lange.',
      'Gegossen wurde sie in Gent. Dort hing sie lange.',
    );
    assert.deepEqual([first, rest.length], ['edited; [^guss] → ', 0]);
    assert.deepEqual(changesOf('It came late.<sup>3</sup> It left.', 'It came late. It left.'), [
      'edited; <sup>3</sup> → ',
    ]);
  });

  it('is not what only looks like it', () => {
    for (const text of [
      '2 * 3 * 4 is 24.',
      'snake_case_name and file_name',
      'a lone *star',
      'a < b and b > c',
      'AT&T; no',
    ])
      assert.deepEqual(changesOf(text, `${text} x`).length, 1, text);
    assert.deepEqual(changesOf('It is 2 * 3.', 'It is 2 + 3.'), ['edited; * → +']);
  });

  it('of code and front matter is text, and nothing in it is to check', () => {
    assert.deepEqual(
      changesOf(
        '---\ntitle: Das Boot\nwords: 120\n---\n\nEs sank.',
        '---\ntitle: Das alte Boot\nwords: 240\n---\n\nEs sank.',
      ),
      ['edited;  → alte; 120 → 240'],
    );
    assert.deepEqual(
      changesOf('```\nlet boats = 12; // not *sunk* yet\n```', '```\nlet boats = 13; // sunk yet\n```'),
      ['edited; 12; // not * → 13; //; * → '],
    );
  });
});
