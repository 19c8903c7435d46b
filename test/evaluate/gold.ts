import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Side } from '../../src/story/side.ts';
import { hashText } from '../../src/text/hash.ts';

/** A pair of stories whose links are known. */
export interface GoldPair {
  readonly set: string;
  readonly id: string;
  readonly fold: number;
  readonly original: readonly string[];
  readonly modified: readonly string[];
  /** `original,modified` of every true link. */
  readonly links: ReadonlySet<string>;
  /** Pairs that count neither way. */
  readonly neutral: ReadonlySet<string>;
  readonly moved: readonly string[];
}

/** The gold lies beside the checkout, or where STORY_DIFF_GOLD says; its licences keep it out of the project. */
export const goldFolder = join(process.env.STORY_DIFF_GOLD ?? '../shared/gold', 'alignment');

export const sets = [
  'hand_news',
  'hand_fiction',
  'argrewrite',
  'porsimples',
  'swipe_derived',
  'synthmove_argrewrite',
  'synthmove_porsimples',
  'aesop',
  'deplain_web',
] as const;

export const foldCount = 5;

export function readGold(set: string): GoldPair[] {
  const file = join(goldFolder, `${set}.jsonl`);
  if (!existsSync(file)) throw new Error(`No gold at ${file}`);
  const key = ([left, right]: readonly [number, number]) => `${left},${right}`;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const pair = JSON.parse(line);
      return {
        set,
        id: pair.id,
        fold: hash(`${familyOf(set)}/${documentOf(set, pair.id)}`) % foldCount,
        original: pair.left,
        modified: pair.right,
        links: new Set<string>(pair.links.map(key)),
        neutral: new Set<string>((pair.neutral ?? []).map(key)),
        moved: (pair.moved ?? []).map(key),
      };
    });
}

/** The sets with moved blocks are made of the same documents as the sets they are named after. */
function familyOf(set: string): string {
  return set.replace('synthmove_', '');
}

/** What the versions of one document have in common in their ids. */
function documentOf(set: string, id: string): string {
  if (set.endsWith('argrewrite') || set.endsWith('porsimples')) return id.split('-')[0]!;
  // "herculesWaggoner" and "herculesWagoner" are one fable.
  if (set === 'aesop') return id.split('_')[0]!.slice(0, 7);
  return id;
}

/**
 * The pairs again with sentences elsewhere, so that halves of a split come to stand far apart: the gold itself has next
 * to none of that. A third of the pairs has one side dealt out anew, all of it or in blocks of two; of another third
 * only the second halves of splits go somewhere else.
 */
export function shuffled(pairs: readonly GoldPair[]): GoldPair[] {
  return pairs.flatMap((pair) => {
    const kind = hash(`${pair.set}/${pair.id}`) % 3;
    if (pair.set.startsWith('synthmove') || kind === 2) return [];
    const seed = hash(pair.id);
    if (kind === 1) return partSplits(pair);
    const block = 1 + (seed % 2);
    const side = seed & 4 ? 'original' : 'modified';
    const order = pair[side]
      .map((_, index) => ({ index, key: hash(`${pair.id}#${Math.floor(index / block)}`) }))
      .sort((a, b) => a.key - b.key || a.index - b.index)
      .map(({ index }) => index);
    return [reordered(pair, side, order)];
  });
}

/** The pair with the last part of each split moved to another place, or nothing when it has no splits. */
function partSplits(pair: GoldPair): GoldPair[] {
  const parts = new Map<string, string[]>();
  for (const key of pair.links) {
    const [left, right] = key.split(',') as [string, string];
    parts.set(left, [...(parts.get(left) ?? []), right]);
  }
  const moved = new Set<number>();
  for (const part of parts.values()) if (part.length > 1) moved.add(Math.max(...part.map(Number)));
  if (moved.size === 0 || pair.modified.length < 6) return [];
  const order = [...pair.modified.keys()].filter((index) => !moved.has(index));
  for (const index of moved) order.splice(hash(`${pair.id}#${index}`) % (order.length + 1), 0, index);
  return [reordered(pair, 'modified', order)];
}

function reordered(pair: GoldPair, side: Side, order: readonly number[]): GoldPair {
  const places = new Map(order.map((index, place) => [index, place]));
  const move = (key: string) => {
    const [left, right] = key.split(',').map(Number) as [number, number];
    return side === 'original' ? `${places.get(left)},${right}` : `${left},${places.get(right)}`;
  };
  return {
    ...pair,
    set: `shuffled ${pair.set}`,
    [side]: order.map((index) => pair[side][index]!),
    links: new Set([...pair.links].map(move)),
    neutral: new Set([...pair.neutral].map(move)),
    moved: [],
  };
}

function hash(text: string): number {
  let value = hashText(text);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
