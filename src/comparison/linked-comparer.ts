import type { Link } from '../alignment/link.ts';
import type { IndexedStory } from '../story/indexed-story.ts';
import type { Comparison } from './comparison.ts';
import type { Measure } from './ignored.ts';
import { arrange } from './placing.ts';
import { tieLinks } from './ties.ts';
import { Verdicts } from './verdicts.ts';
import { Weights } from './weights.ts';

/** Compares two stories whose links are known, incrementally as they are edited. */
export class LinkedComparer {
  readonly #verdicts = new Verdicts();
  readonly #originalWeights = new Weights();
  readonly #modifiedWeights = new Weights();

  /** Makes a comparison from links. All originals must be of one reader, and so must all modified stories. */
  compare(original: IndexedStory, modified: IndexedStory, links: readonly Link[], measure: Measure): Comparison {
    const ties = tieLinks(original.texts.length, modified.texts.length, links);
    return arrange(original, modified, ties, this.#verdicts.of(original, modified, ties, measure), {
      original: this.#originalWeights.of(original),
      modified: this.#modifiedWeights.of(modified),
    });
  }
}
