import type { SentencePlace } from '../../presentation/group-sentences.ts';
import type { Pins } from '../../presentation/pairing-words.ts';
import { otherSide, type Side } from '../../story/side.ts';
import type { LaneView } from './lane.ts';

/** The sentence that a partner is sought for, and the likeliest ones of the other story. */
export interface SoughtPartner extends SentencePlace {
  readonly likely: readonly Pick<SentencePlace, 'sentence'>[];
}

/** A dashed line in the lane, by the heights of its ends in px from the lane's top. */
export interface HandLine {
  /** A pair that was made by hand, or one that may be. */
  readonly type: 'pinned' | 'candidate';
  readonly original: number;
  readonly modified: number;
}

/** The lines of the pairs that were made by hand, where both sentences are in view, and of those to choose from. */
export function handLines(pins: Pins, sought: SoughtPartner | undefined, view: LaneView): HandLine[] {
  const pinned = pins.together
    .map(
      ([original, modified]): HandLine => ({
        type: 'pinned',
        original: middleOf('original', original, view),
        modified: middleOf('modified', modified, view),
      }),
    )
    .filter((line) => isInLane(line.original, view) && isInLane(line.modified, view));
  if (!sought) return pinned;
  const { side, sentence, likely } = sought;
  const from = middleOf(side, sentence, view);
  // The other end may be out of view: the line then leads out of the lane.
  const candidates = isInLane(from, view) ? likely : [];
  return [
    ...pinned,
    ...candidates.map((candidate): HandLine => {
      const to = middleOf(otherSide(side), candidate.sentence, view);
      return side === 'original'
        ? { type: 'candidate', original: from, modified: to }
        : { type: 'candidate', original: to, modified: from };
    }),
  ];
}

function middleOf(side: Side, sentence: number, view: LaneView): number {
  const { top, bottom } = view.extent(side, sentence);
  return (top + bottom) / 2;
}

function isInLane(y: number, { height }: LaneView): boolean {
  return y > 0 && y < height;
}
