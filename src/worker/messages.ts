import { Comparer } from '../comparison/comparer.ts';
import type { CompareOptions } from '../comparison/options.ts';
import { type PackedComparison, pack } from './packed.ts';

/** A request to a comparison worker. */
export interface CompareRequest {
  readonly id: number;
  readonly original: string;
  readonly modified: string;
  readonly options: CompareOptions;
}

/** Its answer, with the id of the request. A `failure` is a defect of the program, never of the stories. */
export type CompareAnswer =
  | { readonly id: number; readonly packed: PackedComparison }
  | { readonly id: number; readonly failure: string };

/** Answers requests, incrementally: the same on the desktop and on the web. */
export class Answerer {
  #comparer = new Comparer();

  answer({ id, original, modified, options }: CompareRequest): CompareAnswer {
    try {
      return { id, packed: pack(this.#comparer.compare(original, modified, options)) };
    } catch (error) {
      this.#comparer = new Comparer(); // the old one may remember half of the comparison that failed
      return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  }
}
