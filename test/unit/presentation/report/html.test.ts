import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { cssString, escapeHtml } from '../../../../src/presentation/report/html/escape.ts';
import { htmlReport } from '../../../../src/presentation/report/html/html.ts';
import { Report } from '../../../../src/presentation/report/report.ts';
import { comparisonOf } from '../../../fixtures/comparisons.ts';
import { bakery, HOSTILE, reportOn } from '../../../fixtures/reports.ts';
import { novelText, sharedNovel } from '../../../fixtures/shared-novel.ts';

/** The text of a page as a reader sees it, without what is hidden. */
const textOf = (html: string) =>
  html
    .replace(/<(style|title|svg)\b.*?<\/\1>/gsu, '')
    .replace(/<span class="hidden">.*?<\/span>/gu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&#(\d+);/gu, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/gu, ' ');

describe('the HTML report', () => {
  const html = htmlReport(reportOn(bakery()));
  const text = textOf(html);

  it('tells both names, their sizes and the counts on top', () => {
    assert.match(html, /<h1[^>]*>The bakery on Mill Street reopens<\/h1>/u);
    assert.match(text, /Original wire\.md 9 sentences, 5 paragraphs Modified paper\.md 10 sentences, 5 paragraphs/u);
    assert.match(text, /− 1 omitted \+ 1 added ~ 2 edited < 1 split ⇄ 2 moved ✓ 5 unchanged/u);
  });

  it('tells what to check first, with both wordings', () => {
    const check = html.slice(html.indexOf('id="check"'), html.indexOf('id="all"'));
    assert.match(check, /<span class="badge">figure<\/span>/u);
    assert.match(check, /spent <del>4\.2<\/del> million/u);
    assert.match(check, /spent <ins>4\.9<\/ins> million/u);
    assert.match(check, /will <del>not<\/del> be sold/u);
    assert.match(text, /To check first a figure and a negation changed/u);
  });

  it('has an anchor for each change, and only links to anchors of its own', () => {
    const links = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
    assert.ok(links.length >= 5);
    for (const id of links) assert.equal(html.split(` id="${id}"`).length, 2, id);
  });

  it('tells what only moved in one line each', () => {
    assert.match(
      text,
      /Moved only word for word the same, in another place .*⇄ ¶5 → ¶3, 2 sentences A photograph .*? … It shows/u,
    );
  });

  it('needs no script and nothing from elsewhere', () => {
    assert.doesNotMatch(html, /<script|<link|<img|\bsrc=|url\(|@import|https?:/iu);
    assert.match(html, /Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'"/u);
  });

  it('shows what a story and a name hold as text', () => {
    const comparison = compareStories(`Rain fell. ${HOSTILE}`, `${HOSTILE} Snow fell on the roofs.`);
    const hostile = htmlReport(new Report(comparison, { names: { original: HOSTILE, modified: `${HOSTILE}.md` } }));
    assert.doesNotMatch(hostile, /<script|<\/td><\/style>/u);
    assert.ok(!hostile.includes('\u001b'));
    assert.equal(hostile.split('</style>').length, 2);
    assert.match(textOf(hostile), /<\/td><\/style><script>alert\(1\)<\/script> & "quoted" 'single'/u);
  });

  it('escapes any text of HTML and CSS', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(escapeHtml(text), /[<>"']|&(?!#\d+;)/u);
        assert.match(cssString(text), /^"(?:[ \w.-]|\\[0-9a-f]{1,6} )*"$/u);
      }),
    );
  });

  it('lists only the kinds that are asked for', () => {
    const only = htmlReport(reportOn(bakery(), new Set(['omitted'])));
    assert.match(only, /The old sign fell down/u);
    assert.doesNotMatch(textOf(only), /folding chairs|4\.9|photograph/u);
    assert.match(textOf(only), /All changes \(1\)/u);
  });

  it('says so where nothing differs, and where all but nothing is the same', () => {
    const same = compareStories('Rain fell on the roofs.', 'Rain fell on the roofs.');
    assert.match(textOf(htmlReport(reportOn(same))), /1 unchanged/u);
    assert.match(textOf(htmlReport(reportOn(compareStories('', '')))), /No differences\./u);
    const sentences = (word: string) =>
      Array.from({ length: 8 }, (_, at) => `${word} ${word}${at} ${word}x.`).join(' ');
    const unrelated = compareStories(sentences('Alba'), sentences('Zorn'));
    assert.match(textOf(htmlReport(reportOn(unrelated))), /No sentence in common\./u);
  });

  it('shows stories from right to left in their own direction and language', () => {
    const hebrew = (word: string) => `הספינה עזבה את הנמל בבוקר והאנשים על המזח ${word} לה לשלום.`;
    const page = htmlReport(reportOn(compareStories(hebrew('נופפו'), hebrew('קראו'))));
    assert.match(page, /<div class="story" dir="auto"/u);
  });

  it('lists the parts of a split that stand apart in rows of one number', () => {
    const stays = ['The depot opens in May.', 'Nobody came to see it.', 'A band played all night.'];
    const [first, second] = ['The girders were rolled in Torrow', 'the bridge was painted green'];
    const comparison = comparisonOf(
      [[`${first}, and ${second}.`, ...stays]],
      [[`${first}.`, ...stays, `T${second.slice(1)}.`]],
      [
        [0, 0],
        [0, 4],
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    );
    const report = reportOn(comparison);
    assert.equal(report.changes.length, 1);
    const told = textOf(htmlReport(report));
    assert.match(told, /1 < Split 1 of 2 .* 1 < Split 2 of 2/u);
    assert.match(told, /2 ¶1: The bridge was painted green\./u);
  });

  it('tells a novel, every change of it', function () {
    const { original, modified } = sharedNovel(this);
    const report = reportOn(compareStories(novelText(original), novelText(modified)));
    const page = htmlReport(report);
    assert.equal([...page.matchAll(/<tr id="c\d+"/gu)].length, report.changes.length);
  });
});
