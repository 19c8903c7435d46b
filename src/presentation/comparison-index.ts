import type { Comparison } from '../comparison/comparison.ts';
import type { Side } from '../story/side.ts';

/**
 * Look-ups in one comparison: the group of a sentence and the move of a group, each in constant time. Building it takes
 * time linear in the sentences, so build it once, where the comparison arrives. The paragraph of a sentence needs no
 * look-up: each sentence of a story holds it.
 */
export class ComparisonIndex {
  readonly comparison: Comparison;
  /** For each sentence of a side, by its index: the index of its group in {@link Comparison.groups}. */
  readonly groups: Readonly<Record<Side, Int32Array>>;
  /** For each group, by its index: the index of its move in {@link Comparison.moves}, or -1. */
  readonly #moves: Int32Array;

  constructor(comparison: Comparison) {
    this.comparison = comparison;
    this.groups = { original: groupsOf(comparison, 'original'), modified: groupsOf(comparison, 'modified') };
    this.#moves = new Int32Array(comparison.groups.length).fill(-1);
    comparison.moves.forEach(({ groups }, move) => {
      for (const group of groups) if (this.#moves[group]! < 0) this.#moves[group] = move;
    });
  }

  /** The group that a sentence is in: every sentence of both stories is in exactly one. */
  groupOf(side: Side, sentence: number): number {
    return this.groups[side][sentence]!;
  }

  /**
   * The move that a group is part of; undefined when it stayed in place. A split or merged group whose parts moved
   * apart is in several moves: then the first of them.
   */
  moveOf(group: number): number | undefined {
    const move = this.#moves[group];
    return move === undefined || move < 0 ? undefined : move;
  }
}

function groupsOf(comparison: Comparison, side: Side): Int32Array {
  const groupOf = new Int32Array(comparison[side].sentences.length);
  comparison.groups.forEach((group, index) => {
    for (const sentence of group[side]) groupOf[sentence] = index;
  });
  return groupOf;
}
