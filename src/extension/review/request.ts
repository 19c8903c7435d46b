import type { Review } from '../../presentation/review.ts';
import { commandLink } from '../hover/markdown.ts';
import type { Compared } from '../session/session.ts';

/** The command that ticks off what a {@link ReviewRequest} asks for. */
export const REVIEW_COMMAND = 'storyDiff.review';

/** Which groups to tick off or to open again, as a link asks for it. */
export interface ReviewRequest {
  /** The URIs of the stories under comparison. */
  readonly original: string;
  readonly modified: string;
  /** The comparison that the groups are of: `Compared.version`. */
  readonly version: number;
  readonly groups: readonly number[];
  readonly reviewed: boolean;
}

/** Reads the argument of a command, which may come from a link: undefined where it is no request. */
export function reviewRequestIn(argument: unknown): ReviewRequest | undefined {
  const { original, modified, version, groups, reviewed } = (argument ?? {}) as Partial<ReviewRequest>;
  if (typeof original !== 'string' || typeof modified !== 'string' || !Number.isSafeInteger(version)) return undefined;
  if (!Array.isArray(groups) || !groups.every((group) => Number.isSafeInteger(group) && group >= 0)) return undefined;
  return typeof reviewed === 'boolean' ? { original, modified, version: version!, groups, reviewed } : undefined;
}

/**
 * A link in Markdown that ticks the change of a group off, or opens it again; empty for a group that did not change.
 * @param group index of the group: the whole change that it is part of is ticked off
 */
export function reviewLink({ original, modified, version, list }: Compared, group: number, review: Review): string {
  const change = list.changeOf(group);
  if (!change) return '';
  const reviewed = !review.isReviewed(change);
  const request: ReviewRequest = {
    original: original.toString(),
    modified: modified.toString(),
    version,
    groups: change.groups,
    reviewed,
  };
  return commandLink(reviewed ? 'Mark Reviewed' : 'Mark Not Reviewed', REVIEW_COMMAND, request);
}
