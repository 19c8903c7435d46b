import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import * as l10n from '@vscode/l10n';
import { compareStories } from '../comparison/compare.ts';
import type { Comparison } from '../comparison/comparison.ts';
import { jsonReport } from '../presentation/report/json.ts';
import { noDifferences } from '../presentation/report/nothing-changed.ts';
import { STORY_ENDINGS } from '../story/endings.ts';
import { formatOf, isStoryFile } from '../story/format.ts';
import { awaitBoth, type Side } from '../story/side.ts';
import { type FilePair, pairByContent, pairFiles } from '../versions/pair-files.ts';
import { compareFiles, differs } from './compare-files.ts';
import type { CompareSettings, ReportFormat } from './compare-settings.ts';
import { readStory } from './read-story.ts';
import { DIFFERENT, SAME, type Streams } from './streams.ts';
import { describeSystemError, UserError } from './user-error.ts';
import { writeOut } from './write-out.ts';
import { writeReport } from './write-report.ts';

/** The endings of files in which each pair of stories has a report of its own. */
const ENDINGS: Partial<Record<ReportFormat, string>> = { html: 'html', docx: 'docx', markdown: 'md', csv: 'csv' };

/**
 * Compares the stories of two folders, and of the folders in them: those of the same name, and then those of other names whose
 * words are the likeliest. Text and JSON are written one after the other, of the other formats a file for each pair.
 */
export async function compareFolders(
  streams: Streams,
  originalFolder: string,
  modifiedFolder: string,
  settings: CompareSettings,
): Promise<number> {
  const ending = ENDINGS[settings.format];
  if (ending && settings.out === undefined)
    throw new UserError(
      l10n.t('of two folders, {0} is a file for each pair of stories; name a folder by --out', settings.format),
    );
  const folders = { original: originalFolder, modified: modifiedFolder };
  const [originals, modifieds] = await awaitBoth(listStories(originalFolder), listStories(modifiedFolder));
  const read = (side: Side, name: string) => readStory(join(folders[side], name), streams.stdin);
  const pairs = await pairFiles({ original: originals, modified: modifieds }, (rest) => pairByContent(rest, read));
  let different = false;
  const tell = async (pair: FilePair): Promise<Comparison | undefined> => {
    const { original, modified } = pair;
    const comparison =
      original !== undefined && modified !== undefined
        ? await compareFiles(streams, join(originalFolder, original), join(modifiedFolder, modified), settings)
        : await compareAlone(streams, pair, originalFolder, modifiedFolder);
    const differ = differs(comparison, settings.selection);
    different ||= differ;
    return differ ? comparison : undefined;
  };
  if (ending) {
    for (const pair of pairs) {
      const comparison = await tell(pair);
      if (!comparison) continue;
      const out = join(settings.out!, `${pair.modified ?? pair.original}.${ending}`);
      await makeFolder(dirname(out));
      await writeOut(streams, out, await writeReport(comparison, namesOf(pair), settings, streams));
    }
    return different ? DIFFERENT : SAME;
  }
  const parts: (string | Uint8Array)[] = [];
  for (const pair of pairs) {
    const comparison = await tell(pair);
    if (!comparison) continue;
    const before = parts.length;
    if (settings.format === 'json') parts.push(`${JSON.stringify(asJson(pair, comparison, settings))}\n`);
    else {
      parts.push(`${titleOf(pair)}\n`);
      if (pair.original !== undefined && pair.modified !== undefined)
        parts.push(...(await writeReport(comparison, namesOf(pair), settings, streams)));
      parts.push('\n');
    }
    // What is printed is let go of at once; a file is written as a whole.
    if (settings.out === undefined) await writeOut(streams, undefined, parts.splice(before));
  }
  if (settings.format === 'text' && !different) parts.push(`${noDifferences()}\n`);
  await writeOut(streams, settings.out, parts);
  return different ? DIFFERENT : SAME;
}

/** Compares a file that has no partner with nothing: all of it is omitted, or added. */
async function compareAlone(
  { stdin }: Streams,
  { original, modified }: FilePair,
  originalFolder: string,
  modifiedFolder: string,
): Promise<Comparison> {
  const file = original === undefined ? join(modifiedFolder, modified!) : join(originalFolder, original);
  const text = await readStory(file, stdin);
  const format = formatOf(file);
  const options = { originalFormat: format, modifiedFormat: format };
  return original === undefined ? compareStories('', text, options) : compareStories(text, '', options);
}

function namesOf({ original, modified }: FilePair): Readonly<Record<Side, string>> {
  return { original: original ?? noStory(), modified: modified ?? noStory() };
}

function noStory(): string {
  return l10n.t({ message: 'nothing', comment: ['In place of the name of a story: there is none on this side.'] });
}

function asJson(
  { original = null, modified = null }: Partial<Record<Side, string | null>>,
  comparison: Comparison,
  { selection }: CompareSettings,
) {
  return { ...jsonReport(comparison, selection), names: { original, modified } };
}

function titleOf({ original, modified }: FilePair): string {
  if (modified === undefined) return l10n.t('− {0}: only in the original folder', original!);
  if (original === undefined) return l10n.t('+ {0}: only in the modified folder', modified);
  return `= ${original === modified ? original : `${original} → ${modified}`}`;
}

/** The paths of the stories in a folder, by their endings, in order. @throws {UserError} when there are none */
async function listStories(folder: string): Promise<string[]> {
  let found: string[];
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    found = entries
      .filter((entry) => entry.isFile() && isStoryFile(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(folder, sep).length));
  } catch (error) {
    throw new UserError(`${folder}: ${describeSystemError(error)}`);
  }
  if (found.length === 0)
    throw new UserError(
      l10n.t('{0}: a folder without stories; those end in {1}', folder, `.${STORY_ENDINGS.slice(0, 3).join(', .')} …`),
    );
  return found.sort();
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const reason = exists
      ? l10n.t({ message: 'is a file; name a folder', comment: ['Follows the path of a file.'] })
      : describeSystemError(error, 'written');
    throw new UserError(`${folder}: ${reason}`);
  }
}
