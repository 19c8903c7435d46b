import { decodeText } from '../worker/encoded-text.ts';
import type { Parcel, Piece, SentMessage, ToPanel } from './protocol.ts';

/** Puts together what reaches the page in pieces. */
export class ReceivedParcels {
  readonly #pieces = new Map<number, Uint8Array<ArrayBuffer>[]>();

  /** The whole message; undefined for a piece of one that is to come. */
  receive(message: SentMessage): ToPanel | undefined {
    if (!isPiece(message)) return this.#open(message) as ToPanel;
    const pieces = this.#pieces.get(message.parcel);
    if (pieces) pieces.push(message.bytes);
    else this.#pieces.set(message.parcel, [message.bytes]);
    return undefined;
  }

  /** A part of a message, with the parcels in it opened. */
  #open(part: unknown): unknown {
    if (typeof part !== 'object' || part === null || Array.isArray(part) || ArrayBuffer.isView(part)) return part;
    if ('parcel' in part) return this.#unwrap(part as Parcel);
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, this.#open(value)]));
  }

  #unwrap({ parcel, as }: Parcel): Uint8Array | string {
    const pieces = this.#pieces.get(parcel) ?? [];
    // What came before it is of messages that the host gave up.
    for (const number of this.#pieces.keys()) if (number <= parcel) this.#pieces.delete(number);
    const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
    let end = 0;
    for (const piece of pieces) {
      bytes.set(piece, end);
      end += piece.length;
    }
    return as === 'text' ? decodeText(bytes) : bytes;
  }
}

function isPiece(message: SentMessage): message is Piece {
  return message.type === 'piece';
}
