import * as l10n from '@vscode/l10n';
import { version } from '../../package.json';
import type { Translations } from '../text/wording.ts';
import { parseArguments } from './arguments.ts';
import { loadTranslations } from './load-translations.ts';
import { complain, print, SAME, type Streams, TROUBLE } from './streams.ts';
import { usage } from './usage.ts';
import { describeSystemError, failed, UserError } from './user-error.ts';

/**
 * Does what the arguments ask for. Whatever goes wrong is one line on `stderr`, and status 2: status 1 would say that the
 * stories differ. Loads only what is asked for.
 * @param args without the program's own name
 * @returns the exit status, as that of `diff`
 */
export async function runCommandLine(args: string[], streams: Streams): Promise<number> {
  const translations = loadTranslations();
  try {
    return await run(args, streams, translations);
  } catch (error) {
    complain(streams, error instanceof UserError ? error.message : failed(describeSystemError(error)));
    return TROUBLE;
  }
}

async function run(args: string[], streams: Streams, translations: Translations | undefined): Promise<number> {
  // git calls its driver with paths, which may begin with a dash, and never with an option.
  if (args[0] === 'git-diff') return (await import('./git-diff.ts')).gitDiff(streams, args.slice(1));
  const { values, positionals } = parseArguments(args);
  const [command, ...files] = positionals;
  if (values.help || values.version) {
    await print(streams, `${values.help ? usage() : `story-diff ${version}`}\n`);
    return SAME;
  }
  if (command === 'compare' && files.length === 0 && values.pairs !== undefined)
    return (await import('./compare-pairs.ts')).comparePairs(streams, values.pairs, values, translations);
  // A Word file with tracked changes holds both versions.
  const ofArchives = [values.pairs, values.jobs, values.keys, values.candidates];
  const isOfTwo = ofArchives.every((value) => value === undefined);
  const asksGit = values.staged !== undefined || values['exit-code'] !== undefined;
  if (command === 'compare' && isOfTwo && !asksGit && files.length === (values.tracked ? 1 : 2))
    return (await import('./compare.ts')).compare(streams, files[0]!, files.at(-1)!, values);
  if (command === 'changed' && isOfTwo && !values.tracked && !values.critic && isBranch(files, values.staged))
    return (await import('./changed.ts')).changed(streams, files, values);
  if (command === 'versions' && !asksGit && files.length === 1)
    return (await import('./versions/versions.ts')).versions(streams, files[0]!, values);
  const hasNoOptions = Object.keys(values).length === 0;
  if ((command === 'align' || command === 'split') && files.length === 1 && hasNoOptions)
    return (await import('./answer-lines.ts')).answerLines(streams, files[0]!, command);
  const trouble = command ? l10n.t('cannot do "{0}"', args.join(' ')) : l10n.t('nothing to do');
  throw new UserError(`${trouble}\n${usage()}`);
}

/** Whether a call of `changed` is for what is staged, or for a branch: where it began, and where it is. */
function isBranch(commits: readonly string[], staged = false): boolean {
  return staged ? commits.length === 0 : commits.length === 1 || commits.length === 2;
}
