import { pairingsIn } from '../../presentation/hand-pairings.ts';
import { NO_PINS, type Pins, pinsOf } from '../../presentation/pairing-words.ts';
import type { Compared } from '../session/session.ts';

/** What was paired by hand in a comparison. */
export function pinsOfCompared({ comparison, pairings }: Pick<Compared, 'comparison' | 'pairings'>): Pins {
  return pairings.length > 0 ? pinsOf(pairingsIn(comparison, pairings)) : NO_PINS;
}
