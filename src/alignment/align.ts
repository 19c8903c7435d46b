import { chooseLinks } from './choose.ts';
import { forests } from './forests.ts';
import { completeHalves } from './halves.ts';
import type { Link } from './link.ts';
import { prepare } from './prepare.ts';
import { decide, keepPossible } from './rounds.ts';
import { type Forest, readForest } from './trees.ts';

export interface AlignOptions {
  /** BCP 47 tag of the language that both stories are in. */
  readonly lang?: string;
  /** Probability from which on two sentences are linked; higher links fewer and surer ones. */
  readonly threshold?: number;
}

const models: readonly Forest[] = forests.map(readForest);

/** Where the mean F1 of the reworded links of all gold sets is highest, cross-validated. */
const defaultThreshold = 0.4;

/** Aligns two stories again and again as they are edited. */
export class Aligner {
  /** Links between the sentences of two stories, by original and then modified index. */
  align(original: readonly string[], modified: readonly string[], options: AlignOptions = {}): Link[] {
    let state = prepare(original, modified);
    for (let round = 0; round < models.length; round++) {
      if (round > 0) state = keepPossible(state);
      state = { ...state, probability: decide(state, models[round]!) };
    }
    state = { ...state, probability: completeHalves(state) };
    return chooseLinks(state, options.threshold ?? defaultThreshold);
  }
}

/** Links between the sentences of two stories, by original and then modified index. */
export function alignSentences(
  original: readonly string[],
  modified: readonly string[],
  options: AlignOptions = {},
): Link[] {
  return new Aligner().align(original, modified, options);
}
