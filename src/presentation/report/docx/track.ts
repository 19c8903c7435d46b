import { findHeaviestChain } from '../../../comparison/heaviest-chain.ts';
import { SIDES, type Side } from '../../../story/side.ts';
import type { ComparisonIndex } from '../../comparison-index.ts';
import { pairTokens, type TokenRun, type Tokens } from './pair-tokens.ts';
import { areSame, type ParagraphEnd, type ParagraphLook, type Token } from './tokens.ts';

/** What became of a token. */
export type Status = 'kept' | 'deleted' | 'inserted' | 'moved from' | 'moved to';

/** A token of the document that tracks the changes. */
export interface TrackedToken {
  readonly token: Token;
  readonly status: Status;
  /** The number of its move, the same in both places. */
  readonly move?: number;
  /** How the paragraph looked in the original, where the end of a paragraph is kept that looks otherwise now. */
  readonly lookBefore?: ParagraphLook;
}

/** A run of a sentence that stayed in place outweighs any of one that moved. */
const WEIGHT_OF_STAYING = 1_000;

/**
 * Writes two stories as one sequence: without what was inserted or moved to, it is the original, token by token; without what
 * was deleted or moved from, the modified story. Words are moved only where the comparison says that their sentence moved.
 */
export function trackTokens(index: ComparisonIndex, tokens: Tokens): TrackedToken[] {
  const { groups } = index.comparison;
  const runs = pairTokens(index.comparison, tokens);
  const weights = runs.map(({ original, length, group }) => {
    const letters = lettersIn(tokens.original, original, length) + 1;
    return groups[group]!.moved ? letters : letters * WEIGHT_OF_STAYING;
  });
  const places = Int32Array.from(runs, ({ modified }) => modified);
  const stays = findHeaviestChain(places, tokens.modified.length, (at) => weights[at]!);
  return weave(
    tokens,
    runs.filter((_, at) => stays[at]),
    numberMoves(index, tokens, runs, stays),
  );
}

function lettersIn(tokens: readonly Token[], from: number, length: number): number {
  let letters = 0;
  for (let at = from; at < from + length; at++) {
    const token = tokens[at]!;
    if (token.type === 'text' && /[\p{L}\p{N}]/u.test(token.text)) letters += token.text.length;
  }
  return letters;
}

/** For the tokens of each side that moved, the number of their move. */
type Moves = Readonly<Record<Side, ReadonlyMap<number, number>>>;

/**
 * Numbers the moves: runs of moved sentences that follow each other on both sides, with nothing between that stayed, are one.
 * What has no letter is not worth a move.
 */
function numberMoves(index: ComparisonIndex, tokens: Tokens, runs: readonly TokenRun[], stays: Uint8Array): Moves {
  const { groups } = index.comparison;
  const moves = { original: new Map<number, number>(), modified: new Map<number, number>() };
  const moved = runs.filter(({ group }, at) => !stays[at] && groups[group]!.moved);
  const ranks = new Map([...moved].sort((a, b) => a.modified - b.modified).map((run, rank) => [run, rank]));
  const stayed = runs.filter((_, at) => stays[at]);
  const stayedBefore = (side: Side) => {
    const starts = stayed.map((run) => run[side]); // ascending on both sides: they are a chain
    return (place: number) => countBelow(starts, place);
  };
  const before = { original: stayedBefore('original'), modified: stayedBefore('modified') };
  const blocks: TokenRun[][] = [];
  for (const run of moved) {
    const last = blocks.at(-1)?.at(-1);
    const follows =
      last &&
      index.moveOf(last.group) === index.moveOf(run.group) &&
      ranks.get(run) === ranks.get(last)! + 1 &&
      SIDES.every((side) => before[side](last[side]) === before[side](run[side]));
    if (follows) blocks.at(-1)!.push(run);
    else blocks.push([run]);
  }
  let number = 0;
  for (const block of blocks) {
    if (block.every(({ original, length }) => lettersIn(tokens.original, original, length) === 0)) continue;
    number++;
    for (const { original, modified, length } of block)
      for (let at = 0; at < length; at++) {
        moves.original.set(original + at, number);
        moves.modified.set(modified + at, number);
      }
  }
  return moves;
}

function countBelow(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Weaves both sequences together at the runs that stayed. Between two of them, what went stands before what came. */
function weave(tokens: Tokens, stayed: readonly TokenRun[], moves: Moves): TrackedToken[] {
  const woven: TrackedToken[] = [];
  const keep = (original: number, modified: number) => {
    const [before, token] = [tokens.original[original]!, tokens.modified[modified]!];
    const changed = before.type === 'paragraph end' && token.type === 'paragraph end' && !haveSameLook(before, token);
    woven.push({ token, status: 'kept', ...(changed ? { lookBefore: before.look } : {}) });
  };
  const add = (side: Side, from: number, to: number) => {
    const [moved, alone] = side === 'original' ? MOVED_FROM : MOVED_TO;
    for (let at = from; at < to; at++) {
      const move = moves[side].get(at);
      const token = tokens[side][at]!;
      woven.push(move === undefined ? { token, status: alone } : { token, status: moved, move });
    }
  };
  let [a, b] = [0, 0];
  const last = { original: tokens.original.length - 1, modified: tokens.modified.length - 1, length: 1, group: -1 };
  for (const { original, modified, length } of [...stayed, last]) {
    // The blank, or the end of the paragraph, that both stretches begin with or end with is kept.
    const isGap = (before: number, after: number) =>
      tokens.original[before]!.sentence < 0 &&
      tokens.modified[after]!.sentence < 0 &&
      !moves.original.has(before) &&
      !moves.modified.has(after) &&
      areSame(tokens.original[before]!, tokens.modified[after]!);
    if (a < original && b < modified && isGap(a, b)) keep(a++, b++);
    const ends = a < original && b < modified && isGap(original - 1, modified - 1);
    const [endA, endB] = ends ? [original - 1, modified - 1] : [original, modified];
    add('original', a, endA);
    add('modified', b, endB);
    if (ends) keep(endA, endB);
    for (let at = 0; at < length; at++) keep(original + at, modified + at);
    [a, b] = [original + length, modified + length];
  }
  return woven;
}

const MOVED_FROM = ['moved from', 'deleted'] as const;
const MOVED_TO = ['moved to', 'inserted'] as const;

function haveSameLook({ look: a }: ParagraphEnd, { look: b }: ParagraphEnd): boolean {
  return (
    a.style === b.style &&
    a.rightToLeft === b.rightToLeft &&
    a.list?.ordered === b.list?.ordered &&
    a.list?.level === b.list?.level
  );
}
