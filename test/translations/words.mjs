/** The words that the sources show, and the translations of them in media/l10n. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { root } from '../vscode/places.mjs';

/** The languages that words are translated into, as VS Code calls them. */
export const LANGUAGES = ['de', 'fr'];

/** @typedef {Record<string, string>} Words translations by their key: the English words, and a comment after a stroke */

/**
 * The words in the sources.
 * @returns {Promise<{ key: string, message: string, comment: string }[]>}
 */
export async function wordsOfSources() {
  const source = path.join(root, 'src');
  const contents = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(source, file), 'utf8'))
    .filter((text) => text.includes('l10n.t('));
  const found = await getL10nJson(contents.map((text) => ({ contents: text, extension: '.ts' })));
  return Object.entries(found)
    .map(([key, value]) =>
      typeof value === 'string'
        ? { key, message: value, comment: '' }
        : { key, message: value.message, comment: value.comment.join(' ') },
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** @param {string} language */
function fileOf(language) {
  return path.join(root, `media/l10n/bundle.l10n.${language}.json`);
}

/**
 * @param {string} language
 * @returns {Words}
 */
export function readTranslations(language) {
  return JSON.parse(readFileSync(fileOf(language), 'utf8'));
}

/**
 * @param {string} language
 * @param {Words} words
 */
export function writeTranslations(language, words) {
  writeFileSync(fileOf(language), `${JSON.stringify(words, undefined, 2)}\n`);
}

/**
 * The placeholders of words, such as "{0}", in the order of the alphabet.
 * @param {string} words
 */
export function placeholdersOf(words) {
  return [...new Set(words.match(/\{\w+\}/gu) ?? [])].sort();
}
