/** Stories and the extension's state, for the tests inside VS Code. */
import * as vscode from 'vscode';
import type { Exports, Internals } from '../../src/extension/activate.ts';
import type { OpenComparison } from '../../src/extension/comparisons.ts';
import type { ComparisonPanel } from '../../src/extension/webview/comparison-panel.ts';
import { until } from '../vscode/until.ts';

export const FIRST = [
  'The ferry left the harbour at six. Nobody had come to see her off.',
  'Marta counted the windows of the town. The gulls followed them as far as the breakwater.',
  'Below deck the steward was swearing at the stove in two languages.',
].join('\n\n');

/** One omission, one addition, one edit, one move. */
export const SECOND = [
  'Below deck the steward was swearing at the stove in two languages.',
  'The ferry left the harbour at seven. Nobody had come to see her off.',
  'The gulls followed them as far as the breakwater. At four o’clock somebody shouted that there were dolphins.',
].join('\n\n');

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;

/**
 * The document of a story in the workspace. VS Code may hold others of the same name: the committed version that it keeps
 * for the marks beside changed lines, or one of a comparison that was closed.
 */
export function storyDocument(name: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name));
}

/**
 * A file of the workspace. Resolves when VS Code knows its content, also where it still held an older one in memory. A file
 * that has the content already is left alone: VS Code empties a file before it writes it, and may read it in between.
 */
export async function writeStory(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (!(await hasContent(uri, bytes))) await vscode.workspace.fs.writeFile(uri, bytes);
  if (typeof content === 'string') {
    const known = content.replace(/^\uFEFF/u, '');
    await until(
      async () => (await vscode.workspace.openTextDocument(uri)).getText() === known,
      `VS Code to read ${name}`,
    );
  }
  return uri;
}

async function hasContent(file: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  const found = await vscode.workspace.fs.readFile(file).then(undefined, () => undefined);
  return found?.length === bytes.length && bytes.every((byte, i) => byte === found[i]);
}

/** What the extension hands to other extensions. */
export async function storyDiff(): Promise<Exports> {
  return vscode.extensions.getExtension<Exports>('story-diff.story-diff')!.activate();
}

/** The parts of the running extension, which only a test run gets to see. */
export async function internals(): Promise<Internals> {
  return (await storyDiff()).internals!;
}

/** A comparison with its panel. */
export type Shown = OpenComparison & { readonly panel: ComparisonPanel };

/** Compares two texts as the explorer's command does, and waits until the panel shows them. */
export async function compare(original: string, modified: string): Promise<Shown> {
  const stories = [await writeStory('first.txt', original), await writeStory('second.txt', modified)];
  await vscode.commands.executeCommand('storyDiff.compareSelected', stories[0], stories);
  return shown();
}

/** The current comparison, once its panel shows the last version of it. */
export async function shown(): Promise<Shown> {
  const { comparisons } = await internals();
  return until(() => {
    const { current } = comparisons;
    const done = current?.session.compared && current.panel?.shown?.version === current.session.compared.version;
    return done && (current as Shown);
  }, 'the panel to show the comparison');
}

/** Ends every comparison. Stories with unsaved text are saved: VS Code would not take up what the next test writes. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && !document.isUntitled) await document.save();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const { comparisons } = await internals();
  await until(
    () => comparisons.all.length === 0,
    () => {
      const open = comparisons.all.map(({ session, panel }) => `${session.title}${panel ? ' in a panel' : ''}`);
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
      return `the comparisons to end: ${open.join(', ')}; open are the tabs: ${tabs.join(', ') || 'none'}`;
    },
  );
}

/** Takes what a quick pick offers first, once its list has filled; resolves when the command that asked is done. */
export async function takeFirstPick(asking: Thenable<unknown>): Promise<void> {
  let done = false;
  void asking.then(() => {
    done = true;
  });
  await until(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done;
  }, 'the pick to be taken');
}
