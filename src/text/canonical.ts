/**
 * Unicode writes many letters in several ways that are *canonically equivalent*: `é` is one code point, or `e` with a combining
 * accent (UAX #15, Unicode Normalization Forms). They look and mean the same, and which of them a program writes nobody chose.
 * So no two texts differ here when they are canonically equivalent. Stories themselves are never changed: what is compared
 * is the canonical form of a sentence or word, and offsets are those of the text as it is.
 */

/**
 * Characters that are their own canonical form and never join with a character before them: a text of nothing else is in
 * canonical form. Latin without rare marks, Cyrillic, Han, kana, Hangul syllables, and the usual punctuation; not all there
 * are. A unit test holds the class to what Unicode says.
 */
const SETTLED = '\\0-\\u02ff\\u0400-\\u0482\\u048a-\\u0590\\u2002-\\u20cf\\u2e00-\\u3029\\u309b-\\u9fff\\uac00-\\ud7a3';
const UNSETTLED = new RegExp(`[^${SETTLED}]`);

/** UTF-16 code units that one of the canonical form may stand for, at most: the four of `ᾂ` with its marks apart. */
export const MAX_UNITS_OF_ONE = 4;

/** The canonical form of a text, Unicode's NFC. Linear, and quick where a text is in that form, as nearly all are. */
export function canonicalForm(text: string): string {
  return UNSETTLED.test(text) ? text.normalize('NFC') : text;
}

/**
 * Matches a character with all that may join it: its combining marks, or the letters of a Hangul syllable. The canonical form
 * of a text is that of these clusters, one after the other.
 */
const CLUSTER =
  /(?:[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]?|\P{M})\p{M}*|\p{M}+/gu;

/** Cuts a text into characters, each with the combining marks after it. Half a surrogate pair stands by itself. */
export function findClusters(text: string): IterableIterator<RegExpExecArray> {
  return text.matchAll(CLUSTER);
}

/** The canonical form of a text, and where its parts stand in the text. */
export interface Canonical {
  readonly text: string;
  /** The UTF-16 offset in the text of an offset into the canonical form; within a cluster, the offset after it. */
  offsetOf(at: number): number;
}

/** Brings a text into canonical form, and keeps track of the offsets. */
export function canonicalize(text: string): Canonical {
  if (canonicalForm(text) === text) return { text, offsetOf: (at) => at };
  let canonical = '';
  /** By offset into the canonical form. */
  const offsets: number[] = [0];
  for (const { 0: cluster, index } of findClusters(text)) {
    const form = canonicalForm(cluster);
    canonical += form;
    for (let unit = 1; unit <= form.length; unit++)
      offsets.push(form.length === cluster.length ? index + unit : index + cluster.length);
  }
  return { text: canonical, offsetOf: (at) => offsets[at]! };
}
