import { indexStory } from '../../story/indexed-story.ts';
import { otherSide, type Side } from '../../story/side.ts';
import { textOf } from '../../story/story.ts';
import { collapseSpace } from '../../text/typography.ts';
import type { Comparison, Group } from '../comparison.ts';
import { findParts, type Part } from '../moves.ts';
import { findPlaces } from '../placing.ts';
import { Weights } from '../weights.ts';
import type { TakeOverOptions } from './options.ts';

/** A sentence of the story as it will be. */
export interface Item {
  /** The story that it is taken from, and its index there. */
  readonly from: Side;
  readonly sentence: number;
  /** Whether it is a sentence of the story itself that stays where it is: what all edits are made around. */
  readonly stays: boolean;
  /** The sentences of the story in whose place it stands, by the first and the last; -1 where it is put in. */
  readonly first: number;
  readonly last: number;
}

/** What is taken over of one group. */
interface Choice {
  readonly wording: boolean;
  readonly place: boolean;
}

/**
 * Arranges the sentences of a story as they will be once groups are taken over from the other story. Sentences that come
 * or move stand where the rule of {@link findPlaces} puts them, which also says where an omission is shown.
 */
export function arrangeItems(
  comparison: Comparison,
  side: Side,
  chosen: ReadonlySet<number> | 'all',
  { part }: TakeOverOptions,
): Item[] {
  const parts = findPartsAgain(comparison);
  const all = chosen === 'all' && !part;
  const choose = (index: number): Choice => {
    const isChosen = chosen === 'all' || chosen.has(index);
    return { wording: isChosen && part !== 'place', place: isChosen && part !== 'wording' };
  };
  return all ? asInOther(comparison, side, parts) : asChosen(comparison, side, parts, choose);
}

/** The parts of a comparison, as they were found when it was made. */
function findPartsAgain({ original, modified, groups }: Comparison): Part[] {
  return findParts(original.sentences.length, modified.sentences.length, groups, {
    original: new Weights().of(indexStory(original)),
    modified: new Weights().of(indexStory(modified)),
  });
}

/** All sentences of the other story in its order; where one has the same letters, the story's own. */
function asInOther({ original, modified, groups }: Comparison, side: Side, parts: readonly Part[]): Item[] {
  const other = otherSide(side);
  const items = new Array<Item>({ original, modified }[other].sentences.length);
  const stays = new Uint8Array(groups.length);
  for (const part of parts) if (!part.moved) stays[part.tie] = 1;
  for (const [index, group] of groups.entries()) {
    const [own, others] = [group[side], group[other]];
    if (others.length === 0) continue;
    if (group.kind === 'unchanged' && !isWrappedOtherwise({ original, modified }, group)) {
      const sentence = own[0]!;
      items[others[0]!] = { from: side, sentence, stays: stays[index] === 1, first: sentence, last: sentence };
      continue;
    }
    const inPlace = own.length > 0 && isRun(own) && isRun(others);
    for (const [at, sentence] of others.entries())
      items[sentence] = {
        from: other,
        sentence,
        stays: false,
        first: inPlace && at === 0 ? own[0]! : -1,
        last: inPlace && at === others.length - 1 ? own.at(-1)! : -1,
      };
  }
  return items;
}

/** Whether only the white space in a sentence differs: how its lines are wrapped tells a reader where paragraphs end. */
function isWrappedOtherwise({ original, modified }: Pick<Comparison, Side>, group: Group): boolean {
  const before = textOf(original, original.sentences[group.original[0]!]!);
  const now = textOf(modified, modified.sentences[group.modified[0]!]!);
  return before !== now && collapseSpace(before) === collapseSpace(now);
}

/** The story's own sentences in their order, but for what is chosen. */
function asChosen(
  comparison: Comparison,
  side: Side,
  parts: readonly Part[],
  choose: (group: number) => Choice,
): Item[] {
  const { groups } = comparison;
  const other = otherSide(side);
  const count = comparison[side].sentences.length;
  const places = findPlaces(comparison, parts, groups, other);
  const partsOf = new Map<number, Part[]>();
  for (const part of parts) partsOf.set(part.tie, [...(partsOf.get(part.tie) ?? []), part]);
  const gone = new Uint8Array(count);
  /** By the sentence of the story in whose place they stand. */
  const instead = new Map<number, Item[]>();
  /** By the sentence of the story that they follow, each with its place in the other story. */
  const behind = new Map<number, { item: Item; at: number }[]>();
  const putBehind = (after: number, at: number, item: Item) => {
    const found = behind.get(after);
    if (found) found.push({ item, at });
    else behind.set(after, [{ item, at }]);
  };
  const putIn = (from: Side, sentence: number): Item => ({ from, sentence, stays: false, first: -1, last: -1 });

  for (const [index, group] of groups.entries()) {
    const { wording, place } = choose(index);
    const own = partsOf.get(index) ?? [];
    if (wording && group.kind !== 'unchanged') {
      for (const sentence of group[side]) gone[sentence] = 1;
      for (const run of runsOf(group[other])) {
        const home = homeOf(group, side, own, run, place);
        const taken = home !== undefined && instead.has(home[0]!);
        if (home === undefined || taken) {
          const after = taken && run[0]! > 0 ? places[run[0]! - 1]! : places[run[0]!]!;
          for (const sentence of run) putBehind(after, sentence, putIn(other, sentence));
        } else {
          const last = run.length - 1;
          const items = run.map(
            (sentence, at): Item => ({
              ...putIn(other, sentence),
              first: at === 0 ? home[0]! : -1,
              last: at === last ? home.at(-1)! : -1,
            }),
          );
          instead.set(home[0]!, items);
        }
      }
    } else if (place && group.moved) {
      const kept = new Set(own.filter(({ moved }) => !moved).flatMap((part) => [...part[side]]));
      for (const part of own) {
        if (!part.moved || part[side].some((sentence) => kept.has(sentence) || gone[sentence])) continue;
        const at = part[other][0]!;
        for (const sentence of part[side]) {
          gone[sentence] = 1;
          putBehind(places[at]!, at, { from: side, sentence, stays: false, first: sentence, last: sentence });
        }
      }
    }
  }

  const items: Item[] = [];
  const addBehind = (sentence: number) => {
    const found = behind.get(sentence);
    if (found) for (const { item } of found.sort((a, b) => a.at - b.at)) items.push(item);
  };
  addBehind(-1);
  for (let sentence = 0; sentence < count; sentence++) {
    for (const item of instead.get(sentence) ?? []) items.push(item);
    if (!gone[sentence]) items.push({ from: side, sentence, stays: true, first: sentence, last: sentence });
    addBehind(sentence);
  }
  return items;
}

/** The sentences of the story in whose place a run of the other story's goes; undefined where it is put in elsewhere. */
function homeOf(
  group: Group,
  side: Side,
  parts: readonly Part[],
  run: readonly number[],
  place: boolean,
): readonly number[] | undefined {
  if (group[side].length === 0) return undefined;
  const part = parts.find((part) => !part.moved && part[otherSide(side)].includes(run[0]!));
  if (part) return runsOf(part[side])[0]!;
  const isWhole = parts.length === 1 && run.length === group[otherSide(side)].length;
  return isWhole && !place ? runsOf(group[side])[0]! : undefined;
}

function runsOf(indices: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const index of indices) {
    const run = runs.at(-1);
    if (run && index === run.at(-1)! + 1) run.push(index);
    else runs.push([index]);
  }
  return runs;
}

function isRun(indices: readonly number[]): boolean {
  return indices.at(-1)! - indices[0]! === indices.length - 1;
}
