import { canonicalize } from './canonical.ts';

/** Thai, Lao, Khmer and Burmese words are found by the dictionaries of the runtime (ICU), whatever the locale. */
const SEGMENTER = new Intl.Segmenter('th', { granularity: 'word' });
/** UTF-16 code units that are looked at in one piece: for every word that it finds, the segmenter copies the whole piece. */
const MAX_PIECE_LENGTH = 1_000;
/** UTF-16 code units at the end of a piece in which words are found anew, with what follows: ICU looks three words ahead. */
const OVERLAP_LENGTH = 100;

/** A word that {@link segmentRun} found: a `Word` of words.ts, which imports this. */
interface FoundWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a run of letters that has no spaces between its words into these words, never within a syllable. Linear in its length.
 * @param offset where the run begins: the words' offsets are counted from there on
 */
export function* segmentRun(run: string, offset: number): Generator<FoundWord> {
  // The words are those of the canonical form, so that they do not depend on how letters with marks are written.
  const { text, offsetOf } = canonicalize(run);
  for (let from = 0; from < text.length; ) {
    const piece = text.slice(from, from + MAX_PIECE_LENGTH);
    const goesOn = from + piece.length < text.length;
    const certain = goesOn ? piece.length - OVERLAP_LENGTH : piece.length;
    const found = [...SEGMENTER.segment(piece)];
    const words = found.filter(({ segment, index }, at) => at === 0 || index + segment.length <= certain);
    for (const { segment, index } of words)
      yield {
        text: segment,
        start: offset + offsetOf(from + index),
        end: offset + offsetOf(from + index + segment.length),
      };
    const { segment, index } = words.at(-1)!;
    from += index + segment.length;
  }
}
