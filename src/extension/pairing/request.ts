import { SIDES, type Side } from '../../story/side.ts';
import { type ComparisonRequest, comparisonNamedIn, isIndex, nameComparison } from '../comparison-request.ts';
import type { Compared } from '../session/session.ts';

/** The command that does with a pair of sentences what a {@link PairingRequest} asks for. */
export const PAIRING_COMMAND = 'storyDiff.pairing';

/**
 * `choose`: ask for a partner of the sentence. `pair`: take the one given. `unpair`: the sentence and its partners are no pair.
 * `reset`: forget what was said by hand of the sentence. `undo`: take the last step back. `forget`: forget the pairings whose
 * sentences are gone.
 */
export const PAIRING_ACTIONS = ['choose', 'pair', 'unpair', 'reset', 'undo', 'forget'] as const;
export type PairingAction = (typeof PAIRING_ACTIONS)[number];

/** What to do with a sentence, as links, menus and the panel ask for it. */
export interface PairingRequest extends ComparisonRequest {
  readonly action: PairingAction;
  readonly side: Side;
  readonly sentence: number;
  /** The partner, on the other side. */
  readonly partner?: number;
  /** Whether the partner becomes one more part of the sentence's group. */
  readonly add?: boolean;
}

/** Reads the argument of a command, which may come from a link: undefined where it is no request. */
export function pairingRequestIn(argument: unknown): PairingRequest | undefined {
  const comparison = comparisonNamedIn(argument);
  if (!comparison) return undefined;
  const { action, side, sentence, partner, add } = argument as Partial<PairingRequest>;
  if (!action || !PAIRING_ACTIONS.includes(action)) return undefined;
  if (!side || !SIDES.includes(side) || !isIndex(sentence)) return undefined;
  if (action === 'pair' ? !isIndex(partner) : partner !== undefined) return undefined;
  return {
    action,
    ...comparison,
    side,
    sentence,
    ...(partner === undefined ? {} : { partner }),
    ...(add === true ? { add } : {}),
  };
}

/** Asks to do something with a sentence of a comparison. */
export function pairingRequestFor(
  compared: Pick<Compared, 'original' | 'modified' | 'version'>,
  action: PairingAction,
  side: Side,
  sentence: number,
): PairingRequest {
  return { action, ...nameComparison(compared), side, sentence };
}
