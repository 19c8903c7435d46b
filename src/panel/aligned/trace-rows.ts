import type { Comparison } from '../../comparison/comparison.ts';
import type { ComparisonIndex } from '../../presentation/comparison-index.ts';
import { sentenceLines } from '../../presentation/pair-lines.ts';
import type { ReadingOrder } from '../../presentation/reading-order.ts';
import type { Side } from '../../story/side.ts';
import type { SentenceKeys } from '../sentence-keys.ts';
import type { PlacedTrace } from '../traces/trace.ts';
import type { GoneRow, TakenRow } from './row.ts';

/** The traces of what was taken over, by where they stand among the entries of a reading order. */
export class TracesInOrder {
  readonly #ofGroup = new Map<number, PlacedTrace>();
  /** The lines of what is gone, by the index of the entry that they stand before. */
  readonly #gone = new Map<number, GoneRow[]>();

  constructor(traces: readonly PlacedTrace[], { entries }: ReadingOrder, index: ComparisonIndex) {
    for (const trace of traces) {
      for (const group of trace.groups) this.#ofGroup.set(group, trace);
      if (!trace.gone) continue;
      const { after } = trace.gone;
      const above = after && index.groupOf(after.side, after.sentence);
      const at = above === undefined ? 0 : entries.findIndex(({ group }) => group === above) + 1;
      const row: GoneRow = { type: 'gone', key: `gone ${trace.take}`, spaced: trace.row.spaced, trace, ...trace.gone };
      this.#gone.set(at, [...(this.#gone.get(at) ?? []), row]);
    }
  }

  /** What was taken over of a group, if anything was. */
  of(group: number): PlacedTrace | undefined {
    return this.#ofGroup.get(group);
  }

  /** The lines that stand right before the entry with an index. */
  goneBefore(entry: number): readonly GoneRow[] {
    return this.#gone.get(entry) ?? [];
  }
}

/** The row of neighbours that are the same in both stories since something was taken over. */
export function takenRow(
  comparison: Comparison,
  groups: readonly number[],
  trace: PlacedTrace,
  keys: SentenceKeys,
): TakenRow {
  const lines = (side: Side) =>
    sentenceLines(
      comparison,
      side,
      groups.flatMap((group) => comparison.groups[group]![side]),
      true,
    );
  const first = comparison.groups[groups[0]!]!.modified[0]!;
  const key = `taken ${trace.take} ${keys.of('modified')[first]}`;
  const { spaced } = trace.row;
  return { type: 'taken', key, spaced, groups, original: lines('original'), modified: lines('modified'), trace };
}
