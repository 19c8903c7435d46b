/** A list of 32-bit whole numbers that grows; the first `length` of `items` are in use. */
export class IntList {
  length = 0;
  items: Int32Array = new Int32Array(1 << 12);

  push(item: number): void {
    if (this.length === this.items.length) this.items = grow(this.items, this.length * 2);
    this.items[this.length++] = item;
  }
}

/** Copies the numbers into a longer array. */
export function grow(array: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
