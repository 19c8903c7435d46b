/**
 * `npm run translate`: brings the translations in line with the sources. What no source says any more goes; what is new is
 * added without words, which a test then asks for, and is listed with the comments for translators.
 */
import { LANGUAGES, readTranslations, wordsOfSources, writeTranslations } from './words.mjs';

const words = await wordsOfSources();
for (const language of LANGUAGES) {
  const before = readTranslations(language);
  const after = Object.fromEntries(words.map(({ key }) => [key, before[key] ?? '']));
  writeTranslations(language, after);
  const missing = words.filter(({ key }) => after[key] === '');
  const gone = Object.keys(before).filter((key) => !(key in after));
  console.log(`${language}: ${words.length} words, ${missing.length} without a translation, ${gone.length} gone`);
  for (const { message, comment } of missing) console.log(`  ${message}${comment ? `  (${comment})` : ''}`);
}
