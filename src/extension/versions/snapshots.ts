import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { fileOf } from '../converted/story-uri.ts';
import { fileName, StoryError } from '../session/stories.ts';
import type { ReadText } from './kept-texts.ts';
import { snapshotId, versionUri } from './version-uri.ts';

const MEMORY_KEY = 'storyDiff.snapshots';
/** At most this many of one story are kept. */
const MAX_OF_STORY = 50;
/** At most this many UTF-16 code units of all stories are kept: some hundred novels. */
const MAX_LETTERS = 50_000_000;

/** The text of a story as it was at some time, under a name. */
export interface Snapshot {
  readonly id: string;
  /** URI of the story. */
  readonly story: string;
  readonly name: string;
  /** When it was taken, in milliseconds since 1970. */
  readonly taken: number;
  /** UTF-16 code units. */
  readonly letters: number;
  /** Whether it is what was last marked as read. */
  readonly isLastRead: boolean;
}

/** The snapshots of the stories of this workspace: the texts are files of the extension's own storage. */
export class Snapshots implements vscode.Disposable {
  readonly #folder: vscode.Uri;
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #renames: vscode.Disposable;

  /** The text of a snapshot is another now. */
  readonly onDidChange = this.#changed.event;

  /**
   * @param folder where the texts are kept
   * @param memory where the list of them is kept
   */
  constructor(folder: vscode.Uri, memory: vscode.Memento) {
    this.#folder = folder;
    this.#memory = memory;
    this.#renames = vscode.workspace.onDidRenameFiles(({ files }) => void this.#follow(files));
  }

  /** All of them, the newest first. */
  get all(): readonly Snapshot[] {
    const stored = this.#memory.get<readonly Snapshot[]>(MEMORY_KEY, []);
    const name = lastRead();
    return stored
      .map((snapshot) => (snapshot.isLastRead ? { ...snapshot, name } : snapshot))
      .sort((a, b) => b.taken - a.taken);
  }

  of(story: vscode.Uri): readonly Snapshot[] {
    return this.all.filter((snapshot) => snapshot.story === addressOf(story));
  }

  /** What was last marked as read of a story. */
  lastReadOf(story: vscode.Uri): Snapshot | undefined {
    return this.of(story).find(({ isLastRead }) => isLastRead);
  }

  /** The address of its text. */
  uriOf({ id, story, name }: Snapshot): vscode.Uri {
    const file = fileName(vscode.Uri.parse(story, true));
    return versionUri(`${file} (${name})`, { id: snapshotId(id), like: file });
  }

  /**
   * Keeps the text of a story.
   * @throws {StoryError} when too many are kept
   */
  async take(story: vscode.Uri, text: string, name: string): Promise<Snapshot> {
    return this.#keep({ story, text, name, isLastRead: false, id: crypto.randomUUID() });
  }

  /**
   * Keeps the text of a story as what was read, in place of what was before.
   * @throws {StoryError} when too much is kept
   */
  async markAsRead(story: vscode.Uri, text: string): Promise<Snapshot> {
    const id = this.lastReadOf(story)?.id ?? crypto.randomUUID();
    const snapshot = await this.#keep({ story, text, name: lastRead(), isLastRead: true, id });
    this.#changed.fire(this.uriOf(snapshot));
    return snapshot;
  }

  async delete({ id }: Snapshot): Promise<void> {
    await this.#store(this.all.filter((other) => other.id !== id));
    // The list is what counts: a file that cannot be deleted does no harm.
    await vscode.workspace.fs.delete(this.#fileOf(id)).then(undefined, () => undefined);
  }

  /** Reads the text of the snapshot whose address has this id. */
  readonly read: ReadText = async (id) => {
    const snapshot = this.all.find((one) => snapshotId(one.id) === id);
    if (!snapshot) return undefined;
    const bytes = await vscode.workspace.fs.readFile(this.#fileOf(snapshot.id));
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), changed: snapshot.taken };
  };

  dispose(): void {
    this.#changed.dispose();
    this.#renames.dispose();
  }

  async #keep({ story, text, ...rest }: Kept): Promise<Snapshot> {
    const others = this.all.filter(({ id }) => id !== rest.id);
    const name = fileName(story);
    if (others.filter((other) => other.story === addressOf(story)).length >= MAX_OF_STORY)
      throw new StoryError(
        l10n.t('{0} snapshots of {1} are kept, and no more. Delete one in "Snapshots…".', MAX_OF_STORY, name),
      );
    const letters = others.reduce((sum, other) => sum + other.letters, text.length);
    if (letters > MAX_LETTERS)
      throw new StoryError(
        l10n.t('The snapshots of this workspace would be too large with {0}. Delete some first.', name),
      );
    await vscode.workspace.fs.createDirectory(this.#folder);
    await vscode.workspace.fs.writeFile(this.#fileOf(rest.id), new TextEncoder().encode(text));
    const taken = Math.max(Date.now(), (others[0]?.taken ?? 0) + 1);
    const snapshot = { ...rest, story: addressOf(story), taken, letters: text.length };
    await this.#store([snapshot, ...others]);
    return snapshot;
  }

  /** A story keeps its snapshots when VS Code renames it or a folder that it is in. */
  async #follow(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<void> {
    const renamed = (story: string): string => {
      for (const { oldUri, newUri } of files) {
        const before = oldUri.toString();
        // A folder takes its files along.
        if (story === before || story.startsWith(`${before}/`)) return newUri.toString() + story.slice(before.length);
      }
      return story;
    };
    if (this.all.some(({ story }) => renamed(story) !== story))
      await this.#store(this.all.map((one) => ({ ...one, story: renamed(one.story) })));
  }

  async #store(snapshots: readonly Snapshot[]): Promise<void> {
    await this.#memory.update(MEMORY_KEY, snapshots);
  }

  #fileOf(id: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${id}.txt`);
  }
}

/** What the snapshot is called that "Mark as Read" takes, in whichever language it was taken. */
function lastRead(): string {
  return l10n.t({ message: 'Last Read', comment: ['The name of the snapshot that "Mark as Read" takes.'] });
}

/** What a snapshot says that it is of: the file, also where its text is read through a conversion. */
function addressOf(story: vscode.Uri): string {
  return fileOf(story).toString();
}

type Kept = Omit<Snapshot, 'story' | 'taken' | 'letters'> & { readonly story: vscode.Uri; readonly text: string };
