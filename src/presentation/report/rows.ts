import type { Side } from '../../story/side.ts';
import { type QuietRun, quietRunOf } from '../fold-words.ts';
import { keepsWords } from '../kinds.ts';
import { MarkedMoves } from '../marked-moves.ts';
import { type Line, pairLines, partsOf, sentenceLines } from '../pair-lines.ts';
import { type Entry, ReadingOrder } from '../reading-order.ts';
import type { Report } from './report.ts';

/** A row holds at most this many sentences of a block, so that a page can be broken between rows. */
const MAX_BLOCK_SENTENCES = 12;

/** Sentences of both stories that are versions of each other. */
export interface PairRow {
  readonly type: 'pair';
  readonly group: number;
  /** The number of its change. */
  readonly number: number;
  /** Whether it is the first row of its change. */
  readonly first: boolean;
  readonly lines: Readonly<Record<Side, readonly Line[]>>;
  /** The parts of a split or merge that stand here, if others stand elsewhere; 1 for the first. */
  readonly parts?: { readonly first: number; readonly last: number; readonly of: number };
  /** Index of its move, on the first row of it. */
  readonly move?: number;
}

/** Omitted or added sentences that are neighbours. A long block goes on in further rows. */
export interface BlockRow {
  readonly type: 'block';
  readonly kind: 'omitted' | 'added';
  readonly number: number;
  readonly lines: readonly Line[];
  /** The place of the first of these sentences in the whole block, 1 for the first, and the block's size. */
  readonly first: number;
  readonly of: number;
}

/** Sentences of which no word changed, as one line. */
export interface QuietRow extends QuietRun {
  readonly type: 'quiet';
  readonly move?: number;
}

export type ReportRow = PairRow | BlockRow | QuietRow;

/** Lays out a report as rows, in the order of the modified story. Where kinds were asked for, only what is of these. */
export function reportRows(report: Report): ReportRow[] {
  const { comparison, list, changes } = report;
  const moves = new MarkedMoves(list.index, 'modified', false);
  const numbers = new Map(changes.map(({ change, number }) => [change, number]));
  const { entries } = new ReadingOrder(comparison, 'modified');
  const groupAt = (at: number) => comparison.groups[entries[at]!.group]!;
  const seen = new Set<number>();
  const rows: ReportRow[] = [];

  const joins = (last: number, next: number) => {
    const [a, b] = [entries[last]!.group, entries[next]!.group];
    if (!keepsWords(groupAt(next)) || numbers.has(list.changeOf(b)!)) return false;
    if (moves.marking && moves.moveOf(a) !== moves.moveOf(b)) return false;
    return !moves.shuffled || groupAt(next).original[0] === groupAt(last).original[0]! + 1;
  };
  const addQuiet = (run: readonly number[]) => {
    const { move } = moves.linkOf(run[0]!);
    const told = !report.selection || report.moves.includes(list.changeOf(run[0]!)!);
    if (told) rows.push({ type: 'quiet', ...quietRunOf(comparison, run), ...(move === undefined ? {} : { move }) });
  };
  const addPair = (entry: Entry, number: number) => {
    const { first, last } = partsOf(comparison, entry, 'modified');
    const of = comparison.groups[entry.group]!.modified.length;
    rows.push({
      type: 'pair',
      group: entry.group,
      number,
      first: !seen.has(number),
      lines: pairLines(comparison, entry, 'modified', true),
      ...(entry.parts ? { parts: { first: first + 1, last: last + 1, of } } : {}),
      ...moves.linkOf(entry.group),
    });
    seen.add(number);
  };
  const addBlock = (kind: BlockRow['kind'], groups: readonly number[], number: number) => {
    const side = kind === 'omitted' ? 'original' : 'modified';
    const sentences = groups.map((group) => comparison.groups[group]![side][0]!);
    for (let at = 0; at < groups.length; at += MAX_BLOCK_SENTENCES) {
      const lines = sentenceLines(comparison, side, sentences.slice(at, at + MAX_BLOCK_SENTENCES), true);
      rows.push({ type: 'block', kind, number, lines, first: at + 1, of: groups.length });
    }
  };

  for (let at = 0; at < entries.length; ) {
    const entry = entries[at]!;
    const { kind } = groupAt(at);
    const change = list.changeOf(entry.group);
    const number = change && numbers.get(change);
    let end = at + 1;
    if (kind === 'omitted' || kind === 'added') {
      while (end < entries.length && list.changeOf(entries[end]!.group) === change) end++;
      const groups = entries.slice(at, end).map(({ group }) => group);
      if (number !== undefined) addBlock(kind, groups, number);
    } else if (number !== undefined) addPair(entry, number);
    else if (keepsWords(groupAt(at))) {
      while (end < entries.length && joins(end - 1, end)) end++;
      addQuiet(entries.slice(at, end).map(({ group }) => group));
    }
    at = end;
  }
  return rows;
}
