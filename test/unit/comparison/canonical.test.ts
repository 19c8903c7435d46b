import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignSentences } from '../../../src/alignment/align.ts';
import { compareStories } from '../../../src/comparison/compare.ts';
import { Comparer } from '../../../src/comparison/comparer.ts';
import { parseStory } from '../../../src/story/parse.ts';
import { type Story, textOf } from '../../../src/story/story.ts';
import { detectLanguage } from '../../../src/text/language.ts';
import { ACCENTED, writings } from '../../fixtures/canonical.ts';
import { type KindRow, kindsOf } from '../../fixtures/edit-kinds.ts';
import { outlineOfTexts } from '../../fixtures/properties.ts';
import { runs } from '../../fixtures/runs.ts';
import { FIGURE_ROWS } from './edit-kinds/figure/rows.ts';
import { NAME_ROWS } from './edit-kinds/name/rows.ts';
import { NEGATION_ROWS } from './edit-kinds/negation/rows.ts';
import { QUOTATION_ROWS } from './edit-kinds/quotation/rows.ts';
import { SPELLING_ROWS } from './edit-kinds/spelling/rows.ts';

const sentencesOf = (story: Story) => story.sentences.map((sentence) => textOf(story, sentence));
const canonical = (texts: readonly string[]) => texts.map((text) => text.normalize('NFC'));

/** Two drafts of a story: the second has other sentences in it, others reworded, others moved. */
const drafts = fc
  .tuple(
    fc.constantFrom(...ACCENTED.values()),
    fc.array(fc.tuple(fc.constantFrom('drop', 'move', 'reword', 'shout'), fc.nat(20), fc.nat(20)), { maxLength: 4 }),
  )
  .map(([text, edits]) => {
    const sentences = sentencesOf(parseStory(text));
    for (const [what, at, to] of edits) {
      const place = at % sentences.length;
      const words = sentences[place]!.split(' ');
      if (what === 'drop' && sentences.length > 1) sentences.splice(place, 1);
      else if (what === 'move') sentences.splice(to % sentences.length, 0, ...sentences.splice(place, 1));
      else if (what === 'reword') sentences[place] = words.with(to % words.length, 'élève').join(' ');
      else sentences[place] = words.with(to % words.length, words[to % words.length]!.toUpperCase()).join(' ');
    }
    return [text, sentences.join(' ')] as const;
  });

describe('canonically equivalent texts', () => {
  for (const [language, text] of ACCENTED) {
    it(`are the same story in ${language}`, () => {
      for (const one of writings(text))
        for (const other of writings(text)) {
          const { groups, counts } = compareStories(one, other);
          assert.deepEqual([counts.unchanged, counts.moved], [groups.length, 0], `${one}\n${other}`);
          assert.ok(groups.every(({ edits, editKinds }) => edits.length === 0 && editKinds.length === 0));
        }
    });

    it(`have the same sentences in ${language}, hard-wrapped as well`, () => {
      const wrapped = text.normalize('NFC').replace(/(?<line>.{34,40}) /gu, '$<line>\n');
      for (const whole of [text, wrapped, `${wrapped}\n\n${wrapped}`]) {
        const [first, ...others] = writings(whole).map((text) => parseStory(text));
        for (const other of others) {
          assert.deepEqual(canonical(sentencesOf(other)), sentencesOf(first!));
          assert.deepEqual(
            other.paragraphs.map(({ first, last, kind }) => [first, last, kind]),
            first!.paragraphs.map(({ first, last, kind }) => [first, last, kind]),
          );
        }
      }
    });

    it(`are in the same language: ${language}`, () => {
      const long = `${text} `.repeat(60);
      assert.deepEqual(new Set(writings(long).map(detectLanguage)).size, 1);
    });
  }

  it('are compared alike, whichever way each side is written', () => {
    fc.assert(
      fc.property(drafts, fc.nat(4), fc.nat(4), fc.boolean(), ([original, modified], one, other, ignoring) => {
        const options = ignoring ? ({ ignore: ['typography', 'case', 'punctuation', 'spelling'] } as const) : {};
        const expected = outlineOfTexts(compareStories(original.normalize('NFC'), modified.normalize('NFC'), options));
        const found = compareStories(writings(original)[one]!, writings(modified)[other]!, options);
        assert.deepEqual(outlineOfTexts(found), expected);
      }),
      runs(),
    );
  });

  it('are linked alike', () => {
    fc.assert(
      fc.property(drafts, fc.nat(4), fc.nat(4), ([original, modified], one, other) => {
        const [left, right] = [original, modified].map((text) => sentencesOf(parseStory(text.normalize('NFC'))));
        const write = (sentences: readonly string[], way: number) => sentences.map((text) => writings(text)[way]!);
        assert.deepEqual(alignSentences(write(left!, one), write(right!, other)), alignSentences(left!, right!));
      }),
      runs(),
    );
  });

  it('are compared again as a new comparer would compare them', () => {
    fc.assert(
      fc.property(drafts, fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 4 }), ([original, modified], ways) => {
        const comparer = new Comparer();
        for (const [one, other] of ways) {
          const pair = [writings(original)[one]!, writings(modified)[other]!] as const;
          assert.deepEqual(comparer.compare(...pair), compareStories(...pair));
        }
      }),
      runs(0.5),
    );
  });

  it('leave the edits beside them', () => {
    const { groups, original, modified } = compareStories(
      'L’été à Zoé était long.',
      'L’été à Léa était long.'.normalize('NFD'),
    );
    assert.deepEqual(
      groups[0]!.edits.map((edit) => [textOf(original, edit.original), textOf(modified, edit.modified)]),
      [['Zoé', 'Léa'.normalize('NFD')]],
    );
  });

  it('have marks that are no words of their own', () => {
    const { counts } = compareStories('Ho: a ≠ b, and not a = b.', 'Ho: a =\u0338 b, and not a = b.');
    assert.equal(counts.unchanged, 1);
  });

  const rows = [...FIGURE_ROWS, ...NAME_ROWS, ...NEGATION_ROWS, ...QUOTATION_ROWS, ...SPELLING_ROWS].filter(
    ([, original, modified]) => (original + modified).normalize('NFD') !== (original + modified).normalize('NFC'),
  );
  for (const [what, original, modified, ...expected] of rows as readonly KindRow[])
    it(`make the same kinds of edit: ${what}, ${original}`, () => {
      const ways = [...new Set([original, original.normalize('NFC'), original.normalize('NFD')])];
      for (const one of ways)
        for (const other of [modified.normalize('NFC'), modified.normalize('NFD')])
          assert.deepEqual(kindsOf(one, other), expected, `${one} ${other}`);
    });
});
