import * as vscode from 'vscode';
import { inform } from '../messages.ts';
import type { KeptTexts } from '../versions/kept-texts.ts';

/**
 * Keeps the text of the clipboard. Tells the user when there is none.
 * @param like the name of the file that it is compared with
 */
export async function keepClipboard(kept: KeptTexts, like: string): Promise<vscode.Uri | undefined> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim()) return kept.keep('Clipboard', text, like);
  inform('There is no text on the clipboard. Copy the other version first.');
  return undefined;
}
