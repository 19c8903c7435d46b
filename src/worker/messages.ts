import { type CompareOptions, compareStories } from '../comparison/compare.ts';
import type { Comparison } from '../comparison/comparison.ts';

/** What a comparison worker is asked. */
export interface CompareRequest {
  readonly id: number;
  readonly original: string;
  readonly modified: string;
  readonly options: CompareOptions;
}

/** What it answers; `failure` is a defect of the program, never of the stories. */
export type CompareAnswer =
  | { readonly id: number; readonly comparison: Comparison }
  | { readonly id: number; readonly failure: string };

/** The answer to a request: the same on the desktop and on the web. */
export function answer({ id, original, modified, options }: CompareRequest): CompareAnswer {
  try {
    return { id, comparison: compareStories(original, modified, options) };
  } catch (error) {
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
