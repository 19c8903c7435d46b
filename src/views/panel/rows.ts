import type { Comparison, Group } from '../../comparison/comparison.ts';
import { mostlyMoved } from '../inline/marks.ts';
import { changesOf } from '../navigation/changes.ts';
import { partStarts, wholeSide } from './parts.ts';
import type { Side } from './protocol.ts';
import type { AlignedRows, BlockRow, GhostLine, Line, PairRow, Row, RowChoices, SentenceLine } from './row.ts';
import { sentenceKeys } from './sentence-keys.ts';

/** So many sentences of a block stand in one row. */
const BLOCK_CHUNK = 12;
/** Unchanged runs of so many sentences fold where the order held. */
const FOLD_IN_PLACE = 2;
/** Moved ones are worth a look each until there are so many. */
const FOLD_MOVED = 4;

/** Lays out a comparison, in the order of the modified story. */
export function alignedRows(comparison: Comparison, choices: RowChoices = {}): AlignedRows {
  return new RowBuilder(comparison, choices).build();
}

/** How much of what was kept moved, when that is more than half of it. */
export function shuffledShare(comparison: Comparison): { moved: number; kept: number } | undefined {
  const { groups, counts } = comparison;
  return mostlyMoved(comparison)
    ? { moved: counts.moved, kept: groups.length - counts.added - counts.omitted }
    : undefined;
}

/** A group, or a part of a split that stands apart, where it goes in the order of the modified story. */
interface Entry {
  readonly group: number;
  /** Indices into the group's modified sentences, when only some of them stand here. */
  readonly parts?: { readonly first: number; readonly last: number };
}

class RowBuilder {
  private readonly rows: Row[] = [];
  /** The changes, and the first row of each once it is there. */
  private readonly changes: { row: number; groups: readonly number[] }[];
  private readonly changeOfGroup = new Map<number, number>();
  private readonly shuffled: { moved: number; kept: number } | undefined;
  private readonly marking: boolean;
  private readonly moveOf = new Map<number, number>();
  private readonly linkOf = new Map<number, number>();
  private readonly keys: Record<Side, string[]>;

  constructor(
    private readonly comparison: Comparison,
    private readonly choices: RowChoices,
  ) {
    this.shuffled = shuffledShare(comparison);
    this.marking = !this.shuffled || choices.markEach === true;
    const stops = changesOf(comparison).filter(({ typography }) => !typography);
    this.changes = stops.map(({ groups }) => ({ row: -1, groups }));
    stops.forEach(({ groups }, index) => {
      for (const group of groups) this.changeOfGroup.set(group, index);
    });
    this.keys = {
      original: sentenceKeys(comparison.original),
      modified: sentenceKeys(comparison.modified),
    };
    comparison.moves.forEach((move, index) => {
      // A part of a split that stands apart has its ghosts to say so.
      const whole = move.groups.filter((group) => clustersOf(comparison.groups[group]!).length === 1);
      for (const group of whole) this.moveOf.set(group, index);
      if (whole.length) this.linkOf.set(whole[0]!, index);
    });
  }

  build(): AlignedRows {
    const entries = this.entries();
    const originAt = this.originPlace(entries);
    for (let at = 0; at < entries.length; ) {
      if (at === originAt) this.addOrigin();
      const end = this.runEnd(entries, at, originAt);
      const { kind } = this.groupAt(entries[at]!);
      const groups = entries.slice(at, end).map((entry) => entry.group);
      if (kind === 'added' || kind === 'omitted') this.addBlock(kind, groups);
      else if (kind === 'unchanged') this.addUnchanged(groups);
      else this.addPair(entries[at]!);
      at = end;
    }
    if (originAt === entries.length) this.addOrigin();
    return {
      rows: this.rows,
      changes: this.changes,
      ...(this.shuffled ? { shuffled: this.shuffled } : {}),
      rowOf: { original: this.rowOf('original'), modified: this.rowOf('modified') },
      keys: this.keys,
    };
  }

  private groupAt(entry: Entry): Group {
    return this.comparison.groups[entry.group]!;
  }

