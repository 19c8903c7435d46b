import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../../src/comparison/compare.ts';
import type { CompareOptions } from '../../../../src/comparison/options.ts';
import { wordReport } from '../../../../src/presentation/report/docx/docx.ts';
import { Report } from '../../../../src/presentation/report/report.ts';
import { bakery, HOSTILE, reportOn } from '../../../fixtures/reports.ts';
import { novelText, sharedNovel } from '../../../fixtures/shared-novel.ts';
import { drafts } from '../../../fixtures/stories.ts';
import { decide, documentOf, type WordParagraph } from '../../../fixtures/word-file.ts';

const PLAIN = { original: 'first.txt', modified: 'second.txt' };
const MARKDOWN = { original: 'first.md', modified: 'second.md' };

/** The story of the Word file of two plain texts. */
const tracked = (original: string, modified: string, options: CompareOptions = {}) =>
  documentOf(wordReport(new Report(compareStories(original, modified, options), { names: PLAIN })));

const trackedMarkdown = (original: string, modified: string) => {
  const formats = { originalFormat: 'markdown', modifiedFormat: 'markdown' } as const;
  return documentOf(wordReport(new Report(compareStories(original, modified, formats), { names: MARKDOWN })));
};

const texts = (paragraphs: readonly WordParagraph[]) => paragraphs.map(({ text }) => text);
/** The paragraphs of a plain text; a Word file always has one. */
const paragraphsOf = (text: string) => {
  const found = text.split(/(?:\r?\n){2,}/u).flatMap((paragraph) => paragraph.replace(/\s+/gu, ' ').trim() || []);
  return found.length ? found : [''];
};

