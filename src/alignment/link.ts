/** Says that two sentences are versions of each other: indices into the sentences of the original and of the modified story. */
export interface Link {
  readonly original: number;
  readonly modified: number;
  /** How sure the aligner is that the two are versions of each other, 0 to 1. */
  readonly probability: number;
}
