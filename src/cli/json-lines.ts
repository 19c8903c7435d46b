import * as l10n from '@vscode/l10n';
import { UserError } from './user-error.ts';

/** What an object of a line may hold. */
export type JsonFields = {
  readonly [field in
    | 'id'
    | 'ids'
    | 'lang'
    | 'date'
    | 'left'
    | 'right'
    | 'text'
    | 'original'
    | 'modified'
    | 'originalFormat'
    | 'modifiedFormat']?: unknown;
};

/** The object of a line. @throws {UserError} when it is none */
export function parseLine(text: string): JsonFields {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    throw new UserError(l10n.t('not valid JSON; each line must be one object'));
  }
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    throw new UserError(
      l10n.t({
        message: 'must be an object, such as {0}',
        args: ['{"id":1,"text":"…"}'],
        comment: ['What a line of a file must be. {0} is an example in JSON.'],
      }),
    );
  return line;
}

/** @throws {UserError} when it is no tag of a language */
export function languageOf(lang: unknown): { lang?: string } {
  if (lang === undefined || lang === null || lang === '') return {};
  if (typeof lang !== 'string') throw new UserError(l10n.t('"lang" must be the tag of a language, such as "en"'));
  return { lang };
}
