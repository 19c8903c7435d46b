import { grow } from '../int-list.ts';

/**
 * Gives things ids, 0, 1, 2 …, by their hash. Two things of the same hash share an id; where that must not happen, a second,
 * independent hash is given as `check`. A hash table with open addressing.
 */
export class HashIds {
  size = 0;
  hashes: Int32Array = new Int32Array(1 << 10);
  #checks: Int32Array = new Int32Array(1 << 10);
  #slots: Int32Array = new Int32Array(1 << 12);

  of(hash: number, check = 0): number {
    let mask = this.#slots.length - 1;
    let slot = slotOf(hash) & mask;
    for (;;) {
      const id = this.#slots[slot]! - 1;
      if (id < 0) break;
      if (this.hashes[id] === hash && this.#checks[id] === check) return id;
      slot = (slot + 1) & mask;
    }
    if (this.size === this.hashes.length) {
      this.hashes = grow(this.hashes, this.size * 2);
      this.#checks = grow(this.#checks, this.size * 2);
      this.#slots = new Int32Array(this.size * 8);
      mask = this.#slots.length - 1;
      for (let id = 0; id < this.size; id++) this.#slots[this.#freeSlot(this.hashes[id]!, mask)] = id + 1;
      slot = this.#freeSlot(hash, mask);
    }
    this.hashes[this.size] = hash;
    this.#checks[this.size] = check;
    this.#slots[slot] = this.size + 1;
    return this.size++;
  }

  #freeSlot(hash: number, mask: number): number {
    let slot = slotOf(hash) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }
}

function slotOf(hash: number): number {
  // The finisher of MurmurHash3 (Appleby): words that differ in one letter must not get neighbouring slots.
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
