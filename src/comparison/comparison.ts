import type { Span, Story } from '../story/story.ts';

/**
 * What became of a group of linked sentences, by how many stand on each side: `unchanged` and `edited` are 1:1, `split` is 1:n,
 * `merged` n:1 and `recast` n:m. A sentence without a link was `added` or `omitted`.
 */
export type Kind = 'unchanged' | 'edited' | 'split' | 'merged' | 'recast' | 'added' | 'omitted';

/**
 * One replaced, inserted or deleted run of words. Both spans are offsets into their own story and lie inside one
 * sentence each; an empty span stands where the words of the other side would go.
 */
export interface WordEdit {
  readonly original: Span;
  readonly modified: Span;
  /** Whether it changes only typography: quotes, dashes, ellipses, hyphens beside a digit, spaces. */
  readonly typography: boolean;
  /** Given where it changes no word, but signs of markup. */
  readonly markup?: MarkupEditKind;
}

/** `markup`: signs of Markdown, such as stars of emphasis or the bullet of an item. `address`: where a link leads to. */
export type MarkupEditKind = 'markup' | 'address';

/**
 * What an edit is about, as far as an editor or fact-checker must know. `typography`, `spelling` and `markup`: nothing else
 * changed, in a sentence with `typography` maybe markup as well. `address`: a link leads elsewhere, whatever else changed. `figure`: a number, date, sum or time changed in value. `name`: a proper name was replaced. `quotation`:
 * words in quotation marks changed, or words got or lost the marks. `negation`: a “not” or its like came or went.
 */
export type EditKind = 'typography' | 'spelling' | 'figure' | 'name' | 'quotation' | 'negation' | 'markup' | 'address';

/** Sentences that are versions of each other (1:1, 1:n, n:1, n:m), or one sentence that stands alone. */
export interface Group {
  readonly kind: Kind;
  /** Whether some part of the group stands in another order than the rest of the story. */
  readonly moved: boolean;
  /** Indices into the original's sentences, ascending; empty when added. */
  readonly original: readonly number[];
  /** Indices into the modified's sentences, ascending; empty when omitted. */
  readonly modified: readonly number[];
  /** Share of the letters of both sides' words that stayed, 0 to 1; 1 for unchanged, 0 for added and omitted. */
  readonly similarity: number;
  /** The probability of the group's weakest link, 0 to 1; 1 for identical sentences, for `together`, and where there is no link. */
  readonly probability: number;
  /** What changed between the two sides, in reading order; empty when unchanged, added or omitted. */
  readonly edits: readonly WordEdit[];
  /** Whether an edited sentence differs in no word, but in typography or markup alone. */
  readonly typographyOnly: boolean;
  /** What the edits are about, in the order of {@link EditKind}; empty when there is nothing to say of them. */
  readonly editKinds: readonly EditKind[];
  /**
   * Where the group would stand in the story that lacks it: after the sentence with this index, -1 at the start. Only
   * for omitted sentences (an index into the modified's) and added ones (into the original's). Every view puts it there.
   * It is the nearest sentence before it that stayed in place. Where the group belongs to no paragraph of that story, it
   * stands behind what was added to the end of the paragraph, so that the paragraph stays whole.
   */
  readonly after?: number;
}

/** Neighbouring moved groups that keep their order on both sides: one move. */
export interface Move {
  /** Indices into {@link Comparison.groups}, in the order of the modified story. */
  readonly groups: readonly number[];
  /** How many of the modified's sentences that stayed in place it passed over; negative is up, towards the start. */
  readonly distance: number;
}

/** How many groups there are of each kind, and how many moved, whatever their kind. */
export type Counts = Readonly<Record<Kind | 'moved', number>>;

/** Two stories and what became of every sentence of theirs. */
export interface Comparison {
  readonly original: Story;
  readonly modified: Story;
  /**
   * Every sentence of both stories in exactly one group. In the order of the modified story; an omitted sentence
   * stands after the sentence that its {@link Group.after} names.
   */
  readonly groups: readonly Group[];
  /** In the order of the modified story; empty where every linked sentence kept its order. */
  readonly moves: readonly Move[];
  readonly counts: Counts;
}
