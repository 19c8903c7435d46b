import * as vscode from 'vscode';
import type { Review } from '../presentation/review.ts';
import { changeSummary, summaryOf } from '../presentation/summary.ts';
import { inform, note } from './messages.ts';
import type { Compared } from './session/session.ts';
import { storyName } from './session/stories.ts';

/** Puts the changes of a comparison into the clipboard, as text for an e-mail, and says so. */
export async function copySummary(compared: Compared | undefined, review: Review | undefined): Promise<void> {
  if (!compared || !review) return inform('The stories have not been compared yet. Try again when they have.');
  const names = { original: storyName(compared.original), modified: storyName(compared.modified) };
  await vscode.env.clipboard.writeText(summaryOf(review, names));
  note('Summary copied');
}

/** Puts the change that a group is part of into the clipboard, as in the summary: words that went are struck, new ones bold. */
export async function copyChange({ list }: Compared, group: number): Promise<void> {
  const change = list.changeOf(group);
  if (!change) return;
  await vscode.env.clipboard.writeText(`${changeSummary(list, change)}\n`);
  note('Change copied with its marks');
}
