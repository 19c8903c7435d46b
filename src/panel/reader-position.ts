import type { ReactiveControllerHost } from 'lit';
import type { Comparison } from '../comparison/comparison.ts';
import type { Direction } from '../presentation/step.ts';
import type { Side } from '../story/side.ts';
import { type Anchor, anchorOf, rowOfAnchor } from './aligned/anchor.ts';
import { type Folding, withFolded } from './aligned/folding.ts';
import type { AlignedRows, Row } from './aligned/row.ts';
import { openableKeys } from './aligned/rows.ts';
import { stepFrom } from './aligned/step-rows.ts';
import type { StoryAligned } from './aligned/story-aligned.ts';
import type { StoryFlowing } from './flowing/story-flowing.ts';
import type { SentenceWindow } from './map/story-map.ts';

/** What the reader moves through: one of the layouts is on screen. */
export interface ReaderPositionSource {
  readonly comparison: Comparison | undefined;
  readonly aligned: AlignedRows | undefined;
  readonly stops: AlignedRows['changes'];
  readonly folding: Folding;
  readonly alignedView: StoryAligned | null;
  readonly flowingView: StoryFlowing | null;
  fold(folding: Folding): void;
}

/** A sentence may be folded away in what the filter left out, and cut to a line there. */
const DEEPEST = 3;

/** Where the reader is in the comparison, and every way to somewhere else. */
export class ReaderPosition {
  /** The group that the reader is in. */
  group: number | undefined;
  /** The stop that the reader is at. */
  stop: number | undefined;
  /** The move whose other place is shown. */
  origin: number | undefined;
  /** The sentences in view. */
  window: SentenceWindow = {};
  /** For screen readers: what just happened that cannot be seen where the focus is. */
  status = '';

  readonly #owner: ReactiveControllerHost;
  readonly #source: () => ReaderPositionSource;

  constructor(owner: ReactiveControllerHost, source: () => ReaderPositionSource) {
    this.#owner = owner;
    this.#source = source;
  }

  /** The place of the reader's group, to be found again in another comparison. */
  anchor(comparison: Comparison, aligned: AlignedRows): Anchor | undefined {
    const row = this.group === undefined ? undefined : rowOfGroup(comparison, aligned, this.group);
    return row === undefined ? undefined : anchorOf(comparison, aligned, row);
  }

  /** Finds the reader's group in the new comparison. */
  goOnFrom(anchor: Anchor | undefined): void {
    const { aligned } = this.#source();
    const index = anchor && aligned && rowOfAnchor(aligned, anchor);
    this.group = index === undefined ? undefined : groupOfRow(aligned?.rows[index]);
  }

  /** Finds the stop of the reader's group, after the rows changed. */
  takeNote(): void {
    const { comparison, aligned } = this.#source();
    const row =
      comparison && aligned && this.group !== undefined ? rowOfGroup(comparison, aligned, this.group) : undefined;
    this.stop = row === undefined ? undefined : aligned?.rows[row]?.change;
  }

  /** Takes note of where the reader is in the aligned layout. */
  looked(): void {
    const { aligned, alignedView } = this.#source();
    if (!alignedView) return;
    const row = alignedView.current === undefined ? undefined : aligned?.rows[alignedView.current];
    const [group, stop] = [groupOfRow(row), row?.change];
    if (group !== this.group || stop !== this.stop) this.#owner.requestUpdate();
    Object.assign(this, { group, stop });
    this.see(alignedView.window);
  }

  /** Takes note of what is in view. */
  see(window: SentenceWindow): void {
    if (JSON.stringify(window) === JSON.stringify(this.window)) return;
    this.window = window;
    this.#owner.requestUpdate();
  }

  /** Takes note that the reader is in a group of the flowing layout. */
  enter(group: number): void {
    this.group = group;
    this.takeNote();
    this.#owner.requestUpdate();
  }

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

  /** To the next or previous stop. */
  step(direction: Direction): void {
    const { comparison, aligned, alignedView, stops } = this.#source();
    if (!comparison || !aligned || stops.length === 0) return;
    const inFlow = this.group === undefined ? undefined : rowOfGroup(comparison, aligned, this.group);
    const step = stepFrom(aligned, alignedView ? alignedView.here : (inFlow ?? -1), direction);
    if (!step) return;
    const end =
      direction === 'next'
        ? 'No more changes below. Back at the first change.'
        : 'No more changes above. Now at the last change.';
    this.announce(step.wrapped ? end : '');
    const stop = stops[step.change]!;
    if (alignedView) alignedView.show(stop.row, 'far');
    else this.#showGroup(stop.groups[0]!);
  }

