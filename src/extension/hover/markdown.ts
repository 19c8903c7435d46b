import { sliceWhole } from '../../text/slice-whole.ts';

/** The Markdown around words that differ: struck out when they are of the original, bold when of the modified. */
export type MarkSign = '~~' | '**';

/** A piece of a story's text; one with a sign differs from the other story. */
export interface Piece {
  readonly text: string;
  readonly sign?: MarkSign | undefined;
}

/** At most this many UTF-16 units of a sentence are shown: some lines are whole files. */
const MAX_LENGTH = 1500;
/** In a longer one, text without marks keeps this many UTF-16 units at each of its ends. */
const MAX_KEPT_LENGTH = 80;
/** Neither a blank nor punctuation: beside it, signs of emphasis work whatever they enclose. */
const JOINER = '\u2060';

/**
 * Writes text as Markdown that shows just this text: Markdown, HTML, links and icons in it stay letters. Each run of
 * white space becomes one blank, also at the ends and also a no-break space, so that no block begins.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[!-/:-@[-`{-~]/gu, '\\$&');
}

/** A link in Markdown that runs a command with one argument; its title is Markdown. */
export function commandLink(title: string, command: string, argument: unknown): string {
  return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()']/gu, encodeSign)})`;
}

/** Encodes a sign that encodeURIComponent leaves as it is, but that would end a link. */
function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Writes the pieces of a sentence as one line of Markdown. */
export function markdownOf(pieces: readonly Piece[]): string {
  return shorten(pieces)
    .map(({ text, sign }) => (sign ? emphasize(text, sign) : escapeMarkdown(text)))
    .join('')
    .trim();
}

function emphasize(text: string, sign: MarkSign): string {
  const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/su.exec(text)!;
  if (!inner) return before ? ' ' : '';
  return `${before && ' '}${sign}${JOINER}${escapeMarkdown(inner)}${JOINER}${sign}${after && ' '}`;
}

/** Shortens a sentence to what a hover holds: first cuts the middles of text without marks, then the end. */
export function shorten(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.reduce((sum, { text }) => sum + text.length, 0) <= MAX_LENGTH) return pieces;
  const side = pieces.length === 1 ? MAX_LENGTH / 2 - 1 : MAX_KEPT_LENGTH;
  const kept: Piece[] = [];
  let left = MAX_LENGTH;
  for (const piece of pieces) {
    const text = piece.sign ? piece.text : cutMiddle(piece.text, side);
    if (text.length > left) {
      kept.push({ ...piece, text: `${sliceWhole(text, 0, left)}…` });
      break;
    }
    kept.push({ ...piece, text });
    left -= text.length;
  }
  return kept;
}

function cutMiddle(text: string, side: number): string {
  if (text.length <= 2 * side + 1) return text;
  return `${sliceWhole(text, 0, side)}…${sliceWhole(text, text.length - side, text.length)}`;
}
