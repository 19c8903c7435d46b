import type { Span } from '../../story/story.ts';

/** Lines of a text, from 0, both included. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** A fold hides at least so many lines of text: fewer are read sooner than unfolded. */
const FEWEST_HIDDEN = 2;

/**
 * The long runs of lines without a mark. VS Code leaves the first line of a fold in sight; the last line of a run stays
 * in sight, too, so that a change keeps its neighbours.
 */
export function foldsOf(text: string, marks: readonly Span[]): Fold[] {
  const folds: Fold[] = [];
  let run: number[] = [];
  const close = (atEnd: boolean) => {
    const folded = atEnd ? run : run.slice(0, -1);
    if (folded.length > FEWEST_HIDDEN) folds.push({ firstLine: folded[0]!, lastLine: folded.at(-1)! });
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
