import * as vscode from 'vscode';
import type { Candidate } from './likely-stories.ts';
import { storyFolder, storyName } from './session/stories.ts';

/** At most this many files of the workspace, or of a folder, are looked at. */
const MAX_FILES = 2000;

/** A story, with what tells how likely it is the other version of one. */
export interface StoryCandidate extends Candidate {
  readonly uri: vscode.Uri;
}

export function toCandidate(uri: vscode.Uri): StoryCandidate {
  return { name: storyName(uri), folder: storyFolder(uri), uri };
}

/**
 * The files of the workspace, or of a folder, with such endings, in the order of their paths.
 * @param endings without their full stops
 */
export async function findStoryFiles(
  endings: readonly string[],
  token?: vscode.CancellationToken,
  folder?: vscode.Uri,
): Promise<vscode.Uri[]> {
  const pattern = `**/*.{${endings.join(',')}}`;
  const within = folder ? new vscode.RelativePattern(folder, pattern) : pattern;
  const files = await vscode.workspace.findFiles(within, undefined, MAX_FILES, token);
  return files.sort((a, b) => a.path.localeCompare(b.path));
}
