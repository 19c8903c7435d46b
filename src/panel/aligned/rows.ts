import type { Comparison, Group } from '../../comparison/comparison.ts';
import { mostlyMoved } from '../../comparison/mostly-moved.ts';
import type { ComparisonIndex } from '../../presentation/comparison-index.ts';
import { standsApart } from '../../presentation/group-sentences.ts';
import { keepsWords } from '../../presentation/kinds.ts';
import { paragraphNumber } from '../../presentation/words.ts';
import { otherSide, type Side } from '../../story/side.ts';
import { type Filter, passes } from '../header/filter.ts';
import type { Order } from '../protocol.ts';
import type { Entry } from '../reading-order.ts';
import type { SentenceKeys } from '../sentence-keys.ts';
import type { Stops } from '../stops.ts';
import { FOLDED, type Folding, isUnfolded } from './folding.ts';
import { partStarts, wholeSide } from './parts.ts';
import type { AlignedRows, BlockRow, GhostLine, Line, PairKind, Row, RowChoices, SentenceLine } from './row.ts';

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

function pairKindOf({ kind, typographyOnly }: Group): PairKind {
  return typographyOnly ? 'typography' : (kind as PairKind);
}

/** How a stretch of entries is drawn: with quiet text folded and cut, or all of it in full. */
type Manner = 'folding' | 'in full';

class RowBuilder {
  readonly #rows: Row[] = [];
  readonly #stops: Stops;
  readonly #index: ComparisonIndex;
  /** Whether most of the story stands in another order. */
  readonly #shuffled: boolean;
  /** Whether moves are marked one by one. */
  readonly #marking: boolean;
  readonly #keys: SentenceKeys;
  /** The story whose order the rows follow, and the other. */
  readonly #lead: Order;
  readonly #other: Side;
  readonly #filter: Filter;
  readonly #folding: Folding;
  readonly #entries: readonly Entry[];
  readonly #originAt: number | undefined;

  readonly #comparison: Comparison;
  readonly #choices: RowChoices;

  constructor(stops: Stops, keys: SentenceKeys, choices: RowChoices) {
    this.#stops = stops;
    this.#index = stops.list.index;
    this.#comparison = stops.list.comparison;
    this.#choices = choices;
    this.#lead = stops.order.lead;
    this.#other = otherSide(this.#lead);
    this.#filter = stops.filter;
    this.#folding = choices.folding ?? FOLDED;
    this.#shuffled = mostlyMoved(this.#comparison);
    this.#marking = !this.#shuffled || choices.markEach === true;
    this.#keys = keys;
    this.#entries = stops.order.entries;
    this.#originAt = this.#originPlace();
  }