  /** The groups in their order, with the later parts of far-apart splits where they stand in the modified story. */
  private entries(): Entry[] {
    const entries: Entry[] = [];
    const later: { entry: Entry; modified: number }[] = [];
    this.comparison.groups.forEach((group, index) => {
      const clusters = clustersOf(group);
      const whole = clusters.length < 2;
      entries.push(whole ? { group: index } : { group: index, parts: clusters[0]! });
      for (const parts of whole ? [] : clusters.slice(1))
        later.push({ entry: { group: index, parts }, modified: group.modified[parts.first]! });
    });
    if (later.length === 0) return entries;
    later.sort((a, b) => a.modified - b.modified);
    const merged: Entry[] = [];
    for (const entry of entries) {
      const first = this.groupAt(entry).modified[0];
      while (later.length && first !== undefined && later[0]!.modified < first) merged.push(later.shift()!.entry);
      merged.push(entry);
    }
    return [...merged, ...later.map(({ entry }) => entry)];
  }

  /** The end of the run of entries that are drawn together with the one at `at`. */
  private runEnd(entries: readonly Entry[], at: number, originAt: number | undefined): number {
    const first = this.groupAt(entries[at]!);
    let end = at + 1;
    if (first.kind !== 'added' && first.kind !== 'omitted' && first.kind !== 'unchanged') return end;
    while (end < entries.length && end !== originAt) {
      const [last, next] = [entries[end - 1]!, entries[end]!];
      if (this.groupAt(next).kind !== first.kind) break;
      if (first.kind !== 'unchanged' && this.changeOfGroup.get(next.group) !== this.changeOfGroup.get(last.group))
        break;
      if (first.kind === 'unchanged' && !this.foldTogether(last.group, next.group)) break;
      end++;
    }
    return end;
  }

  private foldTogether(a: number, b: number): boolean {
    const [last, next] = [this.comparison.groups[a]!, this.comparison.groups[b]!];
    if (this.marking && this.moveOf.get(a) !== this.moveOf.get(b)) return false;
    return !this.shuffled || next.original[0] === last.original[0]! + 1;
  }

  private addUnchanged(groups: readonly number[]): void {
    const { comparison } = this;
    const moved = comparison.groups[groups[0]!]!.moved;
    const least = this.shuffled || moved ? FOLD_MOVED : FOLD_IN_PLACE;
    if (groups.length < least) {
      for (const group of groups) this.addPair({ group });
      return;
    }
    const keys = groups.map((group) => this.keys.modified[comparison.groups[group]!.modified[0]!]!);
    const unfolded = keys.some((key) => this.choices.opened?.has(key));
    const ends = [groups[0]!, groups.at(-1)!].map((group) => comparison.groups[group]!);
    const range = (side: Side) =>
      ends.map((group) => comparison[side].sentences[group[side][0]!]!.paragraph + 1) as [number, number];
    this.push({
      type: 'fold',
      key: `fold ${keys[0]}`,
      spaced: true,
      groups,
      unfolded,
      original: range('original'),
      modified: range('modified'),
      ...this.linkTo(groups[0]!),
      ...this.changeOf(groups[0]!),
    });
    if (unfolded) for (const group of groups) this.addPair({ group }, true);
  }

  private addPair(entry: Entry, unfolded = false): void {
    const group = this.groupAt(entry);
    const marked = group.moved && this.marking && this.moveOf.has(entry.group);
    const above = this.rows.at(-1);
    const sameMove = marked && above?.type === 'pair' && this.moveOf.get(above.group) === this.moveOf.get(entry.group);
    const always = this.shuffled !== undefined || (marked && !sameMove);
    const parts = entry.parts ?? { first: 0, last: group.modified.length - 1 };
    const apart = entry.parts !== undefined;
    const first = group.modified[parts.first]!;
    const key = this.keys.modified[first]!;
    const modified = this.lines('modified', group.modified.slice(parts.first, parts.last + 1), always || apart);
    const original = this.lines('original', group.original, always || apart);
    const ghosts = group.modified.flatMap((sentence, index) =>
      index >= parts.first && index <= parts.last ? [] : [this.ghost('modified', sentence, index, index < parts.first)],
    );
    // Which sentences a part of a recast came from cannot be told: its first row alone has them in full.
    const told = apart && group.kind === 'recast' && parts.first > 0;
    const clipped = group.kind === 'unchanged' && !unfolded && !this.choices.opened?.has(key);
    const spaced = this.spaced(original[0]!, modified[0]!);
    this.push({
      type: 'pair',
      key,
      spaced,
      group: entry.group,
      kind: group.kind as PairRow['kind'],
      original: told
        ? group.original.map((sentence, index) => this.ghost('original', sentence, index, true))
        : this.numbered(entry, 'original', original),
      modified: [...this.numbered(entry, 'modified', modified), ...ghosts],
      moved: marked,
      continues: sameMove && !spaced,
      clipped,
      ...(apart ? { parts: { first: parts.first + 1, last: parts.last + 1, of: group.modified.length } } : {}),
      // In an unfolded run the line above it, which folds it again, carries the link.
      ...(unfolded ? {} : this.linkTo(entry.group)),
      ...this.changeOf(entry.group),
    });
  }

