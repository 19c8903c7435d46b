import assert from 'node:assert/strict';
import { convert } from '../../../../src/conversion/convert.ts';
import { wordParagraph as p, wordRun as r, wordFile } from '../../../fixtures/archives.ts';

const STYLES = {
  'word/styles.xml': [
    '<w:styles>',
    '<w:style w:type="paragraph" w:styleId="Berschrift2"><w:name w:val="heading 2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Eigene"><w:name w:val="Own"/><w:basedOn w:val="Berschrift2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Toc1"><w:name w:val="toc 1"/></w:style>',
    '<w:style w:type="character" w:styleId="Stark"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="Weg"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>',
    '</w:styles>',
  ].join(''),
};

function textsOf(body: string) {
  const text = (view: 'accepted' | 'rejected') => {
    const conversion = convert(wordFile(body, STYLES), 'a.docx', view);
    return 'text' in conversion ? conversion.text.trimEnd() : conversion.refusal;
  };
  return { rejected: text('rejected'), accepted: text('accepted') };
}

const same = (text: string) => ({ rejected: text, accepted: text });
const ins = (inside: string) => `<w:ins w:id="1" w:author="A">${inside}</w:ins>`;
const del = (inside: string) => `<w:del w:id="2" w:author="A">${inside.replaceAll('w:t', 'w:delText')}</w:del>`;
const markOf = (name: string) => `<w:rPr><w:${name} w:id="3" w:author="A"/></w:rPr>`;

describe('the body of a Word document', () => {
  const cases: [title: string, body: string, expected: { rejected: string; accepted: string }][] = [
    [
      'insertions and deletions',
      p(r('It was ') + del(r('cold')) + ins(r('warm')) + r('.')),
      { rejected: 'It was cold.', accepted: 'It was warm.' },
    ],
    ['what was inserted and deleted again', p(r('It rained.') + ins(del(r(' Hard.')))), same('It rained.')],
    [
      'a sentence that moved',
      p(`<w:moveFrom w:id="4">${r('One. ')}</w:moveFrom>${r('Two.')}<w:moveTo w:id="5">${r(' One.')}</w:moveTo>`),
      { rejected: 'One. Two.', accepted: 'Two. One.' },
    ],
    [
      'a paragraph that moved',
      p(
        `<w:moveFromRangeStart w:id="6" w:name="m"/><w:moveFrom w:id="7">${r('First.')}</w:moveFrom>`,
        markOf('moveFrom'),
      ) +
        p(r('Second.')) +
        p(`<w:moveTo w:id="8">${r('First.')}</w:moveTo>`, markOf('moveTo')) +
        p(r('Third.')),
      { rejected: 'First.\n\nSecond.\n\nThird.', accepted: 'Second.\n\nFirst.\n\nThird.' },
    ],
    [
      'a whole paragraph that was inserted',
      p(ins(r('New.')), markOf('ins')) + p(r('Old.')),
      { rejected: 'Old.', accepted: 'New.\n\nOld.' },
    ],
    [
      'a whole paragraph that was deleted',
      p(del(r('Gone.')), markOf('del')) + p(r('Old.')),
      { rejected: 'Gone.\n\nOld.', accepted: 'Old.' },
    ],
    [
      'two paragraphs that became one',
      p(r('One. '), markOf('del')) + p(r('Two.')),
      { rejected: 'One.\n\nTwo.', accepted: 'One. Two.' },
    ],
    [
      'a paragraph that became two',
      p(r('One. '), markOf('ins')) + p(r('Two.')),
      { rejected: 'One. Two.', accepted: 'One.\n\nTwo.' },
    ],
    [
      'the look of paragraphs that became one is that of the last',
      p(r('One. '), `<w:pStyle w:val="Berschrift2"/>${markOf('del')}`) + p(r('Two.')),
      { rejected: '## One.\n\nTwo.', accepted: 'One. Two.' },
    ],
    [
      'a format that changed',
      p(r('Now', '<w:b/><w:rPrChange w:id="9"><w:rPr><w:i/></w:rPr></w:rPrChange>')) +
        p(r('Head'), '<w:pStyle w:val="Berschrift2"/><w:pPrChange w:id="9"><w:pPr/></w:pPrChange>'),
      { rejected: '*Now*\n\nHead', accepted: '**Now**\n\n## Head' },
    ],
    [
      'rows of a table that came and went',
      `<w:tbl>${['', 'ins', 'del'].map((mark) => `<w:tr>${mark && `<w:trPr><w:${mark} w:id="1"/></w:trPr>`}<w:tc>${p(r(mark || 'row'))}</w:tc><w:tc>${p(r('b'))}</w:tc></w:tr>`).join('')}</w:tbl>`,
      { rejected: '| row | b |\n| --- | --- |\n| del | b |', accepted: '| row | b |\n| --- | --- |\n| ins | b |' },
    ],
    [
      'hidden text',
      p(r('Seen.') + r(' Unseen.', '<w:vanish/>') + r(' Secret.', '<w:rStyle w:val="Weg"/>')),
      same('Seen.'),
    ],
    [
      'emphasis of runs and of their styles',
      p(r('a ') + r('b', '<w:rStyle w:val="Stark"/>') + r(' c', '<w:i/>')),
      same('a **b** *c*'),
    ],
    ['a style that is based on a heading', p(r('Head'), '<w:pStyle w:val="Eigene"/>'), same('## Head')],
    ['links', p(`<w:hyperlink r:id="r2">${r('there')}</w:hyperlink>`), same('[there](https://example.org/a)')],
    [
      'links that are fields',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.example/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('here')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('.')}`,
      ),
      same('[here](https://b.example/).'),
    ],
    ['no table of contents', p(r('Head 3'), '<w:pStyle w:val="Toc1"/>') + p(r('Text.')), same('Text.')],
    ['line breaks', p('<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:br w:type="page"/></w:r>'), same('one  \ntwo')],
    [
      'a text box, once',
      p(
        `${r('Text.')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p(r('Box.'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(r('Box.'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      same('Text.\n\nBox.'),
    ],
    [
      'a table of one column as its paragraphs',
      `<w:tbl><w:tr><w:tc>${p(r('a'))}${p(r('b'))}</w:tc></w:tr></w:tbl>`,
      same('a\n\nb'),
    ],
    [
      'cells that cover columns, and paragraphs in cells',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p(r('a|b'))}</w:tc></w:tr><w:tr><w:tc>${p(r('c'))}${p(r('d'))}</w:tc><w:tc>${p(r('e'))}</w:tc></w:tr></w:tbl>`,
      same('| a\\|b |  |\n| --- | --- |\n| c<br>d | e |'),
    ],
  ];
  for (const [title, body, expected] of cases)
    it(`reads ${title}`, () => {
      assert.deepEqual(textsOf(body), expected);
    });
});
