import { execFile } from 'node:child_process';
import * as l10n from '@vscode/l10n';
import { isStoryFile } from '../story/format.ts';
import type { Side } from '../story/side.ts';
import { UserError } from './user-error.ts';

/** A story that changed, by its paths in the repository; it lacks the side on which there is no such file. */
export type ChangedStory = Partial<Readonly<Record<Side, string>>>;

/** The two states of a repository that are compared, as git names them: a commit, or '' for the index. */
export type States = Readonly<Record<Side, string>>;

/** The largest file that is read from git, in bytes: as many as of one that is converted. */
const MAX_FILE_BYTES = 40_000_000;
/** What git says instead of a letter for a file that is new, and one that was deleted. */
const [ADDED, DELETED] = ['A', 'D'];

/** What is staged, and the last commit. */
export const STAGED: States = { original: 'HEAD', modified: '' };

/**
 * What a branch changed since it left another: as a pull request shows it.
 * @throws {UserError} when there are no such commits, or none that both have
 */
export async function statesOf(base: string, head: string): Promise<States> {
  for (const commit of [base, head]) {
    const found = await git('rev-parse', '--verify', '--quiet', `${commit}^{commit}`).catch(onlyUserErrors);
    if (!found)
      throw new UserError(
        l10n.t("{0}: no such commit here; fetch it first (in GitHub's checkout: fetch-depth: 0)", commit),
      );
  }
  const common = (await git('merge-base', base, head).catch(onlyUserErrors))?.toString().trim();
  if (!common)
    throw new UserError(
      l10n.t(
        "{0} and {1} have no common commit here; fetch the whole history (in GitHub's checkout: fetch-depth: 0)",
        base,
        head,
      ),
    );
  return { original: common, modified: head };
}

/** The stories that differ between two states, by the endings of their names, in git's order; renamed ones are followed. */
export async function listChangedStories({ original, modified }: States): Promise<ChangedStory[]> {
  const between = modified === '' ? ['--cached'] : [original, modified];
  const listed = await git('diff', '--name-status', '-z', '--find-renames', '--no-ext-diff', ...between, '--');
  const fields = listed.toString('utf8').split('\0');
  const stories: ChangedStory[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const status = fields[at]!.charAt(0);
    const path = fields[at + 1]!;
    const isPair = status === 'R' || status === 'C';
    const to = isPair ? fields[at + 2]! : path;
    if (isPair) at++;
    if (!isStoryFile(path) && !isStoryFile(to)) continue;
    stories.push({ ...(status === ADDED ? {} : { original: path }), ...(status === DELETED ? {} : { modified: to }) });
  }
  return stories;
}

/** The bytes of a file in a state of the repository. */
export async function readFromGit(state: string, path: string): Promise<Buffer> {
  return git('cat-file', 'blob', `${state}:${path}`);
}

function git(...args: string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    execFile('git', args, { encoding: 'buffer', maxBuffer: MAX_FILE_BYTES }, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      if (error.code === 'ENOENT') return reject(new UserError(l10n.t('git is not installed; install it first')));
      const [first = ''] = stderr.toString('utf8').trim().split('\n');
      reject(new GitError(first || error.message));
    });
  });
}

/** What git says is wrong. */
class GitError extends UserError {}

function onlyUserErrors(error: unknown): undefined {
  if (!(error instanceof GitError)) throw error;
}
