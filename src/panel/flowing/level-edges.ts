import type { Comparison } from '../../comparison/comparison.ts';
import { otherSide, type Side } from '../../story/side.ts';
import type { LevelEdges, SentenceEdge } from './scroll-sync.ts';

/**
 * The sentence of the other story that answers to one sentence of a group: the one at the same index in the group, or
 * the group's last one. Undefined for an omitted or added sentence.
 */
export function counterpartOf({ groups }: Comparison, side: Side, sentence: number, group: number): number | undefined {
  const found = groups[group]!;
  const others = found[otherSide(side)];
  return others[Math.min(found[side].indexOf(sentence), others.length - 1)];
}

/**
 * The edges that are level while the reader works with a sentence: its first line and that of its counterpart. An
 * omitted or added sentence is level with the lower edge of the sentence that it would follow in the other story.
 */
export function levelEdgesOf(comparison: Comparison, side: Side, sentence: number, group: number): LevelEdges {
  const counterpart = counterpartOf(comparison, side, sentence, group);
  const mine: SentenceEdge = { sentence, edge: 'line' };
  const theirs: SentenceEdge =
    counterpart === undefined
      ? { sentence: comparison.groups[group]!.after ?? -1, edge: 'bottom' }
      : { sentence: counterpart, edge: 'line' };
  return side === 'original' ? { original: mine, modified: theirs } : { original: theirs, modified: mine };
}
