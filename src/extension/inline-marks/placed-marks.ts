import type { InlineMarks, MovedSentence, StoryMarks } from '../../presentation/one-text/marks.ts';
import type { OmittedText } from '../../presentation/one-text/omitted.ts';
import type { Side } from '../../story/side.ts';
import type { Span } from '../../story/story.ts';
import type { InlineKind } from '../session/settings.ts';
import { joinSpans } from './joined-spans.ts';
import type { KeptText } from './kept-text.ts';

/** Omitted text, and where it is shown in the document as it is now. */
export interface PlacedOmission {
  readonly at: number;
  readonly omitted: OmittedText;
}

/** The marks of a part of a story, in UTF-16 offsets of its document as it is now. */
export interface PlacedMarks {
  readonly alone: readonly Span[];
  readonly changed: readonly Span[];
  readonly moved: readonly MovedSentence[];
  readonly gone: readonly PlacedOmission[];
}

/** Picks the marks that the reader wants to see. */
export function chooseMarks(
  marks: InlineMarks,
  shows: ReadonlySet<InlineKind>,
  side: Side,
  moves: boolean,
): InlineMarks {
  return {
    alone: shows.has(side === 'modified' ? 'added' : 'omitted') ? marks.alone : [],
    changed: shows.has('changed') ? marks.changed : [],
    moved: moves && shows.has('moved') ? marks.moved : [],
    gone: marks.gone.filter(({ what }) => shows.has(what === 'words' ? 'changed' : 'omitted')),
  };
}

/**
 * Finds the marks of parts of a document that may have changed since it was compared. Marks in changed text are left
 * out: the next comparison will tell.
 * @param parts UTF-16 offsets of the document as it is now, in their order
 * @param choose picks the marks that count
 */
export function placeMarks(
  marks: StoryMarks,
  kept: KeptText,
  parts: readonly Span[],
  choose: (marks: InlineMarks) => InlineMarks,
): PlacedMarks {
  const found: { alone: Span[]; changed: Span[]; moved: MovedSentence[]; gone: PlacedOmission[] } = {
    alone: [],
    changed: [],
    moved: [],
    gone: [],
  };
  let done = -1;
  for (const part of joinSpans(parts)) {
    const range = { start: kept.before(part.start), end: kept.before(part.end) };
    const { alone, changed, moved, gone } = choose(marks.within(range));
    // What reaches from one part into the next was found already.
    const isNew = ({ start }: Span) => start > done;
    const place = <Mark extends Span>(list: readonly Mark[]) =>
      list.filter(isNew).flatMap((mark) => {
        const now = kept.spanNow(mark);
        return now ? [{ ...mark, ...now }] : [];
      });
    found.alone.push(...place(alone));
    found.changed.push(...place(changed));
    found.moved.push(...place(moved));
    for (const omitted of gone) {
      const at = kept.now(omitted.place);
      if (omitted.place > done && at !== undefined) found.gone.push({ at, omitted });
    }
    done = range.end;
  }
  return found;
}
