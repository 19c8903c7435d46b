import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { refuseByEnding } from '../../conversion/refusals.ts';
import { formatOf, type StoryFormat } from '../../story/format.ts';
import type { Side } from '../../story/side.ts';
import { asMarkdown } from '../converted/converted-files.ts';
import { fileOf, isConvertedStory } from '../converted/story-uri.ts';
import { documentOf, isOfDocument } from '../passages/passage-uri.ts';
import { gitVersion } from '../versions/git-uri.ts';
import { readVersionUri, VERSION_SCHEME } from '../versions/version-uri.ts';

/** What VS Code says of a file that is no text, in English, German and French. */
const IS_BINARY = /bin(?:ary|är|aire)/iu;

/** Why a story cannot be read, in words for the user: names the file and the cure. */
export class StoryError extends Error {}

/** The last part of the path. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1) || uri.toString();
}

/** What a story is called: the name of its file, and of a version in git which one, as VS Code's own tabs say it. */
export function storyName(uri: vscode.Uri): string {
  const version = gitVersion(fileOf(uri));
  return version === undefined ? fileName(uri) : `${fileName(uri)} (${version})`;
}

/** What two stories are called beside each other: by their folders, too, where the names are the same. */
export function nameBoth(original: vscode.Uri, modified: vscode.Uri): [original: string, modified: string] {
  const inFolder = (uri: vscode.Uri) => storyPath(uri).split('/').slice(-2).join('/');
  for (const name of [storyName, inFolder, storyPath]) {
    const names: [string, string] = [name(original), name(modified)];
    if (names[0] !== names[1]) return names;
  }
  return [storyName(original), storyName(modified)];
}

/** Where the story is, short enough for a description or a tooltip. */
export function storyPath(uri: vscode.Uri): string {
  if (uri.scheme === VERSION_SCHEME) return storyName(uri);
  const file = fileOf(documentOf(uri));
  return vscode.workspace.asRelativePath(file.scheme === 'git' ? vscode.Uri.file(file.path) : file);
}

/** The folder of the story, as `storyPath` names it; empty where the story lies in none. */
export function storyFolder(uri: vscode.Uri): string {
  const path = storyPath(uri);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The document of a story, when VS Code has it open; no editor need show it. */
export function findOpen(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => isOfDocument(uri, document.uri));
}

/** What an open story is written in. */
export function formatOfDocument({ languageId, uri }: vscode.TextDocument): StoryFormat {
  const isMarkdown = languageId === 'markdown' || isConvertedStory(uri);
  return isMarkdown ? 'markdown' : formatOf(readVersionUri(uri)?.like ?? uri.path);
}

/** What a story is written in: as its document says, when VS Code has it open, else by its name. */
export function formatOfStory(uri: vscode.Uri): StoryFormat {
  const open = findOpen(uri);
  if (open) return formatOfDocument(open);
  return isConvertedStory(uri) ? 'markdown' : formatOf(readVersionUri(uri)?.like ?? documentOf(uri).path);
}

/**
 * The document of a story, of a passage the one that it is a part of: the open one with its unsaved text, else the file's. Works on any file system that VS Code
 * can read.
 * @throws {StoryError} when the story is gone, is a folder, is not text, or cannot be converted
 */
export async function openStory(story: vscode.Uri): Promise<vscode.TextDocument> {
  const open = findOpen(story);
  if (open && (open.isDirty || open.isUntitled)) return open;
  const uri = documentOf(story);
  const name = storyName(uri);
  // To open it again would make a new, empty one of the same name.
  if (uri.scheme === 'untitled')
    throw new StoryError(
      l10n.t('{0} was closed without being saved, and its text is gone. Compare another story.', name),
    );
  const type = await findFileType(uri);
  if (type === 'gone') throw new StoryError(l10n.t('{0} is gone. Bring it back, or compare another story.', name));
  if (type === 'folder') throw new StoryError(l10n.t('{0} is a folder. Choose a story in it.', name));
  const refusal = isConvertedStory(uri) ? await whyNotConverted(uri) : refuseByEnding(uri.path, name);
  if (refusal !== undefined) throw new StoryError(refusal);
  let document: vscode.TextDocument;
  try {
    document = await asMarkdown(await vscode.workspace.openTextDocument(uri));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (IS_BINARY.test(reason)) throw new StoryError(notText(name));
    throw new StoryError(l10n.t('{0} cannot be read: {1}', name, reason));
  }
  if (document.getText().includes('\0')) throw new StoryError(notText(name));
  return document;
}

/** Why the file of a story cannot be converted, which VS Code would not say in our words; undefined where it can. */
async function whyNotConverted(story: vscode.Uri): Promise<string | undefined> {
  try {
    await vscode.workspace.fs.readFile(story);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function notText(name: string): string {
  return l10n.t('{0} is not a text file. Save the story as plain text or Markdown first.', name);
}

async function findFileType(uri: vscode.Uri): Promise<'file' | 'folder' | 'gone' | 'unknown'> {
  try {
    const { type } = await vscode.workspace.fs.stat(fileOf(uri));
    return type & vscode.FileType.Directory ? 'folder' : 'file';
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return 'gone';
    return 'unknown'; // a scheme without files, such as a git revision: opening it will tell
  }
}

/** Whether the file of a story is gone. */
export async function isGone(story: vscode.Uri): Promise<boolean> {
  return (await findFileType(documentOf(story))) === 'gone';
}

/** Which of two stories can be changed. */
export async function writableOf(
  stories: Readonly<Record<Side, vscode.Uri>>,
): Promise<Readonly<Record<Side, boolean>>> {
  const [original, modified] = await Promise.all([isReadOnly(stories.original), isReadOnly(stories.modified)]);
  return { original: !original, modified: !modified };
}

/** Whether stories of this source can be written at all. */
export function canBeEdited(story: vscode.Uri): boolean {
  const { scheme } = documentOf(story);
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** Whether a story cannot be written: its file is locked, or it comes from a source that has no files to write. */
export async function isReadOnly(story: vscode.Uri): Promise<boolean> {
  const uri = documentOf(story);
  if (uri.scheme === 'untitled') return false;
  if (!canBeEdited(uri)) return true;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    return false; // opening it tells why it cannot be read
  }
}
