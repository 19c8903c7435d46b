import * as l10n from '@vscode/l10n';
import { isCommit, shortHash } from './git-uri.ts';

/**
 * Says that a version in git lacks a file.
 * @param file its name
 * @param version as git names it; the empty name is the index
 */
export function absentWords(file: string, version: string): string {
  if (version === 'HEAD') return l10n.t('{0} is not in the last commit. Choose another version.', file);
  if (version === '') return l10n.t('{0} is not in the index. Choose another version.', file);
  if (isCommit(version)) return l10n.t('{0} is not in commit {1}. Choose another version.', file, shortHash(version));
  return l10n.t({
    message: '{0} is not in {1}. Choose another version.',
    args: [file, version],
    comment: ['{0} is the name of a file, {1} that of a branch or a tag of git.'],
  });
}
