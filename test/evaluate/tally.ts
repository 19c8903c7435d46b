import type { Link } from '../../src/alignment/link.ts';
import type { GoldPair } from './gold.ts';

/**
 * Links right, wrong and missed among those whose sentences differ, and moved links, whatever their sentences; `all` counts
 * the identical ones as well.
 */
export interface Tally {
  hit: number;
  wrong: number;
  missed: number;
  moved: number;
  movedFound: number;
  readonly all: { hit: number; wrong: number; missed: number };
}

export function emptyTally(): Tally {
  return { hit: 0, wrong: 0, missed: 0, moved: 0, movedFound: 0, all: { hit: 0, wrong: 0, missed: 0 } };
}

/** Adds one pair of stories, neutral pairs left out. */
export function tally(sum: Tally, gold: GoldPair, links: readonly Link[]): void {
  const found = new Set(links.map(({ original, modified }) => `${original},${modified}`));
  for (const link of new Set([...gold.links, ...found])) {
    if (gold.neutral.has(link) && !gold.links.has(link)) continue;
    const [left, right] = link.split(',').map(Number) as [number, number];
    const outcome = !found.has(link) ? 'missed' : gold.links.has(link) ? 'hit' : 'wrong';
    sum.all[outcome]++;
    if (collapseSpace(gold.original[left]!) !== collapseSpace(gold.modified[right]!)) sum[outcome]++;
  }
  for (const link of gold.moved) {
    sum.moved++;
    if (found.has(link)) sum.movedFound++;
  }
}

export function f1({ hit, wrong, missed }: Tally['all']): number {
  return (2 * hit) / (2 * hit + wrong + missed || 1);
}

export function collapseSpace(sentence: string): string {
  return sentence.replace(/\s+/gu, ' ').trim();
}
