import type { ParagraphKind, Span } from './story.ts';

/** A paragraph before its sentences are known. */
export interface Block extends Span {
  readonly kind: ParagraphKind;
  /** What its sentences are: found in the prose, its lines (the rows of a table), or the whole of it (code, a heading). */
  readonly unit: 'sentence' | 'line' | 'whole';
}
