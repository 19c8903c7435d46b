import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { tickedWords } from '../../presentation/review.ts';
import type { Comparisons, OpenComparison } from '../comparisons.ts';
import { inform, note } from '../messages.ts';
import { REVIEW_COMMAND, reviewRequestIn } from '../review/request.ts';
import type { Compared } from '../session/session.ts';
import type { ChangeChooser } from '../take-over/chosen-changes.ts';

/** Registers the commands that tick changes off as reviewed, and open them again. */
export function registerReview(comparisons: Comparisons, chooser: ChangeChooser): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  return [
    register('storyDiff.toggleReviewed', async (entry?: unknown, entries?: unknown) => {
      const found = await chooser.choose(entry, entries);
      if (!found) return;
      const { open, compared, changes } = found;
      const review = open.review.of(compared);
      const groups = changes.flatMap((change) => [...change.groups]);
      await mark(open, compared, groups, !changes.every((change) => review.isReviewed(change)));
    }),
    register(REVIEW_COMMAND, async (argument?: unknown) => {
      const request = reviewRequestIn(argument);
      if (!request) return;
      const open = comparisons.find(vscode.Uri.parse(request.original), vscode.Uri.parse(request.modified));
      const compared = open?.session.compared;
      if (!compared || compared.version !== request.version) return note(l10n.t('this change is not there any more'));
      await mark(open, compared, request.groups, request.reviewed);
    }),
    register('storyDiff.clearReviewed', async () => {
      const { current } = comparisons;
      if (!current) return inform(l10n.t('Compare two stories first.'));
      const reviewed = current.review.current?.groups.size ?? 0;
      await current.review.clear();
      note(reviewed > 0 ? l10n.t('all changes are open again') : l10n.t('nothing was marked as reviewed'));
    }),
  ];

  async function mark(open: OpenComparison, compared: Compared, groups: readonly number[], reviewed: boolean) {
    await open.review.mark(compared, groups, reviewed);
    if (open.review.current) note(tickedWords(reviewed, open.review.current));
  }
}
