/** How words that differ are set: struck where the other story lacks them, bold where they are new. */
export type MarkSign = '~~' | '**';

/** A piece of a story's text; one with a sign differs from the other story. */
export interface Piece {
  readonly text: string;
  readonly sign?: MarkSign | undefined;
}

/** The most letters of a sentence that are shown: some lines are whole files. */
const LONGEST = 1500;
/** Unmarked text between marks is cut to so many letters on each side, when the whole is too long. */
const KEPT = 80;
/** Neither a blank nor punctuation: with it beside them, signs of emphasis hold whatever they enclose. */
const JOINER = '\u2060';

/**
 * Text as Markdown that shows just this text: Markdown, HTML, links and icons in it stay letters. Every white space
 * becomes a blank, so that no block begins.
 */
export function literal(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[!-/:-@[-`{-~]/gu, '\\$&');
}

/** The pieces of a sentence as one line of Markdown. */
export function markdownOf(pieces: readonly Piece[]): string {
  return shortened(pieces)
    .map(({ text, sign }) => (sign ? marked(text, sign) : literal(text)))
    .join('')
    .trim();
}

function marked(text: string, sign: MarkSign): string {
  const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/su.exec(text)!;
  if (!inner) return before ? ' ' : '';
  return `${before && ' '}${sign}${JOINER}${literal(inner)}${JOINER}${sign}${after && ' '}`;
}

/** The pieces cut to what a hover holds: first the middles of what does not differ, then the end. */
export function shortened(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST) return pieces;
  const side = pieces.length === 1 ? LONGEST / 2 - 1 : KEPT;
  const kept: Piece[] = [];
  let left = LONGEST;
  for (const piece of pieces) {
    const text = piece.sign ? piece.text : middleCut(piece.text, side);
    if (text.length > left) {
      kept.push({ ...piece, text: `${cut(text, 0, left)}…` });
      break;
    }
    kept.push({ ...piece, text });
    left -= text.length;
  }
  return kept;
}

function middleCut(text: string, side: number): string {
  if (text.length <= 2 * side + 1) return text;
  return `${cut(text, 0, side)}…${cut(text, text.length - side, text.length)}`;
}

/** A slice that halves no pair of surrogates. */
function cut(text: string, start: number, end: number): string {
  const inPair = (at: number) => at > 0 && at < text.length && /[\uDC00-\uDFFF]/u.test(text[at]!);
  return text.slice(inPair(start) ? start + 1 : start, inPair(end) ? end - 1 : end);
}
