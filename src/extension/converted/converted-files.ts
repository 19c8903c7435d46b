import * as vscode from 'vscode';
import type { ConvertAnswer, ConvertRequest } from '../../worker/convert-messages.ts';
import { ReadOnlyFiles } from '../read-only-files.ts';
import { watchFile } from '../watch-file.ts';
import { CONVERTED_SCHEME, isConvertedStory, sourceOf } from './story-uri.ts';

/** Converts a file in a thread. What does it is loaded only when it is called. */
export type Convert = (request: ConvertRequest) => Promise<ConvertAnswer>;

/** A text that was converted, and the time and size of the file that it was made from. */
interface Converted {
  readonly stamp: string;
  readonly text: Promise<Uint8Array>;
}

/** So many texts are kept: a comparison reads both of its stories again whenever one changes. */
const MAX_KEPT = 8;

/** The texts of files that are no text, as documents to read. VS Code reads such a document anew when its file changes. */
export class ConvertedFiles extends ReadOnlyFiles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #convert: Convert;
  readonly #kept = new Map<string, Converted>();
  readonly #watchers = new Map<string, vscode.Disposable>();
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
    return { ...found, permissions: vscode.FilePermission.Readonly };
  }

  async readFile(story: vscode.Uri): Promise<Uint8Array> {
    const { file } = sourceOf(story);
    this.#watch(story, file);
    const { mtime, size } = await vscode.workspace.fs.stat(file);
    const stamp = `${mtime} ${size}`;
    const key = story.toString();
    const kept = this.#kept.get(key);
    this.#kept.delete(key); // the last one used is the last one in the map
    const converted = kept?.stamp === stamp ? kept : { stamp, text: this.#read(story) };
    this.#kept.set(key, converted);
    for (const [oldest] of this.#kept) if (this.#kept.size > MAX_KEPT) this.#kept.delete(oldest);
    return converted.text;
  }

  async #read(story: vscode.Uri): Promise<Uint8Array> {
    const { file, view } = sourceOf(story);
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const bytes = await vscode.workspace.fs.readFile(file);
    this.conversions++;
    const answer = await this.#convert({ bytes, name, view });
    if ('text' in answer) return new TextEncoder().encode(answer.text);
    if ('refusal' in answer) throw new vscode.FileSystemError(answer.refusal);
    throw new vscode.FileSystemError(`${name} could not be converted: ${answer.failure}`);
  }

  #watch(story: vscode.Uri, file: vscode.Uri): void {
    const key = story.toString();
    if (this.#watchers.has(key)) return;
    const watcher = watchFile(file);
    const tell = () => this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri: story }]);
    watcher.onDidChange(tell);
    watcher.onDidCreate(tell);
    this.#watchers.set(key, watcher);
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
