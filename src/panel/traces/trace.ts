import type { SentencePlace } from '../../presentation/group-sentences.ts';
import type { Side } from '../../story/side.ts';

/** What a row says where something was taken over: "Restored 3", and whether that can be undone from here. */
export interface Trace {
  /** The number of what was taken over. */
  readonly take: number;
  readonly done: string;
  /** Whether it is the last edit of its story. */
  readonly undoable: boolean;
  /** The story that was changed. */
  readonly side: Side;
  readonly row: FormerRow;
}

/** How a row looked before something of it was taken over: nothing around it is to move. */
export interface FormerRow {
  /** In px. */
  readonly height: number;
  /** Whether the gap above was wide. */
  readonly spaced: boolean;
  /** Whether sentences of both stories stood side by side. */
  readonly isPair: boolean;
}

/** A trace in the comparison on screen. */
export interface PlacedTrace extends Trace {
  /** The groups that stand where it was taken over; none where nothing is left to show. */
  readonly groups: readonly number[];
  /** Where nothing is left: what stood there. */
  readonly gone?: GonePlace;
}

/** A place where nothing is left of a row. */
export interface GonePlace {
  /** The sentence of the row above it; none at the very top. */
  readonly after: SentencePlace | undefined;
  /** The first words of what stood there, and its paragraph, 1 for the first. */
  readonly words: string;
  readonly paragraph: number;
  /** Where it stands now, if it was moved back; and whether that is below. */
  readonly now: SentencePlace | undefined;
  readonly isBelow: boolean;
}
