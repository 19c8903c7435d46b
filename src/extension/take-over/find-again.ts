import type { Comparison, Group } from '../../comparison/comparison.ts';
import { type Story, textOf } from '../../story/story.ts';

/**
 * Finds groups of one comparison in a later one of the same stories: those that still have the same sentences on both
 * sides, wherever they stand. Of several alike, the one that is as far down among them.
 * @returns their indices in the later comparison; those that are gone are left out
 */
export function findGroupsAgain(before: Comparison, groups: readonly number[], now: Comparison): number[] {
  if (before === now) return [...groups];
  const wanted = new Set(groups);
  const rank = new Map<string, number>();
  const sought = new Set<string>();
  for (const [index, group] of before.groups.entries()) {
    const key = keyOf(before, group);
    const nth = rank.get(key) ?? 0;
    rank.set(key, nth + 1);
    if (wanted.has(index)) sought.add(`${nth} ${key}`);
  }
  rank.clear();
  const found: number[] = [];
  for (const [index, group] of now.groups.entries()) {
    const key = keyOf(now, group);
    const nth = rank.get(key) ?? 0;
    rank.set(key, nth + 1);
    if (sought.has(`${nth} ${key}`)) found.push(index);
  }
  return found;
}

function keyOf({ original, modified }: Comparison, group: Group): string {
  const texts = (story: Story, indices: readonly number[]) =>
    indices.map((index) => textOf(story, story.sentences[index]!));
  return JSON.stringify([texts(original, group.original), texts(modified, group.modified)]);
}
