import { canonicalForm } from '../text/canonical.ts';

/** A story with the name of its file. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Letters and digits that are compared together: in any script, some three words or one or two sentences' ideographs. */
const SHINGLE_UNITS = 12;
/** Two files are versions of each other when they share at least this much of the shorter one's shingles. */
const MIN_SHARE = 0.3;

/**
 * Pairs stories of different names by what is written in them, each with one other at most: the likeliest first. What they share
 * is measured by shingles of letters (Broder, On the resemblance and containment of documents, 1997).
 * @returns the names of each pair, the original first
 */
export function pairByContent(originals: readonly NamedText[], modifieds: readonly NamedText[]): [string, string][] {
  const [left, right] = [originals.map(({ text }) => shinglesOf(text)), modifieds.map(({ text }) => shinglesOf(text))];
  const found: { original: number; modified: number; share: number }[] = [];
  left.forEach((before, original) => {
    right.forEach((after, modified) => {
      const share = shareOf(before, after);
      if (share >= MIN_SHARE) found.push({ original, modified, share });
    });
  });
  found.sort((a, b) => b.share - a.share);
  const taken = { original: new Set<number>(), modified: new Set<number>() };
  return found.flatMap(({ original, modified }): [string, string][] => {
    if (taken.original.has(original) || taken.modified.has(modified)) return [];
    taken.original.add(original);
    taken.modified.add(modified);
    return [[originals[original]!.name, modifieds[modified]!.name]];
  });
}

function shinglesOf(text: string): Set<string> {
  const letters = canonicalForm(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE_UNITS <= letters.length; at++) shingles.add(letters.slice(at, at + SHINGLE_UNITS));
  return shingles;
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / small.size;
}
