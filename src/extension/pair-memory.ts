import type * as vscode from 'vscode';
import type { Side } from '../story/side.ts';
import type { StoryPair } from './documents/pair-uri.ts';

/** At most this many pairs are kept. */
const MAX_PAIRS = 100;
/** At most this many UTF-16 units of JSON are kept. VS Code warns of an extension that keeps more than half a million. */
const MAX_LENGTH = 200_000;

/** The URIs of both stories in the order of {@link firstSideOf}, and what is kept for them. */
type Kept<Value> = readonly [first: string, second: string, value: Value];

/**
 * Keeps something for each pair of stories in the workspace, whichever way round they are compared. What is kept speaks of
 * the first and the second story, never of original and modified: {@link firstSideOf} says which is which. The pairs that
 * were not written to for longest are dropped first.
 */
export class PairMemory<Value> {
  readonly #memory: vscode.Memento;
  readonly #key: string;
  readonly #listeners = new Set<(pair: StoryPair) => void>();

  /**
   * @param memory where it is kept until the workspace is opened again
   * @param key the name of what is kept, no other memory has the same; values are of a form that JSON can hold
   */
  constructor(memory: vscode.Memento, key: string) {
    this.#memory = memory;
    this.#key = key;
  }

  /** What is kept for a pair; undefined when nothing is. */
  get(pair: StoryPair): Value | undefined {
    const [first, second] = orderOf(pair);
    return this.#all.find((kept) => kept[0] === first && kept[1] === second)?.[2];
  }

  /** Keeps a value for a pair; with undefined forgets the pair. */
  async set(pair: StoryPair, value: Value | undefined): Promise<void> {
    const [first, second] = orderOf(pair);
    const others = this.#all.filter((kept) => kept[0] !== first || kept[1] !== second);
    const all = value === undefined ? others : fitting([[first, second, value], ...others]);
    const written = this.#memory.update(this.#key, all);
    // The memory has it at once; only the disk is slower.
    for (const listener of [...this.#listeners]) listener(pair);
    await written;
  }

  /** Tells a listener of every pair for which something else is kept, until what is returned is disposed of. */
  onDidChange(listener: (pair: StoryPair) => void): vscode.Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  get #all(): readonly Kept<Value>[] {
    return this.#memory.get<readonly Kept<Value>[]>(this.#key, []);
  }
}

/** The side of the story that comes first in what is kept for a pair: by their URIs, so it is the same after a swap. */
export function firstSideOf({ original, modified }: StoryPair): Side {
  return original.toString() <= modified.toString() ? 'original' : 'modified';
}

/** Whether two pairs are of the same stories, either way round. */
export function isSamePair(a: StoryPair, b: StoryPair): boolean {
  const [first, second] = orderOf(a);
  const other = orderOf(b);
  return first === other[0] && second === other[1];
}

function orderOf(pair: StoryPair): [first: string, second: string] {
  const [original, modified] = [pair.original.toString(), pair.modified.toString()];
  return firstSideOf(pair) === 'original' ? [original, modified] : [modified, original];
}

/** The newest pairs that there is room for; the first one in any case. */
function fitting<Value>(all: readonly Kept<Value>[]): readonly Kept<Value>[] {
  let length = 0;
  const end = all.slice(0, MAX_PAIRS).findIndex((kept, index) => {
    length += JSON.stringify(kept).length;
    return index > 0 && length > MAX_LENGTH;
  });
  return all.slice(0, end < 0 ? MAX_PAIRS : end);
}
