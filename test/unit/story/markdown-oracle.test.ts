import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { findMarkdownParagraphs } from '../../../src/story/markdown.ts';
import { runs } from '../../fixtures/runs.ts';

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

/** The paragraphs as the project's reader finds them; an empty line of a quote belongs to the paragraph after it. */
function ownParagraphs(text: string): string[] {
  return findMarkdownParagraphs(text).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(/^(?:>\s*\n)+/u, '')}`,
  );
}

/**
 * The paragraphs as micromark finds them, in the project's terms: markers belong to the paragraph, a paragraph is of the kind
 * of its outermost marker, and what is neither heading, code, table, quote nor item is prose.
 */
function micromarkParagraphs(text: string): string[] {
  const found: string[] = [];
  const visit = (node: Node, kind: string): void => {
    if (node.type === 'root' || node.type === 'list') for (const child of node.children) visit(child, kind);
    else if (node.type === 'blockquote')
      for (const child of node.children) visit(child, kind === 'prose' ? 'quote' : kind);
    else if (node.type === 'listItem')
      // The second paragraph of an item has no marker.
      for (const [at, child] of node.children.entries())
        visit(child, kind === 'prose' && at === 0 ? 'list item' : kind);
    else {
      const { start, end } = node.position!;
      const first = text.lastIndexOf('\n', start.offset! - 1) + 1;
      const own = node.type === 'heading' || node.type === 'code' || node.type === 'table' ? node.type : kind;
      found.push(`${own}: ${text.slice(first, end.offset).trim()}`);
    }
  };
  visit(fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }), 'prose');
  return found;
}

const row = fc
  .array(
    fc.constantFrom('The', 'ferry', 'left', 'at', '1984.', 'six', '*late*', 'a', '_cold_', '`ice`', '#1', '-', '+'),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((words) => `It ${words.join(' ')}`);
const rows = (maxLength: number) => fc.array(row, { minLength: 1, maxLength });
const indent = (lines: readonly string[], columns: number) => lines.map((line) => ' '.repeat(columns) + line);

const prose = rows(3).chain((lines) => fc.constantFrom(lines, indent(lines, 1)));
const heading = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 6 }), row).map(([level, line]) => [`${'#'.repeat(level)} ${line}`]),
  row.map((line) => [`# ${line} #`]),
  fc.tuple(rows(2), fc.constantFrom('===', '---', '=', '--------')).map(([lines, underline]) => [...lines, underline]),
);
const rule = fc.constantFrom(['***'], ['---'], ['* * *'], ['___'], ['- - -']);
const code = fc
  .tuple(fc.constantFrom('```', '~~~', '````'), fc.constantFrom('', 'ts', ' a b'), rows(2), fc.boolean())
  .map(([fence, info, lines, isLong]) => [fence + info, ...lines, ...(isLong ? ['', '# no heading'] : []), fence]);
const item = (...marks: string[]) =>
  fc
    .tuple(fc.constantFrom(...marks), rows(2), fc.boolean())
    .map(([mark, [first, ...rest], isIndented]) => [
      `${mark} ${first}`,
      ...indent(rest, isIndented ? mark.length + 1 : 0),
    ]);
const list = fc.oneof(
  fc.array(item('-', '*', '+', '1.', '2)', '17.'), { minLength: 1, maxLength: 3 }).map((items) => items.flat()),
  fc.tuple(row, item('-', '*', '+', '1.')).map(([outer, inner]) => [`- ${outer}`, ...indent(inner, 2)]),
);
const quote = fc.oneof(
  rows(3).map((lines) => lines.map((line) => `> ${line}`)),
  fc.tuple(row, row).map(([first, second]) => [`> ${first}`, '>', `> ${second}`]),
  fc.tuple(row, row).map(([quoted, lazy]) => [`> ${quoted}`, lazy]),
);
const table = fc
  .tuple(row, rows(2))
  .map(([head, lines]) => [`| ${head} | b |`, '| --- | :-: |', ...lines.map((line) => `| ${line} | d |`)]);
const reference = fc.constant(['[ferry]: https://ferry.example']);

