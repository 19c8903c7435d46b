import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison } from '../../comparison/comparison.ts';
import { shownEdits } from '../../presentation/runs.ts';
import { takeBackEdit } from '../../presentation/take-over-words.ts';
import { SIDES } from '../../story/side.ts';
import { glyph } from '../drawing/glyphs.ts';
import type { PairRow, Row } from './row.ts';

/** A word edit that the reader chose in a row. */
export interface ChosenEdit {
  readonly row: PairRow;
  readonly group: number;
  /** Its index in the group's edits. */
  readonly edit: number;
  /** Its place among the edits that the row shows, 1 for the first, and their number. */
  readonly place: number;
  readonly of: number;
  /** How far the rows were scrolled, in px. */
  readonly scrollTop: number;
}

/** What can be done with a chosen edit. */
export interface EditActions {
  chooseEdit(by: 1 | -1): void;
  takeEdit(): void;
}

/** The word edits that a row shows, by their indices in its group's edits. */
export function editsOfRow(comparison: Comparison, row: Row): number[] {
  if (row.type !== 'pair' || row.clipped) return [];
  const group = comparison.groups[row.group]!;
  return shownEdits(group).filter((edit) =>
    SIDES.some((side) => {
      const { start, end } = group.edits[edit]![side];
      return row[side].some((line) => {
        const sentence = comparison[side].sentences[line.sentence]!;
        const from = line.type === 'sentence' ? (line.from ?? sentence.start) : Number.POSITIVE_INFINITY;
        return end > start && start >= from && end <= sentence.end;
      });
    }),
  );
}

/** A word edit of a row, as it is chosen. */
export function chosenEdit(comparison: Comparison, row: PairRow, edit: number, scrollTop: number): ChosenEdit {
  const edits = editsOfRow(comparison, row);
  return { row, group: row.group, edit, place: edits.indexOf(edit) + 1, of: edits.length, scrollTop };
}

/** The line below a row that says what can be done with the chosen edit, and leads to the others of the row. */
export function editBar(comparison: Comparison, chosen: ChosenEdit, actions: EditActions): TemplateResult {
  const group = comparison.groups[chosen.group]!;
  const { title } = takeBackEdit(comparison, group, chosen.edit);
  const { start, end } = group.edits[chosen.edit]!.original;
  const step = (by: 1 | -1, icon: string, word: string, title: string, end: boolean) =>
    html`<button class="icon" title=${title} aria-label=${word} aria-disabled=${end}
      @click=${() => actions.chooseEdit(by)}>${glyph(icon)}</button>`;
  const previous = l10n.t({ message: 'Previous Edit', comment: ['A button; an edit is words that were changed.'] });
  const next = l10n.t({ message: 'Next Edit', comment: ['A button; an edit is words that were changed.'] });
  const place = l10n.t({
    message: '{0} of {1}',
    args: [chosen.place, chosen.of],
    comment: ['Among the edits of a sentence: "1 of 2".'],
  });
  const [isFirst, isLast] = [chosen.place === 1, chosen.place === chosen.of];
  return html`<div class="edit-bar" role="group" aria-label=${l10n.t('Word edit')}>
    <button class="edit-action" @click=${() => actions.takeEdit()}>${glyph(
      end > start ? 'arrow-right' : 'trash',
    )}<span>${title}</span><kbd>R</kbd></button>${
      chosen.of < 2
        ? nothing
        : html`<span class="separator"></span>${step(-1, 'chevron-left', previous, l10n.t('Previous Edit (←)'), isFirst)}<span
            >${place}</span>${step(1, 'chevron-right', next, l10n.t('Next Edit (→)'), isLast)}`
    }</div>`;
}

/** Places the line below the words of its edit, within the row: those of the modified story where it has some. */
export function placeEditBar(bar: HTMLElement, edit: number): void {
  const row = bar.closest<HTMLElement>('.row')!;
  const words = [...row.querySelectorAll(`:is(del, ins)[data-edit="${edit}"]`)].at(-1);
  const { left, width } = row.getBoundingClientRect();
  const at = (words?.getClientRects()[0]?.left ?? left) - left;
  bar.style.left = `${Math.max(0, Math.min(at, width - bar.offsetWidth))}px`;
}
