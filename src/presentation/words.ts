import * as l10n from '@vscode/l10n';
import type { Comparison, Group, Move } from '../comparison/comparison.ts';
import type { Side } from '../story/side.ts';
import type { Story } from '../story/story.ts';
import { numberWords, ofCount, percentWords } from '../text/wording.ts';

/** "1 sentence", "2,140 sentences". */
export function sentenceCount(count: number): string {
  const number = numberWords(count);
  return ofCount(count, l10n.t('{0} sentence', number), l10n.t('{0} sentences', number));
}

/** "1 unchanged sentence", "2,140 unchanged sentences". */
export function unchangedCount(count: number): string {
  const number = numberWords(count);
  return ofCount(count, l10n.t('{0} unchanged sentence', number), l10n.t('{0} unchanged sentences', number));
}

/** "1 paragraph", "12 paragraphs". */
export function paragraphCount(count: number): string {
  const number = numberWords(count);
  return ofCount(count, l10n.t('{0} paragraph', number), l10n.t('{0} paragraphs', number));
}

/** "¶3", "¶3–5". */
export function paragraphRange([first, last]: readonly [number, number]): string {
  return first === last ? `¶${first}` : `¶${first}–${last}`;
}

/** The number of a sentence's paragraph as readers count: 1 for the first. */
export function paragraphNumber({ sentences }: Story, sentence: number): number {
  return sentences[sentence]!.paragraph + 1;
}

/** How far a move went: "up 5" or "down 12" sentences. */
export function distanceWords(distance: number): string {
  const args = [Math.abs(distance)];
  return distance < 0
    ? l10n.t({ message: 'up {0}', args, comment: ['How many sentences a sentence moved towards the beginning.'] })
    : l10n.t({ message: 'down {0}', args, comment: ['How many sentences a sentence moved towards the end.'] });
}

/** How far a sentence that may have changed otherwise moved: "moved up 5". */
export function movedDistanceWords(distance: number): string {
  const args = [Math.abs(distance)];
  return distance < 0
    ? l10n.t({ message: 'moved up {0}', args, comment: ['How many sentences towards the beginning.'] })
    : l10n.t({ message: 'moved down {0}', args, comment: ['How many sentences towards the end.'] });
}

/** "95% alike": between 1 and 99, because sentences that differ are not all alike, and paired ones not wholly unlike. */
export function alikeWords(similarity: number): string {
  const percent = Math.min(99, Math.max(1, Math.round(similarity * 100)));
  return l10n.t({
    message: '{0} alike',
    args: [percentWords(percent / 100)],
    comment: ['How much two sentences are alike: {0} is "95%".'],
  });
}

/** Where a moved group stood, and how far it went: "from ¶8, up 5". */
export function fromWords({ original }: Comparison, group: Group, { distance }: Move): string {
  const args = { paragraph: paragraphNumber(original, group.original[0]!), distance: Math.abs(distance) };
  return distance < 0
    ? l10n.t({ message: 'from ¶{paragraph}, up {distance}', args, comment: ['{distance} counts sentences.'] })
    : l10n.t({ message: 'from ¶{paragraph}, down {distance}', args, comment: ['{distance} counts sentences.'] });
}

/** The same of a group that may have changed otherwise: "moved from ¶8, up 5". */
export function movedFromWords({ original }: Comparison, group: Group, { distance }: Move): string {
  const args = { paragraph: paragraphNumber(original, group.original[0]!), distance: Math.abs(distance) };
  return distance < 0
    ? l10n.t({ message: 'moved from ¶{paragraph}, up {distance}', args, comment: ['{distance} counts sentences.'] })
    : l10n.t({ message: 'moved from ¶{paragraph}, down {distance}', args, comment: ['{distance} counts sentences.'] });
}

/**
 * Where a move came from, told in the order of the modified story: "from ¶8, up 5"; in the order of the original where
 * it went: "to ¶3, up 5".
 * @param move index into {@link Comparison.moves}
 */
export function moveWords(comparison: Comparison, move: number, order: Side = 'modified'): string {
  const found = comparison.moves[move]!;
  const first = comparison.groups[found.groups[0]!]!;
  if (order === 'modified') return fromWords(comparison, first, found);
  const args = {
    paragraph: paragraphNumber(comparison.modified, first.modified[0]!),
    distance: Math.abs(found.distance),
  };
  return found.distance < 0
    ? l10n.t({ message: 'to ¶{paragraph}, up {distance}', args, comment: ['{distance} counts sentences.'] })
    : l10n.t({ message: 'to ¶{paragraph}, down {distance}', args, comment: ['{distance} counts sentences.'] });
}

/**
 * The same where there is little room: whether it went up or down, and the paragraph: "↑ from ¶8". How many sentences it
 * went stands in the tooltip.
 */
export function shortMoveWords(
  { original, modified, groups, moves }: Comparison,
  move: number,
  order: Side = 'modified',
): string {
  const found = moves[move]!;
  const first = groups[found.groups[0]!]!;
  const place =
    order === 'modified'
      ? l10n.t({
          message: 'from ¶{0}',
          args: [paragraphNumber(original, first.original[0]!)],
          comment: ['The paragraph that a sentence moved from.'],
        })
      : l10n.t({
          message: 'to ¶{0}',
          args: [paragraphNumber(modified, first.modified[0]!)],
          comment: ['The paragraph that a sentence moved to.'],
        });
  return `${found.distance < 0 ? '↑' : '↓'} ${place}`;
}

/**
 * The dim words under the kind of a split, merged or recast group: "into 2", "from 2", "2 into 3".
 * @param parts which of the sentences stand here, when some stand elsewhere: "1 of 2", "2–3 of 4"
 */
export function partWords(group: Group, parts?: { first: number; last: number; of: number }): string | undefined {
  if (parts)
    return l10n.t({
      message: '{0} of {1}',
      args: [parts.first === parts.last ? parts.first : `${parts.first}–${parts.last}`, parts.of],
      comment: ['Follows "Split", "Merged" or "Recast": which of its sentences stand here, "1 of 2" or "2–3 of 4".'],
    });
  const { original, modified } = group;
  switch (group.kind) {
    case 'split':
      return l10n.t({ message: 'into {0}', args: [modified.length], comment: ['Follows "Split": into 2 sentences.'] });
    case 'merged':
      return l10n.t({ message: 'from {0}', args: [original.length], comment: ['Follows "Merged": from 2 sentences.'] });
    case 'recast':
      return l10n.t({
        message: '{0} into {1}',
        args: [original.length, modified.length],
        comment: ['Follows "Recast": 2 sentences into 3.'],
      });
    default:
      return undefined;
  }
}
