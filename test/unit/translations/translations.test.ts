import assert from 'node:assert/strict';
import { LANGUAGES, placeholdersOf, readTranslations, wordsOfSources } from '../../translations/words.mjs';

describe('the translations', () => {
  let words: Awaited<ReturnType<typeof wordsOfSources>>;
  before(async () => {
    words = await wordsOfSources();
  });

  it('find the words of the sources', () => {
    assert.ok(words.length > 500, String(words.length));
  });

  for (const language of LANGUAGES) {
    it(`into ${language} are of all words, and of no others (npm run translate)`, () => {
      assert.deepEqual(Object.keys(readTranslations(language)).sort(), words.map(({ key }) => key).sort());
    });

    it(`into ${language} have words, and the placeholders of the English ones`, () => {
      const translations = readTranslations(language);
      for (const { key, message } of words) {
        const translated = translations[key]!;
        assert.notEqual(translated.trim(), '', key);
        assert.deepEqual(placeholdersOf(translated), placeholdersOf(message), key);
      }
    });

    it(`into ${language} name the language`, async () => {
      const key = words.find(({ message }) => message === 'en')!.key;
      assert.equal(readTranslations(language)[key], language);
    });
  }
});