  private ghost(side: Side, sentence: number, index: number, above: boolean): GhostLine {
    const paragraph = this.comparison[side].sentences[sentence]!.paragraph + 1;
    return { type: 'ghost', sentence, paragraph, number: index + 1, direction: above ? 'up' : 'down' };
  }

  /** The lines with boxed numbers, where a group has several sentences on a side. */
  private numbered(entry: Entry, side: Side, lines: readonly SentenceLine[]): SentenceLine[] {
    const group = this.groupAt(entry);
    if (group.original.length === 1 && group.modified.length === 1) return [...lines];
    if (wholeSide(group) === side) {
      const numbers = partStarts(this.comparison, group).map((at, index) => ({ number: index + 1, at }));
      const { end } = this.comparison[side].sentences[group[side][0]!]!;
      const { first, last } = entry.parts ?? { first: 0, last: 0 };
      const from = side === 'original' && first > 0 ? numbers[first]!.at : undefined;
      // A part that kept no word of the sentence has no place in it: then the whole sentence says more than its end.
      if (from === undefined || from >= end) return lines.map((line) => ({ ...line, numbers }));
      return lines.map((line) => ({ ...line, numbers: numbers.slice(0, last + 1), from }));
    }
    return lines.map((line) => {
      const number = group[side].indexOf(line.sentence) + 1;
      return { ...line, numbers: [{ number, at: this.comparison[side].sentences[line.sentence]!.start }] };
    });
  }

  private addBlock(kind: BlockRow['kind'], groups: readonly number[]): void {
    const side = kind === 'omitted' ? 'original' : 'modified';
    const sentences = groups.map((group) => this.comparison.groups[group]![side][0]!);
    for (let at = 0; at < groups.length; at += BLOCK_CHUNK) {
      const lines = this.lines(side, sentences.slice(at, at + BLOCK_CHUNK), true);
      this.push({
        type: 'block',
        key: `${kind} ${this.keys[side][sentences[at]!]}`,
        spaced: at === 0,
        kind,
        groups: groups.slice(at, at + BLOCK_CHUNK),
        lines,
        first: at + 1,
        of: groups.length,
        ...this.changeOf(groups[0]!),
      });
    }
  }

  /** Sentences as lines, with the number of a paragraph where it begins and, when `always`, at the first line. */
  private lines(side: Side, sentences: readonly number[], always: boolean): SentenceLine[] {
    const story = this.comparison[side];
    return sentences.map((sentence, index) => {
      const { paragraph } = story.sentences[sentence]!;
      const previous = sentences[index - 1];
      const begins = story.paragraphs[paragraph]!.first === sentence;
      const elsewhere = previous !== undefined && story.sentences[previous]!.paragraph !== paragraph;
      const said = begins || elsewhere || (always && index === 0);
      return { type: 'sentence', sentence, numbers: [], ...(said ? { paragraph: paragraph + 1 } : {}) };
    });
  }

  /** Whether a gap belongs above a pair: unless both sides go on in the paragraph of the row above. */
  private spaced(original: Line, modified: Line): boolean {
    const above = this.rows.at(-1);
    if (above?.type !== 'pair') return true;
    const goesOn = (side: Side, line: Line) => {
      const last = above[side].findLast((line) => line.type === 'sentence')?.sentence;
      if (last === undefined) return false;
      const { sentences } = this.comparison[side];
      return line.sentence === last + 1 && sentences[last]!.paragraph === sentences[line.sentence]!.paragraph;
    };
    return !goesOn('original', original) || !goesOn('modified', modified);
  }

