import type { Link } from '../alignment/link.ts';
import type { IndexedStory } from '../story/indexed-story.ts';
import type { Comparison } from './comparison.ts';
import { placed } from './placing.ts';
import { tiesOf } from './ties.ts';
import { type Measure, Verdicts } from './verdicts.ts';
import { Weights } from './weights.ts';

/** Says what became of two stories whose sentences are linked, again and again as they are edited. */
export class LinkedComparer {
  readonly #verdicts = new Verdicts();
  readonly #originalWeights = new Weights();
  readonly #modifiedWeights = new Weights();

  /** The readings of each side are all one reader's. */
  compare(original: IndexedStory, modified: IndexedStory, links: readonly Link[], measure: Measure): Comparison {
    const ties = tiesOf(original.texts.length, modified.texts.length, links);
    return placed(original, modified, ties, this.#verdicts.of(original, modified, ties, measure), {
      original: this.#originalWeights.of(original),
      modified: this.#modifiedWeights.of(modified),
    });
  }
}
