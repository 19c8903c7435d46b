import type { SentencePair } from './constraints.ts';
import type { Link } from './link.ts';
import { UnionFind } from './union-find.ts';

/**
 * Leaves links out until no group holds two sentences that must stay apart: in such a group the most probable links are taken
 * one after the other, each unless it would bring two together. Of two links that mirror each other, and of which each would do
 * without the other, none is taken: so the answer is the same whichever story comes first.
 * @param links by original and then modified index, none between two sentences that must stay apart
 */
export function keepApart(
  links: Link[],
  apart: readonly SentencePair[],
  originalCount: number,
  modifiedCount: number,
): Link[] {
  if (apart.length === 0) return links;
  const count = originalCount + modifiedCount;
  const joined = new UnionFind(count);
  for (const { original, modified } of links) joined.join(originalCount + modified, original);
  const mixed = apart.filter(([original, modified]) => joined.root(original) === joined.root(originalCount + modified));
  if (mixed.length === 0) return links;
  const roots = new Set(mixed.map(([original]) => joined.root(original)));
  const groups = new SeparateGroups(count);
  const nodesOf = ({ original, modified }: Link): Nodes => [original, originalCount + modified];
  for (const [original, modified] of mixed) groups.separate([original, originalCount + modified]);
  const dropped = new Set<Link>();
  const asked = links.filter(({ original }) => roots.has(joined.root(original))).sort(compare);
  for (let at = 0; at < asked.length; ) {
    let end = at + 1;
    while (end < asked.length && compare(asked[at]!, asked[end]!) === 0) end++;
    const tied = asked.slice(at, end);
    at = end;
    const possible = tied.filter((link) => groups.mayJoin(nodesOf(link)));
    const taken =
      possible.length < 2 || groups.mayJoinBoth(nodesOf(possible[0]!), nodesOf(possible[1]!)) ? possible : [];
    for (const link of taken) groups.join(nodesOf(link));
    for (const link of tied) if (!taken.includes(link)) dropped.add(link);
  }
  return links.filter((link) => !dropped.has(link));
}

/** The most probable first; zero of two links at mirrored places only. */
function compare(one: Link, other: Link): number {
  return (
    other.probability - one.probability ||
    one.original + one.modified - other.original - other.modified ||
    Math.abs(one.original - one.modified) - Math.abs(other.original - other.modified)
  );
}

type Nodes = readonly [node: number, other: number];

/** Groups of nodes, some of which must stay apart. */
class SeparateGroups {
  readonly #sets: UnionFind;
  /** By root: the nodes that must not come into its group. */
  readonly #enemies = new Map<number, number[]>();

  constructor(count: number) {
    this.#sets = new UnionFind(count);
  }

  separate([node, other]: Nodes): void {
    this.#enemiesOf(node).push(other);
    this.#enemiesOf(other).push(node);
  }

  /** Whether the groups of two nodes can be one. */
  mayJoin([node, other]: Nodes): boolean {
    const [root, otherRoot] = this.#rootsOf([node, other]);
    const enemies = this.#enemies.get(root) ?? [];
    const otherEnemies = this.#enemies.get(otherRoot) ?? [];
    return enemies.length < otherEnemies.length
      ? enemies.every((enemy) => this.#sets.root(enemy) !== otherRoot)
      : otherEnemies.every((enemy) => this.#sets.root(enemy) !== root);
  }

  /** Whether two pairs, each of which may be joined, may both be: they must not share a group that joins two enemies. */
  mayJoinBoth(one: Nodes, other: Nodes): boolean {
    const [roots, otherRoots] = [this.#rootsOf(one), this.#rootsOf(other)];
    const alone = roots.filter((root) => !otherRoots.includes(root));
    const otherAlone = otherRoots.filter((root) => !roots.includes(root));
    return alone.length !== 1 || otherAlone.length !== 1 || this.mayJoin([alone[0]!, otherAlone[0]!]);
  }

  join([node, other]: Nodes): void {
    const [root, otherRoot] = this.#rootsOf([node, other]);
    if (root === otherRoot) return;
    this.#sets.join(root, otherRoot);
    const [few, many] = [this.#enemiesOf(root), this.#enemiesOf(otherRoot)].sort((a, b) => a.length - b.length);
    for (const enemy of few!) many!.push(enemy);
    this.#enemies.set(otherRoot, many!);
  }

  #rootsOf([node, other]: Nodes): Nodes {
    return [this.#sets.root(node), this.#sets.root(other)];
  }

  #enemiesOf(root: number): number[] {
    let enemies = this.#enemies.get(root);
    if (!enemies) {
      enemies = [];
      this.#enemies.set(root, enemies);
    }
    return enemies;
  }
}
