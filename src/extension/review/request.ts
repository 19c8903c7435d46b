import type { Review } from '../../presentation/review.ts';
import { rowActionTitle } from '../../presentation/row-actions.ts';
import { type ComparisonRequest, comparisonNamedIn, isIndex, nameComparison } from '../comparison-request.ts';
import { commandLink } from '../hover/markdown.ts';
import type { Compared } from '../session/session.ts';

/** The command that ticks off what a {@link ReviewRequest} asks for. */
export const REVIEW_COMMAND = 'storyDiff.review';

/** Which groups to tick off or to open again, as a link asks for it. */
export interface ReviewRequest extends ComparisonRequest {
  readonly groups: readonly number[];
  readonly reviewed: boolean;
}

/** Reads the argument of a command, which may come from a link: undefined where it is no request. */
export function reviewRequestIn(argument: unknown): ReviewRequest | undefined {
  const comparison = comparisonNamedIn(argument);
  if (!comparison) return undefined;
  const { groups, reviewed } = argument as Partial<ReviewRequest>;
  if (!Array.isArray(groups) || !groups.every(isIndex)) return undefined;
  return typeof reviewed === 'boolean' ? { ...comparison, groups, reviewed } : undefined;
}

/**
 * A link in Markdown that ticks the change of a group off, or opens it again; empty for a group that did not change.
 * @param group index of the group: the whole change that it is part of is ticked off
 */
export function reviewLink(compared: Compared, group: number, review: Review): string {
  const change = compared.list.changeOf(group);
  if (!change) return '';
  const reviewed = !review.isReviewed(change);
  const request: ReviewRequest = { ...nameComparison(compared), groups: change.groups, reviewed };
  return commandLink(rowActionTitle(reviewed ? 'markReviewed' : 'markNotReviewed'), REVIEW_COMMAND, request);
}
