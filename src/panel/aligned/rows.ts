import type { Comparison, Group } from '../../comparison/comparison.ts';
import { type Filter, passes } from '../../presentation/filter.ts';
import { quietRunOf } from '../../presentation/fold-words.ts';
import { keepsWords } from '../../presentation/kinds.ts';
import { MarkedMoves } from '../../presentation/marked-moves.ts';
import { type Line, pairLines, partsOf, sentenceLines } from '../../presentation/pair-lines.ts';
import type { Entry, ReadingOrder } from '../../presentation/reading-order.ts';
import type { Review } from '../../presentation/review.ts';
import { paragraphNumber } from '../../presentation/words.ts';
import { otherSide, SIDES, type Side } from '../../story/side.ts';
import type { SentenceKeys } from '../sentence-keys.ts';
import type { Stops } from '../stops.ts';
import { FOLDED, type Folding, isUnfolded } from './folding.ts';
import { type Origin, originOf } from './origin.ts';
import type { AlignedRows, BlockRow, PairKind, Row, RowChoices, Tickable } from './row.ts';
import { TracesInOrder, takenRow } from './trace-rows.ts';

/** A row holds at most this many sentences of a block. */
const MAX_BLOCK_SENTENCES = 12;
/** Runs of at least this many quiet sentences fold where the order held. */
const MIN_FOLDED_IN_PLACE = 2;
/** Moved ones are worth a look each while there are fewer than this. */
const MIN_FOLDED_MOVED = 4;

/**
 * Lays out a comparison as rows.
 * @param stops the stops of the comparison: the rows follow their reading order and show what their toggles show
 * @param keys the keys of the same comparison
 */
export function alignedRows(stops: Stops, keys: SentenceKeys, choices: RowChoices): AlignedRows {
  return new RowBuilder(stops, keys, choices).build();
}

/** How a stretch of entries is drawn: with quiet text folded and cut, or all of it in full. */
type Manner = 'folding' | 'in full';

/** Indices of the first entry and of the one behind the last. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Builds rows in three steps. The entries of the reading order are split into segments, of which the filter lets each
 * pass as a whole or not at all. A segment is split into runs, which are drawn together. A run becomes rows.
 */
class RowBuilder {
  readonly #rows: Row[] = [];
  readonly #comparison: Comparison;
  readonly #review: Review;
  readonly #order: ReadingOrder;
  readonly #filter: Filter;
  readonly #keys: SentenceKeys;
  readonly #folding: Folding;
  readonly #moves: MarkedMoves;
  readonly #origin: Origin | undefined;
  readonly #traces: TracesInOrder;

  constructor(
    stops: Stops,
    keys: SentenceKeys,
    { folding = FOLDED, markEach = false, origin, traces = [] }: RowChoices,
  ) {
    const { comparison, index } = stops.list;
    this.#comparison = comparison;
    this.#review = stops.review;
    this.#order = stops.order;
    this.#filter = stops.filter;
    this.#keys = keys;
    this.#folding = folding;
    this.#moves = new MarkedMoves(index, stops.order.lead, markEach);
    this.#traces = new TracesInOrder(traces, stops.order, index);
    this.#origin = origin === undefined ? undefined : originOf(comparison, stops.order, this.#moves, keys, origin);
  }

