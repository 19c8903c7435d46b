/** Joins nodes into sets. */
export class UnionFind {
  readonly #parent: Int32Array;

  /** Each of the nodes 0 to below `count` is a set of its own at first. */
  constructor(count: number) {
    this.#parent = new Int32Array(count);
    for (let node = 0; node < count; node++) this.#parent[node] = node;
  }

  /** The node that stands for the set of a node. */
  root(node: number): number {
    const parent = this.#parent;
    let top = node;
    while (parent[top] !== top) top = parent[top]!;
    for (let at = node; parent[at] !== top; ) {
      const next = parent[at]!;
      parent[at] = top;
      at = next;
    }
    return top;
  }

  /** Joins the set of `node` to that of `other`, whose root then stands for both. */
  join(node: number, other: number): void {
    this.#parent[this.root(node)] = this.root(other);
  }
}
