import assert from 'node:assert/strict';
import {
  hintsAtFigure,
  LEXICON_LANGUAGES,
  lexiconOf,
} from '../../../../../../src/comparison/edit-kinds/figure/lexicon/lexicon.ts';
import { scaleOf } from '../../../../../../src/comparison/edit-kinds/figure/lexicon/numerals.ts';
import { tokenize } from '../../../../../../src/comparison/edit-kinds/figure/tokens.ts';
import { toPlain } from '../../../../../../src/comparison/edit-kinds/plain.ts';

/** Every word in a table, and in the tables inside it. */
function* wordsOf(table: unknown): Generator<string> {
  if (typeof table === 'string') yield table;
  else if (table instanceof Map) {
    yield* table.keys();
    for (const value of table.values()) if (value instanceof Set) yield* value as Set<string>;
  } else if (table instanceof Set) yield* table as Set<string>;
  else if (Array.isArray(table)) for (const one of table) yield* wordsOf(one);
  else if (typeof table === 'object' && table) for (const one of Object.values(table)) yield* wordsOf(one);
}

describe('the lexicon of figures', () => {
  for (const language of [...LEXICON_LANGUAGES, 'und'])
    it(`has its words (${language}) as tokens write them: else they are never found`, () => {
      let count = 0;
      for (const word of wordsOf(lexiconOf(language)))
        for (const part of word.split(' ')) {
          if (part.endsWith('-feira')) continue; // a weekday in Portuguese: the reader joins its tokens
          count++;
          assert.equal(toPlain(part), part);
          assert.equal(tokenize(part, 0, part.length).length, 1, `“${part}” is more than one token`);
        }
      assert.ok(count > 200);
    });

  it('has numerals and a calendar of the language of the text alone', () => {
    assert.equal(lexiconOf('it').numerals!.small.get('sei'), 6);
    assert.equal(lexiconOf('pt').numerals!.small.get('sei'), undefined);
    assert.equal(lexiconOf('fr').calendar!.months.get('mai'), 5);
    assert.equal(lexiconOf('ru').calendar!.months.get(toPlain('мая')), 5);
    assert.equal(lexiconOf('und').numerals, undefined);
    assert.equal(lexiconOf('und').calendar, undefined);
  });

  it('knows percent words, currencies and endings of every language in every text', () => {
    for (const language of [...LEXICON_LANGUAGES, 'und']) {
      const lexicon = lexiconOf(language);
      assert.ok(lexicon.percents.has('prozent'));
      assert.ok(lexicon.percentStems.has('процент'));
      assert.ok(lexicon.ordinalEndings.has('eme'));
      assert.equal(lexicon.currencies.get('euros'), '€');
    }
  });

  it('reads a language without a table as English', () => {
    assert.equal(lexiconOf('und').ordinals.get('third'), 3);
    assert.equal(lexiconOf('sv').twelve.get('noon'), 'pm');
  });

  it('tells short scales from those that stand after words', () => {
    const { numerals } = lexiconOf('en');
    assert.equal(scaleOf(numerals, 'bn'), 1e9);
    assert.equal(numerals!.scales.has('bn'), false);
    assert.equal(scaleOf(numerals, 'hundred'), 100);
    assert.equal(scaleOf(numerals, 'boat'), undefined);
    assert.equal(scaleOf(undefined, 'hundred'), undefined);
  });

  it('hints at figures by words of any language, and not by other words', () => {
    for (const word of ['seven', 'siebzehn', 'quatre', 'third', 'half', 'noon', 'bn'])
      for (const language of ['en', 'fr', 'und']) assert.ok(hintsAtFigure(toPlain(word), language), word);
    for (const word of ['boat', 'harbour', 'the', 'constructor']) assert.equal(hintsAtFigure(word, 'en'), false, word);
  });

  it('hints at dates by the months and weekdays of the language of the text alone', () => {
    for (const [word, language] of [
      ['monday', 'en'],
      ['januar', 'de'],
      ['января', 'ru'],
      ['feira', 'pt'],
    ] as const) {
      assert.ok(hintsAtFigure(toPlain(word), language), word);
      assert.equal(hintsAtFigure(toPlain(word), 'it'), false, word);
    }
  });
});
