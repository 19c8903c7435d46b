import { type AlignOptions, alignSentences } from '../alignment/align.ts';
import type { Link } from '../alignment/link.ts';
import { type ParseOptions, parseStory } from '../story/parse.ts';
import { type Story, textOf } from '../story/story.ts';
import { detectLanguage } from '../text/language.ts';
import type { Comparison, Counts, Group } from './comparison.ts';
import { groupsOf, type UnplacedGroup } from './groups.ts';
import type { Ignored } from './ignored.ts';
import { movesOf, type Part, partsOf } from './moves.ts';

/** How to read the two stories and how to link their sentences. */
export interface CompareOptions extends AlignOptions {
  /** What the texts are written in; plain text when not given. */
  readonly originalFormat?: ParseOptions['format'];
  readonly modifiedFormat?: ParseOptions['format'];
  /** Differences that do not count: words that differ in nothing else are no edits, and sentences unchanged. */
  readonly ignore?: readonly Ignored[];
}

/** Compares two stories: splits both into sentences, links what are versions of each other, and says what became of each. */
export function compareStories(original: string, modified: string, options: CompareOptions = {}): Comparison {
  const [originalLang, modifiedLang] = options.lang ? [options.lang, options.lang] : languagesOf(original, modified);
  const before = parseStory(original, readingOptions(originalLang, options.originalFormat));
  const after = parseStory(modified, readingOptions(modifiedLang, options.modifiedFormat));
  const sentences = (story: Story) => story.sentences.map((sentence) => textOf(story, sentence));
  return compareAligned(before, after, alignSentences(sentences(before), sentences(after), options), options.ignore);
}

/** A version too short to tell its language is taken to be in the other's, so that both are cut by the same rules. */
function languagesOf(original: string, modified: string): [string, string] {
  const [before, after] = [detectLanguage(original), detectLanguage(modified)];
  return [before === 'und' ? after : before, after === 'und' ? before : after];
}

function readingOptions(lang: string, format: ParseOptions['format']): ParseOptions {
  return { lang, ...(format === undefined ? {} : { format }) };
}

/** The comparison that the given links between the sentences of two stories make. */
export function compareAligned(
  original: Story,
  modified: Story,
  links: readonly Link[],
  ignore: readonly Ignored[] = [],
): Comparison {
  const unplaced = groupsOf(original, modified, links, new Set(ignore));
  const parts = partsOf(original, modified, unplaced);
  const moved = new Set(parts.filter((part) => part.moved).map((part) => part.group));
  const omittedAfter = places(original.sentences.length, parts, 'original', 'modified');
  const addedAfter = places(modified.sentences.length, parts, 'modified', 'original');

  const rows = unplaced.map((group, index) => ({
    index,
    group: { ...group, moved: moved.has(index), ...placeOf(group, omittedAfter, addedAfter) } satisfies Group,
    // An omitted sentence stands between the sentence it follows and the next.
    order: group.kind === 'omitted' ? omittedAfter[group.original[0]!]! + 0.5 : group.modified[0]!,
  }));
  rows.sort((a, b) => a.order - b.order || a.index - b.index);
  const placed = new Map(rows.map(({ index }, place) => [index, place]));
  const groups = rows.map(({ group }) => group);
  const moves = movesOf(parts).map((move) => ({ ...move, groups: move.groups.map((index) => placed.get(index)!) }));
  return { original, modified, groups, moves, counts: countsOf(groups) };
}

function placeOf(group: UnplacedGroup, omittedAfter: Int32Array, addedAfter: Int32Array): { after?: number } {
  if (group.kind === 'omitted') return { after: omittedAfter[group.original[0]!]! };
  if (group.kind === 'added') return { after: addedAfter[group.modified[0]!]! };
  return {};
}

/**
 * For each of the `count` sentences of side `from`: the last sentence on side `to` of the nearest part at or before it
 * that stayed in place, -1 where there is none.
 */
function places(count: number, parts: readonly Part[], from: 'original' | 'modified', to: 'original' | 'modified') {
  const stays = new Int32Array(count).fill(-1);
  for (const part of parts) {
    if (part.moved) continue;
    for (const index of part[from]) stays[index] = Math.max(stays[index]!, part[to].at(-1)!);
  }
  let nearest = -1;
  return stays.map((place) => (nearest = place < 0 ? nearest : place));
}

function countsOf(groups: readonly Group[]): Counts {
  const counts = { unchanged: 0, edited: 0, split: 0, merged: 0, recast: 0, added: 0, omitted: 0, moved: 0 };
  for (const { kind, moved } of groups) {
    counts[kind]++;
    if (moved) counts.moved++;
  }
  return counts;
}
