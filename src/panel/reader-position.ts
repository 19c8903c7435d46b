import * as l10n from '@vscode/l10n';
import type { ReactiveControllerHost } from 'lit';
import type { ChangeList } from '../presentation/change-list.ts';
import { firstSentenceOf, type SentencePlace } from '../presentation/group-sentences.ts';
import { type Direction, takeStep } from '../presentation/step.ts';
import { stepWords } from '../presentation/step-words.ts';
import { changesLeftWords } from '../presentation/take-over-words.ts';
import type { Side } from '../story/side.ts';
import { type Folding, withFolded } from './aligned/folding.ts';
import { type AlignedRows, type Row, traceOf } from './aligned/row.ts';
import { openableKeys } from './aligned/rows.ts';
import type { StoryAligned } from './aligned/story-aligned.ts';
import { groupOfRow, placeOfRow, rowOfStop } from './aligned/walk-rows.ts';
import { type Anchor, anchorAt, findAnchor } from './anchor.ts';
import type { StoryFlowing } from './flowing/story-flowing.ts';
import type { SentenceWindow } from './map/story-map.ts';
import type { SentenceKeys } from './sentence-keys.ts';
import type { Stops } from './stops.ts';

/** What the reader moves through. One of the two layouts is on screen. */
export interface ReaderPositionSource {
  /** Both of the comparison on screen; undefined before there is one. */
  readonly stops: Stops | undefined;
  readonly keys: SentenceKeys | undefined;
  /** Only in the aligned layout. */
  readonly aligned: AlignedRows | undefined;
  readonly folding: Folding;
  readonly alignedView: StoryAligned | null;
  readonly flowingView: StoryFlowing | null;
  fold(folding: Folding): void;
}

/** A sentence is in at most this many things to unfold: a run that the toggles left out, a folded run, a cut row. */
const MAX_UNFOLDS = 3;

/** Where the reader is in the comparison, and every way to somewhere else. */
export class ReaderPosition {
  /** The group that the reader is in. */
  group: number | undefined;
  /** The move whose other place is shown. */
  origin: number | undefined;
  /** The sentences in view. */
  window: SentenceWindow = {};
  /** For screen readers: what just happened, where the focus does not say it. */
  status = '';

  readonly #owner: ReactiveControllerHost;
  readonly #source: () => ReaderPositionSource;

  constructor(owner: ReactiveControllerHost, source: () => ReaderPositionSource) {
    this.#owner = owner;
    this.#source = source;
  }

  /** The index of the stop that the reader is at. */
  get stop(): number | undefined {
    return this.group === undefined ? undefined : this.#source().stops?.stopOf(this.group);
  }

  /** The sentence that the reader is at, to be found again in another comparison. */
  get anchor(): Anchor | undefined {
    const { stops, keys } = this.#source();
    const group = this.group === undefined ? undefined : stops?.list.comparison.groups[this.group];
    return keys && group && anchorAt(keys, firstSentenceOf(group));
  }

  /** Goes on from a sentence of the last comparison; to no place when none is given. */
  goOnFrom(anchor: Anchor | undefined, list: ChangeList, keys: SentenceKeys): void {
    const found = anchor && findAnchor(keys, anchor);
    this.group = found && list.index.groupOf(found.side, found.sentence);
  }

  /** Takes over where the reader is in the aligned layout. */
  follow(): void {
    const { aligned, alignedView } = this.#source();
    if (!alignedView) return;
    const row = alignedView.current === undefined ? undefined : aligned?.rows[alignedView.current];
    const group = row && groupOfRow(row);
    if (group !== this.group) this.#owner.requestUpdate();
    this.group = group;
    this.see(alignedView.window);
  }

  /** Takes over which sentences are in view. */
  see(window: SentenceWindow): void {
    if (JSON.stringify(window) === JSON.stringify(this.window)) return;
    this.window = window;
    this.#owner.requestUpdate();
  }

  /** Takes over the group that the reader is in. */
  enter(group: number): void {
    this.group = group;
    this.#owner.requestUpdate();
  }

  /** Says something to a screen reader. */
  announce(words: string): void {
    this.status = words;
    this.#owner.requestUpdate();
  }

  /** Gives the focus to where the reader is. */
  takeFocus(): void {
    const { alignedView, flowingView } = this.#source();
    alignedView?.focusElement();
    if (this.group !== undefined) flowingView?.reveal(this.group);
  }

