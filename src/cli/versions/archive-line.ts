import * as l10n from '@vscode/l10n';
import { languageOf, parseLine } from '../json-lines.ts';
import { type ByteLine, decodeLine } from '../read-lines.ts';
import { UserError } from '../user-error.ts';

/** How a line names a story. */
export type StoryId = string | number;

/** A line of an archive, `{"id","text","lang"?,"date"?}`. */
export interface ArchiveStory {
  readonly id: StoryId;
  readonly text: string;
  readonly lang?: string;
  /** Milliseconds since 1970; not known where the line has no date. */
  readonly date?: number;
}

/** @throws {UserError} when the line is no story */
export function parseStoryLine(line: Pick<ByteLine, 'bytes' | 'number'>): ArchiveStory {
  const decoded = decodeLine(line);
  if (decoded === undefined) throw new UserError(l10n.t('not valid UTF-8; save it in UTF-8 first'));
  const { id, text, lang, date } = parseLine(decoded);
  if (!isId(id)) throw new UserError(l10n.t('"id" must be a string or a number'));
  if (typeof text !== 'string') throw new UserError(l10n.t('"text" must be a string'));
  return { id, text, ...languageOf(lang), ...dateOf(date) };
}

export function isId(id: unknown): id is StoryId {
  return typeof id === 'string' || typeof id === 'number';
}

function dateOf(date: unknown): { date?: number } {
  if (date === undefined || date === null || date === '') return {};
  const time = typeof date === 'string' ? Date.parse(inUniversalTime(date)) : Number.NaN;
  if (Number.isNaN(time))
    throw new UserError(l10n.t('"date" must be a date such as "2026-11-27" or "2026-11-27T09:30:00Z"'));
  return { date: time };
}

/** A time without a zone is taken as UTC: an archive must have the same order on every machine. */
function inUniversalTime(date: string): string {
  return /^\d{4}-\d\d-\d\dT[\d:.]+$/u.test(date) ? `${date}Z` : date;
}
