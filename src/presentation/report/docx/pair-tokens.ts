import { diffArrays } from 'diff';
import type { Comparison, Group } from '../../../comparison/comparison.ts';
import { SIDES, type Side } from '../../../story/side.ts';
import type { Span } from '../../../story/story.ts';
import { areSame, type TextToken, type Token } from './tokens.ts';

/** Neighbouring tokens of the original that neighbouring ones of the modified story are the same as. */
export interface TokenRun {
  /** Indices of its first token in each story. */
  readonly original: number;
  readonly modified: number;
  length: number;
  /** Index of the group that its sentence is in. */
  readonly group: number;
}

/** Longer stretches that differ are not looked through for what they have in common, in tokens. */
const MAX_SEARCHED_TOKENS = 3_000;

/** The tokens of both stories. */
export type Tokens = Readonly<Record<Side, readonly Token[]>>;

/** Pairs the tokens that linked sentences have in common, each with one other at most. By the original's order. */
export function pairTokens({ groups, original, modified }: Comparison, tokens: Tokens): TokenRun[] {
  const places = {
    original: sentencePlaces(tokens.original, original.sentences.length),
    modified: sentencePlaces(tokens.modified, modified.sentences.length),
  };
  const partner = new Int32Array(tokens.original.length).fill(-1);
  const groupOf = new Int32Array(tokens.original.length);
  const taken = new Uint8Array(tokens.modified.length);
  const pair = (before: number, after: number, group: number) => {
    if (partner[before]! >= 0 || taken[after]) return;
    partner[before] = after;
    groupOf[before] = group;
    taken[after] = 1;
  };
  groups.forEach((group, index) => {
    if (group.original.length === 0 || group.modified.length === 0) return;
    const segments = SIDES.map((side) => unchangedSegments(group, side, tokens[side], places[side]));
    segments[0]!.forEach((before, at) => {
      for (const [a, b] of pairEqual(tokens, before, segments[1]![at]!)) pair(a, b, index);
    });
    // The blank or the end of the paragraph behind both, and before both.
    const behind = SIDES.map((side) => places[side].end[group[side].at(-1)!]!);
    const ahead = SIDES.map((side) => places[side].start[group[side][0]!]! - 1);
    for (const [a, b] of [behind, ahead]) {
      const [before, after] = [tokens.original[a!], tokens.modified[b!]];
      if (before?.sentence === -1 && after?.sentence === -1 && areSame(before, after)) pair(a!, b!, index);
    }
  });
  // The last ends of paragraphs are always one: a Word file has to end with one.
  const last = [tokens.original.length - 1, tokens.modified.length - 1] as const;
  const previous = partner.indexOf(last[1]);
  if (previous >= 0) partner[previous] = -1;
  partner[last[0]] = -1;
  return joinRuns(partner, groupOf);
}

function joinRuns(partner: Int32Array, groupOf: Int32Array): TokenRun[] {
  const runs: TokenRun[] = [];
  partner.forEach((modified, original) => {
    if (modified < 0) return;
    const run = runs.at(-1);
    const follows = run && run.original + run.length === original && run.modified + run.length === modified;
    if (follows && run.group === groupOf[original]) run.length++;
    else runs.push({ original, modified, length: 1, group: groupOf[original]! });
  });
  return runs;
}

/** For each sentence the index of its first token and the index behind its last one. */
function sentencePlaces(tokens: readonly Token[], sentences: number) {
  const places = { start: new Int32Array(sentences).fill(-1), end: new Int32Array(sentences).fill(-1) };
  tokens.forEach(({ sentence }, index) => {
    if (sentence < 0) return;
    if (places.start[sentence]! < 0) places.start[sentence] = index;
    places.end[sentence] = index + 1;
  });
  return places;
}

/** The tokens of a group on one side that no edit touches, by their indices: before the first edit, between it and the next… */
function unchangedSegments(
  group: Group,
  side: Side,
  tokens: readonly Token[],
  places: ReturnType<typeof sentencePlaces>,
): number[][] {
  const edits = inOrder(group) ? group.edits.map((edit) => edit[side]) : [];
  const segments: number[][] = [[]];
  let next = 0;
  for (const sentence of group[side])
    for (let index = places.start[sentence]!; index >= 0 && index < places.end[sentence]!; index++) {
      const token = tokens[index] as TextToken;
      while (next < edits.length && edits[next]!.end <= token.start) {
        segments.push([]);
        next++;
      }
      if (!(next < edits.length && touches(edits[next]!, token))) segments.at(-1)!.push(index);
    }
  while (segments.length <= edits.length) segments.push([]);
  return segments;
}

function touches(edit: Span, { start, end }: TextToken): boolean {
  return edit.start < end && edit.end > start;
}

/** Whether the edits stand in the same order on both sides. Those of parts that crossed over do not. */
function inOrder({ edits }: Group): boolean {
  return edits.every((edit, index) => {
    const last = edits[index - 1];
    return !last || SIDES.every((side) => edit[side].start >= last[side].end);
  });
}

/** Pairs the tokens of two stretches that are the same. */
function pairEqual(tokens: Tokens, before: readonly number[], after: readonly number[]): [number, number][] {
  const same = (a: number, b: number) => areSame(tokens.original[a]!, tokens.modified[b]!);
  const pairs: [number, number][] = [];
  let start = 0;
  while (start < before.length && start < after.length && same(before[start]!, after[start]!)) {
    pairs.push([before[start]!, after[start]!]);
    start++;
  }
  let [left, right] = [before.length, after.length];
  while (left > start && right > start && same(before[left - 1]!, after[right - 1]!))
    pairs.push([before[--left]!, after[--right]!]);
  if (left === start || right === start || Math.max(left, right) - start > MAX_SEARCHED_TOKENS) return pairs;
  let [a, b] = [start, start];
  for (const part of diffArrays(before.slice(start, left), after.slice(start, right), { comparator: same })) {
    for (let at = 0; at < part.value.length; at++) {
      if (!part.added && !part.removed) pairs.push([before[a]!, after[b]!]);
      if (!part.added) a++;
      if (!part.removed) b++;
    }
  }
  return pairs;
}