  /** Is again where the reader was before the page was thrown away. The layouts come back to what was in view by themselves. */
  resume(anchor: Anchor): void {
    const { stops, keys, flowingView } = this.#source();
    const found = keys && findAnchor(keys, anchor);
    if (!stops || !found) return;
    this.enter(stops.list.index.groupOf(found.side, found.sentence));
    flowingView?.resume(found);
  }

  /** Gives the focus to where the reader was, and scrolls nothing; not to a reader who was nowhere yet. */
  resumeFocus(): void {
    if (this.group === undefined) return;
    const { alignedView, flowingView } = this.#source();
    void alignedView?.updateComplete.then(() => alignedView.focusElement());
    void flowingView?.updateComplete.then(() => flowingView.focusElement());
  }

  /** Goes to the next or previous stop. */
  step(direction: Direction): void {
    const { stops, aligned, alignedView } = this.#source();
    if (!stops) return;
    const rows = alignedView ? aligned?.rows : undefined;
    const from = alignedView && rows ? placeOfRow(rows, alignedView.here, stops) : stops.placeOf(this.group);
    const step = takeStep(from, direction, stops.length);
    // The focus says what kind of change the step led to.
    this.announce(stepWords(step, { direction, reviewed: stops.review.reviewed > 0 }));
    if (!step) return;
    const row = rows && rowOfStop(rows, step.stop, stops);
    if (alignedView && row !== undefined) alignedView.show(row, 'far');
    else this.#showGroup(stops.groups[step.stop]![0]!);
  }

