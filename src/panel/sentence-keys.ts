import type { Comparison } from '../comparison/comparison.ts';
import type { Side } from '../story/side.ts';
import { type Story, textOf } from '../story/story.ts';

/**
 * Names a story's sentences by their text and by which of its occurrences they are. The names outlive an edit elsewhere
 * in the story, and a swap of the sides. Unfolded, focused and scrolled-to sentences are remembered by them.
 */
export function sentenceKeys(story: Story): string[] {
  const seen = new Map<string, number>();
  return story.sentences.map((sentence) => {
    const text = textOf(story, sentence);
    const occurrence = (seen.get(text) ?? 0) + 1;
    seen.set(text, occurrence);
    return `${occurrence} ${text}`;
  });
}

/** The keys of the sentences of a comparison; those of a side are made when they are first asked for. */
export class SentenceKeys {
  readonly #comparison: Comparison;
  readonly #known: Partial<Record<Side, readonly string[]>> = {};

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
  }

  /** The key of each sentence of a side, by its index. */
  of(side: Side): readonly string[] {
    this.#known[side] ??= sentenceKeys(this.#comparison[side]);
    return this.#known[side];
  }
}

/** Finds a sentence of a story again after the story was edited; where it is gone, the one at the same index. */
export function sentenceFinder(before: Story, after: Story): (sentence: number) => number {
  const [old, now] = [sentenceKeys(before), sentenceKeys(after)];
  const last = Math.max(0, now.length - 1);
  return (sentence) => {
    const index = now.indexOf(old[sentence] ?? '');
    return index < 0 ? Math.min(sentence, last) : index;
  };
}
