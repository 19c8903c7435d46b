import * as l10n from '@vscode/l10n';
import type { Side } from '../../story/side.ts';
import { type Unrelated, unrelatedWords } from '../unrelated.ts';
import type { Mark, MarkKind, TrackChanges } from './track-changes.ts';

/** Where a run of sentences of one story begins in a text made of both: a UTF-16 offset into it. */
export interface StoryPart {
  readonly side: Side;
  readonly start: number;
}

/** Words that stand above the line of a UTF-16 offset. */
export interface LineAbove {
  readonly start: number;
  readonly words: string;
}

/** Marks of whole sentences that only one story has. */
const OF_ONE_STORY: ReadonlySet<MarkKind> = new Set(['added', 'omitted']);

/**
 * Finds where in a text made of both stories the one stops and the other begins, by place. For stories that have next to
 * nothing in common: there whole stories stand one after the other, and no mark tells them apart.
 */
export function findStoryParts({ sentences }: Pick<TrackChanges, 'sentences'>): StoryPart[] {
  return sentences
    .filter(({ side }, at) => side !== sentences[at - 1]?.side)
    .map(({ side, start }) => ({ side, start }));
}

/** The marks that the text is shown with: where the stories have next to nothing in common, none of whole sentences. */
export function marksToShow({ marks }: Pick<TrackChanges, 'marks'>, unrelated: Unrelated | undefined): readonly Mark[] {
  return unrelated ? marks.filter(({ kind }) => !OF_ONE_STORY.has(kind)) : marks;
}

/**
 * What stands above two stories with next to nothing in common: one sentence that says so, and the name of each story where
 * its text begins.
 */
export function linesAbove(
  changes: Pick<TrackChanges, 'sentences'>,
  unrelated: Unrelated,
  names: Readonly<Record<Side, string>>,
): LineAbove[] {
  const words = l10n.t({
    message: '{0}, so neither what was omitted nor what was added is marked.',
    args: [unrelatedWords(unrelated)],
    comment: ['{0} is "No sentence in common" or "Hardly a sentence in common: 1 of 58".'],
  });
  const parts = findStoryParts(changes).map(({ side, start }) => ({ start, words: storyTitle(side, names[side]) }));
  return [{ start: 0, words }, ...parts];
}

function storyTitle(side: Side, name: string): string {
  return side === 'original' ? l10n.t('{0} (original story)', name) : l10n.t('{0} (modified story)', name);
}