  private linkTo(group: number): { move?: number } {
    const move = this.marking ? this.linkOf.get(group) : undefined;
    return move === undefined ? {} : { move };
  }

  private changeOf(group: number): { change?: number } {
    const change = this.changeOfGroup.get(group);
    return change === undefined ? {} : { change };
  }

  /** The entry before which the former place of the looked-up move lies. */
  private originPlace(entries: readonly Entry[]): number | undefined {
    const left = this.leftSentence();
    if (left === undefined) return undefined;
    const { groups } = this.comparison;
    const inPlace = groups.findLastIndex(({ moved, original, kind }) => {
      return !moved && kind !== 'added' && original.length > 0 && original.at(-1)! < left;
    });
    let at = entries.findLastIndex((entry) => entry.group === inPlace) + 1;
    // Omitted sentences that stood before the moved block stay before its former place.
    for (let next = entries[at]; next; next = entries[++at]) {
      const group = this.groupAt(next);
      if (group.kind !== 'omitted' || group.original[0]! > left) break;
    }
    return at;
  }

  /** The first sentence, in the original, of the move whose former place is shown. */
  private leftSentence(): number | undefined {
    const move = this.choices.origin === undefined ? undefined : this.comparison.moves[this.choices.origin];
    if (!move || !this.marking) return undefined;
    const first = move.groups.find((group) => this.moveOf.get(group) === this.choices.origin);
    return first === undefined ? undefined : this.comparison.groups[first]!.original[0];
  }

  private addOrigin(): void {
    const { comparison } = this;
    const move = comparison.moves[this.choices.origin!]!;
    const sentence = this.leftSentence()!;
    const first = comparison.groups[move.groups.find((group) => this.moveOf.has(group))!]!;
    this.push({
      type: 'origin',
      key: `origin ${this.keys.original[sentence]}`,
      spaced: true,
      move: this.choices.origin!,
      line: this.lines('original', [sentence], true)[0]!,
      sentences: move.groups.reduce((sum, group) => sum + comparison.groups[group]!.original.length, 0),
      paragraph: comparison.modified.sentences[first.modified[0]!]!.paragraph + 1,
    });
  }

  private push(row: Row): void {
    const change = row.change === undefined ? undefined : this.changes[row.change]!;
    if (change && change.row < 0) change.row = this.rows.length;
    this.rows.push(row);
  }

  private rowOf(side: Side): number[] {
    const rowOf: number[] = new Array(this.comparison[side].sentences.length);
    this.rows.forEach((row, index) => {
      // The first row that shows a sentence counts, but for a folded run's line, once it is unfolded.
      for (const sentence of sentencesOf(this.comparison, row, side)) rowOf[sentence] ??= index;
    });
    return rowOf;
  }
}

/** The sentences of a side that a row shows, or holds folded away. */
export function sentencesOf(comparison: Comparison, row: Row, side: Side): number[] {
  switch (row.type) {
    case 'pair':
      return row[side].flatMap((line) => (line.type === 'sentence' ? [line.sentence] : []));
    case 'block':
      return (row.kind === 'omitted') === (side === 'original') ? row.lines.map((line) => line.sentence) : [];
    case 'fold':
      return row.unfolded ? [] : row.groups.flatMap((group) => comparison.groups[group]![side]);
    case 'origin':
      return [];
  }
}

/** Keys of the sentences that opening or closing a row is about. */
export function openableKeys(comparison: Comparison, { keys }: AlignedRows, row: Row): string[] {
  if (row.type === 'pair') return row.kind === 'unchanged' ? [row.key] : [];
  if (row.type !== 'fold') return [];
  return row.groups.map((group) => keys.modified[comparison.groups[group]!.modified[0]!]!);
}

/** The group's modified sentences as runs of neighbours, by their index in the group. */
function clustersOf(group: Group): { first: number; last: number }[] {
  const clusters: { first: number; last: number }[] = [];
  group.modified.forEach((sentence, index) => {
    const cluster = clusters.at(-1);
    if (cluster && sentence === group.modified[index - 1]! + 1) cluster.last = index;
    else clusters.push({ first: index, last: index });
  });
  return clusters;
}
