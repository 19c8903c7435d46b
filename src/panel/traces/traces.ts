import type { ComparisonIndex } from '../../presentation/comparison-index.ts';
import { type Anchor, findAnchor } from '../anchor.ts';
import type { Order, TakenName } from '../protocol.ts';
import type { SentenceKeys } from '../sentence-keys.ts';
import type { Asked } from './asked.ts';
import type { PlacedTrace } from './trace.ts';

/** What became of the reader's last action. */
export type Outcome =
  | { readonly type: 'taken'; readonly take: number; readonly done: string; readonly byKey: boolean }
  | { readonly type: 'undone'; readonly first: Anchor };

/**
 * What the reader had taken over in this panel: the rows say so where they stood, until they leave the window. Kept by what
 * the sentences say, as the comparison changes with each of them.
 */
export class Traces {
  #lastTake = 0;
  /** What the host was asked for and has not done yet. */
  readonly #asked = new Map<number, Asked>();
  readonly #shown = new Map<number, { readonly asked: Asked; readonly done: string; undoable: boolean }>();
  #undoable: readonly number[] = [];
  #undoing: number | undefined;

  /** Notes that something is asked for; returns the number by which the host is to know it. */
  ask(asked: Asked): number {
    this.#asked.set(++this.#lastTake, asked);
    return this.#lastTake;
  }

  /** The last thing that can be undone, if anything can. */
  get last(): number | undefined {
    return this.#undoable.length > 0 ? Math.max(...this.#undoable) : undefined;
  }

  /** Notes that something is being undone. */
  beginUndo(take: number): void {
    this.#undoing = take;
  }

  /** Takes in what the host says with a comparison, and tells what became of the reader's last action. */
  takeIn(taken: readonly TakenName[]): Outcome | undefined {
    this.#undoable = taken.map(({ take }) => take);
    const undone = this.#undoing === undefined ? undefined : this.#shown.get(this.#undoing);
    if (this.#undoing !== undefined) this.#shown.delete(this.#undoing);
    this.#undoing = undefined;
    let outcome: Outcome | undefined = undone && { type: 'undone', first: undone.asked.first };
    for (const { take, done } of taken) {
      const asked = this.#asked.get(take);
      if (!asked) continue;
      this.#asked.clear();
      this.#shown.set(take, { asked, done, undoable: true });
      outcome = { type: 'taken', take, done, byKey: asked.byKey };
    }
    for (const [take, shown] of this.#shown) shown.undoable = this.#undoable.includes(take);
    return outcome;
  }

  /** Forgets what the rows say, but for some; returns whether that was anything. */
  keepOnly(takes: ReadonlySet<number>): boolean {
    const before = this.#shown.size;
    for (const take of [...this.#shown.keys()]) if (!takes.has(take)) this.#shown.delete(take);
    return this.#shown.size < before;
  }

  /** Where they stand in a comparison. */
  placeIn(index: ComparisonIndex, keys: SentenceKeys, order: Order): PlacedTrace[] {
    return [...this.#shown].map(([take, { asked, done, undoable }]) => {
      const { side, row } = asked;
      const trace = { take, done, undoable, side, row };
      const places = asked.kept
        .map(({ side, key }) => ({ side, sentence: keys.of(side).indexOf(key) }))
        .filter(({ sentence }) => sentence >= 0);
      const groups = [...new Set(places.map(({ side, sentence }) => index.groupOf(side, sentence)))];
      // Where the rows follow the story that was not changed, what was moved in the other one stays where it is.
      const left = asked.moved ? order === side : groups.length === 0;
      if (!left) return { ...trace, groups };
      const { words, paragraph } = asked;
      const after = asked.after && findAnchor(keys, asked.after);
      const sentence = groups.length > 0 ? index.comparison.groups[groups[0]!]![side][0] : undefined;
      const now = sentence === undefined ? undefined : { side, sentence };
      const isBelow = sentence !== undefined && !(after?.side === side && after.sentence > sentence);
      return { ...trace, groups: [], gone: { after, words, paragraph, now, isBelow } };
    });
  }
}
