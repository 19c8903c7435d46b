/** Ties the original sentence at index `original` to the modified one at index `modified`: versions of each other. */
export interface Link {
  readonly original: number;
  readonly modified: number;
  /** How sure the aligner is that the two are versions of each other, 0 to 1. */
  readonly probability: number;
}
