import * as l10n from '@vscode/l10n';
import { alignSentences } from '../alignment/align.ts';
import { splitSentences } from '../story/parse.ts';
import { languageOf, parseLine } from './json-lines.ts';
import { UserError } from './user-error.ts';

/**
 * Links the sentences of two lists: `{"id","lang"?,"left":[…],"right":[…]}` → `{"id","links":[[left,right]…]}`.
 * @throws {UserError} when a field is missing or of another type
 */
export function alignLine(line: string): object {
  const { id, lang, left, right } = parseLine(line);
  if (!isStrings(left) || !isStrings(right))
    throw new UserError(l10n.t('"left" and "right" must be lists of sentences'));
  const links = alignSentences(left, right, languageOf(lang));
  return { id, links: links.map(({ original, modified }) => [original, modified]) };
}

/**
 * Splits a text into sentences: `{"id","lang"?,"text"}` → `{"id","sentences":[[start,end]…]}`, UTF-16 offsets.
 * @throws {UserError} when a field is missing or of another type
 */
export function splitLine(line: string): object {
  const { id, lang, text } = parseLine(line);
  if (typeof text !== 'string') throw new UserError(l10n.t('"text" must be a string'));
  return { id, sentences: splitSentences(text, languageOf(lang)).map(({ start, end }) => [start, end]) };
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
