import * as vscode from 'vscode';
import { CONVERTED_SCHEME } from '../converted/story-uri.ts';
import { ReadOnlyFiles } from '../read-only-files.ts';
import { findOpen } from '../session/stories.ts';
import { readVersionUri, VERSION_SCHEME, versionUri } from './version-uri.ts';

/** With this mark VS Code reads the bytes as UTF-8, whatever encoding is set. */
const BYTE_ORDER_MARK = '\uFEFF';

interface KeptText {
  readonly uri: vscode.Uri;
  text: string;
  /** When it last changed, in milliseconds since 1970. */
  changed: number;
  /** Whether it was needed: one that is only being chosen yet is not forgotten. */
  needed: boolean;
}

/** Reads a text that is kept elsewhere, by the id in its address; undefined when it is gone. */
export type ReadText = (id: string) => Promise<{ readonly text: string; readonly changed: number } | undefined>;

/**
 * Texts that are no files, as read-only files of a scheme of their own: the clipboard as it was, and copies of documents
 * that VS Code forgets when their tab closes. They are kept as long as they are compared.
 */
export class KeptTexts extends ReadOnlyFiles implements vscode.Disposable {
  readonly #texts = new Map<string, KeptText>();
  /** The copies of documents, by the documents' addresses. */
  readonly #copies = new Map<string, vscode.Uri>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #disposables: vscode.Disposable[];
  readonly #readOther: ReadText;

  readonly onDidChangeFile = this.#changed.event;

  /** @param readOther reads what is kept elsewhere */
  constructor(readOther: ReadText = async () => undefined) {
    super();
    this.#readOther = readOther;
    this.#disposables = [
      this.#changed,
      vscode.workspace.registerFileSystemProvider(VERSION_SCHEME, this, { isReadonly: true, isCaseSensitive: true }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const copy = this.#copies.get(document.uri.toString());
        if (copy) this.#change(copy, document.getText());
      }),
    ];
  }

  /**
   * Keeps a text.
   * @param name what its tab shows
   * @param like the name of a file that it is a version of
   * @returns its address
   */
  keep(name: string, text: string, like: string): vscode.Uri {
    // A number that counts up would be another text after a restart.
    const id = crypto.randomUUID();
    const uri = versionUri(name, { id, like });
    this.#texts.set(id, { uri, text, changed: Date.now(), needed: false });
    return uri;
  }

  /** Keeps a copy of a document. It follows the document for as long as that is open. */
  keepCopy(document: vscode.TextDocument, name: string, like: string): vscode.Uri {
    const source = document.uri.toString();
    const known = this.#copies.get(source);
    if (known && this.#textOf(known)) {
      this.#change(known, document.getText());
      return known;
    }
    const copy = this.keep(name, document.getText(), like);
    this.#copies.set(source, copy);
    return copy;
  }

  /** Has VS Code read a text again that is kept elsewhere. */
  tellChanged(uri: vscode.Uri): void {
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  /** Forgets the texts that were needed and are not any more. */
  release(isNeeded: (uri: vscode.Uri) => boolean): void {
    for (const [id, kept] of this.#texts) {
      if (isNeeded(kept.uri)) kept.needed = true;
      else if (kept.needed) this.#texts.delete(id);
    }
    for (const [source, copy] of this.#copies) if (!this.#textOf(copy)) this.#copies.delete(source);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { text, changed } = await this.#find(uri);
    const permissions = vscode.FilePermission.Readonly;
    return { type: vscode.FileType.File, ctime: changed, mtime: changed, size: encode(text).length, permissions };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return encode((await this.#find(uri)).text);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #textOf(uri: vscode.Uri): KeptText | undefined {
    return this.#texts.get(readVersionUri(uri)?.id ?? '');
  }

  async #find(uri: vscode.Uri): Promise<{ readonly text: string; readonly changed: number }> {
    const found = this.#textOf(uri) ?? (await this.#readOther(readVersionUri(uri)?.id ?? ''));
    if (!found) throw vscode.FileSystemError.FileNotFound(uri);
    return found;
  }

  #change(copy: vscode.Uri, text: string): void {
    const kept = this.#textOf(copy);
    if (!kept || kept.text === text) return;
    kept.text = text;
    // Two changes within a millisecond are two changes.
    kept.changed = Math.max(Date.now(), kept.changed + 1);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri: copy }]);
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(BYTE_ORDER_MARK + text);
}

/** Whether VS Code forgets a document when its tab closes: it comes from no file system, and from no editor either. */
export function livesWithItsTab(uri: vscode.Uri): boolean {
  if (['untitled', 'git', CONVERTED_SCHEME, VERSION_SCHEME].includes(uri.scheme)) return false;
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true && findOpen(uri) !== undefined;
}
