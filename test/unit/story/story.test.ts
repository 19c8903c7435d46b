import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseStory } from '../../../src/story/parse.ts';
import { runs } from '../../fixtures/runs.ts';

/** Texts of what stories are made of, and of what breaks parsers. */
const piece = fc.oneof(
  fc.constantFrom(
    '.',
    '. ',
    '...',
    '…',
    '?',
    '!',
    '?!',
    '。',
    '"',
    '”',
    '“',
    '‘',
    '’',
    '«',
    '»',
    '„',
    '(',
    ')',
    '[',
    ']',
    '](',
    '「',
    '」',
  ),
  fc.constantFrom(
    ' ',
    '  ',
    '\u00A0',
    '\u202F',
    '\t',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\u2028',
    '\u2029',
    '\u0085',
    '\f',
    '\uFEFF',
    '\u200B',
    '\u200D',
  ),
  fc.constantFrom(
    'It',
    'rained',
    'Dr.',
    'U.S.',
    'a.m.',
    'J.',
    '3',
    '1984.',
    'Noor',
    'said',
    'и',
    'Порт',
    '船',
    '😀',
    '\uD800',
    '\uDC00',
    'ß',
    'İ',
  ),
  fc.constantFrom(
    '# ',
    '- ',
    '* ',
    '1. ',
    '> ',
    '```',
    '~~~',
    '`',
    '|',
    '|-|',
    '---',
    '+++',
    '===',
    '*',
    '_',
    '\\',
    '  \n',
    '[a](b',
    ':)',
    '/',
    '<',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const format = fc.constantFrom<'plain' | 'markdown'>('plain', 'markdown');
const lang = fc.constantFrom(undefined, 'en', 'de', 'fr', 'zh', 'x');
const parse = (of: string, as: 'plain' | 'markdown', language: string | undefined) =>
  parseStory(of, { format: as, ...(language && { lang: language }) });
const always = (property: (of: string, as: 'plain' | 'markdown', language: string | undefined) => void) =>
  fc.assert(fc.property(text, format, lang, property), runs(2));

/** Work that grows with the square of so many letters would take minutes. */
const HOSTILE_LETTERS = 300_000;

describe('a parsed story', () => {
  it('has sentences in order, trimmed, and only white space between them', () => {
    always((of, as, language) => {
      const { sentences } = parse(of, as, language);
      let end = 0;
      for (const sentence of sentences) {
        assert.equal(of.slice(end, sentence.start).trim(), '');
        const content = of.slice(sentence.start, sentence.end);
        assert.ok(content !== '' && content === content.trim());
        end = sentence.end;
      }
      assert.equal(of.slice(end).trim(), '');
    });
  });

  it('has paragraphs that begin and end with their sentences', () => {
    always((of, as, language) => {
      const { paragraphs, sentences } = parse(of, as, language);
      let first = 0;
      for (const [index, paragraph] of paragraphs.entries()) {
        assert.equal(paragraph.first, first);
        assert.ok(paragraph.last > first);
        const own = sentences.slice(first, paragraph.last);
        assert.equal(own[0]!.start, paragraph.start);
        assert.equal(own.at(-1)!.end, paragraph.end);
        assert.ok(own.every((sentence) => sentence.paragraph === index));
        first = paragraph.last;
      }
      assert.equal(first, sentences.length);
    });
  });

  it('gives its text back from the sentences and what is between them', () => {
    always((of, as, language) => {
      let rebuilt = '';
      let end = 0;
      for (const sentence of parse(of, as, language).sentences) {
        rebuilt += of.slice(end, sentence.start) + of.slice(sentence.start, sentence.end);
        end = sentence.end;
      }
      assert.equal(rebuilt + of.slice(end), of);
    });
  });

  it('never splits a surrogate pair', () => {
    always((of, as, language) => {
      for (const { start, end } of parse(of, as, language).sentences)
        for (const offset of [start, end])
          assert.ok(!/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(of.slice(Math.max(0, offset - 1), offset + 1)));
    });
  });

  it('is the same every time', () => {
    always((of, as, language) => assert.deepEqual(parse(of, as, language), parse(of, as, language)));
  });

  for (const unit of ['a', '.', '“', '‘a ', '" ', '. ', ' .', 'a.', '?” A ', '\n', '`', '[', '> ', '(', ':', 'a.\n'])
    it(`takes ${HOSTILE_LETTERS} letters of ${JSON.stringify(unit)}`, () => {
      for (const as of ['plain', 'markdown'] as const) parse(unit.repeat(HOSTILE_LETTERS / unit.length), as, 'en');
    });
});
