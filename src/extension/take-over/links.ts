import { rowActionTitle } from '../../presentation/row-actions.ts';
import { takeBackActions } from '../../presentation/take-over-words.ts';
import type { Side } from '../../story/side.ts';
import { commandLink } from '../hover/markdown.ts';
import type { Compared } from '../session/session.ts';
import { requestFor, TAKE_OVER_COMMAND } from './request.ts';

/**
 * The ways to take a change over as links in Markdown; empty for a sentence without one.
 * @param group index of the group: the whole change that it is part of is taken over
 * @param writable which of the stories can be changed
 */
export function takeOverLinks(compared: Compared, group: number, writable: Readonly<Record<Side, boolean>>): string {
  const change = compared.list.changeOf(group);
  if (!change) return '';
  const link = (title: string, side: Side, options: Parameters<typeof requestFor>[3]) =>
    commandLink(title, TAKE_OVER_COMMAND, requestFor(compared, change.groups, side, options));
  return [
    ...(writable.modified ? takeBackActions(change).map((action) => link(action.title, 'modified', action)) : []),
    ...(writable.original ? [link(rowActionTitle('applyToOriginal'), 'original', {})] : []),
  ].join(' · ');
}
