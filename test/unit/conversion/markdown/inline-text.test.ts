import assert from 'node:assert/strict';
import { InlineText, type TextStyle } from '../../../../src/conversion/markdown/inline-text.ts';

function write(...runs: [text: string, style?: TextStyle][]): string {
  const inline = new InlineText();
  for (const [text, style] of runs) inline.addText(text, style);
  return inline.toMarkdown('paragraph');
}

describe('the text of a paragraph as Markdown', () => {
  const cases: [title: string, runs: [string, TextStyle?][], markdown: string][] = [
    [
      'joins runs that look alike',
      [
        ['very ', { bold: true }],
        ['dark', { bold: true }],
      ],
      '**very dark**',
    ],
    ['puts blanks outside of emphasis', [['a'], [' dark ', { italic: true }], ['b']], 'a *dark* b'],
    ['ends emphasis before punctuation where letters follow', [['(so)', { bold: true }], ['it']], '**(so**)it'],
    [
      'nests emphasis',
      [
        ['a ', { bold: true }],
        ['b', { bold: true, italic: true }],
      ],
      '**a *b***',
    ],
    [
      'puts emphasis inside of links',
      [
        ['a ', { italic: true }],
        ['b', { italic: true, link: 'https://c.d/e f' }],
      ],
      '*a* [*b*](https://c.d/e%20f)',
    ],
    [
      'keeps signs from being read',
      [['1984. *No* [x](y) `z` \\* <b> &amp;']],
      '1984\\. \\*No\\* \\[x](y) \\`z\\` \\\\\\* \\<b> \\&amp;',
    ],
    [
      'leaves signs that mean nothing',
      [['2 * 3, snake_case, a & b, [sic] # 1']],
      '2 * 3, snake_case, a & b, [sic] # 1',
    ],
    ['leaves stars that part scenes', [['* * *']], '* * *'],
  ];
  for (const [title, runs, markdown] of cases) it(title, () => assert.equal(write(...runs), markdown));
});
