import type { Comparison } from '../../comparison/comparison.ts';
import type { Span } from '../../story/story.ts';
import { isSelected, type Selection } from './selection.ts';

/** Counts up when something that was printed is renamed, means something else or is gone; not when something is added. */
export const JSON_VERSION = 1;

/**
 * A comparison as plain data: the stories' sentences by their offsets, and all that is told of the groups. What it holds is
 * told by `schema/comparison.schema.json`.
 * @param selection the groups to tell; all, also unchanged ones, when not given. Moves then name the groups by their indices
 * among these.
 */
export function jsonReport({ original, modified, groups, moves, counts }: Comparison, selection?: Selection) {
  const told = [...groups.keys()].filter((index) => !selection || isSelected(groups[index]!, selection));
  const place = new Map(told.map((index, at) => [index, at]));
  return {
    version: JSON_VERSION,
    original: { sentences: original.sentences.map(plainSpan) },
    modified: { sentences: modified.sentences.map(plainSpan) },
    groups: told.map((index) => {
      const { kind, moved, original, modified, similarity, probability, editKinds, edits } = groups[index]!;
      return {
        kind,
        moved,
        original,
        modified,
        similarity,
        probability,
        editKinds,
        edits: edits.map(({ original, modified, typography, markup }) => ({
          original: plainSpan(original),
          modified: plainSpan(modified),
          typography,
          ...(markup ? { markup } : {}),
        })),
      };
    }),
    moves: moves.flatMap(({ groups, distance }) => {
      const there = groups.flatMap((group) => place.get(group) ?? []);
      return there.length ? [{ groups: there, distance }] : [];
    }),
    counts,
  };
}

function plainSpan({ start, end }: Span): Span {
  return { start, end };
}
