import type { ParagraphKind, Span } from './story.ts';

/** A paragraph before its sentences are known. */
export interface Block extends Span {
  readonly kind: ParagraphKind;
  /** What its sentences are: `sentence` those of its prose, `line` its lines (the rows of a table), `whole` the block itself. */
  readonly unit: 'sentence' | 'line' | 'whole';
}
