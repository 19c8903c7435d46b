import type { Comparison, Group } from './comparison.ts';

/** Whether more than half of the kept sentences moved: then order is the background, not a mark on every sentence. */
export function isMostlyMoved({ groups }: Pick<Comparison, 'groups'>): boolean {
  const kept = (group: Group) => group.original.length > 0 && group.modified.length > 0;
  const sentences = (list: readonly Group[]) => list.reduce((sum, group) => sum + group.modified.length, 0);
  return sentences(groups.filter((group) => group.moved)) * 2 > sentences(groups.filter(kept));
}
