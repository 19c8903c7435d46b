import type { ChangeList } from '../../presentation/change-list.ts';
import type { Change } from '../../presentation/changes.ts';
import { sentenceAt } from '../../presentation/places.ts';
import type { Side } from '../../story/side.ts';

/**
 * Finds the changes at an offset of a story: first what the story lacks, where it would stand in the white space there or
 * right at the sentence's end; then that of the sentence itself.
 */
export function changesAt(list: ChangeList, side: Side, offset: number): Change[] {
  const { comparison, index } = list;
  const { sentences } = comparison[side];
  const at = sentenceAt(comparison[side], offset);
  const sentence = at === undefined ? undefined : sentences[at];
  const found: (Change | undefined)[] = [];
  const isBefore = sentence === undefined || offset < sentence.start || (at === 0 && offset === sentence.start);
  if (isBefore) found.push(...lacking(list, side, -1));
  if (sentence && offset >= sentence.end) found.push(...lacking(list, side, at!));
  // At a sentence's beginning an omission that stands before it is as near as the sentence.
  if (sentence && offset === sentence.start && at! > 0) found.push(...lacking(list, side, at! - 1));
  if (sentence && offset >= sentence.start && offset <= sentence.end)
    found.push(list.changeOf(index.groupOf(side, at!)));
  return [...new Set(found.filter((change) => change !== undefined))];
}

function lacking({ comparison, changes }: ChangeList, side: Side, after: number): Change[] {
  return changes.filter(({ groups }) => {
    const group = comparison.groups[groups[0]!]!;
    return group[side].length === 0 && group.after === after;
  });
}
