import assert from 'node:assert/strict';
import { convert } from '../../../../src/conversion/convert.ts';

function textOf(html: string | Uint8Array, name = 'page.html'): string {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const conversion = convert(bytes, name, 'accepted');
  return 'text' in conversion ? conversion.text.trimEnd() : conversion.refusal;
}

const MENU = '<ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li><li><a href="/c">Weather</a></li></ul>';
const STORY = '<p>The ferry left at six. Nobody waved, and <a href="https://example.org/g">the gulls</a> stayed.</p>';
const TOLD = 'The ferry left at six. Nobody waved, and [the gulls](https://example.org/g) stayed.';

describe('the article of a page', () => {
  const cases: [title: string, html: string, text: string][] = [
    [
      'its main',
      `<nav>${MENU}</nav><main><h1>Ferry</h1>${STORY}</main><footer>About us</footer>`,
      `# Ferry\n\n${TOLD}`,
    ],
    [
      'the article in it, without what is aside',
      `<main><p>Read today:</p><article><header><h1>Ferry</h1></header>${STORY}<aside>More ferries</aside><footer>By Ann</footer></article></main>`,
      `# Ferry\n\n${TOLD}`,
    ],
    ['the longest of its articles', `<article><p>Short.</p></article><article>${STORY}</article>`, TOLD],
    [
      'with the headline that stands above it',
      `<header><h1>Ferry</h1><p>The Daily</p></header><article>${STORY}</article>`,
      `# Ferry\n\n${TOLD}`,
    ],
    ['all but the menus where it says nothing of itself', `<div>${MENU}</div><div>${STORY}</div>${MENU}`, TOLD],
    [
      'all of what a word processor saved',
      `<head><meta name="generator" content="LibreOffice 7.4"></head><body>${MENU}${STORY}</body>`,
      `- News\n- Sport\n- Weather\n\n${TOLD}`,
    ],
    [
      'without what is hidden, deleted or a program',
      `<main><script>let a;</script><p hidden>One</p><p style="display: none">Two</p><p><del>Three</del>Four<span class="sr-only">five</span></p></main>`,
      'Four',
    ],
  ];
  for (const [title, html, text] of cases) it(`is ${title}`, () => assert.equal(textOf(html), text));
});

describe('HTML', () => {
  const cases: [title: string, html: string, text: string][] = [
    [
      'emphasis and line breaks',
      '<p>a <b>bold <i>both</i></b>, <em>it</em><br>next</p>',
      'a **bold *both***, *it*  \nnext',
    ],
    [
      'lists in lists',
      '<ol start="3"><li>three<ul><li>under</li></ul></li><li>four</li></ol>',
      '3. three\n    - under\n4. four',
    ],
    ['quotations', '<blockquote><p>One.</p><p>Two.</p></blockquote>', '> One.\n\n> Two.'],
    ['rules and characters by name', '<p>A&nbsp;&eacute;</p><hr><p>B</p>', 'A\u00a0é\n\n* * *\n\nB'],
    [
      'tables',
      '<table><tr><th>a<th>b</tr><tr><td colspan="2">c</td></tr></table>',
      '| a | b |\n| --- | --- |\n| c |  |',
    ],
  ];
  for (const [title, html, text] of cases) it(`keeps ${title}`, () => assert.equal(textOf(html), text));

  it('keeps footnotes, whoever wrote them', () => {
    const marked =
      '<p>Text<a id="r1" href="#n1" role="doc-noteref">1</a>.</p><aside id="n1" role="doc-footnote"><p>The note. <a href="#r1" role="doc-backlink">back</a></p></aside>';
    assert.equal(textOf(marked), 'Text[^1].\n\n[^1]: The note.');
    const unmarked =
      '<p>Text<a id="r1" href="#n1"><sup>1</sup></a>.</p><p id="n1"><a href="#r1"><sup>1</sup></a> The note.</p>';
    assert.equal(textOf(unmarked), 'Text[^1].\n\n[^1]: The note.');
  });

  it('is read in the encoding that it tells, else in UTF-8 or Windows-1252', () => {
    const latin = Uint8Array.from('<p>caf\u00e9 \u0093so\u0094</p>', (letter) => letter.charCodeAt(0));
    assert.equal(textOf(latin), 'café “so”');
    const told = Uint8Array.from('<meta charset="iso-8859-2"><p>\u00b1</p>', (letter) => letter.charCodeAt(0));
    assert.equal(textOf(told), 'ą');
    assert.equal(textOf('<p>café</p>'), 'café');
  });
});
