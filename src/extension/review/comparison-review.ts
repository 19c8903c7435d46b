import * as vscode from 'vscode';
import { fingerprintChanges } from '../../presentation/fingerprints.ts';
import { Review } from '../../presentation/review.ts';
import { firstSideOf, isSamePair, type PairMemory } from '../pair-memory.ts';
import type { Compared, Session } from '../session/session.ts';

/** The ticks of each pair of stories in the workspace: fingerprints of changes, the last one ticked last. */
export type Ticks = PairMemory<readonly string[]>;

/** At most this many ticks of a pair are kept: a heavily edited novel has a third of them. */
const MAX_TICKS = 10_000;

/** What is reviewed of one comparison, and what ticks it off. The same pair compared the other way round has the same ticks. */
export class ComparisonReview implements vscode.Disposable {
  readonly #session: Session;
  readonly #ticks: Ticks;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listening: vscode.Disposable;
  #known: { readonly compared: Compared; readonly review: Review } | undefined;

  /** Something was ticked off or opened again. A new comparison is told of by the session alone. */
  readonly onDidChange = this.#changed.event;

  constructor(session: Session, ticks: Ticks) {
    this.#session = session;
    this.#ticks = ticks;
    this.#listening = ticks.onDidChange((pair) => {
      if (!isSamePair(pair, session)) return;
      this.#known = undefined;
      this.#changed.fire();
    });
  }

  /** The review of the last comparison; undefined while there is none. */
  get current(): Review | undefined {
    const { compared } = this.#session;
    return compared && this.of(compared);
  }

  /** The review of a comparison of the session. */
  of(compared: Compared): Review {
    if (this.#known?.compared !== compared) this.#known = { compared, review: this.#makeReview(compared) };
    return this.#known.review;
  }

  /**
   * Ticks groups off, or opens them again. The comparison may be an older one: what says the same in the last one is
   * ticked there.
   */
  async mark(compared: Compared, groups: readonly number[], reviewed: boolean): Promise<void> {
    const prints = fingerprintChanges(compared.list, firstSideOf(compared));
    const marked = groups.flatMap((group) => prints.get(group) ?? []);
    const others = new Set(this.#ticks.get(compared) ?? []);
    for (const print of marked) others.delete(print);
    const ticks = [...others, ...(reviewed ? marked : [])].slice(-MAX_TICKS);
    await this.#ticks.set(compared, ticks.length > 0 ? ticks : undefined);
  }

  /** Opens everything again, also what is no change at the moment. */
  async clear(): Promise<void> {
    await this.#ticks.set(this.#session, undefined);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  #makeReview(compared: Compared): Review {
    const kept = this.#ticks.get(compared);
    if (!Array.isArray(kept) || kept.length === 0) return new Review(compared.list);
    const ticks = new Set<unknown>(kept);
    const prints = fingerprintChanges(compared.list, firstSideOf(compared));
    return new Review(
      compared.list,
      [...prints].flatMap(([group, print]) => (ticks.has(print) ? [group] : [])),
    );
  }
}
