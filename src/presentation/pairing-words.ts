import * as l10n from '@vscode/l10n';
import type { SentencePair } from '../alignment/constraints.ts';
import type { Comparison, Group } from '../comparison/comparison.ts';
import type { LocatedPairings } from '../comparison/pairings.ts';
import { otherSide, type Side } from '../story/side.ts';
import { collapseSpace } from '../text/typography.ts';
import { listWords, numberWords, ofCount } from '../text/wording.ts';
import type { ComparisonIndex } from './comparison-index.ts';
import type { SentencePlace } from './group-sentences.ts';
import { touches } from './hand-pairings.ts';
import { shownText } from './heading-marks.ts';
import { kindLabel } from './kind-labels.ts';
import type { LikelyPartner } from './likely-partners.ts';
import { paragraphNumber } from './words.ts';

/** What a view has to know of the pairings by hand of a comparison. */
export interface Pins {
  readonly together: readonly SentencePair[];
  readonly apart: readonly SentencePair[];
  /** How many rest because a sentence is gone. */
  readonly gone: number;
}

export const NO_PINS: Pins = { together: [], apart: [], gone: 0 };

/** The pins of located pairings. */
export function pinsOf({ together, apart, gone }: LocatedPairings): Pins {
  return { together, apart, gone: gone.length };
}

/** Whether the sentences of a group were paired by hand. */
export function isPairedByHand(group: Group, { together }: Pins): boolean {
  return together.some((pair) => touches(group, pair));
}

/** Whether anything was said by hand of a sentence of a group. */
export function isPinned(group: Group, pins: Pins): boolean {
  return isPairedByHand(group, pins) || pins.apart.some((pair) => touches(group, pair));
}

/** The sentences that those of a group were parted from by hand. */
export function partedFrom(group: Group, { apart }: Pins): SentencePlace[] {
  return apart
    .filter((pair) => touches(group, pair))
    .map(([original, modified]) =>
      group.original.includes(original)
        ? { side: 'modified', sentence: modified }
        : { side: 'original', sentence: original },
    );
}

/** "not ¶13": a sentence that another must not be paired with. */
export function partedWords(comparison: Comparison, { side, sentence }: SentencePlace): string {
  return l10n.t({
    message: 'not ¶{0}',
    args: [paragraphNumber(comparison[side], sentence)],
    comment: ['A label: a sentence was parted by hand from one in this paragraph.'],
  });
}

/** What a screen reader says of the pairings by hand of a group: "paired by hand", "kept apart from paragraph 13". */
export function spokenPins(comparison: Comparison, group: Group, pins: Pins): string[] {
  const from = partedFrom(group, pins).map(({ side, sentence }) => paragraphNumber(comparison[side], sentence));
  return [
    ...(isPairedByHand(group, pins)
      ? [l10n.t({ message: 'paired by hand', comment: ['Of a sentence: its counterpart was chosen by hand.'] })]
      : []),
    ...(from.length > 0 ? [keptApartWords([...new Set(from)])] : []),
  ];
}

/** @param paragraphs at least one */
function keptApartWords(paragraphs: readonly number[]): string {
  const args = [listWords(paragraphs.map(String))];
  return ofCount(
    paragraphs.length,
    l10n.t({ message: 'kept apart from paragraph {0} by hand', args, comment: ['{0} is one number.'] }),
    l10n.t({ message: 'kept apart from paragraph {0} by hand', args, comment: ['{0} is a list: "13 and 14".'] }),
  );
}

/** "1 pairing by hand rests: its sentence is gone." */
export function goneWords(count: number): string {
  const number = numberWords(count);
  return ofCount(
    count,
    l10n.t('{0} pairing by hand no longer applies: its sentence is gone.', number),
    l10n.t('{0} pairings by hand no longer apply: their sentences are gone.', number),
  );
}

/** A sentence that may be chosen as a partner, in words. */
export interface PartnerLine {
  readonly sentence: number;
  /** "46 %"; the share itself, 0 to 1. */
  readonly percent: string;
  readonly share: number;
  /** "¶11" */
  readonly place: string;
  readonly text: string;
  /** What it is now, and so what would be lost: "Added", "now paired with ¶8". */
  readonly now: string;
}

/** At most this many UTF-16 units of a sentence stand in a line. */
const MAX_LINE_LENGTH = 200;

/** The words of a likely partner on a side. */
export function partnerLine(index: ComparisonIndex, side: Side, { sentence, share }: LikelyPartner): PartnerLine {
  const { comparison } = index;
  const group = comparison.groups[index.groupOf(side, sentence)]!;
  const other = otherSide(side);
  const [partner] = group[other];
  const story = comparison[side];
  return {
    sentence,
    share,
    percent: l10n.t({
      message: '{0} %',
      args: [Math.round(share * 100)],
      comment: ['How much of their words two sentences have in common.'],
    }),
    place: `¶${paragraphNumber(story, sentence)}`,
    text: collapseSpace(shownText(story, sentence).slice(0, MAX_LINE_LENGTH)).replace(/[\uD800-\uDBFF]$/u, ''),
    now:
      partner === undefined
        ? kindLabel(group.kind)
        : l10n.t('now paired with ¶{0}', paragraphNumber(comparison[other], partner)),
  };
}
