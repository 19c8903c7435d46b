import type { Comparison, Group } from '../comparison/comparison.ts';
import { otherSide, SIDES, type Side } from '../story/side.ts';
import { runsOfNeighbours, type SentencePlace } from './group-sentences.ts';

/** A group, or a part of one that stands apart, where it goes in the order of a story. */
export interface Entry {
  readonly group: number;
  /** Indices into the group's sentences of the leading story, when only some of them stand here. */
  readonly parts?: { readonly first: number; readonly last: number };
}

/**
 * Everything in a comparison in the order of one of its stories, which leads: what the aligned layout shows from top to
 * bottom, whether anything of it is folded, left out or not shown at all. The walk and the search follow this order.
 */
export class ReadingOrder {
  readonly lead: Side;
  readonly entries: readonly Entry[];
  /** For each group the index of its first entry. */
  readonly #ranks: Int32Array;
  /** For each sentence the index of the first entry that shows it. */
  readonly #sentenceRanks: Readonly<Record<Side, Int32Array>>;

  constructor(comparison: Comparison, lead: Side) {
    this.lead = lead;
    this.entries = listEntries(comparison, lead);
    const { groups } = comparison;
    this.#ranks = new Int32Array(groups.length).fill(-1);
    this.#sentenceRanks = {
      original: new Int32Array(comparison.original.sentences.length),
      modified: new Int32Array(comparison.modified.sentences.length),
    };
    const other = otherSide(lead);
    this.entries.forEach(({ group, parts }, rank) => {
      const shown = parts ? groups[group]![lead].slice(parts.first, parts.last + 1) : groups[group]![lead];
      for (const sentence of shown) this.#sentenceRanks[lead][sentence] = rank;
      if (this.#ranks[group]! >= 0) return;
      this.#ranks[group] = rank;
      for (const sentence of groups[group]![other]) this.#sentenceRanks[other][sentence] = rank;
    });
  }

  /** Says which of two groups comes first: negative when the first does. */
  compareGroups(a: number, b: number): number {
    return this.#ranks[a]! - this.#ranks[b]!;
  }

  /** Says which of two sentences comes first. In an entry the original's come first, each story's in its own order. */
  compareSentences(a: SentencePlace, b: SentencePlace): number {
    return (
      this.#sentenceRanks[a.side][a.sentence]! - this.#sentenceRanks[b.side][b.sentence]! ||
      SIDES.indexOf(a.side) - SIDES.indexOf(b.side) ||
      a.sentence - b.sentence
    );
  }
}

/** Lists all groups in the order of a story. Later parts of a split, or of a merge, that stand apart have an own entry. */
function listEntries(comparison: Comparison, lead: Side): Entry[] {
  const entries: Entry[] = [];
  const later: { entry: Entry; sentence: number }[] = [];
  for (const index of groupsInOrder(comparison, lead)) {
    const group = comparison.groups[index]!;
    const runs = runsOfNeighbours(group, lead);
    const whole = runs.length < 2;
    entries.push(whole ? { group: index } : { group: index, parts: runs[0]! });
    for (const parts of whole ? [] : runs.slice(1))
      later.push({ entry: { group: index, parts }, sentence: group[lead][parts.first]! });
  }
  if (later.length === 0) return entries;
  later.sort((a, b) => a.sentence - b.sentence);
  const merged: Entry[] = [];
  let next = 0;
  for (const entry of entries) {
    const first = comparison.groups[entry.group]![lead][0];
    while (next < later.length && first !== undefined && later[next]!.sentence < first)
      merged.push(later[next++]!.entry);
    merged.push(entry);
  }
  return [...merged, ...later.slice(next).map(({ entry }) => entry)];
}

/** Indices of the groups in the order of a story. */
function groupsInOrder({ groups }: Comparison, lead: Side): number[] {
  const indices = [...groups.keys()];
  if (lead === 'modified') return indices;
  // An added sentence stands between the sentence that it follows and the next one.
  const place = ({ original, after }: Group) => original[0] ?? (after ?? -1) + 0.5;
  return indices.sort((a, b) => place(groups[a]!) - place(groups[b]!) || a - b);
}
