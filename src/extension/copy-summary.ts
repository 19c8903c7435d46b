import * as vscode from 'vscode';
import type { Review } from '../presentation/review.ts';
import { summaryOf } from '../presentation/summary.ts';
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
