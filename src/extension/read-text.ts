import * as vscode from 'vscode';
import type { StoryFormat } from '../story/format.ts';
import { isConvertedStory } from './converted/story-uri.ts';
import { findOpen, formatOfDocument, formatOfStory, openStory } from './session/stories.ts';

/** A larger file is no story that somebody wrote, or not one version of it; bytes. */
const MAX_BYTES = 20_000_000;

/** The text of a story, and what it is written in. */
export interface StoryText {
  readonly text: string;
  readonly format: StoryFormat;
}

/**
 * The text of a story among many: unsaved where it is open, else as its file has it. VS Code opens no document for it, as
 * it would take minutes to open thousands.
 * @returns undefined where it is no text, or too large for a story
 */
export async function readText(uri: vscode.Uri): Promise<StoryText | undefined> {
  const open = findOpen(uri);
  if (open) return { text: open.getText(), format: formatOfDocument(open) };
  if (isConvertedStory(uri)) return undefined;
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_BYTES) return undefined;
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return text.includes('\0') ? undefined : { text, format: formatOfStory(uri) };
  } catch {
    return undefined; // gone meanwhile, or not to be read
  }
}

/**
 * As {@link readText}, but a story whose file is no plain text is opened.
 * @throws {StoryError} when it cannot be read; the message names it and the cure
 */
export async function readOrOpen(uri: vscode.Uri): Promise<StoryText> {
  const read = await readText(uri);
  if (read) return read;
  const document = await openStory(uri);
  return { text: document.getText(), format: formatOfDocument(document) };
}
