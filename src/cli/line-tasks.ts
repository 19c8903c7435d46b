import { alignSentences } from '../alignment/align.ts';
import { splitSentences } from '../story/parse.ts';
import { UserError } from './user-error.ts';

/** Answers one line of input, a JSON value, with an object. */
export type LineTask = (line: unknown) => object;

/**
 * Links the sentences of two lists: `{"id","lang"?,"left":[…],"right":[…]}` → `{"id","links":[[left,right]…]}`.
 * @throws {UserError} when a field is missing or of another type
 */
export function alignLine(line: unknown): object {
  const { id, lang, left, right } = fieldsOf(line);
  if (!isStrings(left) || !isStrings(right)) throw new UserError('"left" and "right" must be lists of sentences');
  const links = alignSentences(left, right, languageOf(lang));
  return { id, links: links.map(({ original, modified }) => [original, modified]) };
}

/**
 * Splits a text into sentences: `{"id","lang"?,"text"}` → `{"id","sentences":[[start,end]…]}`, UTF-16 offsets.
 * @throws {UserError} when a field is missing or of another type
 */
export function splitLine(line: unknown): object {
  const { id, lang, text } = fieldsOf(line);
  if (typeof text !== 'string') throw new UserError('"text" must be a string');
  return { id, sentences: splitSentences(text, languageOf(lang)).map(({ start, end }) => [start, end]) };
}

/** What an object of a line may hold. */
type Fields = { readonly [field in 'id' | 'lang' | 'left' | 'right' | 'text']?: unknown };

function fieldsOf(line: unknown): Fields {
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    throw new UserError('must be an object, such as {"id":1,"text":"…"}');
  return line;
}

function languageOf(lang: unknown): { lang?: string } {
  if (lang === undefined || lang === null || lang === '') return {};
  if (typeof lang !== 'string') throw new UserError('"lang" must be the tag of a language, such as "en"');
  return { lang };
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
