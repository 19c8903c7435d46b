import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ChangeKind } from '../../presentation/kinds.ts';
import { awaitBoth, SIDES } from '../../story/side.ts';
import type { Comparisons } from '../comparisons.ts';
import type { StoryPair } from '../documents/pair-uri.ts';
import { readOrOpen } from '../read-text.ts';
import { Cancelled, ComparisonWorker, type StartThread } from '../session/comparison-worker.ts';
import { compareSettings } from '../session/settings.ts';
import { StoryError } from '../session/stories.ts';
import type { FoundPair } from './find-pairs.ts';
import type { Chosen } from './story-set.ts';

/** Numbers of sentences by kind. */
type Counts = Readonly<Record<ChangeKind, number>>;

/** What is known of two stories. */
export type PairState =
  | { readonly type: 'waiting' }
  | { readonly type: 'same' }
  | { readonly type: 'compared'; readonly counts: Counts }
  | { readonly type: 'trouble'; readonly message: string };

const WAITING: PairState = { type: 'waiting' };

/**
 * The pairs of two folders or sets of stories, compared one after the other in one thread, of which only the counts are kept. A pair that is
 * opened and compared again has its counts from there.
 */
export class FolderComparison implements vscode.Disposable {
  readonly chosen: Chosen;
  readonly pairs: readonly FoundPair[];
  readonly #states = new Map<FoundPair, PairState>();
  readonly #changed = new vscode.EventEmitter<FoundPair>();
  readonly #worker: ComparisonWorker;
  readonly #opened: vscode.Disposable;
  #ended = false;

  /** More is known of a pair. */
  readonly onDidChange = this.#changed.event;

  constructor(chosen: Chosen, pairs: readonly FoundPair[], startThread: StartThread, comparisons: Comparisons) {
    this.chosen = chosen;
    this.pairs = pairs;
    this.#worker = new ComparisonWorker(startThread);
    this.#opened = comparisons.onDidCompare((stories) => {
      const counts = comparisons.find(stories.original, stories.modified)?.session.compared?.list.counts;
      const pair = pairs.find((pair) => isWhole(pair) && isSameWayRound(pair, stories));
      if (counts && pair) this.#tell(pair, { type: 'compared', counts });
    });
  }

  stateOf(pair: FoundPair): PairState {
    return this.#states.get(pair) ?? WAITING;
  }

  /** Compares every pair; resolves when that is done, or it was disposed of. */
  async compare(): Promise<void> {
    for (const pair of this.pairs) {
      if (this.#ended) return;
      if (isWhole(pair) && this.stateOf(pair) === WAITING) this.#tell(pair, await this.#compare(pair));
    }
  }

  dispose(): void {
    this.#ended = true;
    this.#opened.dispose();
    this.#worker.dispose();
    this.#changed.dispose();
  }

  async #compare({ original, modified }: StoryPair): Promise<PairState> {
    try {
      const [old, now] = await awaitBoth(readOrOpen(original), readOrOpen(modified));
      if (old.text === now.text && old.format === now.format) return { type: 'same' };
      const formats = { originalFormat: old.format, modifiedFormat: now.format };
      const { list } = await this.#worker.compare(old.text, now.text, { ...compareSettings(modified), ...formats });
      return { type: 'compared', counts: list.counts };
    } catch (error) {
      if (error instanceof Cancelled) return WAITING;
      if (error instanceof StoryError) return { type: 'trouble', message: error.message };
      const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
      return { type: 'trouble', message: l10n.t('The comparison failed: {0}. Open the pair to try again.', reason) };
    }
  }

  #tell(pair: FoundPair, state: PairState): void {
    if (this.#ended) return;
    this.#states.set(pair, state);
    this.#changed.fire(pair);
  }
}

function isSameWayRound(one: StoryPair, other: StoryPair): boolean {
  return SIDES.every((side) => one[side].toString() === other[side].toString());
}

/** Whether both sides have a story. */
export function isWhole(pair: FoundPair): pair is FoundPair & StoryPair {
  return pair.original !== undefined && pair.modified !== undefined;
}
