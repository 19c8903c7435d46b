import type { SentencePlace } from '../presentation/group-sentences.ts';
import { isPinned, type Pins } from '../presentation/pairing-words.ts';
import type { Review } from '../presentation/review.ts';
import { rowActionsOn } from '../presentation/row-actions.ts';
import type { Side } from '../story/side.ts';
import type { Layout } from './protocol.ts';

/** The sentence that an event in either layout is about: the one that it happened in, else the first one of its row. */
export function sentencePlaceAt(target: EventTarget | null): SentencePlace | undefined {
  const element = target as Element | null;
  const row = element?.closest?.<HTMLElement>('.row');
  const column = row?.dataset.column;
  const found =
    element?.closest?.<HTMLElement>('[data-sentence]') ??
    row?.querySelector<HTMLElement>(`[data-sentence][data-side="${column}"]`) ??
    row?.querySelector<HTMLElement>('[data-sentence]');
  return found ? { side: found.dataset.side as Side, sentence: Number(found.dataset.sentence) } : undefined;
}

/**
 * What VS Code's context menu has to know of the place where it opens, for `data-vscode-context`: the manifest's `when`
 * clauses read it, and the command that is chosen gets it. Undefined in a field for text, which has VS Code's own menu.
 * @param version of the comparison on screen
 * @param layout on screen, for the menu of the header
 * @param pins what was paired by hand
 */
export function menuContext(
  target: EventTarget | null,
  review: Review | undefined,
  version: number | undefined,
  layout: Layout,
  pins: Pins,
): string | undefined {
  if ((target as Element | null)?.closest?.('input')) return undefined;
  // Text that the reader selected can be copied as ever.
  const selecting = document.getSelection()?.isCollapsed === false;
  const place = review && sentencePlaceAt(target);
  return JSON.stringify({
    preventDefaultContextMenuItems: !selecting,
    ...(place ? { ...place, version, storyDiffActions: actionNames(review, place, pins) } : {}),
    ...((target as Element | null)?.closest?.('.more-tools, .reviewed-so-far') ? headerContext(layout) : {}),
  });
}

/** What the menu of the header has to know: also whether it leads to counts that have no room. */
function headerContext(layout: Layout): object {
  const hasHidden = document.querySelector('.count[data-without-room]') !== null;
  return { storyDiffHeader: layout, ...(hasHidden ? { storyDiffHiddenCounts: true } : {}) };
}

/** The names of the actions, with a blank around each, for a `when` clause to look for one. */
function actionNames(review: Review, { side, sentence }: SentencePlace, pins: Pins): string {
  const { comparison, index } = review.list;
  const at = index.groupOf(side, sentence);
  const group = comparison.groups[at]!;
  const names = rowActionsOn(group, review.tickOf(at), isPinned(group, pins)).map(({ name }) => name);
  return ` ${names.join(' ')} `;
}

/** Opens VS Code's context menu below an element, as a click with the right button would. */
export function openContextMenu(element: Element): void {
  const { left, bottom } = element.getBoundingClientRect();
  element.dispatchEvent(
    new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: left, clientY: bottom }),
  );
}
