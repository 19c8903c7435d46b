import type { Review } from '../../presentation/review.ts';
import type { Side } from '../../story/side.ts';
import { REVIEW_COMMAND, reviewLink } from '../review/request.ts';
import type { Compared } from '../session/session.ts';
import { takeOverLinks } from '../take-over/links.ts';
import { TAKE_OVER_COMMAND } from '../take-over/request.ts';

/** Every command that {@link changeLinks} may hold. */
export const CHANGE_COMMANDS: readonly string[] = [TAKE_OVER_COMMAND, REVIEW_COMMAND];

/**
 * What can be done with the change of a group, as links in Markdown: taking it over, and ticking it off. Empty for a group
 * that did not change.
 * @param writable which of the stories can be changed
 */
export function changeLinks(
  compared: Compared,
  group: number,
  review: Review,
  writable: Readonly<Record<Side, boolean>>,
): string {
  return [takeOverLinks(compared, group, writable), reviewLink(compared, group, review)].filter(Boolean).join(' · ');
}
