import type { Parcel, Piece, SentMessage, ToPanel } from '../../panel/protocol.ts';
import { encodeText } from '../../worker/encoded-text.ts';

/** VS Code copies a message several times in one turn of the host: two milliseconds for this many bytes. */
const PIECE_BYTES = 2 ** 19;

/** Shorter texts go as they are: VS Code reads every letter of a string several times, but passes bytes on. */
const MAX_STRING_LENGTH = 2 ** 14;

/** Sends messages to a page, in order. What is long goes in pieces, and the host does other things in between. */
export class Mail {
  readonly #post: (message: SentMessage) => void;
  #waiting: SentMessage[] = [];
  #isSending = false;
  #lastParcel = 0;

  constructor(post: (message: SentMessage) => void) {
    this.#post = post;
  }

  send(message: ToPanel): void {
    const pieces: Piece[] = [];
    const sent = this.#wrap(message, pieces) as SentMessage;
    for (const piece of pieces) this.#waiting.push(piece);
    this.#waiting.push(sent);
    if (!this.#isSending) void this.#sendWaiting();
  }

  /** Gives up what was not sent yet: the page that it was meant for is gone. */
  clear(): void {
    this.#waiting = [];
  }

  async #sendWaiting(): Promise<void> {
    this.#isSending = true;
    try {
      for (let message = this.#waiting.shift(); message; message = this.#waiting.shift()) {
        this.#post(message);
        if (message.type === 'piece') await new Promise((resolve) => setTimeout(resolve));
      }
    } finally {
      this.#isSending = false;
    }
  }

  /** A part of a message, with parcels in place of what is long. Their pieces are added to `pieces`. */
  #wrap(part: unknown, pieces: Piece[]): unknown {
    if (typeof part === 'string') {
      const encoded = part.length > MAX_STRING_LENGTH ? encodeText(part) : part;
      return typeof encoded === 'string' ? encoded : this.#parcelOf(encoded, 'text', pieces);
    }
    if (part instanceof Uint8Array) return part.length > PIECE_BYTES ? this.#parcelOf(part, 'bytes', pieces) : part;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, this.#wrap(value, pieces)]));
  }

  #parcelOf(bytes: Uint8Array, as: Parcel['as'], pieces: Piece[]): Parcel {
    const parcel = ++this.#lastParcel;
    for (let start = 0; start < bytes.length; start += PIECE_BYTES)
      // A copy: VS Code sends the whole memory of a part.
      pieces.push({ type: 'piece', parcel, bytes: new Uint8Array(bytes.subarray(start, start + PIECE_BYTES)) });
    return { parcel, as };
  }
}
