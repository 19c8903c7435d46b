import type { Comparison } from '../../comparison/comparison.ts';
import { mostlyMoved } from '../../comparison/mostly-moved.ts';
import { type ChangeList, tallyWords } from '../../presentation/change-lists.ts';
import { type Change, kindsOf } from '../../presentation/changes.ts';
import { KIND_WORDS } from '../../presentation/kind-labels.ts';
import { CHANGE_KINDS, type ChangeKind, checkKindsOf } from '../../presentation/kinds.ts';
import { distanceWords, paragraphRange, partWords } from '../../presentation/words.ts';
import type { Side } from '../../story/side.ts';
import type { Sentence, Story } from '../../story/story.ts';
import { collapseSpace } from '../../text/typography.ts';
import type { StoryPlace } from '../navigation/actions.ts';

/** How the list is ordered. */
export type ListOrder = 'by kind' | 'in reading order';

/** A kind and what is found under it. */
export interface KindEntry {
  readonly type: 'kind';
  readonly kind: ChangeKind;
  readonly label: string;
  readonly description: string;
  readonly changes: readonly Change[];
}

/** A change. As the argument of a command it is a place in a story. */
export interface ChangeEntry extends StoryPlace {
  readonly type: 'change';
  readonly change: Change;
  readonly label: string;
  readonly description: string;
}

/** Letters of a sentence that its label may have: the paragraph's number after it has to stay in sight. */
const LABEL_LENGTH = 26;

/** The kinds that occur. Where most of the story moved, one line says so in place of a list of moves. */
export function kindEntries(list: ChangeList): KindEntry[] {
  const { comparison, counts } = list;
  return CHANGE_KINDS.flatMap((kind): KindEntry[] => {
    const count = counts[kind];
    if (count === 0) return [];
    const entry = { type: 'kind', kind, label: KIND_WORDS[kind] } as const;
    if (kind === 'moved' && mostlyMoved(comparison)) {
      const kept = comparison.groups.length - counts.added - counts.omitted;
      return [{ ...entry, description: `${count} of ${kept} kept sentences`, changes: [] }];
    }
    const changes = list.changes.filter((change) => kindsOf(change).includes(kind));
    return [{ ...entry, description: tallyWords({ count, places: changes.length }), changes }];
  });
}

/** The entry of a change; `stories` are the URIs of both, `under` the kind that it is listed under, if any. */
export function changeEntry(
  comparison: Comparison,
  change: Change,
  stories: Readonly<Record<Side, string>>,
  under?: ChangeKind,
): ChangeEntry {
  const group = comparison.groups[change.groups[0]!]!;
  const side = group.modified.length ? 'modified' : 'original';
  const sentence = comparison[side].sentences[group[side][0]!]!;
  return {
    type: 'change',
    change,
    story: stories[side],
    at: sentence.start,
    label: firstWords(comparison[side], sentence),
    description: describe(comparison, change, side, under),
  };
}

/** The first words of a sentence in one line, without the signs that make it a heading. */
export function firstWords(story: Story, { start, end, paragraph }: Sentence): string {
  // White space may take up room, too; a sentence may be a whole file.
  const line = collapseSpace(story.text.slice(start, Math.min(end, start + 4 * LABEL_LENGTH)));
  const words = story.paragraphs[paragraph]?.kind === 'heading' ? line.replace(/^#+\s+/u, '') : line;
  if (words.length <= LABEL_LENGTH) return words;
  const cut = words.slice(0, LABEL_LENGTH + 1);
  const blank = cut.lastIndexOf(' ');
  const kept = blank > LABEL_LENGTH / 2 ? cut.slice(0, blank) : cut.slice(0, -1).replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept}…`;
}

/** Where it stands and what is to be known of it: "¶3", "¶3–5, 4 sentences", "¶2, from ¶8, up 5", "figure, ¶4". */
function describe(comparison: Comparison, { kind, groups, move }: Change, side: Side, under?: ChangeKind): string {
  const members = groups.map((index) => comparison.groups[index]!);
  const paragraph = (index: number) => comparison[side].sentences[index]!.paragraph + 1;
  const [first, last] = [paragraph(members[0]![side][0]!), paragraph(members.at(-1)![side].at(-1)!)];
  const parts = partWords(members[0]!);
  const distance = comparison.moves[move ?? -1]?.distance;
  const from = comparison.original.sentences[members[0]!.original[0] ?? -1];
  const checks = checkKindsOf(members[0]!);
  return [
    ...(under === 'to check' ? checks : []), // why it is listed there comes first
    kind === 'split' || kind === 'recast'
      ? `¶${first}`
      : paragraphRange(first <= last ? [first, last] : [first, first]),
    ...(groups.length > 1 ? [`${groups.length} sentences`] : []),
    ...(parts ? [parts] : []),
    ...(under === 'to check' ? [] : checks),
    ...(distance && from ? [`from ¶${from.paragraph + 1}, ${distanceWords(distance)}`] : []),
  ].join(', ');
}
