import type { Kind } from '../../comparison/comparison.ts';
import type { QuietRun } from '../../presentation/fold-words.ts';
import type { Line, SentenceLine } from '../../presentation/pair-lines.ts';
import type { Side } from '../../story/side.ts';
import type { SentenceKeys } from '../sentence-keys.ts';
import type { GonePlace, PlacedTrace, Trace } from '../traces/trace.ts';
import type { Folding } from './folding.ts';

/** The kind of a pair of sentences. Typography alone has a kind of its own, as quiet as no change. */
export type PairKind = Exclude<Kind, 'added' | 'omitted'> | 'typography';

interface RowBase {
  /** The name of the row. It stays the same as long as the sentence that the row begins with. */
  readonly key: string;
  /** Whether a paragraph begins here, which makes the gap above wider. */
  readonly spaced: boolean;
}

/** A row that may carry the link to the other place of a move: "from ¶8, up 5". */
interface MoveLink {
  /** Index of the move. */
  readonly move?: number;
}

/** A row that shows a change, or a part of one. */
export interface Tickable {
  /** Whether the change is reviewed; left out where there is none. */
  readonly reviewed?: boolean;
}

/** Sentences of both stories that are versions of each other, side by side. */
export interface PairRow extends RowBase, MoveLink, Tickable {
  readonly type: 'pair';
  readonly group: number;
  readonly kind: PairKind;
  readonly original: readonly Line[];
  readonly modified: readonly Line[];
  /** Whether the row is marked as moved. */
  readonly moved: boolean;
  /** Whether the row above is of the same move and the same paragraphs, so that one bar runs through both. */
  readonly continues: boolean;
  /** Whether it is cut to one line until the reader opens it. */
  readonly clipped: boolean;
  /** What was taken over of it, if anything was. */
  readonly trace?: Trace;
  /** The parts of a split or merge that stand here, if others stand elsewhere; 1 for the first. */
  readonly parts?: { readonly first: number; readonly last: number; readonly of: number };
}

/** Omitted or added sentences that are neighbours. A long block goes on in further rows. */
export interface BlockRow extends RowBase, Tickable {
  readonly type: 'block';
  readonly kind: 'added' | 'omitted';
  readonly groups: readonly number[];
  readonly lines: readonly SentenceLine[];
  /** The place of the first of these sentences in the whole block, 1 for the first, and the block's size. */
  readonly first: number;
  readonly of: number;
}

/** A run of sentences in one line that the reader can unfold. */
interface Run extends RowBase {
  readonly groups: readonly number[];
  readonly unfolded: boolean;
}

/** A run of sentences that are unchanged, or differ in typography or markup only. */
export interface FoldRow extends Run, QuietRun, MoveLink, Tickable {
  readonly type: 'fold';
  /** First and last paragraph on each side, 1 for the first. */
  readonly original: readonly [number, number];
  readonly modified: readonly [number, number];
}

/** A run of sentences that the pressed toggles leave out. */
export interface OthersRow extends Run {
  readonly type: 'others';
  /** Those of its groups that are reviewed; none unless "open" is pressed. */
  readonly reviewed: readonly number[];
}

/** The other place of a moved block, shown while a reader visits it: where it stood, or where it stands now. */
export interface OriginRow extends RowBase {
  readonly type: 'origin';
  readonly move: number;
  /** The story in which the block stands at this place. */
  readonly side: Side;
  readonly line: SentenceLine;
  /** How many sentences stand there. */
  readonly sentences: number;
  /** Where the block begins in the story that the rows follow, 1 for the first paragraph. */
  readonly paragraph: number;
}

/** Sentences that are the same in both stories since something was taken over: in full, as long as the trace of it shows. */
export interface TakenRow extends RowBase {
  readonly type: 'taken';
  readonly groups: readonly number[];
  readonly original: readonly Line[];
  readonly modified: readonly Line[];
  readonly trace: Trace;
}

/** The line where something was taken over and nothing is left to show. */
export interface GoneRow extends RowBase, GonePlace {
  readonly type: 'gone';
  readonly trace: Trace;
}

export type Row = PairRow | BlockRow | FoldRow | OthersRow | OriginRow | TakenRow | GoneRow;

/** What was taken over at a row, if anything was. */
export function traceOf(row: Row): Trace | undefined {
  return 'trace' in row ? row.trace : undefined;
}

/** The reader's choices for the rows. */
export interface RowChoices {
  /** Whether moves are marked one by one even where most of the story moved. */
  readonly markEach?: boolean;
  readonly folding?: Folding;
  /** The move whose other place is shown. */
  readonly origin?: number;
  /** Where something was taken over. */
  readonly traces?: readonly PlacedTrace[];
}

/** The aligned layout of a comparison. */
export interface AlignedRows {
  readonly rows: readonly Row[];
  /** For each sentence the index of the first row that shows it, or holds it folded away. */
  readonly rowOf: Readonly<Record<Side, readonly number[]>>;
  readonly keys: SentenceKeys;
}
