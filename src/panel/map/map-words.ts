import type { Comparison, Group } from '../../comparison/comparison.ts';
import { kindWord } from '../../presentation/kind-labels.ts';
import { countKinds } from '../../presentation/kinds.ts';
import type { Side } from '../../story/side.ts';

/** The kinds in the order in which they are said. */
const KINDS = ['omitted', 'added', 'edited', 'split', 'merged', 'recast', 'moved', 'unchanged'] as const;

/** The map in words: "Map: 14 omitted, mostly at the end; 5 added; 15 moved." */
export function mapWords(comparison: Comparison): string {
  const said = KINDS.flatMap((kind) => {
    const groups = comparison.groups.filter((group) =>
      kind === 'moved' ? group.moved : group.kind === kind && !group.typographyOnly,
    );
    if (groups.length === 0) return [];
    const where = kind === 'unchanged' ? undefined : mostlyWhere(comparison, groups);
    return [`${groups.length.toLocaleString('en')} ${kindWord(kind)}${where ? `, mostly ${where}` : ''}`];
  });
  const counts = countKinds(comparison);
  for (const kind of ['typography', 'markup'] as const)
    if (counts[kind] > 0) said.push(`${counts[kind].toLocaleString('en')} differing in ${kind} only`);
  return `Map: ${said.length ? said.join('; ') : 'nothing to compare'}.`;
}

/** The paragraphs in view on a side: "Paragraphs 3 to 7 of 37 in view". Empty when the sentences do not exist. */
export function windowWords(comparison: Comparison, side: Side, [first, last]: readonly [number, number]): string {
  const { sentences, paragraphs } = comparison[side];
  const from = sentences[first]?.paragraph;
  const to = sentences[last]?.paragraph;
  if (from === undefined || to === undefined) return '';
  const which = from === to ? `Paragraph ${from + 1}` : `Paragraphs ${from + 1} to ${to + 1}`;
  return `${which} of ${paragraphs.length} in view`;
}

/** A third of the story is named when it holds more than this share of the groups. */
const MIN_THIRD_SHARE = 0.55;
/** Of fewer groups nobody can say where most of them are. */
const MIN_GROUPS_FOR_PLACE = 3;

/** The third of the story that holds most of the groups; undefined when none does, or when there are too few groups. */
function mostlyWhere({ original, modified }: Comparison, groups: readonly Group[]): string | undefined {
  if (groups.length < MIN_GROUPS_FOR_PLACE) return undefined;
  const thirds = [0, 0, 0];
  for (const group of groups) {
    const [story, index] = group.modified.length ? [modified, group.modified[0]!] : [original, group.original[0]!];
    thirds[Math.min(2, Math.floor((3 * index) / story.sentences.length))]!++;
  }
  const most = thirds.findIndex((count) => count > MIN_THIRD_SHARE * groups.length);
  return ['at the beginning', 'in the middle', 'at the end'][most];
}
