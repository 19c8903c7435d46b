import type { Kind } from '../../comparison/comparison.ts';
import type { PartNumber } from '../../presentation/runs.ts';
import type { Side } from '../../story/side.ts';
import type { SentenceKeys } from '../sentence-keys.ts';
import type { Folding } from './folding.ts';

/** A sentence in a cell. */
export interface SentenceLine {
  readonly type: 'sentence';
  readonly sentence: number;
  /** The paragraph's number, 1 for the first, where it is said. */
  readonly paragraph?: number;
  /** Boxed numbers and the offsets of the text they stand before. */
  readonly numbers: readonly PartNumber[];
  /** Offset from which the sentence is shown, when other rows tell its beginning. */
  readonly from?: number;
}

/** A sentence of the group that another row tells, shown small, with a link to it. */
export interface GhostLine {
  readonly type: 'ghost';
  readonly sentence: number;
  readonly paragraph: number;
  /** Its boxed number. */
  readonly number: number;
  readonly direction: 'up' | 'down';
}

export type Line = SentenceLine | GhostLine;

/** What a row says of a pair: typography alone is as quiet as no change. */
export type PairKind = Exclude<Kind, 'added' | 'omitted'> | 'typography';

interface RowBase {
  /** Names the row; stays the same while the sentence it begins with does. */
  readonly key: string;
  /** Whether a paragraph begins here: a wider gap above. */
  readonly spaced: boolean;
}

/** Index of the move whose link the row carries: "from ¶8, up 5". */
interface MoveLink {
  readonly move?: number;
}

/** Sentences of both stories that are versions of each other, level. */
export interface PairRow extends RowBase, MoveLink {
  readonly type: 'pair';
  readonly group: number;
  readonly kind: PairKind;
  readonly original: readonly Line[];
  readonly modified: readonly Line[];
  /** Whether the row wears the mark of a move. */
  readonly moved: boolean;
  /** Whether it is the same move, in the same paragraphs, as the row above: one bar runs through both. */
  readonly continues: boolean;
  /** Quiet text, cut to one line until it is opened. */
  readonly clipped: boolean;
  /** Which parts of a split or merge stand here, when some stand elsewhere; 1 for the first. */
  readonly parts?: { readonly first: number; readonly last: number; readonly of: number };
}

/** Neighbouring omitted, or neighbouring added, sentences. Very long blocks go on in further rows. */
export interface BlockRow extends RowBase {
  readonly type: 'block';
  readonly kind: 'added' | 'omitted';
  readonly groups: readonly number[];
  readonly lines: readonly SentenceLine[];
  /** Which of the block's sentences these are, 1 for the first. */
  readonly first: number;
  readonly of: number;
}

/** A run of sentences in one line, which unfolds. */
interface Run extends RowBase {
  readonly groups: readonly number[];
  readonly unfolded: boolean;
}

/** A run of sentences that are unchanged, or differ in typography only. */
export interface FoldRow extends Run, MoveLink {
  readonly type: 'fold';
  /** How many of them differ in typography. */
  readonly typography: number;
  /** First and last paragraph on each side, 1 for the first. */
  readonly original: readonly [number, number];
  readonly modified: readonly [number, number];
}

/** A run of sentences that the pressed toggles leave out. */
export interface OthersRow extends Run {
  readonly type: 'others';
}

/** The other place of a moved block, shown while a reader looks there: the one it left, or stands at now. */
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

export type Row = PairRow | BlockRow | FoldRow | OthersRow | OriginRow;

/** How the reader wants the rows. */
export interface RowChoices {
  /** Moves are marked one by one even where most of the story moved. */
  readonly markEach?: boolean;
  readonly folding?: Folding;
  /** The move whose other place is shown. */
  readonly origin?: number;
}

/** The aligned layout of a comparison. */
export interface AlignedRows {
  readonly rows: readonly Row[];
  /** For each sentence the index of the first row that shows it, or holds it folded away. */
  readonly rowOf: Readonly<Record<Side, readonly number[]>>;
  readonly keys: SentenceKeys;
}
