import * as l10n from '@vscode/l10n';

/** "tale.md (new)" */
export function newStory(path: string): string {
  return l10n.t({ message: '{0} (new)', args: [path], comment: ['{0} is the path of a story that was added in git.'] });
}

/** "tale.md (deleted)" */
export function deletedStory(path: string): string {
  return l10n.t({
    message: '{0} (deleted)',
    args: [path],
    comment: ['{0} is the path of a story that was deleted in git.'],
  });
}
