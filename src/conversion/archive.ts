import * as l10n from '@vscode/l10n';
import { Inflate } from 'fflate';
import { ConversionError } from './conversion-error.ts';
import { crc32 } from './crc32.ts';

/** What is unpacked of one archive, at most: the XML of a novel in Word has up to 30 MB. */
const MAX_UNPACKED_BYTES = 100_000_000;

/** What is handed to the decompressor at once. Deflate makes at most 1,032 bytes of one: 4 MB. */
const PIECE_BYTES = 4096;

interface Entry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/**
 * The files in a ZIP archive (APPNOTE.TXT 6.3.10). The directory is read here and not by fflate, because that neither
 * tells that a file is encrypted nor stops where one unpacks to more than its header says.
 */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #name: string;
  readonly #entries = new Map<string, Entry>();
  #unpackedBytes = 0;

  /**
   * @param name how messages name the archive
   * @throws {ConversionError} when its directory is damaged or missing
   */
  constructor(bytes: Uint8Array, name: string) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#name = name;
    try {
      this.#readDirectory();
    } catch {
      throw this.#damaged(); // an offset beyond the end
    }
    if (this.#entries.size === 0) throw this.#damaged();
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  get paths(): Iterable<string> {
    return this.#entries.keys();
  }

  /**
   * The text of a file in UTF-8 or UTF-16, in pieces.
   * @throws {ConversionError} when it is missing, encrypted, damaged, or unpacks to too much
   */
  *read(path: string): Generator<string> {
    let decoder: TextDecoder | undefined;
    for (const bytes of this.#unpack(path)) {
      decoder ??= new TextDecoder(encodingOf(bytes));
      yield decoder.decode(bytes, { stream: true });
    }
    const rest = decoder?.decode();
    if (rest) yield rest;
  }

  /** The whole text of a small file. @throws {ConversionError} as {@link read} does */
  readWhole(path: string): string {
    return [...this.read(path)].join('');
  }

  /** The bytes of a file as they are unpacked. */
  *#unpack(path: string): Generator<Uint8Array> {
    const entry = this.#entries.get(path);
    if (!entry) throw this.#damaged();
    if (entry.encrypted) throw new ConversionError(passwordSentence(this.#name));
    if (this.#unpackedBytes + entry.unpackedBytes > MAX_UNPACKED_BYTES) throw this.#tooLarge();
    const start = this.#dataStart(entry);
    const packed = this.#bytes.subarray(start, start + entry.packedBytes);
    if (packed.length < entry.packedBytes) throw this.#damaged();
    let crc = 0;
    let unpackedBytes = 0;
    for (const chunk of entry.method === 0 ? [packed] : this.#inflate(entry, packed)) {
      unpackedBytes += chunk.length;
      this.#unpackedBytes += chunk.length;
      // The header may lie.
      if (this.#unpackedBytes > MAX_UNPACKED_BYTES) throw this.#tooLarge();
      crc = crc32(chunk, crc);
      yield chunk;
    }
    if (unpackedBytes !== entry.unpackedBytes || crc !== entry.crc) throw this.#damaged();
  }

  *#inflate({ method }: Entry, packed: Uint8Array): Generator<Uint8Array> {
    if (method !== 8) throw this.#damaged();
    let chunks: Uint8Array[] = [];
    const inflate = new Inflate((chunk) => chunks.push(chunk));
    for (let at = 0; at < packed.length; at += PIECE_BYTES) {
      const end = Math.min(at + PIECE_BYTES, packed.length);
      try {
        inflate.push(packed.subarray(at, end), end === packed.length);
      } catch {
        throw this.#damaged();
      }
      yield* chunks;
      chunks = [];
    }
  }

  /** Where the data of an entry begin: behind its own header, whose length only that header tells. */
  #dataStart({ offset }: Entry): number {
    if (offset + 30 > this.#bytes.length || this.#view.getUint32(offset, true) !== 0x04034b50) throw this.#damaged();
    return offset + 30 + this.#view.getUint16(offset + 26, true) + this.#view.getUint16(offset + 28, true);
  }

  #readDirectory(): void {
    const view = this.#view;
    const end = this.#findEnd();
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    const names = new TextDecoder();
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError();
      const nameBytes = view.getUint16(at + 28, true);
      const path = names.decode(this.#bytes.subarray(at + 46, at + 46 + nameBytes));
      this.#entries.set(path, {
        encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packedBytes: view.getUint32(at + 20, true),
        unpackedBytes: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      });
      at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }

  /** Where the record at the end of the archive begins. A comment of up to 65,535 bytes may follow it. */
  #findEnd(): number {
    const last = this.#bytes.length - 22;
    for (let at = last; at >= Math.max(0, last - 0xffff); at--)
      if (this.#view.getUint32(at, true) === 0x06054b50) return at;
    throw new RangeError();
  }

  #damaged(): ConversionError {
    return new ConversionError(damagedSentence(this.#name));
  }

  #tooLarge(): ConversionError {
    return new ConversionError(
      l10n.t(
        '{name} unpacks to more than {limit} MB, which is too much for a story. Save its text as a smaller file first.',
        { name: this.#name, limit: MAX_UNPACKED_BYTES / 1_000_000 },
      ),
    );
  }
}

/** Says that a file is damaged. */
export function damagedSentence(name: string): string {
  return l10n.t(
    '{0} is damaged, or no document of the kind that its name says. Open it in the program that it was made with and save it again.',
    name,
  );
}

/** Says that a file needs a password. */
export function passwordSentence(name: string): string {
  return l10n.t('{0} is protected with a password. Save a copy without the password first.', name);
}

function encodingOf([a, b]: Uint8Array): string {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
}
