import * as vscode from 'vscode';
import type { StoryPair } from './documents/pair-uri.ts';
import { isPassage } from './passages/passage-uri.ts';
import { isPassingVersion } from './versions/version-uri.ts';

const MEMORY_KEY = 'storyDiff.recentPairs';
/** At most this many pairs are remembered. */
const MAX_PAIRS = 20;

/** The pairs of stories that were compared in this workspace, the last one first. */
export class RecentPairs {
  readonly #memory: vscode.Memento;

  /** @param memory where they are kept until the workspace is opened again */
  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#setContext();
  }

  get all(): readonly StoryPair[] {
    return this.#stored.map(({ original, modified }) => ({
      original: vscode.Uri.parse(original, true),
      modified: vscode.Uri.parse(modified, true),
    }));
  }

  /** Puts a pair first, if both can be opened again. */
  async add({ original, modified }: StoryPair): Promise<void> {
    if ([original, modified].some(isPassing)) return;
    const pair = { original: original.toString(), modified: modified.toString() };
    const isSame = (other: StoredPair) =>
      (other.original === pair.original && other.modified === pair.modified) ||
      (other.original === pair.modified && other.modified === pair.original);
    const [first] = this.#stored;
    if (first?.original === pair.original && first.modified === pair.modified) return;
    const others = this.#stored.filter((other) => !isSame(other));
    await this.#memory.update(MEMORY_KEY, [pair, ...others].slice(0, MAX_PAIRS));
    this.#setContext();
  }

  get #stored(): readonly StoredPair[] {
    return this.#memory.get<readonly StoredPair[]>(MEMORY_KEY, []);
  }

  /** Sets the context key that the welcome view and the palette look at. */
  #setContext(): void {
    void vscode.commands.executeCommand('setContext', MEMORY_KEY, this.#stored.length > 0);
  }
}

/** Whether a story cannot be opened again in another window: it was never saved, or is kept only while it is compared. */
function isPassing(story: vscode.Uri): boolean {
  return story.scheme === 'untitled' || isPassage(story) || isPassingVersion(story);
}

/** A pair as it is kept: both URIs. */
interface StoredPair {
  readonly original: string;
  readonly modified: string;
}
