import type { Comparison, Group } from '../../comparison/comparison.ts';
import { firstSentenceOf } from '../../presentation/group-sentences.ts';
import { shownText } from '../../presentation/heading-marks.ts';
import type { ReadingOrder } from '../../presentation/reading-order.ts';
import { paragraphNumber } from '../../presentation/words.ts';
import { otherSide, type Side } from '../../story/side.ts';
import { type Anchor, anchorAt } from '../anchor.ts';
import type { FromPanel } from '../protocol.ts';
import type { SentenceKeys } from '../sentence-keys.ts';
import type { FormerRow } from './trace.ts';

/** What the page asks the host to take over. */
export type TakeOverRequest = Omit<Extract<FromPanel, { type: 'takeOver' }>, 'type' | 'version' | 'take'>;

/** What was asked to be taken over, in words that hold in the next comparison, too. */
export interface Asked {
  readonly row: FormerRow;
  readonly byKey: boolean;
  readonly side: Side;
  /** The first sentence of it, which is there again when it is undone. */
  readonly first: Anchor;
  /** Its sentences in the story that is not changed. */
  readonly kept: readonly Anchor[];
  /** The sentence of the row above. */
  readonly after: Anchor | undefined;
  /** Its first words in the story that is changed, and their paragraph; empty where that has none of it. */
  readonly words: string;
  readonly paragraph: number;
  readonly moved: boolean;
}

/** Describes what is asked for before it is taken over. */
export function describeAsked(
  { groups, side, part }: TakeOverRequest,
  comparison: Comparison,
  keys: SentenceKeys,
  { lead, entries }: ReadingOrder,
  how: Pick<Asked, 'row' | 'byKey'>,
): Asked {
  const asked = new Set(groups);
  const all = groups.map((group) => comparison.groups[group]!);
  const kept = otherSide(side);
  const at = entries.findIndex(({ group }) => asked.has(group));
  const above = entries[at - 1] && comparison.groups[entries[at - 1]!.group]!;
  const sentence = all.find((group) => group[side].length > 0)?.[side][0];
  return {
    ...how,
    side,
    first: anchorAt(keys, firstSentenceOf(all[0]!)),
    kept: all.flatMap((group) => group[kept].map((sentence) => anchorAt(keys, { side: kept, sentence }))),
    after: above && anchorAt(keys, lastSentenceOf(above, lead)),
    words: sentence === undefined ? '' : shownText(comparison[side], sentence),
    paragraph: sentence === undefined ? 0 : paragraphNumber(comparison[side], sentence),
    moved: part === 'place',
  };
}

function lastSentenceOf(group: Group, lead: Side): { side: Side; sentence: number } {
  const side = group[lead].length > 0 ? lead : otherSide(lead);
  return { side, sentence: group[side].at(-1)! };
}
