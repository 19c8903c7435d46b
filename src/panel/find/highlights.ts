import type { Side } from '../../story/side.ts';
import { type LetterCases, type Match, spansIn } from './find.ts';

const ALL = 'find-matches';
const CURRENT = 'find-current';

/** Marks the sought words in every sentence that is drawn; nothing sought, nothing marked. The page stays as it is. */
export function highlightMatches(
  element: HTMLElement,
  sought: string,
  cases: LetterCases,
  current: Match | undefined,
): void {
  if (sought === '') {
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(CURRENT);
    return;
  }
  const [all, here] = [new Highlight(), new Highlight()];
  for (const sentence of element.querySelectorAll<HTMLElement>('[data-sentence]')) {
    const ranges = rangesIn(sentence, sought, cases);
    const isCurrent =
      current !== undefined &&
      sentence.dataset.side === current.side &&
      Number(sentence.dataset.sentence) === current.sentence;
    // A sentence whose beginning other rows tell shows the last of its matches.
    const nth = isCurrent ? Math.min(current.nth, ranges.length - 1) : -1;
    for (const [index, range] of ranges.entries()) (index === nth ? here : all).add(range);
  }
  here.priority = 1;
  CSS.highlights.set(ALL, all);
  CSS.highlights.set(CURRENT, here);
}

/** The sought words in a drawn sentence, whose text may be cut into many pieces by marks. */
function rangesIn(sentence: HTMLElement, sought: string, cases: LetterCases): Range[] {
  const pieces: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.part, .ellipsis') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  const place = (offset: number) => {
    const { node, start } = pieces.findLast((piece) => piece.start <= offset)!;
    return [node, offset - start] as const;
  };
  return spansIn(text, sought, cases[sentence.dataset.side as Side]).map(({ start, end }) => {
    const range = new Range();
    range.setStart(...place(start));
    const [node, offset] = place(end - 1);
    range.setEnd(node, offset + 1);
    return range;
  });
}
