import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { inform } from '../messages.ts';
import type { KeptTexts } from '../versions/kept-texts.ts';

/**
 * Keeps the text of the clipboard. Tells the user when there is none.
 * @param like the name of the file that it is compared with
 */
export async function keepClipboard(kept: KeptTexts, like: string): Promise<vscode.Uri | undefined> {
  const text = await vscode.env.clipboard.readText();
  const name = l10n.t({ message: 'Clipboard', comment: ['A version of a story to choose: the text that was copied.'] });
  if (text.trim()) return kept.keep(name, text, like);
  inform(l10n.t('There is no text on the clipboard. Copy the other version first.'));
  return undefined;
}
