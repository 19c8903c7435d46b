import type { IndexedStory } from '../story/indexed-story.ts';
import { otherSide, type Side } from '../story/side.ts';
import type { Story } from '../story/story.ts';
import type { Comparison, Counts, Group } from './comparison.ts';
import { findMoves, findParts, type Part, type Scales } from './moves.ts';
import type { Tie } from './ties.ts';
import type { Verdict } from './verdicts.ts';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Arranges ties and the verdicts on them into a comparison: finds what moved, and where each group stands. */
export function arrange(
  original: IndexedStory,
  modified: IndexedStory,
  ties: readonly Tie[],
  verdicts: readonly Verdict[],
  scales: Scales,
): Comparison {
  const parts = findParts(original.texts.length, modified.texts.length, ties, scales);
  const moved = new Uint8Array(ties.length);
  for (const part of parts) if (part.moved) moved[part.tie] = 1;
  const stories = { original: original.story, modified: modified.story };
  const omittedAfter = findPlaces(stories, parts, ties, 'original');
  const addedAfter = findPlaces(stories, parts, ties, 'modified');

  // An omitted sentence stands between the sentence it follows and the next.
  const order = Float64Array.from(ties, (tie) => tie.modified[0] ?? omittedAfter[tie.original[0]!]! + 0.5);
  const inOrder = Array.from(ties.keys()).sort((a, b) => order[a]! - order[b]! || a - b);
  const places = new Int32Array(ties.length);
  const groups = inOrder.map((index, place): Group => {
    places[index] = place;
    const { original, modified, probability } = ties[index]!;
    const { kind, similarity, edits, typographyOnly, editKinds } = verdicts[index]!;
    const group: Mutable<Group> = {
      kind,
      moved: moved[index] === 1,
      original,
      modified,
      similarity,
      probability,
      edits,
      typographyOnly,
      editKinds,
    };
    if (modified.length === 0) group.after = omittedAfter[original[0]!]!;
    else if (original.length === 0) group.after = addedAfter[modified[0]!]!;
    return group;
  });
  const moves = findMoves(parts, (tie) => places[tie]!);
  return { original: original.story, modified: modified.story, groups, moves, counts: countGroups(groups) };
}

/**
 * Finds, for each sentence of a side, where it would stand in the other story: the index of the sentence that it would
 * follow, -1 at the start. That is the nearest one before it that stayed in place. But sentences that belong to no
 * paragraph of the other story leave its paragraphs whole: they stand behind what was added to the end of a paragraph.
 */
export function findPlaces(
  stories: Readonly<Record<Side, Story>>,
  parts: readonly Part[],
  ties: readonly Tie[],
  from: Side,
): Int32Array {
  const to = otherSide(from);
  const [own, other] = [stories[from].sentences, stories[to]];
  const places = findNearestInPlace(own.length, parts, from, to);
  const links = findTiesOfLinked(other.sentences.length, ties, to);
  let last = -1;
  let paragraph = -1;
  let behind = false;
  let end = -1;
  for (const [index, place] of places.entries()) {
    if (place < 0) continue;
    if (place !== last) {
      last = place;
      paragraph = -1;
      behind = false;
      end = findParagraphEnd(other, place, links);
    }
    if (end === place) continue;
    if (!behind && own[index]!.paragraph !== paragraph) {
      paragraph = own[index]!.paragraph;
      behind = !ties[links[place]!]![from].some((linked) => own[linked]!.paragraph === paragraph);
    }
    if (behind) places[index] = end;
  }
  return places;
}

/** Finds, for each of the `count` sentences of a side, the tie that links it to the other side; -1 where none does. */
function findTiesOfLinked(count: number, ties: readonly Tie[], side: Side): Int32Array {
  const links = new Int32Array(count).fill(-1);
  for (const [index, tie] of ties.entries())
    if (tie[otherSide(side)].length > 0) for (const sentence of tie[side]) links[sentence] = index;
  return links;
}

/** The last sentence of the paragraph, if only sentences without a link stand between; else the sentence itself. */
function findParagraphEnd({ sentences, paragraphs }: Story, sentence: number, links: Int32Array): number {
  const end = paragraphs[sentences[sentence]!.paragraph]!.last - 1;
  for (let index = sentence + 1; index <= end; index++) if (links[index]! >= 0) return sentence;
  return end;
}

/**
 * Finds, for each of the `count` sentences of side `from`, the nearest part at or before it that stayed in place: its last
 * sentence on side `to`, -1 where there is none.
 */
function findNearestInPlace(count: number, parts: readonly Part[], from: Side, to: Side) {
  const stays = new Int32Array(count).fill(-1);
  for (const part of parts) {
    if (part.moved) continue;
    for (const index of part[from]) stays[index] = Math.max(stays[index]!, part[to].at(-1)!);
  }
  for (let index = 1; index < count; index++) if (stays[index]! < 0) stays[index] = stays[index - 1]!;
  return stays;
}

function countGroups(groups: readonly Group[]): Counts {
  const counts = { unchanged: 0, edited: 0, split: 0, merged: 0, recast: 0, added: 0, omitted: 0, moved: 0 };
  for (const { kind, moved } of groups) {
    counts[kind]++;
    if (moved) counts.moved++;
  }
  return counts;
}
