/**
 * Numbers as bytes. Most numbers of a packed comparison are small, whole and of either sign, for each tells a step from
 * the one before: they take one byte. A byte from `TWO_BYTES` on says what follows it instead: a whole number of two or of
 * four bytes, or any number of eight, each with its lowest byte first.
 */
const TWO_BYTES = 0xfd;
const FOUR_BYTES = 0xfe;
const EIGHT_BYTES = 0xff;
/** What one number may take at most. */
const MAX_NUMBER_BYTES = 9;
/** Whole numbers below it, of either sign, keep their sign in the lowest bit of 32. */
const WHOLE_END = 2 ** 31;
const FIRST_CAPACITY_BYTES = 1024;

/** Writes numbers one after the other. */
export class NumberWriter {
  #bytes = new Uint8Array(FIRST_CAPACITY_BYTES);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  push(...numbers: readonly number[]): void {
    for (const number of numbers) this.#write(number);
  }

  /** What was written, in memory of its own. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #write(number: number): void {
    if (this.#length + MAX_NUMBER_BYTES > this.#bytes.length) this.#grow();
    const whole = Math.trunc(number) === number && number > -WHOLE_END && number < WHOLE_END;
    const code = whole ? (number < 0 ? -2 * number - 1 : 2 * number) : WHOLE_END * 2;
    const at = this.#length;
    if (code < TWO_BYTES) {
      this.#bytes[at] = code;
      this.#length += 1;
    } else if (code < 2 ** 16) {
      this.#bytes[at] = TWO_BYTES;
      this.#view.setUint16(at + 1, code, true);
      this.#length += 3;
    } else if (code < 2 ** 32) {
      this.#bytes[at] = FOUR_BYTES;
      this.#view.setUint32(at + 1, code, true);
      this.#length += 5;
    } else {
      this.#bytes[at] = EIGHT_BYTES;
      this.#view.setFloat64(at + 1, number, true);
      this.#length += 9;
    }
  }

  #grow(): void {
    const bytes = new Uint8Array(2 * this.#bytes.length);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }
}

/** Reads the numbers that a {@link NumberWriter} wrote. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  next(): number {
    const first = this.#bytes[this.#at++]!;
    if (first < TWO_BYTES) return signed(first);
    const at = this.#at;
    if (first === TWO_BYTES) {
      this.#at += 2;
      return signed(this.#view.getUint16(at, true));
    }
    if (first === FOUR_BYTES) {
      this.#at += 4;
      return signed(this.#view.getUint32(at, true));
    }
    this.#at += 8;
    return this.#view.getFloat64(at, true);
  }
}

function signed(code: number): number {
  return code % 2 === 0 ? code / 2 : -(code + 1) / 2;
}
