import type { Comparison, Group } from '../../comparison/comparison.ts';
import type { Side } from '../../story/side.ts';
import type { Order } from '../protocol.ts';

/** A group, or a part of one that stands apart, where it goes in the order of a story. */
export interface Entry {
  readonly group: number;
  /** Indices into the group's sentences of the leading story, when only some of them stand here. */
  readonly parts?: { readonly first: number; readonly last: number };
}

/** All groups in the order of a story, with the later parts of far-apart splits (or merges) where they stand in it. */
export function entriesIn(comparison: Comparison, order: Order): Entry[] {
  const entries: Entry[] = [];
  const later: { entry: Entry; sentence: number }[] = [];
  for (const index of groupsIn(comparison, order)) {
    const group = comparison.groups[index]!;
    const clusters = clustersOf(group, order);
    const whole = clusters.length < 2;
    entries.push(whole ? { group: index } : { group: index, parts: clusters[0]! });
    for (const parts of whole ? [] : clusters.slice(1))
      later.push({ entry: { group: index, parts }, sentence: group[order][parts.first]! });
  }
  if (later.length === 0) return entries;
  later.sort((a, b) => a.sentence - b.sentence);
  const merged: Entry[] = [];
  for (const entry of entries) {
    const first = comparison.groups[entry.group]![order][0];
    while (later.length && first !== undefined && later[0]!.sentence < first) merged.push(later.shift()!.entry);
    merged.push(entry);
  }
  return [...merged, ...later.map(({ entry }) => entry)];
}

/** Indices of the groups in the order of a story. */
function groupsIn({ groups }: Comparison, order: Order): number[] {
  const indices = [...groups.keys()];
  if (order === 'modified') return indices;
  // An added sentence stands between the sentence it follows and the next.
  const place = ({ original, after }: Group) => original[0] ?? (after ?? -1) + 0.5;
  return indices.sort((a, b) => place(groups[a]!) - place(groups[b]!) || a - b);
}

/** The group's sentences of a side as runs of neighbours, by their index in the group. */
export function clustersOf(group: Group, side: Side): { first: number; last: number }[] {
  const clusters: { first: number; last: number }[] = [];
  group[side].forEach((sentence, index) => {
    const cluster = clusters.at(-1);
    if (cluster && sentence === group[side][index - 1]! + 1) cluster.last = index;
    else clusters.push({ first: index, last: index });
  });
  return clusters;
}
