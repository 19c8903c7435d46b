import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import type { TypedOptions } from '../arguments.ts';
import { compareSettings } from '../compare-settings.ts';
import { loadTranslations } from '../load-translations.ts';
import { STANDARD_INPUT } from '../read-story.ts';
import type { Streams } from '../streams.ts';
import { countJobs, TaskRunner, TaskThread } from '../task-threads.ts';
import { UserError } from '../user-error.ts';
import { ArchiveFile } from './archive-file.ts';
import { compareGroups } from './compare-groups.ts';
import { findVersions } from './find-versions.ts';
import { printKeys } from './print-keys.ts';
import { type VersionAnswer, type VersionSettings, type VersionTask, VersionTasks } from './version-tasks.ts';

const OPTIONS: readonly string[] = ['lang', 'jobs', 'keys', 'candidates'];

/**
 * Finds the stories of an archive that are versions of each other, in one go or, for an engine that groups by key, in two: the
 * keys of the stories, then the comparison of the groups.
 * @param file an archive, `{"id","text","lang"?,"date"?}` a line
 * @returns 1 when a line was bad, else 0
 */
export async function versions(streams: Streams, file: string, typed: TypedOptions): Promise<number> {
  const other = Object.keys(typed).find((option) => !OPTIONS.includes(option));
  if (other) throw new UserError(l10n.t('versions takes {0}, not {1}', `--${OPTIONS.join(', --')}`, `--${other}`));
  if (typed.keys && typed.candidates !== undefined)
    throw new UserError(l10n.t('--keys comes before the grouping and --candidates after it; name one of them'));
  if (file === STANDARD_INPUT && typed.candidates === STANDARD_INPUT)
    throw new UserError(l10n.t('only one of the archive and the groups can be standard input'));
  const { lang } = compareSettings(typed.lang === undefined ? {} : { lang: typed.lang }).options;
  const jobs = countJobs(typed.jobs);
  const archive = await ArchiveFile.open(streams, file);
  const settings: VersionSettings = { path: archive.path, ...(lang === undefined ? {} : { lang }) };
  const tasks = new VersionTasks(settings);
  const runner = new TaskRunner<VersionTask, VersionAnswer>(
    jobs,
    (task) => tasks.answer(task),
    // Its script is the one that this module is in.
    () => new TaskThread(import.meta.url, { [VERSION_THREAD]: settings }),
  );
  try {
    if (typed.keys) return await printKeys(streams, archive, runner);
    if (typed.candidates !== undefined) return await compareGroups(streams, archive, typed.candidates, runner);
    return await findVersions(streams, archive, runner);
  } finally {
    await runner.end();
    tasks.close();
    await archive.close();
  }
}

/** Under this name a thread finds its settings, and knows by it what it is for. */
const VERSION_THREAD = 'storyDiffVersions';

const settings: VersionSettings | undefined = isMainThread ? undefined : workerData?.[VERSION_THREAD];
if (settings) {
  loadTranslations();
  const port = parentPort!;
  const tasks = new VersionTasks(settings);
  port.on('message', (task: VersionTask) => port.postMessage(tasks.answer(task)));
}
