import type { TakeOverOptions } from '../../comparison/take-over/options.ts';
import { SIDES, type Side } from '../../story/side.ts';
import type { Compared } from '../session/session.ts';

/** The command that takes over what a {@link TakeOverRequest} asks for. */
export const TAKE_OVER_COMMAND = 'storyDiff.takeOver';

/** Which changes to take over into which story, as links, menus and the panel ask for it. */
export interface TakeOverRequest extends TakeOverOptions {
  /** The URIs of the stories under comparison. */
  readonly original: string;
  readonly modified: string;
  /** The comparison that the groups are of: `Compared.version`. */
  readonly version: number;
  readonly groups: readonly number[];
  /** The story that is changed. */
  readonly side: Side;
}

/** Reads the argument of a command, which may come from a link: undefined where it is no request. */
export function requestIn(argument: unknown): TakeOverRequest | undefined {
  const { original, modified, version, groups, side, part, edit } = (argument ?? {}) as Partial<TakeOverRequest>;
  if (typeof original !== 'string' || typeof modified !== 'string' || !isIndex(version)) return undefined;
  if (!Array.isArray(groups) || groups.length === 0 || !groups.every(isIndex)) return undefined;
  if (!side || !SIDES.includes(side)) return undefined;
  if (part !== undefined && part !== 'wording' && part !== 'place') return undefined;
  if (edit !== undefined && !isIndex(edit)) return undefined;
  return {
    original,
    modified,
    version,
    groups,
    side,
    ...(part === undefined ? {} : { part }),
    ...(edit === undefined ? {} : { edit }),
  };
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Asks to take groups of a comparison over. */
export function requestFor(
  { original, modified, version }: Pick<Compared, 'original' | 'modified' | 'version'>,
  groups: readonly number[],
  side: Side,
  { part, edit }: TakeOverOptions,
): TakeOverRequest {
  return {
    original: original.toString(),
    modified: modified.toString(),
    version,
    groups,
    side,
    ...(part === undefined ? {} : { part }),
    ...(edit === undefined ? {} : { edit }),
  };
}
