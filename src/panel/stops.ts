import type { Comparison } from '../comparison/comparison.ts';
import { changesOf } from '../presentation/changes.ts';
import { type Filter, passes } from './header/filter.ts';

/**
 * What next and previous walk through, each a list of groups, in the order of the modified story: the changes, but for
 * those of typography alone; where toggles are pressed, what they show, neighbours that are no change together.
 */
export function stopsOf(comparison: Comparison, filter: Filter): (readonly number[])[] {
  const changes = changesOf(comparison);
  if (filter.size === 0) return changes.filter(({ typography }) => !typography).map(({ groups }) => groups);
  const shown = (index: number) => passes(comparison.groups[index]!, filter);
  const stops: number[][] = changes.map(({ groups }) => groups.filter(shown)).filter((groups) => groups.length > 0);
  const walked = new Set(stops.flat());
  let last: number[] | undefined;
  comparison.groups.forEach((_, index) => {
    if (walked.has(index) || !shown(index)) return;
    if (last?.at(-1) === index - 1) last.push(index);
    else {
      last = [index];
      stops.push(last);
    }
  });
  return stops.sort((a, b) => a[0]! - b[0]!);
}
