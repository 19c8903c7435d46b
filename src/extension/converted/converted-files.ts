import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ConvertAnswer, ConvertRequest } from '../../worker/convert-messages.ts';
import { ReadOnlyFiles } from '../read-only-files.ts';
import { watchFile } from '../watch-file.ts';
import { CONVERTED_SCHEME, isConvertedStory, sourceOf } from './story-uri.ts';
import { findUnsaved, TypingWatch } from './unsaved-text.ts';

/** Converts a file in a thread. What does it is loaded only when it is called. */
export type Convert = (request: ConvertRequest) => Promise<ConvertAnswer>;

/** A text that was converted, and what it was made from: the time and size of a file, or a version of its document. */
interface Converted {
  readonly stamp: string;
  readonly text: Promise<Uint8Array>;
}

/** So many texts are kept: a comparison reads both of its stories again whenever one changes. */
const MAX_KEPT = 8;

/** With this mark bytes are read as UTF-8, whatever encoding a page says that it is in. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A document that is followed: its file on disk, and what is typed where that is open as text. */
interface Watched extends vscode.Disposable {
  readonly typing: TypingWatch | undefined;
}

/**
 * The texts of files that are no text, as documents to read. VS Code reads such a document anew when its file changes, and
 * that of a page of the web also when that is edited.
 */
export class ConvertedFiles extends ReadOnlyFiles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #convert: Convert;
  readonly #kept = new Map<string, Converted>();
  readonly #watchers = new Map<string, Watched>();
  readonly #disposables: vscode.Disposable[];
  /** So many files were converted; for tests. */
  conversions = 0;

  readonly onDidChangeFile = this.#changed.event;

  constructor(convert: Convert) {
    super();
    this.#convert = convert;
    this.#disposables = [
      this.#changed,
      vscode.workspace.registerFileSystemProvider(CONVERTED_SCHEME, this, { isReadonly: true, isCaseSensitive: true }),
      vscode.workspace.onDidOpenTextDocument((document) => void asMarkdown(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#unwatch(uri)),
    ];
  }

  dispose(): void {
    for (const disposable of [...this.#disposables, ...this.#watchers.values()]) disposable.dispose();
    this.#watchers.clear();
    this.#kept.clear();
  }

  async stat(story: vscode.Uri): Promise<vscode.FileStat> {
    const found = await vscode.workspace.fs.stat(sourceOf(story).file);
    // VS Code reads a file again only where its time is another.
    const mtime = Math.max(found.mtime, this.#watchers.get(story.toString())?.typing?.changed ?? 0);
    return { ...found, mtime, permissions: vscode.FilePermission.Readonly };
  }

  async readFile(story: vscode.Uri): Promise<Uint8Array> {
    const { file, saved } = sourceOf(story);
    this.#watch(story);
    const { mtime, size } = await vscode.workspace.fs.stat(file);
    const unsaved = saved ? undefined : findUnsaved(file);
    const stamp = unsaved ? `unsaved ${unsaved.version}` : `${mtime} ${size}`;
    const key = story.toString();
    const kept = this.#kept.get(key);
    this.#kept.delete(key); // the last one used is the last one in the map
    const converted = kept?.stamp === stamp ? kept : { stamp, text: this.#read(story, unsaved) };
    this.#kept.set(key, converted);
    for (const [oldest] of this.#kept) if (this.#kept.size > MAX_KEPT) this.#kept.delete(oldest);
    return converted.text;
  }

  /** @param unsaved the document that has the file's text, where it is another than on disk */
  async #read(story: vscode.Uri, unsaved: vscode.TextDocument | undefined): Promise<Uint8Array> {
    const { file, view } = sourceOf(story);
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const bytes = unsaved
      ? new TextEncoder().encode(BYTE_ORDER_MARK + unsaved.getText())
      : await vscode.workspace.fs.readFile(file);
    this.conversions++;
    const answer = await this.#convert({ bytes, name, view, translations: vscode.l10n.bundle });
    if ('text' in answer) return new TextEncoder().encode(answer.text);
    if ('refusal' in answer) throw new vscode.FileSystemError(answer.refusal);
    throw new vscode.FileSystemError(l10n.t('{0} could not be converted: {1}', name, answer.failure));
  }

  #watch(story: vscode.Uri): void {
    const key = story.toString();
    if (this.#watchers.has(key)) return;
    const { file, saved } = sourceOf(story);
    const watcher = watchFile(file);
    const tell = () => this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri: story }]);
    watcher.onDidChange(tell);
    watcher.onDidCreate(tell);
    const typing = saved ? undefined : new TypingWatch(file, tell);
    this.#watchers.set(key, {
      typing,
      dispose: () => {
        watcher.dispose();
        typing?.dispose();
      },
    });
  }

  #unwatch(story: vscode.Uri): void {
    const open = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === story.toString());
    if (open) return; // it was closed to be opened in another language
    this.#watchers.get(story.toString())?.dispose();
    this.#watchers.delete(story.toString());
  }
}

/** The document of a text that was converted, in the language that it is written in; others as they are. */
export async function asMarkdown(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  if (!isConvertedStory(document.uri) || document.languageId === 'markdown') return document;
  return vscode.languages.setTextDocumentLanguage(document, 'markdown');
}
