import type { Parcel, SentMessage, ToPanel } from '../../panel/protocol.ts';
import { sliceWhole } from '../../text/slice-whole.ts';
import { encodeText } from '../../worker/encoded-text.ts';

/** VS Code copies a message several times in one turn of the host: two milliseconds for this many bytes. */
const PIECE_BYTES = 2 ** 19;

/** As many letters, in UTF-16, as are never longer in UTF-8. */
const PIECE_LETTERS = Math.floor(PIECE_BYTES / 3);

/** Shorter texts go as they are: VS Code reads every letter of a string several times, but passes bytes on. */
const MAX_STRING_LENGTH = 2 ** 14;

/** A parcel whose pieces are cut when it is their turn: to cut all of a novel at once would hold the host up. */
interface Uncut {
  readonly parcel: number;
  readonly pieces: Iterable<Uint8Array<ArrayBuffer>>;
}

/** Sends messages to a page, in order. What is long goes in pieces, and the host does other things in between. */
export class Mail {
  readonly #post: (message: SentMessage) => void;
  #waiting: (SentMessage | Uncut)[] = [];
  #isSending = false;
  #lastParcel = 0;

  constructor(post: (message: SentMessage) => void) {
    this.#post = post;
  }

  send(message: ToPanel): void {
    const parcels: Uncut[] = [];
    const sent = this.#wrap(message, parcels) as SentMessage;
    this.#waiting.push(...parcels, sent);
    if (!this.#isSending) void this.#sendWaiting();
  }

  /** Gives up what was not sent yet: the page that it was meant for is gone. */
  clear(): void {
    this.#waiting = [];
  }

  async #sendWaiting(): Promise<void> {
    this.#isSending = true;
    try {
      for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
        if ('pieces' in next) await this.#sendPieces(next);
        else this.#post(next);
        // What was given up meanwhile is no longer the first.
        if (this.#waiting[0] === next) this.#waiting.shift();
      }
    } finally {
      this.#isSending = false;
    }
  }

  async #sendPieces(uncut: Uncut): Promise<void> {
    for (const bytes of uncut.pieces) {
      this.#post({ type: 'piece', parcel: uncut.parcel, bytes });
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#waiting[0] !== uncut) return;
    }
  }

  /** A part of a message, with parcels in place of what is long, which are added to `parcels`. */
  #wrap(part: unknown, parcels: Uncut[]): unknown {
    if (typeof part === 'string') {
      const goesInPieces = part.length > MAX_STRING_LENGTH && part.isWellFormed();
      return goesInPieces ? this.#parcelOf(cutText(part), 'text', parcels) : part;
    }
    if (part instanceof Uint8Array)
      return part.length > PIECE_BYTES ? this.#parcelOf(cutBytes(part), 'bytes', parcels) : part;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, this.#wrap(value, parcels)]));
  }

  #parcelOf(pieces: Uncut['pieces'], as: Parcel['as'], parcels: Uncut[]): Parcel {
    const parcel = ++this.#lastParcel;
    parcels.push({ parcel, pieces });
    return { parcel, as };
  }
}

/** Each piece is a copy: VS Code sends the whole memory of a part. */
function* cutBytes(bytes: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  for (let start = 0; start < bytes.length; start += PIECE_BYTES)
    yield new Uint8Array(bytes.subarray(start, start + PIECE_BYTES));
}

/** A well-formed text in UTF-8, no letter of which is cut in two. */
function* cutText(text: string): Generator<Uint8Array<ArrayBuffer>> {
  let start = 0;
  while (start < text.length) {
    const piece = sliceWhole(text, start, start + PIECE_LETTERS);
    yield encodeText(piece) as Uint8Array<ArrayBuffer>;
    start += piece.length;
  }
}
