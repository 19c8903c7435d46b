import type { Comparison } from './comparison.ts';

/**
 * Whether more than half of the kept sentences moved: then order is the background, not a mark on every sentence. The work
 * grows with the number of moves.
 */
export function isMostlyMoved({ groups, moves, counts, modified }: Comparison): boolean {
  const kept = modified.sentences.length - counts.added;
  const counted = new Set<number>();
  let moved = 0;
  for (const move of moves)
    for (const group of move.groups) {
      if (counted.has(group)) continue;
      counted.add(group);
      moved += groups[group]!.modified.length;
      if (moved * 2 > kept) return true;
    }
  return false;
}
