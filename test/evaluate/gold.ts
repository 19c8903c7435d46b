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

/** Fables and plain language. Of these no excerpts are made: there a stranger is hard to tell from a version. */
export const looselyRetold: readonly string[] = ['aesop', 'deplain_web'];

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
        fold: foldOf(`${familyOf(set)}/${documentOf(set, pair.id)}`),
        original: pair.left,
        modified: pair.right,
        links: new Set<string>(pair.links.map(key)),
        neutral: new Set<string>((pair.neutral ?? []).map(key)),
        moved: (pair.moved ?? []).map(key),
      };
    });
}

/** The fold of a document: a forest that is asked about it was fitted on the other folds. */
export function foldOf(document: string): number {
  return hash(document) % foldCount;
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

/** At most this many sentences of a document are cut out. */
const MAX_EXCERPT = 7;

/**
 * Short texts, made of the gold, which itself has hardly any: of each pair a few neighbouring sentences with their versions;
 * the beginning of one document with the end of another, which have nothing in common; and between two sentences that stayed
 * one or two of either document, which have nothing in common either.
 */
export function excerpts(pairs: readonly GoldPair[]): GoldPair[] {
  return pairs.flatMap((pair, at) => {
    if (pair.set.startsWith('synthmove') || looselyRetold.includes(pair.set)) return [];
    const stranger = findStranger(pairs, at);
    const made = [cutOut(pair)];
    if (stranger) made.push(joinStrangers(pair, stranger), replaceBetween(pair, stranger));
    return made;
  });
}

/** Another document of the same set and fold. */
function findStranger(pairs: readonly GoldPair[], at: number): GoldPair | undefined {
  const { set, id, fold } = pairs[at]!;
  const others = pairs.filter(
    (other) => other.set === set && other.fold === fold && documentOf(set, other.id) !== documentOf(set, id),
  );
  return others[hash(`stranger ${id}`) % Math.max(1, others.length)];
}

function cutOut(pair: GoldPair): GoldPair {
  const drawn = hash(`cut ${pair.id}`);
  const size = 2 + (drawn % (MAX_EXCERPT - 1));
  const first = (drawn >>> 8) % Math.max(1, pair.original.length - size + 1);
  const inside = [...pair.links].map(readKey).filter(([left]) => left >= first && left < first + size);
  const places = inside.map(([, right]) => right);
  const from = places.length ? Math.min(...places) : 0;
  const to = places.length ? Math.min(Math.max(...places) + 1, from + 2 * MAX_EXCERPT) : 2;
  const shift = (keys: ReadonlySet<string>) =>
    new Set(
      [...keys]
        .map(readKey)
        .filter(([left, right]) => left >= first && left < first + size && right >= from && right < to)
        .map(([left, right]) => `${left - first},${right - from}`),
    );
  return {
    ...pair,
    set: `excerpt ${pair.set}`,
    original: pair.original.slice(first, first + size),
    modified: pair.modified.slice(from, to),
    links: shift(pair.links),
    neutral: shift(pair.neutral),
    moved: [],
  };
}

function joinStrangers(pair: GoldPair, stranger: GoldPair): GoldPair {
  const drawn = hash(`join ${pair.id}`);
  return {
    ...pair,
    set: `excerpt ${pair.set}`,
    original: pair.original.slice(0, 2 + (drawn % (MAX_EXCERPT - 1))),
    modified: stranger.modified.slice(-2 - ((drawn >>> 8) % (MAX_EXCERPT - 1))),
    links: new Set(),
    neutral: new Set(),
    moved: [],
  };
}

function replaceBetween(pair: GoldPair, stranger: GoldPair): GoldPair {
  const drawn = hash(`replace ${pair.id}`);
  const [before = '', after = ''] = pair.original.slice(drawn % Math.max(1, pair.original.length - 1));
  const own = pair.original.filter((sentence) => sentence !== before && sentence !== after);
  const left = own.slice((drawn >>> 4) % Math.max(1, own.length - 1)).slice(0, 1 + ((drawn >>> 8) & 1));
  const right = stranger.modified.slice(0, 1 + ((drawn >>> 9) & 1));
  return {
    ...pair,
    set: `excerpt ${pair.set}`,
    original: [before, ...left, after],
    modified: [before, ...right, after],
    links: new Set(['0,0', `${left.length + 1},${right.length + 1}`]),
    neutral: new Set(),
    moved: [],
  };
}

function readKey(key: string): [number, number] {
  return key.split(',').map(Number) as [number, number];
}
