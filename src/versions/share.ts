import { Aligner } from '../alignment/align.ts';

/**
 * Two stories are versions of each other from this share on. Measured on the gold and on a made archive (npm run bench -- archive):
 * versions in news, fiction and PorSimples have at least .72, nineteen of twenty essays .68; nine of ten second stages of an
 * event, which repeat some of the first, have less.
 */
export const MIN_VERSION_SHARE = 0.65;

/**
 * Measures how much of a story another one has: of the story with fewer sentences, the share that are linked with the other. A
 * version that was cut to a third has all of its sentences in the other one; of two that are equally long, the larger share.
 * @param original its sentences in reading order, without markup
 * @returns 0 to 1, the same whichever comes first; 0 where one has no sentence
 */
export function measureShare(original: readonly string[], modified: readonly string[]): number {
  const links = new Aligner().align(original, modified);
  const linked = new Set(links.map((link) => link.original)).size;
  const linkedBack = new Set(links.map((link) => link.modified)).size;
  if (original.length === 0 || modified.length === 0) return 0;
  const [share, shareBack] = [linked / original.length, linkedBack / modified.length];
  if (original.length === modified.length) return Math.max(share, shareBack);
  return original.length < modified.length ? share : shareBack;
}