describe('the Word file', () => {
  it('is the modified story when all is accepted, and the original when all is rejected', () => {
    const cases: [string, string][] = [
      ['The ferry left at six. Nobody waved.', 'The ferry left at seven. Nobody waved.'],
      ['The ferry left at six. Nobody waved.', 'The ferry left at six.\n\nNobody waved.'],
      ['The ferry left at six.\n\nNobody waved.', 'The ferry left at six. Nobody waved.'],
      ['One stays.\n\nTwo goes away for good.\n\nThree stays.', 'One stays.\n\nThree stays.'],
      ['One stays.\n\nThree stays.', 'One stays.\n\nTwo is quite new here.\n\nThree stays.\n\nFour comes last.'],
      ['', 'All of it is new.\n\nAnd this.'],
      ['All of it is gone.\n\nAnd this.', ''],
      ['', ''],
      ['A “quoted” word – here.', 'A "quoted" word -- here.'],
    ];
    for (const [original, modified] of cases) {
      const document = tracked(original, modified);
      assert.deepEqual(texts(decide(document, 'accept')), paragraphsOf(modified), modified);
      assert.deepEqual(texts(decide(document, 'reject')), paragraphsOf(original), original);
    }
  });

  it('is so for all stories', () => {
    fc.assert(
      fc.property(drafts, fc.boolean(), ([first, second], ignoring) => {
        const breaks = (text: string) => text.replaceAll('\r\n', '\n').replace(/(?<!\n)\n(?!\n)/gu, ' ');
        const [original, modified] = [breaks(first), breaks(second)];
        const document = tracked(original, modified, ignoring ? { ignore: ['case', 'typography', 'punctuation'] } : {});
        assert.deepEqual(texts(decide(document, 'accept')), paragraphsOf(modified));
        assert.deepEqual(texts(decide(document, 'reject')), paragraphsOf(original));
      }),
    );
  });

  it('is so for any text', () => {
    const odd = fc.string({ unit: 'binary', maxLength: 60 });
    const both = fc.tuple(odd, odd, odd).map(([a, b, c]) => [`${a} Rain fell. ${b}`, `${b} Rain fell. ${c}`] as const);
    fc.assert(
      fc.property(both, ([original, modified]) => {
        const document = tracked(original, modified);
        // What XML cannot hold is shown otherwise, in the same way on both sides.
        assert.deepEqual(decide(document, 'accept'), decide(tracked(modified, modified), 'accept'));
        assert.deepEqual(decide(document, 'reject'), decide(tracked(original, original), 'accept'));
        assert.doesNotMatch(document, /[^\P{Cc}\n]|[\uFFFE\uFFFF]/u);
      }),
    );
  });

  it('marks words inside a pair, not whole sentences', () => {
    const document = tracked('The ferry left the quay at six.', 'The ferry left the pier at six.');
    assert.match(
      document,
      /<w:t xml:space="preserve">The ferry left the <\/w:t><\/w:r><w:del [^>]*><w:r><w:delText xml:space="preserve">quay</u,
    );
    assert.match(
      document,
      /<\/w:del><w:ins [^>]*><w:r><w:t xml:space="preserve">pier<\/w:t><\/w:r><\/w:ins><w:r><w:t xml:space="preserve"> at six\.</u,
    );
  });

  it('moves what moved, with one name for both places', () => {
    const document = documentOf(wordReport(reportOn(bakery())));
    assert.match(
      document,
      /<w:moveFromRangeStart [^>]*w:name="move1"\/>.*<w:moveFrom [^>]*><w:r><w:t xml:space="preserve">A photograph hangs above/su,
    );
    assert.match(
      document,
      /<w:moveToRangeStart [^>]*w:name="move1"\/><w:moveTo [^>]*><w:r><w:t xml:space="preserve">A photograph hangs above/u,
    );
    for (const place of ['From', 'To'])
      assert.deepEqual(
        [...document.matchAll(new RegExp(`<w:move${place}RangeStart w:id="(\\d+)"`, 'gu'))].map(([, id]) => id),
        [...document.matchAll(new RegExp(`<w:move${place}RangeEnd w:id="(\\d+)"`, 'gu'))].map(([, id]) => id),
      );
    const ids = [...document.matchAll(/<w:(?!move\w+RangeEnd)\w+ w:id="(\d+)"/gu)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('moves the same words to one place as from the other', () => {
    fc.assert(
      fc.property(drafts, ([original, modified]) => {
        const document = tracked(original, modified);
        const moved = (tag: string) => {
          const runs = [...document.matchAll(new RegExp(`<${tag} [^>]*>(<w:r>.*?)</${tag}>`, 'gsu'))];
          return runs
            .map(([, run]) => run!.replace(/<[^>]*>/gu, '').replace(/\s/gu, ''))
            .sort()
            .join('');
        };
        assert.equal(moved('w:moveFrom').length, moved('w:moveTo').length);
      }),
    );
  });

  it('keeps headings, emphasis, lists and quotes of Markdown', () => {
    const original =
      '# Ferry\n\nThe **old** ferry *left* at six.\n\n- Rain\n- Snow\n\n3. Third\n4. Fourth\n\n> Nobody waved.\n';
    const modified = original
      .replace('six', 'seven')
      .replace('# Ferry', '## Ferry')
      .replace('- Snow', '- Snow and hail');
    const document = trackedMarkdown(original, modified);
    const accepted = decide(document, 'accept');
    assert.deepEqual(accepted, [
      { style: 'Heading2', list: '', text: 'Ferry' },
      { style: 'Normal', list: '', text: 'The **old** ferry *left* at seven.' },
      { style: 'Normal', list: '1.0', text: 'Rain' },
      { style: 'Normal', list: '1.0', text: 'Snow and hail' },
      { style: 'Normal', list: '2.0', text: 'Third' },
      { style: 'Normal', list: '2.0', text: 'Fourth' },
      { style: 'Quote', list: '', text: 'Nobody waved.' },
    ]);
    const rejected = decide(document, 'reject');
    assert.equal(rejected[0]?.style, 'Heading1');
    assert.equal(rejected[3]?.text, 'Snow');
  });

  it('shows entities and escapes as characters, code and links as they were written', () => {
    const document = trackedMarkdown(
      'x',
      'Rain &amp; snow \\*fell\\* [here](https://example.org/a_b).\n\n```\nlet a = 1;\n  b\n```\n',
    );
    assert.deepEqual(texts(decide(document, 'accept')), [
      'Rain & snow *fell* [here](https://example.org/a_b).',
      '```\nlet a = 1;\n  b\n```',
    ]);
  });

  it('shows what a story holds as text', () => {
    const document = tracked(`Rain fell. ${HOSTILE}`, `${HOSTILE} Snow fell.`);
    assert.ok(!document.includes('<script'));
    assert.match(decide(document, 'accept')[0]!.text, /<\/td><\/style><script>alert\(1\)<\/script> & "quoted"/u);
  });

  it('writes paragraphs from right to left', () => {
    assert.match(tracked('', 'הספינה עזבה את הנמל.'), /<w:pPr><w:bidi\/>.*<w:rPr><w:rtl\/><\/w:rPr>/u);
  });

  it('holds a novel', function () {
    const { original, modified } = sharedNovel(this);
    const [first, second] = [novelText(original), novelText(modified)];
    const document = tracked(first, second);
    assert.deepEqual(texts(decide(document, 'accept')), paragraphsOf(second));
    assert.deepEqual(texts(decide(document, 'reject')), paragraphsOf(first));
  });
});
