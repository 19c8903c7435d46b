import type { TakeOverOptions } from '../../comparison/take-over/options.ts';
import { SIDES, type Side } from '../../story/side.ts';
import { type ComparisonRequest, comparisonNamedIn, isIndex, nameComparison } from '../comparison-request.ts';
import type { Compared } from '../session/session.ts';

/** The command that takes over what a {@link TakeOverRequest} asks for. */
export const TAKE_OVER_COMMAND = 'storyDiff.takeOver';

/** Which changes to take over into which story, as links, menus and the panel ask for it. */
export interface TakeOverRequest extends ComparisonRequest, TakeOverOptions {
  readonly groups: readonly number[];
  /** The story that is changed. */
  readonly side: Side;
  /** The number by which the page of the panel knows it, if that asks for it. */
  readonly take?: number;
}

/** Reads the argument of a command, which may come from a link: undefined where it is no request. */
export function requestIn(argument: unknown): TakeOverRequest | undefined {
  const comparison = comparisonNamedIn(argument);
  if (!comparison) return undefined;
  const { groups, side, part, edit, take } = argument as Partial<TakeOverRequest>;
  if (!Array.isArray(groups) || groups.length === 0 || !groups.every(isIndex)) return undefined;
  if (!side || !SIDES.includes(side)) return undefined;
  if (part !== undefined && part !== 'wording' && part !== 'place') return undefined;
  if (edit !== undefined && !isIndex(edit)) return undefined;
  if (take !== undefined && !isIndex(take)) return undefined;
  return {
    ...comparison,
    groups,
    side,
    ...(part === undefined ? {} : { part }),
    ...(edit === undefined ? {} : { edit }),
    ...(take === undefined ? {} : { take }),
  };
}

/** Asks to take groups of a comparison over. */
export function requestFor(
  compared: Pick<Compared, 'original' | 'modified' | 'version'>,
  groups: readonly number[],
  side: Side,
  { part, edit }: TakeOverOptions,
): TakeOverRequest {
  return {
    ...nameComparison(compared),
    groups,
    side,
    ...(part === undefined ? {} : { part }),
    ...(edit === undefined ? {} : { edit }),
  };
}
