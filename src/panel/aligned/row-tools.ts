import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison } from '../../comparison/comparison.ts';
import { isPinned, type Pins } from '../../presentation/pairing-words.ts';
import { isMark, type RowAction, type RowActionName, rowActionsOn, titleFor } from '../../presentation/row-actions.ts';
import { openContextMenu } from '../context-menu.ts';
import { glyph } from '../drawing/glyphs.ts';
import type { Row } from './row.ts';
import { groupOfRow } from './walk-rows.ts';

/**
 * The actions on the sentences of a row, in the order of the menu. A folded run that moved can be ticked off; a line that
 * only folds has none.
 */
export function actionsOfRow({ groups }: Comparison, row: Row, pins: Pins): readonly RowAction[] {
  const index = groupOfRow(row);
  if (index === undefined || row.type === 'others' || row.type === 'origin') return [];
  const group = groups[index]!;
  const reviewed = 'reviewed' in row ? row.reviewed : undefined;
  const actions = rowActionsOn(group, reviewed, isPinned(group, pins));
  return row.type === 'fold' ? actions.filter(({ name }) => isMark(name)) : actions;
}

/**
 * The tools of a row, in its spine: the tick in the place of the kind's glyph, the likeliest action, the menu. They show
 * while the row has the pointer or the focus, and take no room.
 * @param changes how many changes the row shows
 * @param focused whether Tab leads to this row, and so to its tools
 */
export function rowTools(
  actions: readonly RowAction[],
  changes: number,
  focused: boolean,
  act: (name: RowActionName) => void,
): TemplateResult | typeof nothing {
  const tick = actions.find(({ name }) => isMark(name));
  const first = actions.find((action) => action !== tick);
  const tabindex = focused ? 0 : -1;
  const tool = (action: RowAction, place: string) => {
    const title = titleFor(action, changes);
    return html`<button class="icon tool ${place}" tabindex=${tabindex} aria-label=${title}
      @click=${() => act(action.name)}>${glyph(action.icon)}${tip(title, action.key)}</button>`;
  };
  if (!first && !tick) return nothing;
  const menu = l10n.t({ message: 'More Actions', comment: ['A button with a menu.'] });
  return html`<div class="tools-of-row">${tick ? tool(tick, 'tick') : nothing}${
    first
      ? html`${tool(first, 'first')}<button class="icon tool more" tabindex=${tabindex} aria-label=${menu}
      aria-haspopup="menu" @click=${(event: MouseEvent) => openContextMenu(event.currentTarget as Element)}
      >${glyph('ellipsis')}${tip(menu, '.')}</button>`
      : nothing
  }</div>`;
}

/** What a tool does, and its key. Stands over the spine, where a browser's own tooltip would cover the words of the row. */
function tip(title: string, key: string | undefined): TemplateResult {
  return html`<span class="tip" aria-hidden="true">${title}${key ? html` <kbd>${key}</kbd>` : nothing}</span>`;
}
