import type { Span, Story } from '../story/story.ts';

/** What became of a group of linked sentences, or of a sentence that is in no link (`added`, `omitted`). */
export type Kind = 'unchanged' | 'edited' | 'split' | 'merged' | 'recast' | 'added' | 'omitted';

/**
 * A run of words that was replaced, inserted or deleted. Each span holds UTF-16 offsets into its own story and lies inside
 * one sentence. An empty span is where the words of the other side would stand.
 */
export interface WordEdit {
  readonly original: Span;
  readonly modified: Span;
  /** Whether it touches only typography: quotes, dashes, ellipses, hyphens beside a digit, spaces. */
  readonly typography: boolean;
}

/**
 * What an edit is about, as far as an editor or fact-checker must know. `typography` and `spelling`: nothing else
 * changed. `figure`: a number, date, sum or time changed in value. `name`: a proper name was replaced. `quotation`:
 * words in quotation marks changed, or words got or lost the marks. `negation`: a “not” or its like came or went.
 */
export type EditKind = 'typography' | 'spelling' | 'figure' | 'name' | 'quotation' | 'negation';

/** Sentences that are versions of each other (1:1, 1:n, n:1, n:m), or one sentence that stands alone. */
export interface Group {
  readonly kind: Kind;
  /** Whether some part of the group stands in another order than the rest of the story. */
  readonly moved: boolean;
  /** Indices into the original's sentences, ascending; empty when added. */
  readonly original: readonly number[];
  /** Indices into the modified's sentences, ascending; empty when omitted. */
  readonly modified: readonly number[];
  /** The share of their words that both sides have in common, 0 to 1: 1 when unchanged, 0 when added or omitted. */
  readonly similarity: number;
  /** The probability of the group's weakest link, 0 to 1; 1 where there is no link. */
  readonly probability: number;
  /** What changed between the two sides, in reading order; empty when unchanged, added or omitted. */
  readonly edits: readonly WordEdit[];
  /** Whether an edited sentence differs in nothing but typography. */
  readonly typographyOnly: boolean;
  /** What the edits are about, in the order of {@link EditKind}; empty when there is nothing to say of them. */
  readonly editKinds: readonly EditKind[];
  /**
   * Where the group would stand in the story that lacks it: after the sentence with this index, -1 at the start. Only
   * for omitted sentences (an index into the modified's) and added ones (into the original's).
   */
  readonly after?: number;
}

/** Neighbouring moved groups that keep their order on both sides: one move. */
export interface Move {
  /** Indices into {@link Comparison.groups}, in the order of the modified story. */
  readonly groups: readonly number[];
  /** How many sentences of the modified story that stayed in place it passed over; negative when it moved up. */
  readonly distance: number;
}

/** Numbers of groups of each kind, and of groups that moved (whatever their kind). */
export type Counts = Readonly<Record<Kind | 'moved', number>>;

export interface Comparison {
  readonly original: Story;
  readonly modified: Story;
  /**
   * Every sentence of both stories in exactly one group. In the order of the modified story; an omitted sentence
   * stands after the nearest sentence before it in the original that stayed in place.
   */
  readonly groups: readonly Group[];
  readonly moves: readonly Move[];
  readonly counts: Counts;
}
