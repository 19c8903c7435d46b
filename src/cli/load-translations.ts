import { readFileSync } from 'node:fs';
import { type Translations, useTranslations } from '../text/wording.ts';

/** What the environment says of the language of messages, the one that counts most first: as POSIX has it. */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** Uses the translations that go with the environment for all words that this thread shows from now on, and returns them. */
export function loadTranslations(): Translations | undefined {
  const translations = readTranslations(process.env);
  useTranslations(translations);
  return translations;
}

/**
 * The translations into the language that the environment asks for.
 * @param folder holds a file for each language, `bundle.l10n.de.json`
 * @returns undefined for English, and for a language that there is no file of; then nothing or no more is read
 */
export function readTranslations(
  env: Readonly<Record<string, string | undefined>>,
  folder = translationsFolder(import.meta.url),
): Translations | undefined {
  const language = languageOf(env);
  if (language === undefined) return undefined;
  try {
    const bundle: unknown = JSON.parse(readFileSync(new URL(`bundle.l10n.${language}.json`, folder), 'utf8'));
    return isTranslations(bundle) ? bundle : undefined;
  } catch {
    return undefined; // English is better than no answer
  }
}

/**
 * Where the translations lie: in the folder that the program was built into.
 * @param script the address of the program, `dist/cli.js`, or of one of its pieces, `dist/cli/….js`
 */
export function translationsFolder(script: string): URL {
  const isPiece = /\/dist\/cli\/[^/]*$/u.test(script);
  return new URL(isPiece ? '../l10n/' : 'l10n/', script);
}

/** "de" for `de_AT.UTF-8`; undefined for English, and for `C` and `POSIX`, which name no language. */
function languageOf(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const locale = VARIABLES.map((name) => env[name]).find(Boolean) ?? '';
  const [language] = /^[a-z]{2,3}(?=$|[_.@-])/u.exec(locale) ?? [];
  return language === 'en' ? undefined : language;
}

function isTranslations(bundle: unknown): bundle is Translations {
  return typeof bundle === 'object' && bundle !== null;
}
