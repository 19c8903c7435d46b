import * as l10n from '@vscode/l10n';
import type { Comparison, Group } from '../../comparison/comparison.ts';
import { kindCount } from '../../presentation/kind-count.ts';
import { countKinds, type QuietKind } from '../../presentation/kinds.ts';
import type { Side } from '../../story/side.ts';
import { numberWords, ofCount } from '../../text/wording.ts';

/** The kinds in the order in which they are said. */
const KINDS = ['omitted', 'added', 'edited', 'split', 'merged', 'recast', 'moved', 'unchanged'] as const;

/** The map in words: "Map: 14 omitted, mostly at the end; 5 added; 15 moved." */
export function mapWords(comparison: Comparison): string {
  const said = KINDS.flatMap((kind) => {
    const groups = comparison.groups.filter((group) =>
      kind === 'moved' ? group.moved : group.kind === kind && !group.typographyOnly,
    );
    if (groups.length === 0) return [];
    const count = kindCount(kind, groups.length);
    return [kind === 'unchanged' ? count : mostlyWords(count, mostlyWhere(comparison, groups))];
  });
  const counts = countKinds(comparison);
  for (const kind of ['typography', 'markup'] as const) if (counts[kind] > 0) said.push(quietWords(kind, counts[kind]));
  if (said.length === 0) return l10n.t({ message: 'Map: nothing to compare.', comment: ['The map of both stories.'] });
  return l10n.t({
    message: 'Map: {0}.',
    args: [said.join('; ')],
    comment: ['The map of both stories in words; {0} is "14 omitted, mostly at the end; 5 added".'],
  });
}

function mostlyWords(count: string, where: Third | undefined): string {
  const args = [count];
  switch (where) {
    case 'beginning':
      return l10n.t({ message: '{0}, mostly at the beginning', args, comment: ['{0} is "14 omitted".'] });
    case 'middle':
      return l10n.t({ message: '{0}, mostly in the middle', args, comment: ['{0} is "14 omitted".'] });
    case 'end':
      return l10n.t({ message: '{0}, mostly at the end', args, comment: ['{0} is "14 omitted".'] });
    case undefined:
      return count;
  }
}

function quietWords(kind: QuietKind, count: number): string {
  const args = [numberWords(count)];
  return kind === 'typography'
    ? ofCount(
        count,
        l10n.t({ message: '{0} differing in typography only', args, comment: ['One sentence, in a list of counts.'] }),
        l10n.t({
          message: '{0} differing in typography only',
          args,
          comment: ['Several sentences, in a list of counts.'],
        }),
      )
    : ofCount(
        count,
        l10n.t({ message: '{0} differing in markup only', args, comment: ['One sentence, in a list of counts.'] }),
        l10n.t({ message: '{0} differing in markup only', args, comment: ['Several sentences, in a list of counts.'] }),
      );
}

/** The paragraphs in view on a side: "Paragraphs 3 to 7 of 37 in view". Empty when the sentences do not exist. */
export function windowWords(comparison: Comparison, side: Side, [first, last]: readonly [number, number]): string {
  const { sentences, paragraphs } = comparison[side];
  const from = sentences[first]?.paragraph;
  const to = sentences[last]?.paragraph;
  if (from === undefined || to === undefined) return '';
  const args = { from: from + 1, to: to + 1, of: paragraphs.length };
  return from === to
    ? l10n.t('Paragraph {from} of {of} in view', args)
    : l10n.t('Paragraphs {from} to {to} of {of} in view', args);
}

type Third = 'beginning' | 'middle' | 'end';

/** A third of the story is named when it holds more than this share of the groups. */
const MIN_THIRD_SHARE = 0.55;
/** Of fewer groups nobody can say where most of them are. */
const MIN_GROUPS_FOR_PLACE = 3;

/** The third of the story that holds most of the groups; undefined when none does, or when there are too few groups. */
function mostlyWhere({ original, modified }: Comparison, groups: readonly Group[]): Third | undefined {
  if (groups.length < MIN_GROUPS_FOR_PLACE) return undefined;
  const thirds = [0, 0, 0];
  for (const group of groups) {
    const [story, index] = group.modified.length ? [modified, group.modified[0]!] : [original, group.original[0]!];
    thirds[Math.min(2, Math.floor((3 * index) / story.sentences.length))]!++;
  }
  const most = thirds.findIndex((count) => count > MIN_THIRD_SHARE * groups.length);
  return (['beginning', 'middle', 'end'] as const)[most];
}