  /** To a group, wherever it stands. */
  reveal(index: number): void {
    const group = this.#source().comparison?.groups[index];
    if (!group) return;
    const side = group.modified.length ? 'modified' : 'original';
    void this.goTo(side, group[side][0]!);
  }

  /** To a sentence, shown in full whatever it is folded into; with the focus, unless that is needed elsewhere. */
  async goTo(side: Side, sentence: number, focus = true): Promise<void> {
    const { comparison, alignedView } = this.#source();
    if (!comparison) return;
    if (!alignedView) {
      const group = comparison.groups.findIndex((group) => group[side].includes(sentence));
      if (group >= 0) this.#showGroup(group, focus);
      return;
    }
    const row = () => {
      const { aligned } = this.#source();
      return aligned?.rows[aligned.rowOf[side][sentence]!];
    };
    for (let depth = 0, at = row(); depth < DEEPEST && at && isHidden(at, focus); depth++, at = row()) {
      this.#unfold(at, true);
      await this.#owner.updateComplete;
    }
    await alignedView.updateComplete;
    const index = this.#source().aligned?.rowOf[side][sentence];
    if (index !== undefined) alignedView.show(index, 'far', focus);
  }

  /** Opens or closes what a row keeps folded or cut. */
  async toggle(row: Row): Promise<void> {
    const open = 'unfolded' in row ? row.unfolded : !(row.type === 'pair' && row.clipped);
    if (!this.#unfold(row, !open)) return;
    await this.#showRow(({ key }) => key === row.key, 'near');
  }

  /** To the place that a moved block left, or stands at now. */
  async visitOrigin(move: number): Promise<void> {
    this.origin = move;
    this.#owner.requestUpdate();
    await this.#showRow((row) => row.type === 'origin', 'far');
  }

  /** Back from there. */
  async leaveOrigin(): Promise<void> {
    const move = this.origin;
    if (move === undefined) return;
    this.origin = undefined;
    this.#owner.requestUpdate();
    await this.#showRow((row) => 'move' in row && row.move === move, 'far');
  }

  /** Leaves a layout; what is returned goes on, in the other one, with what was looked at in this one. */
  depart(): () => Promise<void> {
    const { group, window } = this;
    const side: Side = window.modified ? 'modified' : 'original';
    const top = window[side]?.[0];
    return async () => {
      const { alignedView, flowingView, comparison, aligned } = this.#source();
      await (alignedView ?? flowingView)?.updateComplete;
      const row = comparison && aligned && group !== undefined ? rowOfGroup(comparison, aligned, group) : undefined;
      if (group !== undefined && flowingView) this.#showGroup(group, false);
      else if (row !== undefined) alignedView?.show(row, 'far', false);
      else if (top) await this.goTo(side, top, false);
    };
  }

  #showGroup(group: number, takeFocus = true): void {
    this.#source().flowingView?.reveal(group, takeFocus);
    this.enter(group);
  }

  /** Gives a row of the next rendering the focus. */
  async #showRow(wanted: (row: Row) => boolean, from: 'near' | 'far'): Promise<void> {
    await this.#owner.updateComplete;
    const { aligned, alignedView } = this.#source();
    await alignedView?.updateComplete;
    const index = aligned?.rows.findIndex(wanted) ?? -1;
    if (index >= 0) alignedView?.show(index, from);
  }

  /** Whether there was something to unfold or fold. */
  #unfold(row: Row, open: boolean): boolean {
    const { comparison, aligned, folding, fold } = this.#source();
    const keys = comparison && aligned ? openableKeys(comparison, aligned, row) : [];
    if (keys.length > 0) fold(withFolded(folding, keys, !open));
    return keys.length > 0;
  }
}

function groupOfRow(row: Row | undefined): number | undefined {
  return row?.type === 'pair' ? row.group : row && 'groups' in row ? row.groups[0] : undefined;
}

function rowOfGroup({ groups }: Comparison, { rowOf }: AlignedRows, index: number): number | undefined {
  const group = groups[index];
  if (!group) return undefined;
  const side = group.modified.length ? 'modified' : 'original';
  return rowOf[side][group[side][0]!];
}

/** Whether a row does not show its sentences in full; cut to a line is enough for a reader who goes there. */
function isHidden(row: Row, clippedWillDo: boolean): boolean {
  if (row.type === 'fold' || row.type === 'others') return !row.unfolded;
  return !clippedWillDo && row.type === 'pair' && row.clipped;
}
