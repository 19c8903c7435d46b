import { compareStories } from '../comparison/compare.ts';
import type { CompareOptions } from '../comparison/options.ts';
import { jsonReport } from '../presentation/report/json.ts';
import type { Selection } from '../presentation/report/selection.ts';
import type { StoryFormat } from '../story/format.ts';
import { differs } from './compare-files.ts';
import { type JsonFields, languageOf, parseLine } from './json-lines.ts';
import { UserError } from './user-error.ts';

/** What all pairs of a run have in common. */
export interface PairSettings {
  readonly options: CompareOptions;
  readonly selection: Selection;
}

/** The answer to a line: a line of JSON, and what it says in short. */
export interface PairAnswer {
  readonly line: string;
  readonly outcome: 'same' | 'different' | 'bad line';
}

/**
 * Compares the two stories of a line: `{"id","original","modified","lang"?,"originalFormat"?,"modifiedFormat"?}` → the id and what
 * `--format json` prints of two files, or `{"id","error"}`: a bad line never ends a run.
 * Its words are for programs: in English, so it is called without translations.
 * @param text a line of JSON
 * @param number of the line, 1 for the first
 */
export function comparePair(text: string, number: number, { options, selection }: PairSettings): PairAnswer {
  let id: unknown = null;
  try {
    const fields = parseLine(text);
    id = fields.id ?? null;
    const { original, modified, lang } = fields;
    if (typeof original !== 'string' || typeof modified !== 'string')
      throw new UserError('"original" and "modified" must be the texts of two stories');
    const comparison = compareStories(original, modified, {
      ...options,
      ...languageOf(lang),
      originalFormat: formatOf(fields, 'originalFormat'),
      modifiedFormat: formatOf(fields, 'modifiedFormat'),
    });
    const line = JSON.stringify({ id, ...jsonReport(comparison, selection) });
    return { line, outcome: differs(comparison, selection) ? 'different' : 'same' };
  } catch (error) {
    const reason = error instanceof UserError ? error.message : `failed: ${String(error)}`;
    return { line: JSON.stringify({ id, error: `line ${number}: ${reason}` }), outcome: 'bad line' };
  }
}

function formatOf(fields: JsonFields, name: 'originalFormat' | 'modifiedFormat'): StoryFormat {
  const format = fields[name] ?? 'plain';
  if (format !== 'plain' && format !== 'markdown') throw new UserError(`"${name}" must be "plain" or "markdown"`);
  return format;
}
