/** A list of whole numbers that grows; the first `length` of `items` are in use. */
export class IntList {
  length = 0;
  items: Int32Array = new Int32Array(1 << 12);

  push(item: number): void {
    if (this.length === this.items.length) this.items = grown(this.items, this.length * 2);
    this.items[this.length++] = item;
  }
}

/** The same numbers in a longer array. */
export function grown(array: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
