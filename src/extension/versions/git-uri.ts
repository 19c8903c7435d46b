import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';

/** VS Code shows this much of the hash of a commit. */
const SHORT_HASH_LENGTH = 8;

/**
 * Which version of a file the address of VS Code's git extension names: "HEAD", "Index", "a1b2c3d4", "draft"; undefined
 * for an address of another kind.
 */
export function gitVersion(uri: Pick<vscode.Uri, 'scheme' | 'query'>): string | undefined {
  if (uri.scheme !== 'git') return undefined;
  let ref: unknown;
  try {
    ({ ref } = JSON.parse(uri.query));
  } catch {
    return undefined; // another extension may use that name
  }
  if (typeof ref !== 'string') return undefined;
  return nameOf(ref) ?? (isCommit(ref) ? shortHash(ref) : ref);
}

/** What VS Code's git calls the versions of a file that are no commits: in the index, and the sides of a conflict. */
function nameOf(ref: string): string | undefined {
  switch (ref) {
    case '':
    case '~':
      return l10n.t({
        message: 'Index',
        comment: ['In the name of a tab, as VS Code says it: what is staged in git.'],
      });
    case '~1':
      return l10n.t({ message: 'Base', comment: ['In the name of a tab: a version of a merge conflict of git.'] });
    case '~2':
      return l10n.t({ message: 'Ours', comment: ['In the name of a tab: a version of a merge conflict of git.'] });
    case '~3':
      return l10n.t({ message: 'Theirs', comment: ['In the name of a tab: a version of a merge conflict of git.'] });
    default:
      return undefined;
  }
}

/** Whether a version in git is named by the whole hash of a commit. */
export function isCommit(version: string): boolean {
  return /^[\da-f]{40}$/u.test(version);
}

/** The hash of a commit, as short as VS Code shows it. */
export function shortHash(hash: string): string {
  return hash.slice(0, SHORT_HASH_LENGTH);
}
