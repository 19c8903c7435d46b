import type { Span } from '../../story/story.ts';

/** A run of lines by their numbers, from 0; both ends belong to it. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** A fold hides at least this many lines of text: fewer are read sooner than they are unfolded. */
const MIN_HIDDEN_LINES = 2;

/**
 * Finds the long runs of lines without a mark. Blank lines do not count. VS Code leaves the first line of a fold in
 * sight. The last line of a run that a mark follows is not part of the fold, so that a change keeps both neighbours.
 * @param marks UTF-16 offsets into the text, in their order
 */
export function findFolds(text: string, marks: readonly Span[]): Fold[] {
  const folds: Fold[] = [];
  let run: number[] = [];
  const close = (atEnd: boolean) => {
    const folded = atEnd ? run : run.slice(0, -1);
    if (folded.length > MIN_HIDDEN_LINES) folds.push({ firstLine: folded[0]!, lastLine: folded.at(-1)! });
    run = [];
  };
  let mark = 0;
  let start = 0;
  text.split('\n').forEach((line, number) => {
    const end = start + line.length;
    while (mark < marks.length && marks[mark]!.end <= start) mark++;
    const marked = mark < marks.length && marks[mark]!.start < end;
    if (marked) close(false);
    else if (line.trim() !== '') run.push(number);
    start = end + 1;
  });
  close(true);
  return folds;
}
