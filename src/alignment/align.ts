import { chooseLinks } from './choose.ts';
import type { Link } from './link.ts';
import { prepare } from './prepare.ts';

export interface AlignOptions {
  /** BCP 47 tag of the language that both stories are in. */
  readonly lang?: string;
  /** Probability from which on two sentences are linked; higher links fewer and surer ones. */
  readonly threshold?: number;
}

/** Links between the sentences of two stories, by original and then modified index. */
export function alignSentences(
  original: readonly string[],
  modified: readonly string[],
  options: AlignOptions = {},
): Link[] {
  const prepared = prepare(original, modified);
  return chooseLinks(prepared, prepared.guess, options.threshold ?? 0.45);
}
