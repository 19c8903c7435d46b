import * as vscode from 'vscode';
import { summaryOf } from '../presentation/summary.ts';
import { inform, note } from './messages.ts';
import type { Compared } from './session/session.ts';
import { storyName } from './session/stories.ts';

/** Puts the changes of a comparison into the clipboard, as text for an e-mail, and says so. */
export async function copySummary(compared: Compared | undefined): Promise<void> {
  if (!compared) return inform('The stories have not been compared yet. Try again when they have.');
  const names = { original: storyName(compared.original), modified: storyName(compared.modified) };
  await vscode.env.clipboard.writeText(summaryOf(compared.list, names));
  note('Summary copied');
}