  build(): AlignedRows {
    const entries = this.#entries;
    const passing = (at: number) => passes(this.#groupAt(entries[at]!), this.#filter);
    for (let at = 0; at < entries.length; ) {
      if (at === this.#originAt) this.#addOrigin();
      let end = at + 1;
      while (end < entries.length && end !== this.#originAt && passing(end) === passing(at)) end++;
      if (passing(at)) this.#draw(at, end, this.#filter.size > 0 ? 'in full' : 'folding');
      else this.#addOthers(at, end);
      at = end;
    }
    if (this.#originAt === entries.length) this.#addOrigin();
    return {
      rows: this.#rows,
      rowOf: { original: this.#rowOf('original'), modified: this.#rowOf('modified') },
      keys: this.#keys,
    };
  }

  #draw(from: number, to: number, manner: Manner): void {
    for (let at = from; at < to; ) {
      const end = this.#runEnd(at, to, manner);
      const group = this.#groupAt(this.#entries[at]!);
      const groups = this.#entries.slice(at, end).map((entry) => entry.group);
      if (group.kind === 'added' || group.kind === 'omitted') this.#addBlock(group.kind, groups);
      else if (keepsWords(group) && manner === 'folding') this.#addQuiet(groups);
      else this.#addPair(this.#entries[at]!, 'in full');
      at = end;
    }
  }

  #groupAt(entry: Entry): Group {
    return this.#comparison.groups[entry.group]!;
  }

  /** The end of the run of entries that are drawn together with the one at `at`. */
  #runEnd(at: number, to: number, manner: Manner): number {
    const first = this.#groupAt(this.#entries[at]!);
    const block = first.kind === 'added' || first.kind === 'omitted';
    let end = at + 1;
    if (!block && (manner === 'in full' || !keepsWords(first))) return end;
    while (end < to) {
      const [last, next] = [this.#entries[end - 1]!.group, this.#entries[end]!.group];
      const group = this.#comparison.groups[next]!;
      if (block ? group.kind !== first.kind : !keepsWords(group)) break;
      if (block && this.#stops.stopOf(next) !== this.#stops.stopOf(last)) break;
      if (!block && !this.#foldTogether(last, next)) break;
      end++;
    }
    return end;
  }

  #foldTogether(a: number, b: number): boolean {
    const [last, next] = [this.#comparison.groups[a]!, this.#comparison.groups[b]!];
    if (this.#marking && this.#moveOf(a) !== this.#moveOf(b)) return false;
    return !this.#shuffled || next[this.#other][0] === last[this.#other][0]! + 1;
  }

  #isOpen(key: string): boolean {
    return isUnfolded(this.#folding, key);
  }

  #addQuiet(groups: readonly number[]): void {
    const comparison = this.#comparison;
    const moved = comparison.groups[groups[0]!]!.moved;
    const least = this.#shuffled || moved ? MIN_FOLDED_MOVED : MIN_FOLDED_IN_PLACE;
    if (groups.length < least) {
      for (const group of groups) this.#addPair({ group });
      return;
    }
    const keys = groups.map((group) => this.#keys.of('modified')[comparison.groups[group]!.modified[0]!]!);
    const unfolded = keys.some((key) => this.#isOpen(key));
    const ends = [groups[0]!, groups.at(-1)!].map((group) => comparison.groups[group]!);
    const range = (side: Side) =>
      ends.map((group) => paragraphNumber(comparison[side], group[side][0]!)) as [number, number];
    this.#rows.push({
      type: 'fold',
      key: `fold ${keys[0]}`,
      spaced: true,
      groups,
      typography: groups.filter((group) => comparison.groups[group]!.typographyOnly).length,
      unfolded,
      original: range('original'),
      modified: range('modified'),
      ...this.#linkTo(groups[0]!),
    });
    if (unfolded) for (const group of groups) this.#addPair({ group }, 'unfolded');
  }

  /** Adds a line for the entries that the pressed toggles leave out, and their rows when the reader unfolded it. */
  #addOthers(from: number, to: number): void {
    const groups = this.#entries.slice(from, to).map(({ group }) => group);
    const key = `others ${this.#keyOf(groups[0]!)}`;
    const unfolded = isUnfolded({ ...this.#folding, unfoldAll: false }, key);
    this.#rows.push({ type: 'others', key, spaced: true, groups, unfolded });
    if (unfolded) this.#draw(from, to, 'in full');
  }

  #keyOf(group: number): string {
    const { original, modified } = this.#comparison.groups[group]!;
    return modified.length ? this.#keys.of('modified')[modified[0]!]! : `- ${this.#keys.of('original')[original[0]!]!}`;
  }

  #addPair(entry: Entry, manner: Manner | 'unfolded' = 'folding'): void {
    const lead = this.#lead;
    const other = this.#other;
    const group = this.#groupAt(entry);
    const marked = group.moved && this.#marking && this.#moveOf(entry.group) !== undefined;
    const above = this.#rows.at(-1);
    const sameMove = marked && above?.type === 'pair' && this.#moveOf(above.group) === this.#moveOf(entry.group);
    const always = this.#shuffled || (marked && !sameMove);
    const parts = entry.parts ?? { first: 0, last: group[lead].length - 1 };
    const apart = entry.parts !== undefined;
    const key = this.#keys.of(lead)[group[lead][parts.first]!]!;
    const leading = this.#lines(lead, group[lead].slice(parts.first, parts.last + 1), always || apart);
    const following = this.#lines(other, group[other], always || apart);
    const ghosts = group[lead].flatMap((sentence, index) =>
      index >= parts.first && index <= parts.last ? [] : [this.#ghost(lead, sentence, index, index < parts.first)],
    );
    // Which sentences a part of a recast came from cannot be told: its first row alone has them in full.
    const told = apart && group.kind === 'recast' && parts.first > 0;
    const lines: Record<Side, readonly Line[]> = {
      [lead]: [...this.#numbered(entry, lead, leading), ...ghosts],
      [other]: told
        ? group[other].map((sentence, index) => this.#ghost(other, sentence, index, true))
        : this.#numbered(entry, other, following),
    } as Record<Side, Line[]>;
    const clipped =
      keepsWords(group) && manner === 'folding' && !this.#isOpen(this.#keys.of('modified')[group.modified[0]!]!);
    const spaced = this.#spaced(leading[0]!, following[0]!);
    this.#rows.push({
      type: 'pair',
      key,
      spaced,
      group: entry.group,
      kind: pairKindOf(group),
      ...lines,
      moved: marked,
      continues: sameMove && !spaced,
      clipped,
      ...(apart ? { parts: { first: parts.first + 1, last: parts.last + 1, of: group[lead].length } } : {}),
      // In an unfolded run the line above it, which folds it again, carries the link.
      ...(manner === 'unfolded' ? {} : this.#linkTo(entry.group)),
    });
  }

  #ghost(side: Side, sentence: number, index: number, above: boolean): GhostLine {
    const paragraph = paragraphNumber(this.#comparison[side], sentence);
    return { type: 'ghost', sentence, paragraph, number: index + 1, direction: above ? 'up' : 'down' };
  }

  /** The lines with boxed numbers, where a group has several sentences on a side. */
  #numbered(entry: Entry, side: Side, lines: readonly SentenceLine[]): SentenceLine[] {
    const group = this.#groupAt(entry);
    if (group.original.length === 1 && group.modified.length === 1) return [...lines];
    if (wholeSide(group) === side) {
      const numbers = partStarts(this.#comparison, group).map((at, index) => ({ number: index + 1, at }));
      const { end } = this.#comparison[side].sentences[group[side][0]!]!;
      const { first, last } = entry.parts ?? { first: 0, last: numbers.length - 1 };
      const from = side === this.#other && first > 0 ? numbers[first]!.at : undefined;
      // A part that kept no word of the sentence has no place in it: then the whole sentence says more than its end.
      if (from === undefined || from >= end) return lines.map((line) => ({ ...line, numbers }));
      return lines.map((line) => ({ ...line, numbers: numbers.slice(0, last + 1), from }));
    }
    return lines.map((line) => {
      const number = group[side].indexOf(line.sentence) + 1;
      return { ...line, numbers: [{ number, at: this.#comparison[side].sentences[line.sentence]!.start }] };
    });
  }

  #addBlock(kind: BlockRow['kind'], groups: readonly number[]): void {
    const side = kind === 'omitted' ? 'original' : 'modified';
    const sentences = groups.map((group) => this.#comparison.groups[group]![side][0]!);
    for (let at = 0; at < groups.length; at += MAX_BLOCK_SENTENCES) {
      const lines = this.#lines(side, sentences.slice(at, at + MAX_BLOCK_SENTENCES), true);
      this.#rows.push({
        type: 'block',
        key: `${kind} ${this.#keys.of(side)[sentences[at]!]}`,
        spaced: at === 0,
        kind,
        groups: groups.slice(at, at + MAX_BLOCK_SENTENCES),
        lines,
        first: at + 1,
        of: groups.length,
      });
    }
  }

  /** Sentences as lines, with a paragraph's number where it begins and, with `always`, on the first line. */
  #lines(side: Side, sentences: readonly number[], always: boolean): SentenceLine[] {
    const story = this.#comparison[side];
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
  #spaced(leading: Line, following: Line): boolean {
    const above = this.#rows.at(-1);
    if (above?.type !== 'pair') return true;
    const goesOn = (side: Side, line: Line) => {
      const last = above[side].findLast((line) => line.type === 'sentence')?.sentence;
      if (last === undefined) return false;
      const { sentences } = this.#comparison[side];
      return line.sentence === last + 1 && sentences[last]!.paragraph === sentences[line.sentence]!.paragraph;
    };
    return !goesOn(this.#lead, leading) || !goesOn(this.#other, following);
  }

  /** The move of a group. A part that stands apart has none here: its ghosts say where the others are. */
  #moveOf(group: number): number | undefined {
    return standsApart(this.#comparison.groups[group]!, this.#lead) ? undefined : this.#index.moveOf(group);
  }

  /** The first group of a move that does not stand apart. */
  #firstOfMove(move: number): number | undefined {
    return this.#comparison.moves[move]?.groups.find((group) => this.#moveOf(group) === move);
  }

  /** The link to the other place of a move, which the first of its groups carries. */
  #linkTo(group: number): { move?: number } {
    const move = this.#marking ? this.#moveOf(group) : undefined;
    return move === undefined || this.#firstOfMove(move) !== group ? {} : { move };
  }

  /** The entry before which the other place of the move lies that the reader visits. */
  #originPlace(): number | undefined {
    const lead = this.#lead;
    const other = this.#other;
    const left = this.#leftSentence();
    if (left === undefined) return undefined;
    const inPlace = this.#entries.findLastIndex((entry) => {
      const group = this.#groupAt(entry);
      return !group.moved && group[lead].length > 0 && group[other].length > 0 && group[other].at(-1)! < left;
    });
    let at = inPlace + 1;
    // Sentences of the other story alone that stood before the moved block stay before its other place.
    for (let next = this.#entries[at]; next; next = this.#entries[++at]) {
      const group = this.#groupAt(next);
      if (group[lead].length > 0 || group[other][0]! > left) break;
    }
    return at;
  }

  /** The first sentence, in the other story, of the move whose other place is shown. */
  #leftSentence(): number | undefined {
    const { origin } = this.#choices;
    if (origin === undefined || !this.#marking) return undefined;
    const first = this.#firstOfMove(origin);
    return first === undefined ? undefined : this.#comparison.groups[first]![this.#other][0];
  }

  #addOrigin(): void {
    const comparison = this.#comparison;
    const lead = this.#lead;
    const other = this.#other;
    const move = comparison.moves[this.#choices.origin!]!;
    const sentence = this.#leftSentence()!;
    const first = comparison.groups[this.#firstOfMove(this.#choices.origin!)!]!;
    this.#rows.push({
      type: 'origin',
      key: `origin ${this.#keys.of(other)[sentence]}`,
      spaced: true,
      move: this.#choices.origin!,
      side: other,
      line: this.#lines(other, [sentence], true)[0]!,
      sentences: move.groups.reduce((sum, group) => sum + comparison.groups[group]![other].length, 0),
      paragraph: paragraphNumber(comparison[lead], first[lead][0]!),
    });
  }

  #rowOf(side: Side): number[] {
    const rowOf: number[] = new Array(this.#comparison[side].sentences.length);
    this.#rows.forEach((row, index) => {
      // The first row that shows a sentence counts, but for a folded run's line, once it is unfolded.
      for (const sentence of sentencesOf(this.#comparison, row, side)) rowOf[sentence] ??= index;
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
    case 'others':
      return row.unfolded ? [] : row.groups.flatMap((group) => comparison.groups[group]![side]);
    case 'origin':
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
