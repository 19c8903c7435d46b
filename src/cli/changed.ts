import * as l10n from '@vscode/l10n';
import { compareStories } from '../comparison/compare.ts';
import type { Comparison } from '../comparison/comparison.ts';
import { showControls } from '../presentation/controls.ts';
import { noProseChanged } from '../presentation/report/nothing-changed.ts';
import { formatOf } from '../story/format.ts';
import { awaitBoth, type Side } from '../story/side.ts';
import type { TypedOptions } from './arguments.ts';
import { differs } from './compare-files.ts';
import { type CompareSettings, compareSettings } from './compare-settings.ts';
import { type ChangedStory, listChangedStories, readFromGit, STAGED, type States, statesOf } from './git-stories.ts';
import { textOfStory } from './read-story.ts';
import { deletedStory, newStory } from './story-titles.ts';
import { DIFFERENT, SAME, type Streams } from './streams.ts';
import { UserError } from './user-error.ts';
import { writeOut } from './write-out.ts';
import { writeReport } from './write-report.ts';

/** A story that changed, with what changed in it, or why that cannot be told. */
interface Finding {
  readonly story: ChangedStory;
  readonly comparison?: Comparison;
  readonly trouble?: string;
}

/**
 * Tells what changed in the stories of a git repository: what was omitted, added, and what to check. A file that cannot be read
 * is named, with the reason, and the others go on.
 * @param commits where a branch began and where it is; none for what is staged
 * @returns as git's own `--exit-code`: 1 for a difference only where that is asked for
 */
export async function changed(streams: Streams, commits: readonly string[], typed: TypedOptions): Promise<number> {
  const settings = compareSettings(typed);
  if (!['text', 'markdown'].includes(settings.format))
    throw new UserError(l10n.t('changed writes text or markdown, not {0}', settings.format));
  const [base, head = 'HEAD'] = commits;
  const states = base === undefined ? STAGED : await statesOf(base, head);
  const findings: Finding[] = [];
  for (const story of await listChangedStories(states)) {
    const finding = await compareInGit(states, story, settings);
    if (finding.trouble !== undefined || differs(finding.comparison!, settings.selection)) findings.push(finding);
  }
  await writeOut(streams, settings.out, await write(findings, settings, streams));
  return typed['exit-code'] && findings.length > 0 ? DIFFERENT : SAME;
}

async function compareInGit(states: States, story: ChangedStory, { options }: CompareSettings): Promise<Finding> {
  const read = async (side: Side) => {
    const path = story[side];
    if (path === undefined) return '';
    return textOfStory(await readFromGit(states[side], path), path, path);
  };
  const format = (side: Side) => formatOf(story[side] ?? nameOf(story));
  try {
    const [original, modified] = await awaitBoth(read('original'), read('modified'));
    const formats = { originalFormat: format('original'), modifiedFormat: format('modified') };
    return { story, comparison: compareStories(original, modified, { ...options, ...formats }) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { story, trouble: error.message };
  }
}

async function write(findings: readonly Finding[], settings: CompareSettings, streams: Streams): Promise<string[]> {
  if (settings.format === 'markdown') {
    const { commentOn } = await import('../presentation/report/comment.ts');
    return [
      commentOn(
        findings.map(({ story, ...found }) => ({ title: titleOf(story), names: namesOf(story), ...found })),
        settings.selection,
      ),
    ];
  }
  const parts: string[] = [];
  for (const { story, comparison, trouble } of findings) {
    parts.push(`${showControls(titleOf(story))}\n`);
    if (comparison)
      for (const part of await writeReport(comparison, namesOf(story), settings, streams)) parts.push(`${part}`);
    else parts.push(`${trouble}\n`);
    parts.push('\n');
  }
  return findings.length > 0 ? parts : [`${noProseChanged()}\n`];
}

function titleOf({ original, modified }: ChangedStory): string {
  if (original === undefined) return newStory(modified!);
  if (modified === undefined) return deletedStory(original);
  return original === modified ? modified : `${original} → ${modified}`;
}

function nameOf({ original, modified }: ChangedStory): string {
  return modified ?? original!;
}

function namesOf(story: ChangedStory): Readonly<Record<Side, string>> {
  const name = nameOf(story);
  return { original: story.original ?? name, modified: story.modified ?? name };
}
