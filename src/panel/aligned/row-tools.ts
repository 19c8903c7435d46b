import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison } from '../../comparison/comparison.ts';
import { type RowAction, type RowActionName, rowActionsOn, titleFor } from '../../presentation/row-actions.ts';
import { openContextMenu } from '../context-menu.ts';
import { glyph } from '../drawing/glyphs.ts';
import type { Row } from './row.ts';
import { groupOfRow } from './walk-rows.ts';

/** The actions on the sentences of a row, in the order of the menu; none for a line that only folds. */
export function actionsOfRow({ groups }: Comparison, row: Row): readonly RowAction[] {
  const group = row.type === 'pair' || row.type === 'block' ? groupOfRow(row) : undefined;
  return group === undefined ? [] : rowActionsOn(groups[group]!);
}

/**
 * The tools of a row, in its spine. They show while the row has the pointer or the focus, and take no room.
 * @param changes how many changes the row shows
 * @param focused whether Tab leads to this row, and so to its tools
 */
export function rowTools(
  actions: readonly RowAction[],
  changes: number,
  focused: boolean,
  act: (name: RowActionName) => void,
): TemplateResult | typeof nothing {
  const [first] = actions;
  if (!first) return nothing;
  const title = titleFor(first, changes);
  const tabindex = focused ? 0 : -1;
  return html`<div class="tools-of-row"><button class="icon tool" tabindex=${tabindex} aria-label=${title}
      @click=${() => act(first.name)}>${glyph(first.icon)}${tip(title, first.key)}</button><button
      class="icon tool more" tabindex=${tabindex} aria-label="More Actions" aria-haspopup="menu"
      @click=${(event: MouseEvent) => openContextMenu(event.currentTarget as Element)}
      >${glyph('ellipsis')}${tip('More Actions', '.')}</button></div>`;
}

/** What a tool does, and its key. Stands over the spine, where a browser's own tooltip would cover the words of the row. */
function tip(title: string, key: string | undefined): TemplateResult {
  return html`<span class="tip" aria-hidden="true">${title}${key ? html` <kbd>${key}</kbd>` : nothing}</span>`;
}
