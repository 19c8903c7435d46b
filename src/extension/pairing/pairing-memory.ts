import type * as vscode from 'vscode';
import type { Pairing, SentenceName } from '../../comparison/pairings.ts';
import { otherSide } from '../../story/side.ts';
import type { StoryPair } from '../documents/pair-uri.ts';
import { firstSideOf, PairMemory } from '../pair-memory.ts';

/** A pairing as it is kept: 1 for a pair, and the sentences of the story that is named first and of the other one. */
type KeptPairing = readonly [isPair: 0 | 1, text: string, nth: number, otherText: string, otherNth: number];

/** At most this many steps of a pair of stories can be undone. */
const MAX_UNDO_STEPS = 100;

/** The pairings by hand of each pair of stories, whichever way round they are compared. Kept in the workspace; what can be undone is not. */
export class PairingMemory {
  readonly #kept: PairMemory<readonly KeptPairing[]>;
  /** By pair of stories: what was kept before each change, the latest last. */
  readonly #undo = new Map<string, (readonly KeptPairing[])[]>();

  constructor(memory: vscode.Memento) {
    this.#kept = new PairMemory(memory, 'storyDiff.pairings');
  }

  /** Tells a listener of every pair of stories whose pairings changed, until what is returned is disposed of. */
  onDidChange(listener: (stories: StoryPair) => void): vscode.Disposable {
    return this.#kept.onDidChange(listener);
  }

  /** The pairings of two stories, the newest last. */
  of(stories: StoryPair): readonly Pairing[] {
    const first = firstSideOf(stories);
    return this.#keptFor(stories).map(([isPair, text, nth, otherText, otherNth]) => {
      const names = { [first]: { text, nth }, [otherSide(first)]: { text: otherText, nth: otherNth } };
      return { isPair: isPair === 1, original: names.original!, modified: names.modified! };
    });
  }

  /** Keeps other pairings for two stories. */
  async set(stories: StoryPair, pairings: readonly Pairing[]): Promise<void> {
    const steps = this.#stepsOf(stories);
    steps.push(this.#keptFor(stories));
    if (steps.length > MAX_UNDO_STEPS) steps.shift();
    const first = firstSideOf(stories);
    const kept = pairings.map((pairing): KeptPairing => {
      const [one, other] = [pairing[first], pairing[otherSide(first)]];
      return [pairing.isPair ? 1 : 0, one.text, one.nth, other.text, other.nth];
    });
    await this.#keep(stories, kept);
  }

  /** Takes the last change of two stories' pairings back; returns whether there was one. */
  async undo(stories: StoryPair): Promise<boolean> {
    const before = this.#stepsOf(stories).pop();
    if (before) await this.#keep(stories, before);
    return before !== undefined;
  }

  async #keep(stories: StoryPair, kept: readonly KeptPairing[]): Promise<void> {
    await this.#kept.set(stories, kept.length > 0 ? kept : undefined);
  }

  /** What is kept; of another form than this version writes, nothing. */
  #keptFor(stories: StoryPair): readonly KeptPairing[] {
    const kept: unknown = this.#kept.get(stories);
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  }

  #stepsOf(stories: StoryPair): (readonly KeptPairing[])[] {
    const key = [stories.original.toString(), stories.modified.toString()].sort().join('\n');
    let steps = this.#undo.get(key);
    if (!steps) {
      steps = [];
      this.#undo.set(key, steps);
    }
    return steps;
  }
}

function isKept(value: unknown): value is KeptPairing {
  if (!Array.isArray(value) || value.length !== 5) return false;
  const [isPair, text, nth, otherText, otherNth] = value;
  return (isPair === 0 || isPair === 1) && isName({ text, nth }) && isName({ text: otherText, nth: otherNth });
}

function isName({ text, nth }: { readonly text: unknown; readonly nth: unknown }): boolean {
  const name: Partial<Record<keyof SentenceName, unknown>> = { text, nth };
  return typeof name.text === 'string' && Number.isSafeInteger(name.nth);
}