/** What writers put into Markdown; some of it with a blank line before it, see the differences below. */
const block = fc.oneof(
  ...[prose, heading, rule, code, list, quote].map((lines) => ({ weight: 2, arbitrary: lines })),
  ...[table, reference].map((lines) => ({ weight: 1, arbitrary: lines.map((all) => ['', ...all, '']) })),
);
const markdown = fc
  .array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\n\n\n')), { maxLength: 6 })
  .map((blocks) => blocks.map(([lines, joint]) => lines.join('\n') + joint).join(''))
  // Front matter, and an item that is not the first right below a quote: see the differences.
  .filter((text) => !/^---\n/u.test(text) && !/^>.*\n(?:.*\S.*\n)*(?:17\.|2\)) /mu.test(text));

/** Where the project's reader means to differ, with what it finds. */
const DIFFERENCES: readonly (readonly [why: string, text: string, ...own: string[]])[] = [
  [
    'front matter, which CommonMark has not',
    '---\ntitle: Ice\n---\n\nIt froze.',
    'front matter: ---\ntitle: Ice\n---',
    'prose: It froze.',
  ],
  [
    'an indented paragraph is no code, as writers indent first lines',
    'It froze.\n\n    It thawed.',
    'prose: It froze.',
    'prose: It thawed.',
  ],
  ['a line break that is meant parts verse', 'It froze  \nand thawed.', 'prose: It froze', 'prose: and thawed.'],
  ['a reference is never a line of prose', 'It froze.\n[a]: b', 'prose: It froze.', 'prose: [a]: b'],
  ['prose right below a reference goes with it', '[a]: b\nIt froze.', 'prose: [a]: b\nIt froze.'],
  ['HTML is prose like any other', 'It froze.\n<div>\nIce\n</div>', 'prose: It froze.\n<div>\nIce\n</div>'],
  ['a heading in a quote is a line of the quote', '> # Ice\n> It froze.', 'quote: > # Ice\n> It froze.'],
  ['so is code in a quote', '> ```\n> It froze.\n> ```', 'quote: > ```\n> It froze.\n> ```'],
  ['a list in an item may begin with any number', '- Ice\n  17. May', 'list item: - Ice', 'list item: 17. May'],
  [
    'an item that is not the first begins no list right below a quote',
    '> It froze in\n17. May',
    'quote: > It froze in\n17. May',
  ],
  [
    'a table may stand right below an item or a quote',
    '- Ice\n| a |\n|---|',
    'list item: - Ice',
    'table: | a |\n|---|',
  ],
  ['a row of a table has a bar', '| a |\n|---|\nIt froze.', 'table: | a |\n|---|', 'prose: It froze.'],
  ['an underlined line of an item is no heading', '- Ice\n  ===', 'list item: - Ice\n  ==='],
];

describe('paragraphs of Markdown, against micromark', () => {
  it('are the same in what writers write', () => {
    fc.assert(
      fc.property(markdown, (text) => assert.deepEqual(ownParagraphs(text), micromarkParagraphs(text))),
      runs(),
    );
  });

  it('are the same in an article', () => {
    const text = `# The harbour in winter

Noor Lind has kept the log since **1984**. She writes it
by hand.[^1]

## What she found
1. The ice came *early*.
2. It stayed
   until May:

   three weeks longer than before.
- No ferry ran.

> “We walked to the island,” she said.
> “Nobody fell in.”
>
> She laughed.

| Year | Days of ice |
|------|------------:|
| 1984 | 31 |
| 2021 | 4 |

\`\`\`
log --since 1984
\`\`\`

---
The log is [in the museum](https://museum.example/log).
Its last page
=============
is empty.

[^1]: In pencil.
`;
    assert.deepEqual(ownParagraphs(text), micromarkParagraphs(text));
  });

  for (const [why, text, ...own] of DIFFERENCES)
    it(`differ on purpose: ${why}`, () => {
      assert.deepEqual(ownParagraphs(text), own);
      assert.notDeepEqual(micromarkParagraphs(text), own);
    });
});