  /** Goes on from a change that is being ticked off: to the next stop, if there is another. */
  goOn(): void {
    const others = (this.#source().stops?.length ?? 0) - (this.stop === undefined ? 0 : 1);
    if (others > 0) this.step('next');
  }

  /**
   * Goes on from what was just taken over to the next open change, or the one before where there is none. The window moves
   * as little as it can, and not at all under a pointer. Without a change left the link stays in focus that undoes it.
   */
  async goOnFromTrace({ take, done, byKey }: { take: number; done: string; byKey: boolean }): Promise<void> {
    const { stops, aligned, alignedView } = this.#source();
    if (!stops) return;
    this.announce(
      l10n.t({
        message: '{done}. {left} Ctrl+Z undoes.',
        args: { done, left: changesLeftWords(stops.review.open.length) },
        comment: ['For screen readers; {done} is "Restored" or the like, {left} is "2 changes left."'],
      }),
    );
    const rows = aligned?.rows ?? [];
    const at = rows.findIndex((row) => traceOf(row)?.take === take);
    if (!alignedView || at < 0) return;
    await alignedView.updateComplete;
    const from = placeOfRow(rows, at, stops);
    const stop = 'at' in from ? from.at : Math.min(from.before, stops.length - 1);
    const row = rowOfStop(rows, stop, stops);
    if (row === undefined) await alignedView.focusUndo(take);
    else alignedView.show(row, byKey ? 'near' : 'still');
  }

  /** Goes back to a sentence that is there again, since what was taken over was undone. */
  async goBackTo(anchor: Anchor): Promise<void> {
    const { keys, aligned, alignedView } = this.#source();
    const found = keys && findAnchor(keys, anchor);
    if (!found) return;
    this.announce(l10n.t({ message: 'Undone.', comment: ['What was done last was undone.'] }));
    const row = aligned?.rowOf[found.side][found.sentence];
    await alignedView?.updateComplete;
    if (row !== undefined) alignedView?.show(row, 'near');
  }

  /** Goes to a group, wherever it stands. */
  reveal(index: number): void {
    const group = this.#source().stops?.list.comparison.groups[index];
    if (!group) return;
    const { side, sentence } = firstSentenceOf(group);
    void this.goTo(side, sentence);
  }

  /** Brings a sentence into view that the caret is in elsewhere. Unfolds nothing: the caret may be on its way. */
  followCaret({ side, sentence }: SentencePlace): void {
    const { stops, aligned, alignedView } = this.#source();
    const row = aligned?.rowOf[side][sentence];
    if (alignedView && row !== undefined) alignedView.show(row, 'far', false);
    else if (stops) this.#showGroup(stops.list.index.groupOf(side, sentence), false);
  }

  /** Goes to a sentence and unfolds all that hides it. Takes the focus there, unless that is needed elsewhere. */
  async goTo(side: Side, sentence: number, takeFocus = true): Promise<void> {
    const { stops, alignedView } = this.#source();
    if (!stops) return;
    if (!alignedView) {
      this.#showGroup(stops.list.index.groupOf(side, sentence), takeFocus);
      return;
    }
    const row = () => {
      const { aligned } = this.#source();
      return aligned?.rows[aligned.rowOf[side][sentence]!];
    };
    for (let depth = 0, at = row(); depth < MAX_UNFOLDS && at && isHidden(at, takeFocus); depth++, at = row()) {
      this.#unfold(at, true);
      await this.#owner.updateComplete;
    }
    await alignedView.updateComplete;
    const index = this.#source().aligned?.rowOf[side][sentence];
    if (index !== undefined) alignedView.show(index, 'far', takeFocus);
  }

  /** Opens or closes what a row keeps folded or cut. */
  async toggle(row: Row): Promise<void> {
    const open = 'unfolded' in row ? row.unfolded : !(row.type === 'pair' && row.clipped);
    if (!this.#unfold(row, !open)) return;
    await this.#showRow(({ key }) => key === row.key, 'near');
  }

  /** Goes to the other place of a moved block: the one that it left, or stands at now. */
  async visitOrigin(move: number): Promise<void> {
    this.origin = move;
    this.#owner.requestUpdate();
    await this.#showRow((row) => row.type === 'origin', 'far');
  }

  /** Goes back from there. */
  async leaveOrigin(): Promise<void> {
    const move = this.origin;
    if (move === undefined) return;
    this.origin = undefined;
    this.#owner.requestUpdate();
    await this.#showRow((row) => 'move' in row && row.move === move, 'far');
  }

  /** Goes to what a sentence is a version of: another place of the story, or the other column. */
  goToCounterpart({ side, sentence }: SentencePlace): void {
    const { aligned, alignedView, flowingView } = this.#source();
    flowingView?.goToCounterpart(side, sentence);
    const row = aligned?.rowOf[side][sentence];
    if (row !== undefined) alignedView?.goToCounterpart(row);
  }

  /** Leaves a layout. The function that it returns goes, in the other layout, to where the reader was in this one. */
  depart(): () => Promise<void> {
    const { group, window } = this;
    const side: Side = window.modified ? 'modified' : 'original';
    const top = window[side]?.[0];
    return async () => {
      const { alignedView, flowingView, aligned } = this.#source();
      await (alignedView ?? flowingView)?.updateComplete;
      const row = group === undefined ? undefined : this.#rowOfGroup(aligned, group);
      if (group !== undefined && flowingView) this.#showGroup(group, false);
      else if (row !== undefined) alignedView?.show(row, 'far', false);
      else if (top) await this.goTo(side, top, false);
    };
  }

  #showGroup(group: number, takeFocus = true): void {
    this.#source().flowingView?.reveal(group, takeFocus);
    this.enter(group);
  }

  /** Makes a row of the next rendering the current one. */
  async #showRow(isWanted: (row: Row) => boolean, from: 'near' | 'far'): Promise<void> {
    await this.#owner.updateComplete;
    const { aligned, alignedView } = this.#source();
    await alignedView?.updateComplete;
    const index = aligned?.rows.findIndex(isWanted) ?? -1;
    if (index >= 0) alignedView?.show(index, from);
  }

  #rowOfGroup(aligned: AlignedRows | undefined, index: number): number | undefined {
    const group = this.#source().stops?.list.comparison.groups[index];
    if (!group) return undefined;
    const { side, sentence } = firstSentenceOf(group);
    return aligned?.rowOf[side][sentence];
  }

  /** Opens or closes a row; returns whether there was anything to open or close. */
  #unfold(row: Row, open: boolean): boolean {
    const { stops, aligned, folding, fold } = this.#source();
    const keys = stops && aligned ? openableKeys(stops.list.comparison, aligned, row) : [];
    if (keys.length > 0) fold(withFolded(folding, keys, !open));
    return keys.length > 0;
  }
}

/** Whether a row does not show its sentences in full. A reader who goes there with the focus can also read a cut one. */
function isHidden(row: Row, mayBeCut: boolean): boolean {
  if (row.type === 'fold' || row.type === 'others') return !row.unfolded;
  return !mayBeCut && row.type === 'pair' && row.clipped;
}