  build(): AlignedRows {
    const manner = this.#filter.size > 0 ? 'in full' : 'folding';
    for (const { from, to } of this.#segments()) {
      this.#rows.push(...this.#traces.goneBefore(from));
      if (this.#origin?.at === from) this.#rows.push(this.#origin.row);
      if (this.#passes(from)) this.#addSegment({ from, to }, manner);
      else this.#addOthers({ from, to });
    }
    const { length } = this.#order.entries;
    this.#rows.push(...this.#traces.goneBefore(length));
    if (this.#origin?.at === length) this.#rows.push(this.#origin.row);
    return {
      rows: this.#rows,
      rowOf: { original: this.#rowOf('original'), modified: this.#rowOf('modified') },
      keys: this.#keys,
    };
  }

  /** Splits the entries where the filter begins or ceases to let them pass, and where a line stands that shows none. */
  *#segments(): Iterable<Range> {
    const { length } = this.#order.entries;
    for (let from = 0; from < length; ) {
      const passing = this.#passes(from);
      let to = from + 1;
      const isSplit = () => to === this.#origin?.at || this.#traces.goneBefore(to).length > 0;
      while (to < length && !isSplit() && this.#passes(to) === passing) to++;
      yield { from, to };
      from = to;
    }
  }

  #passes(at: number): boolean {
    const { group } = this.#order.entries[at]!;
    return this.#traces.of(group) !== undefined || passes(this.#review, group, this.#filter);
  }

  #groupAt(at: number): Group {
    return this.#comparison.groups[this.#order.entries[at]!.group]!;
  }

  #addSegment(segment: Range, manner: Manner): void {
    const { entries } = this.#order;
    for (const { from, to } of this.#runs(segment, manner)) {
      const group = this.#groupAt(from);
      const groups = entries.slice(from, to).map((entry) => entry.group);
      const trace = this.#traces.of(groups[0]!);
      if (trace && this.#isSettled(group)) this.#rows.push(takenRow(this.#comparison, groups, trace, this.#keys));
      else if (isBlock(group)) this.#addBlock(group.kind, groups);
      else if (keepsWords(group) && manner === 'folding' && !trace) this.#addQuiet(groups);
      else this.#addPair(entries[from]!, 'in full');
    }
  }

  /** Splits a segment into blocks, runs of quiet groups (only where they fold), and single groups. */
  *#runs(segment: Range, manner: Manner): Iterable<Range> {
    for (let from = segment.from; from < segment.to; ) {
      let to = from + 1;
      while (to < segment.to && this.#drawnTogether(to - 1, to, manner)) to++;
      yield { from, to };
      from = to;
    }
  }

  /** Whether an entry is drawn together with the one before it. */
  #drawnTogether(before: number, at: number, manner: Manner): boolean {
    const [last, next] = [this.#groupAt(before), this.#groupAt(at)];
    const [a, b] = [this.#order.entries[before]!.group, this.#order.entries[at]!.group];
    const trace = this.#traces.of(a);
    if (trace !== this.#traces.of(b)) return false;
    if (trace) return this.#isSettled(last) && this.#isSettled(next);
    if (isBlock(last))
      return next.kind === last.kind && this.#review.list.changeOf(a) === this.#review.list.changeOf(b);
    if (manner === 'in full' || !keepsWords(last) || !keepsWords(next)) return false;
    const { marking, shuffled } = this.#moves;
    if (marking && this.#moves.moveOf(a) !== this.#moves.moveOf(b)) return false;
    const other = otherSide(this.#order.lead);
    return !shuffled || next[other][0] === last[other][0]! + 1;
  }

  /** Whether nothing of a group is left to be taken over. */
  #isSettled(group: Group): boolean {
    return keepsWords(group) && !group.moved;
  }

  /** Adds omitted or added sentences. */
  #addBlock(kind: BlockRow['kind'], groups: readonly number[]): void {
    const side = kind === 'omitted' ? 'original' : 'modified';
    const sentences = groups.map((group) => this.#comparison.groups[group]![side][0]!);
    for (let at = 0; at < groups.length; at += MAX_BLOCK_SENTENCES)
      this.#rows.push({
        type: 'block',
        key: `${kind} ${this.#keys.of(side)[sentences[at]!]}`,
        spaced: at === 0,
        kind,
        groups: groups.slice(at, at + MAX_BLOCK_SENTENCES),
        ...this.#tickOf(groups[0]!),
        lines: sentenceLines(this.#comparison, side, sentences.slice(at, at + MAX_BLOCK_SENTENCES), true),
        first: at + 1,
        of: groups.length,
      });
  }

  /** Adds a run of groups that keep their words: as one folded line, or a row each where they are few. */
  #addQuiet(groups: readonly number[]): void {
    const comparison = this.#comparison;
    const first = comparison.groups[groups[0]!]!;
    const last = comparison.groups[groups.at(-1)!]!;
    const min = this.#moves.shuffled || first.moved ? MIN_FOLDED_MOVED : MIN_FOLDED_IN_PLACE;
    if (groups.length < min) {
      for (const group of groups) this.#addPair({ group });
      return;
    }
    const keys = groups.map((group) => this.#quietKey(group));
    const unfolded = keys.some((key) => isUnfolded(this.#folding, key));
    const paragraphs = (side: Side): [number, number] => [
      paragraphNumber(comparison[side], first[side][0]!),
      paragraphNumber(comparison[side], last[side][0]!),
    ];
    this.#rows.push({
      type: 'fold',
      key: `fold ${keys[0]}`,
      spaced: true,
      ...quietRunOf(comparison, groups),
      unfolded,
      original: paragraphs('original'),
      modified: paragraphs('modified'),
      ...this.#moves.linkOf(groups[0]!),
      ...(this.#moves.isMarked(groups[0]!) ? this.#tickOf(groups[0]!) : {}),
    });
    if (unfolded) for (const group of groups) this.#addPair({ group }, 'unfolded');
  }

  /** Adds a line for the entries that the pressed toggles leave out, and their rows when the reader unfolded it. */
  #addOthers(segment: Range): void {
    const groups = this.#order.entries.slice(segment.from, segment.to).map(({ group }) => group);
    const { original, modified } = this.#comparison.groups[groups[0]!]!;
    const first = modified.length
      ? this.#keys.of('modified')[modified[0]!]!
      : `- ${this.#keys.of('original')[original[0]!]!}`;
    const key = `others ${first}`;
    const unfolded = isUnfolded({ ...this.#folding, unfoldAll: false }, key);
    const reviewed = this.#filter.has('open') ? groups.filter((group) => this.#review.isGroupReviewed(group)) : [];
    this.#rows.push({ type: 'others', key, spaced: true, groups, reviewed, unfolded });
    if (unfolded) this.#addSegment(segment, 'in full');
  }

  /** Adds the row of a group with sentences on both sides, or of some of its parts. */
  #addPair(entry: Entry, manner: Manner | 'unfolded' = 'folding'): void {
    const { lead } = this.#order;
    const group = this.#comparison.groups[entry.group]!;
    const apart = entry.parts !== undefined;
    const parts = partsOf(this.#comparison, entry, lead);
    const marked = this.#moves.isMarked(entry.group);
    const above = this.#rows.at(-1);
    const sameMove =
      marked && above?.type === 'pair' && this.#moves.moveOf(above.group) === this.#moves.moveOf(entry.group);
    const always = this.#moves.shuffled || (marked && !sameMove) || apart;
    const lines = pairLines(this.#comparison, entry, lead, always);
    const spaced = this.#beginsParagraph(lines);
    const trace = this.#traces.of(entry.group);
    this.#rows.push({
      type: 'pair',
      key: this.#keys.of(lead)[group[lead][parts.first]!]!,
      spaced,
      group: entry.group,
      kind: pairKindOf(group),
      ...this.#tickOf(entry.group),
      ...lines,
      moved: marked,
      continues: sameMove && !spaced,
      clipped: manner === 'folding' && keepsWords(group) && !isUnfolded(this.#folding, this.#quietKey(entry.group)),
      ...(trace ? { trace } : {}),
      ...(apart ? { parts: { first: parts.first + 1, last: parts.last + 1, of: group[lead].length } } : {}),
      // In an unfolded run the line above it, which folds it again, carries the link.
      ...(manner === 'unfolded' ? {} : this.#moves.linkOf(entry.group)),
    });
  }

  /** Whether the change that a group is part of is reviewed, if it is part of one. */
  #tickOf(group: number): Tickable {
    const reviewed = this.#review.tickOf(group);
    return reviewed === undefined ? {} : { reviewed };
  }

  /** The key by which a group that keeps its words is folded. */
  #quietKey(group: number): string {
    return this.#keys.of('modified')[this.#comparison.groups[group]!.modified[0]!]!;
  }

  /** Whether a gap belongs above a pair: unless both sides go on in the paragraph of the pair above. */
  #beginsParagraph(lines: Readonly<Record<Side, readonly Line[]>>): boolean {
    const above = this.#rows.at(-1);
    // Below what was one pair until it was taken back, the gap stays as it was.
    const isPair = above?.type === 'pair' || (above?.type === 'taken' && above.trace.row.isPair);
    if (!isPair) return true;
    return SIDES.some((side) => {
      const last = above[side].findLast((line) => line.type === 'sentence')?.sentence;
      const next = lines[side][0]!.sentence;
      const { sentences } = this.#comparison[side];
      return last === undefined || next !== last + 1 || sentences[last]!.paragraph !== sentences[next]!.paragraph;
    });
  }

  /** For each sentence of a side the first row that shows it. The line of a run that is unfolded does not count. */
  #rowOf(side: Side): number[] {
    const rowOf: number[] = new Array(this.#comparison[side].sentences.length);
    this.#rows.forEach((row, index) => {
      for (const sentence of sentencesOf(this.#comparison, row, side)) rowOf[sentence] ??= index;
    });
    return rowOf;
  }
}

function isBlock(group: Group): group is Group & { readonly kind: BlockRow['kind'] } {
  return group.kind === 'added' || group.kind === 'omitted';
}

function pairKindOf({ kind, typographyOnly }: Group): PairKind {
  return typographyOnly ? 'typography' : (kind as PairKind);
}

/** The sentences of a side that a row shows, or holds folded away. */
export function sentencesOf(comparison: Comparison, row: Row, side: Side): number[] {
  switch (row.type) {
    case 'pair':
      return row[side].flatMap((line) => (line.type === 'sentence' ? [line.sentence] : []));
    case 'block':
      return (row.kind === 'omitted') === (side === 'original') ? row.lines.map((line) => line.sentence) : [];
    case 'fold':
    case 'others':
      return row.unfolded ? [] : row.groups.flatMap((group) => comparison.groups[group]![side]);
    case 'taken':
      return row.groups.flatMap((group) => comparison.groups[group]![side]);
    case 'origin':
    case 'gone':
      return [];
  }
}

/** The keys of the sentences, or of the line, that opening or closing a row opens or closes. */
export function openableKeys(comparison: Comparison, { keys }: AlignedRows, row: Row): string[] {
  const key = (group: number) => keys.of('modified')[comparison.groups[group]!.modified[0]!]!;
  if (row.type === 'pair') return keepsWords(comparison.groups[row.group]!) ? [key(row.group)] : [];
  if (row.type === 'others') return [row.key];
  return row.type === 'fold' ? row.groups.map(key) : [];
}
