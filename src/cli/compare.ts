import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { TypedOptions } from './arguments.ts';
import { compareFiles, differs } from './compare-files.ts';
import { compareSettings } from './compare-settings.ts';
import { nameOf, STANDARD_INPUT } from './read-story.ts';
import { DIFFERENT, SAME, type Streams } from './streams.ts';
import { UserError } from './user-error.ts';
import { writeOut } from './write-out.ts';
import { writeReport } from './write-report.ts';

/** Compares two stories, or the stories of two folders, and writes a report. */
export async function compare(
  streams: Streams,
  original: string,
  modified: string,
  typed: TypedOptions,
): Promise<number> {
  const settings = compareSettings(typed);
  if (original === STANDARD_INPUT && modified === STANDARD_INPUT)
    throw new UserError(l10n.t('only one of the stories can be standard input'));
  const [one, two] = await Promise.all([isFolder(original), isFolder(modified)]);
  if (one && two && !typed.tracked)
    return (await import('./compare-folders.ts')).compareFolders(streams, original, modified, settings);
  if (settings.format === 'docx' && settings.out === undefined && isTerminal(streams))
    throw new UserError(l10n.t('a Word file is nothing to read in a terminal; name a file by --out'));
  const comparison = await compareFiles(streams, original, modified, settings, typed.tracked ? 'rejected' : 'accepted');
  const [before, after] = [shortName(original), shortName(modified)];
  const names = typed.tracked
    ? {
        original: l10n.t('{0} (all changes rejected)', before),
        modified: l10n.t('{0} (all changes accepted)', after),
      }
    : { original: before, modified: after };
  await writeOut(streams, settings.out, await writeReport(comparison, names, settings, streams));
  return differs(comparison, settings.selection) ? DIFFERENT : SAME;
}

function shortName(file: string): string {
  return file === STANDARD_INPUT ? nameOf(file) : basename(file);
}

async function isFolder(file: string): Promise<boolean> {
  if (file === STANDARD_INPUT) return false;
  return stat(file).then(
    (found) => found.isDirectory(),
    () => false, // reading it says what is wrong
  );
}

function isTerminal({ stdout }: Streams): boolean {
  return 'isTTY' in stdout && stdout.isTTY === true;
}
