import { isMostlyMoved } from '../comparison/mostly-moved.ts';
import type { Side } from '../story/side.ts';
import type { ComparisonIndex } from './comparison-index.ts';
import { standsApart } from './group-sentences.ts';

/** The moves of a comparison as the rows mark them. */
export class MarkedMoves {
  /** Whether most of the story stands in another order. */
  readonly shuffled: boolean;
  /** Whether moves are marked one by one. */
  readonly marking: boolean;
  readonly #index: ComparisonIndex;
  readonly #lead: Side;

  /**
   * @param lead the story whose order the rows follow
   * @param markEach whether moves are marked even where most of the story moved
   */
  constructor(index: ComparisonIndex, lead: Side, markEach: boolean) {
    this.#index = index;
    this.#lead = lead;
    this.shuffled = isMostlyMoved(index.comparison);
    this.marking = !this.shuffled || markEach;
  }

  /** The move of a group. A part that stands apart has none here: its ghosts say where the others are. */
  moveOf(group: number): number | undefined {
    return standsApart(this.#index.comparison.groups[group]!, this.#lead) ? undefined : this.#index.moveOf(group);
  }

  /** The first group of a move that does not stand apart. */
  firstGroupOf(move: number): number | undefined {
    return this.#index.comparison.moves[move]?.groups.find((group) => this.moveOf(group) === move);
  }

  /** Whether a group wears the mark of a move. */
  isMarked(group: number): boolean {
    return this.marking && this.#index.comparison.groups[group]!.moved && this.moveOf(group) !== undefined;
  }

  /** The move whose link a row carries that begins with a group: only the row of the move's first group does. */
  linkOf(group: number): { move?: number } {
    const move = this.marking ? this.moveOf(group) : undefined;
    return move === undefined || this.firstGroupOf(move) !== group ? {} : { move };
  }
}
