import type { ReactiveControllerHost } from 'lit';
import type { SentencePlace } from '../../presentation/group-sentences.ts';
import { NO_PINS, type Pins } from '../../presentation/pairing-words.ts';
import type { StoryAligned } from '../aligned/story-aligned.ts';
import { host } from '../host.ts';
import type { Order, ToPanel } from '../protocol.ts';
import type { ReaderPosition } from '../reader-position.ts';
import type { ShownComparison } from '../shown-comparison.ts';
import { describeAsked, type TakeOverRequest } from './asked.ts';
import type { PlacedTrace } from './trace.ts';
import { type Outcome, Traces } from './traces.ts';

/** What taking over needs of the comparison on screen. */
export interface TakingSource {
  /** Both undefined before there is a comparison. */
  readonly laidOut: ShownComparison | undefined;
  readonly version: number | undefined;
  readonly pins: Pins;
  readonly alignedView: StoryAligned | null;
  readonly position: ReaderPosition;
  /** Lays the rows out anew. */
  layOut(): void;
}

/** Has changes taken over and undone, and keeps the traces of it in the rows. */
export class Taking {
  readonly #traces = new Traces();
  /** The pairings by hand when something was taken over last. */
  #pinsThen = '';

  readonly #owner: ReactiveControllerHost;
  readonly #source: () => TakingSource;

  constructor(owner: ReactiveControllerHost, source: () => TakingSource) {
    this.#owner = owner;
    this.#source = source;
  }

  /** Asks the host to take something over from the row of a sentence. */
  takeOver(request: TakeOverRequest, place: SentencePlace, byKey: boolean): void {
    const { laidOut, version, alignedView } = this.#source();
    if (!laidOut || version === undefined) return;
    const row = alignedView?.formerRow(place);
    if (!row) {
      // No row can say what was done, so the host leads on.
      host.postMessage({ type: 'takeOver', version, ...request });
      return;
    }
    // A tool that was reached by Tab is pressed by key, too.
    const how = { row, byKey: byKey || document.activeElement?.matches(':focus-visible') === true };
    const take = this.#traces.ask(describeAsked(request, laidOut.comparison, laidOut.keys, laidOut.order, how));
    host.postMessage({ type: 'takeOver', version, ...request, take });
  }

  /** Asks the host to undo what was taken over under a number. */
  undo(take: number): void {
    this.#traces.beginUndo(take);
    host.postMessage({ type: 'undoTake', take });
  }

  /** Undoes what was taken over last, unless sentences were paired by hand since; returns whether there was anything. */
  undoLast(): boolean {
    const { last } = this.#traces;
    if (last === undefined || this.#pinsThen !== JSON.stringify(this.#source().pins)) return false;
    this.undo(last);
    return true;
  }

  /** Takes in a comparison that is about to be drawn, and then leads on from what was taken over, or back to what was undone. */
  takeIn({ taken = [], pins = NO_PINS }: Extract<ToPanel, { type: 'comparison' }>): void {
    const outcome = this.#traces.takeIn(taken);
    if (outcome?.type === 'taken') this.#pinsThen = JSON.stringify(pins);
    if (outcome) void this.#goOn(outcome);
  }

  async #goOn(outcome: Outcome): Promise<void> {
    await this.#owner.updateComplete;
    const { position } = this.#source();
    if (outcome.type === 'taken') await position.goOnFromTrace(outcome);
    else await position.goBackTo(outcome.first);
  }

  /** The traces in the comparison that is laid out. */
  tracesIn({ list, keys }: ShownComparison, order: Order): PlacedTrace[] {
    return this.#traces.placeIn(list.index, keys, order);
  }

  /** Forgets all traces: the rows are built anew. */
  forget(): void {
    this.#traces.keepOnly(new Set());
  }

  /** Closes the traces that the reader sees no more. */
  closePassed(): void {
    const { alignedView, layOut } = this.#source();
    if (this.#traces.keepOnly(alignedView?.tracesInView ?? new Set())) layOut();
  }
}
