import type { LitElement } from 'lit';
import type { Comparison } from '../../comparison/comparison.ts';
import { spokenEdit } from '../../presentation/take-over-words.ts';
import type { Side } from '../../story/side.ts';
import { type ChosenEdit, chosenEdit, editsOfRow, placeEditBar } from './chosen-edit.ts';
import type { PairRow, Row } from './row.ts';

/** What the choice of a word edit needs of the rows. */
export interface EditChoiceSource {
  readonly comparison: Comparison;
  /** The row that the reader is in. */
  readonly row: Row | undefined;
  announce(words: string): void;
  /** Takes an edit of a group over into a story. */
  takeOver(edit: ChosenEdit, side: Side, byKey: boolean): void;
}

/** A chosen edit is let go when the rows are scrolled farther than this. */
const MAX_DRIFT_PX = 8;

/** The one word edit of a row that the reader points at, or chose to take it over alone. */
export class EditChoice {
  chosen: ChosenEdit | undefined;

  readonly #owner: LitElement;
  readonly #source: () => EditChoiceSource;

  constructor(owner: LitElement, source: () => EditChoiceSource) {
    this.#owner = owner;
    this.#source = source;
  }

  /** Chooses an edit of a row, and says it. */
  choose(row: PairRow, edit: number): void {
    const { comparison, announce } = this.#source();
    this.pointOut(undefined);
    this.chosen = chosenEdit(comparison, row, edit, this.#owner.scrollTop);
    announce(spokenEdit(comparison, comparison.groups[row.group]!, edit, this.chosen));
    this.#owner.requestUpdate();
  }

  /** Lets go of the edit. The focus goes back to the row when it is on what is closed. */
  leave(): void {
    if (!this.chosen) return;
    this.chosen = undefined;
    this.#owner.requestUpdate();
    const bar = document.activeElement?.closest('.edit-bar');
    bar?.closest<HTMLElement>('.row')?.focus({ preventScroll: true });
  }

  /** Goes to the next or previous edit of the row that the reader is in; before the first one it is the row again. */
  step(by: 1 | -1): void {
    const { comparison, row } = this.#source();
    const edits = row ? editsOfRow(comparison, row) : [];
    const at = this.chosen ? edits.indexOf(this.chosen.edit) + by : 0;
    if (at < 0) this.leave();
    else if (row?.type === 'pair' && at < edits.length) this.choose(row, edits[at]!);
  }

  /** Takes the chosen edit over into a story. */
  take(side: Side, byKey = false): void {
    const { chosen } = this;
    this.leave();
    if (chosen) this.#source().takeOver(chosen, side, byKey);
  }

  /** Lets go of the edit when the reader is elsewhere: in another row, or has scrolled on. */
  follow(): void {
    const { chosen } = this;
    if (!chosen) return;
    const drift = Math.abs(this.#owner.scrollTop - chosen.scrollTop);
    if (this.#source().row !== chosen.row || drift > MAX_DRIFT_PX) this.leave();
  }

  /** Points both halves of the edit out that a mark is of, or none. */
  pointOut(target: Element | undefined): void {
    for (const pointed of this.#owner.querySelectorAll('[data-pointed]')) pointed.removeAttribute('data-pointed');
    const mark = target?.closest<HTMLElement>('[data-edit]');
    const halves = mark?.closest('.row')?.querySelectorAll(`[data-edit="${mark.dataset.edit}"]`) ?? [];
    for (const half of halves) half.setAttribute('data-pointed', '');
  }

  /** Places what is drawn of the choice, after each drawing. */
  place(): void {
    const bar = this.chosen && this.#owner.querySelector<HTMLElement>('.edit-bar');
    if (bar) placeEditBar(bar, this.chosen!.edit);
  }
}
