import type { Group } from '../comparison/comparison.ts';
import { otherSide, type Side } from '../story/side.ts';
import { textOf } from '../story/story.ts';
import { EMPTY_HASH, extendHash } from '../text/hash.ts';
import { collapseSpace } from '../text/typography.ts';
import type { ChangeList } from './change-list.ts';

/**
 * Names every group that is part of a change by what its sentences say in both stories, and where several say the same,
 * by their order. So the name outlives an edit elsewhere, another session and a swap of the sides; it does not outlive
 * an edit of the sentences themselves. Where a sentence stands is left out: whether it counts as moved depends on the
 * rest of the story.
 * @param first the side of the story that is named first: the same story must be so whichever way round they are compared
 * @returns a short name for each such group, by its index
 */
export function fingerprintChanges({ comparison, changes }: ChangeList, first: Side): Map<number, string> {
  const second = otherSide(first);
  const { groups } = comparison;
  // The order in the story that is named first is the same whichever way round the stories are compared.
  const place = (group: Group) => group[first][0] ?? group[second][0]!;
  const sorted = changes.flatMap((change) => [...change.groups]).sort((a, b) => place(groups[a]!) - place(groups[b]!));
  const seen = new Map<string, number>();
  const prints = new Map<number, string>();
  for (const index of sorted) {
    const group = groups[index]!;
    const print = hashParts(
      [first, second].map((side) =>
        group[side].map((sentence) => collapseSpace(textOf(comparison[side], comparison[side].sentences[sentence]!))),
      ),
    );
    const before = seen.get(print) ?? 0;
    seen.set(print, before + 1);
    prints.set(index, before === 0 ? print : `${print}.${before}`);
  }
  return prints;
}

/** Stand between sentences and between sides: no sentence holds these characters, which are no text. */
const SENTENCE_END = '\uffff';
const SIDE_END = '\ufffe';

/** Hashes the sentences of both sides to 64 bits, in base 36: of a million different ones hardly two are taken for the same. */
function hashParts(sides: readonly (readonly string[])[]): string {
  const text = sides.map((sentences) => sentences.join(SENTENCE_END)).join(SIDE_END);
  let [hash, check] = [EMPTY_HASH, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    hash = extendHash(hash, code);
    check = extendCheck(check, code);
  }
  return `${(hash >>> 0).toString(36)}-${(check >>> 0).toString(36)}`;
}

/** A second hash that is independent of the first: a step of MurmurHash3 (Appleby), 32 bits, over UTF-16 code units. */
function extendCheck(hash: number, code: number): number {
  const mixed = Math.imul(code, 0xcc9e2d51);
  const next = hash ^ Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0;
}
