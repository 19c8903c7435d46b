import type { Comparison } from '../../comparison/comparison.ts';
import type { MarkedMoves } from '../../presentation/marked-moves.ts';
import { sentenceLines } from '../../presentation/pair-lines.ts';
import type { ReadingOrder } from '../../presentation/reading-order.ts';
import { paragraphNumber } from '../../presentation/words.ts';
import { otherSide } from '../../story/side.ts';
import type { SentenceKeys } from '../sentence-keys.ts';
import type { OriginRow } from './row.ts';

/** The row for the other place of a move. */
export interface Origin {
  /** The index of the entry that it stands before; the number of entries for the very end. */
  readonly at: number;
  readonly row: OriginRow;
}

/** Finds the other place of a move: the one that the block left or, in the order of the original, stands at now. */
export function originOf(
  comparison: Comparison,
  order: ReadingOrder,
  moves: MarkedMoves,
  keys: SentenceKeys,
  move: number,
): Origin | undefined {
  const first = moves.marking ? moves.firstGroupOf(move) : undefined;
  if (first === undefined) return undefined;
  const { lead } = order;
  const side = otherSide(lead);
  const { groups } = comparison;
  const sentence = groups[first]![side][0]!;
  return {
    at: entryBefore(comparison, order, sentence),
    row: {
      type: 'origin',
      key: `origin ${keys.of(side)[sentence]}`,
      spaced: true,
      move,
      side,
      line: sentenceLines(comparison, side, [sentence], true)[0]!,
      sentences: comparison.moves[move]!.groups.reduce((sum, group) => sum + groups[group]![side].length, 0),
      paragraph: paragraphNumber(comparison[lead], groups[first]![lead][0]!),
    },
  };
}

/** The index of the entry before which a sentence of the story that does not lead would stand. */
function entryBefore({ groups }: Comparison, { lead, entries }: ReadingOrder, sentence: number): number {
  const side = otherSide(lead);
  const inPlace = entries.findLastIndex((entry) => {
    const group = groups[entry.group]!;
    return !group.moved && group[lead].length > 0 && group[side].length > 0 && group[side].at(-1)! < sentence;
  });
  let at = inPlace + 1;
  // Sentences that only this story has, and that stand before the moved block in it, stay before its other place.
  for (let next = entries[at]; next; next = entries[++at]) {
    const group = groups[next.group]!;
    if (group[lead].length > 0 || group[side][0]! > sentence) break;
  }
  return at;
}
