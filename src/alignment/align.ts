import { chooseLinks } from './choose.ts';
import { contextNames, measureContext } from './context.ts';
import { forests } from './forests.ts';
import { likenessNames } from './likeness.ts';
import type { Link } from './link.ts';
import { prepare } from './prepare.ts';
import { type Forest, predict, readForest } from './trees.ts';

export interface AlignOptions {
  /** BCP 47 tag of the language that both stories are in. */
  readonly lang?: string;
  /** Probability from which on two sentences are linked; higher links fewer and surer ones. */
  readonly threshold?: number;
}

const models: readonly Forest[] = forests.map(readForest);

/** Where the mean F1 of the reworded links of all gold sets is highest, cross-validated. */
const defaultThreshold = 0.35;

/** Links between the sentences of two stories, by original and then modified index. */
export function alignSentences(
  original: readonly string[],
  modified: readonly string[],
  options: AlignOptions = {},
): Link[] {
  const prepared = prepare(original, modified);
  const { terms, partners, pairs, light, likeness } = prepared;
  let probability = prepared.guess;
  for (const forest of models) {
    const context = measureContext(terms, partners, pairs, light, probability);
    probability = predict(forest, likeness, likenessNames.length, context, contextNames.length, pairs.count);
  }
  return chooseLinks(prepared, probability, options.threshold ?? defaultThreshold);
}
