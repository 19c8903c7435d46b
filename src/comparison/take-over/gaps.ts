import { otherSide, type Side } from '../../story/side.ts';
import type { ParagraphKind } from '../../story/story.ts';
import { blankAfterSentence } from '../../text/blanks.ts';
import type { Comparison } from '../comparison.ts';
import { countLineBreaks, isProse, type LineBreaks, paragraphBreak, withNewline } from './line-breaks.ts';
import type { Item } from './sequence.ts';

/** The white space before a sentence of the story as it will be. */
export interface Gap {
  readonly text: string;
  /** Whether a new paragraph begins behind it. */
  readonly parts: boolean;
  /** Whether it is the very white space that stands there already. */
  readonly kept: boolean;
}

/** What gaps are decided by. */
export interface GapContext {
  readonly comparison: Comparison;
  /** The story that is changed. */
  readonly side: Side;
  readonly groupOf: Readonly<Record<Side, Int32Array>>;
  readonly breaks: Readonly<Record<Side, LineBreaks>>;
  /** Whether the story becomes the other one: then its paragraphs are the other's. */
  readonly all: boolean;
}

/**
 * Finds the white space before each of the items; none before the first. What stood between two neighbours stays. Else the
 * other story says whether two sentences share a paragraph. But a paragraph that gets sentences of one paragraph stays
 * whole, and where two paragraphs were parted, they are still.
 */
export function findGaps(items: readonly Item[], context: GapContext): Gap[] {
  const gaps: Gap[] = [{ text: '', parts: true, kept: true }];
  for (let from = 1; from < items.length; ) {
    const kept = keptGap(items[from - 1]!, items[from]!, context);
    if (kept) {
      gaps.push(kept);
      from++;
      continue;
    }
    let to = from + 1;
    while (to < items.length && !isFixed(items[to - 1]!, context) && !keptGap(items[to - 1]!, items[to]!, context))
      to++;
    addStretch(gaps, items, from, to, context);
    from = to;
  }
  return gaps;
}

/** The white space between two items that are neighbours in the story already. */
function keptGap(before: Item, next: Item, context: GapContext): Gap | undefined {
  if (before.last < 0 || next.first !== before.last + 1 || isMoved(before, context) !== isMoved(next, context))
    return undefined;
  const { sentences, text } = context.comparison[context.side];
  const [left, right] = [sentences[before.last]!, sentences[next.first]!];
  const parts = left.paragraph !== right.paragraph;
  const gap = text.slice(left.end, right.start);
  // Sentences that touch may do so for what they say: others in their place may not.
  if (gap === '' && (before.from !== context.side || next.from !== context.side)) return undefined;
  if (context.all) {
    if (parts === sharesParagraph(before, next, context)) return undefined;
    if (!parts && BREAK.test(gap) !== BREAK.test(blankBefore(before, next, context))) return undefined;
  }
  return { text: gap, parts, kept: true };
}

/** Whether an item is a sentence of the story that goes elsewhere. */
function isMoved({ from, stays }: Item, { side }: GapContext): boolean {
  return from === side && !stays;
}

/** Adds the gaps before the items `[from, to)`: none of them is there yet. */
function addStretch(gaps: Gap[], items: readonly Item[], from: number, to: number, context: GapContext): void {
  const { comparison, side, all } = context;
  const { sentences } = comparison[side];
  const parts: boolean[] = [];
  for (let at = from; at < to; at++) parts.push(!joins(items[at - 1]!, items[at]!, context));
  const [left, right] = [items[from - 1]!, items[to - 1]!];
  const old = isFixed(left, context) && isFixed(right, context) && right.first > left.last && left.last >= 0;
  const between = old ? gapsBetween(left.last, right.first, context) : [];
  if (old && !all) {
    const paragraphs = [sentences[left.last]!.paragraph, sentences[right.first]!.paragraph] as const;
    if (to === from + 1) {
      const wholeGoes = paragraphs[1] - paragraphs[0] > 1;
      parts[0] = paragraphs[0] !== paragraphs[1] && !(wholeGoes && areNeighbours(left, right, context));
    } else if (paragraphs[0] === paragraphs[1]) {
      if (isOnePassage(items.slice(from, to - 1), context)) parts.fill(false);
    } else if (!parts.includes(true)) parts[parts.length - 1] = true;
  }
  const lastBreak = parts.lastIndexOf(true);
  for (const [at, isBreak] of parts.entries()) {
    const [before, next] = [items[from + at - 1]!, items[from + at]!];
    const made = isBreak ? breakBefore(before, next, context) : blankBefore(before, next, context);
    // The white space that stands there stays, before the second of two neighbours that are parted.
    const isLast = isBreak ? at === lastBreak : !all && lastBreak < 0 && at === parts.length - 1;
    const found = isBreak ? findBreak(between, countLineBreaks(made)) : findBlank(between);
    const reused = isLast && made !== '' ? found : undefined;
    gaps.push({ text: reused ?? made, parts: isBreak, kept: false });
  }
}

/** The break with the most line breaks, if there are enough. */
function findBreak(between: readonly Pick<Gap, 'text' | 'parts'>[], least: number): string | undefined {
  let found: string | undefined;
  for (const { text, parts } of between)
    if (parts && countLineBreaks(text) >= Math.max(least, countLineBreaks(found ?? '') + 1)) found = text;
  return found;
}

/** The first white space within a paragraph; sentences that touch have none. */
function findBlank(between: readonly Pick<Gap, 'text' | 'parts'>[]): string | undefined {
  return between.find(({ parts, text }) => !parts && text !== '')?.text;
}

/** What stands between the sentences of the story from one to another. */
function gapsBetween(first: number, last: number, { comparison, side }: GapContext): Pick<Gap, 'text' | 'parts'>[] {
  const { sentences, text } = comparison[side];
  return Array.from({ length: last - first }, (_, at) => {
    const [left, right] = [sentences[first + at]!, sentences[first + at + 1]!];
    return { text: text.slice(left.end, right.start), parts: left.paragraph !== right.paragraph };
  });
}

/** Whether an item stands where the story has sentences: it is one that stays, or stands in the place of some. */
function isFixed(item: Item, context: GapContext): boolean {
  return (item.first >= 0 || item.last >= 0) && !isMoved(item, context);
}

/** Whether two items go on in one paragraph, by the other story and by what they are. */
function joins(before: Item, next: Item, context: GapContext): boolean {
  const [left, right] = [kindOf(before, context), kindOf(next, context)];
  const isApart = !isProse(left) || !isProse(right);
  if (isApart && !(left === 'table' && right === 'table')) return false;
  return sharesParagraph(before, next, context);
}

/** Whether some versions of both items in the other story stand in one paragraph. */
function sharesParagraph(before: Item, next: Item, context: GapContext): boolean {
  const left = versionsOf(before, context);
  const right = versionsOf(next, context);
  const { sentences } = context.comparison[otherSide(context.side)];
  return left.some((one) => right.some((other) => sentences[one]!.paragraph === sentences[other]!.paragraph));
}

/** Whether two items stand side by side in one paragraph of the other story. */
function areNeighbours(before: Item, next: Item, context: GapContext): boolean {
  const [left, right] = [versionsOf(before, context).at(-1), versionsOf(next, context)[0]];
  return left !== undefined && right === left + 1 && sharesParagraph(before, next, context);
}

/** Whether items are of one paragraph of the other story, and of a kind that can be part of another paragraph. */
function isOnePassage(items: readonly Item[], context: GapContext): boolean {
  const { sentences } = context.comparison[otherSide(context.side)];
  const paragraphs = new Set(
    items.flatMap((item) => versionsOf(item, context).map((index) => sentences[index]!.paragraph)),
  );
  return paragraphs.size <= 1 && items.every((item) => isProse(kindOf(item, context)));
}

/** The sentences of the other story that an item is a version of. */
function versionsOf({ from, sentence }: Item, { comparison, side, groupOf }: GapContext): readonly number[] {
  const other = otherSide(side);
  return from === other ? [sentence] : comparison.groups[groupOf[side][sentence]!]![other];
}

function kindOf({ from, sentence }: Item, { comparison }: GapContext): ParagraphKind {
  const { sentences, paragraphs } = comparison[from];
  return paragraphs[sentences[sentence]!.paragraph]!.kind;
}

function breakBefore(before: Item, next: Item, context: GapContext): string {
  const { side, breaks, comparison } = context;
  const other = otherSide(side);
  const text = paragraphBreak(breaks[side], breaks[other], kindOf(before, context), kindOf(next, context));
  if (kindOf(next, context) !== 'list item') return text;
  // A nested item keeps its depth.
  const story = comparison[next.from];
  const { start } = story.sentences[next.sentence]!;
  const indent = /[^\S\r\n\u2028\u2029]*$/u.exec(story.text.slice(Math.max(0, start - MAX_INDENT), start))![0];
  return text.replace(/[^\r\n\u2028\u2029]*$/u, indent);
}

const BREAK = /[\r\n\u2028\u2029]/u;
/** UTF-16 code units of the deepest nesting of a list. */
const MAX_INDENT = 80;

function blankBefore(before: Item, next: Item, context: GapContext): string {
  const { side, breaks, comparison, all } = context;
  const other = otherSide(side);
  if (kindOf(before, context) === 'table') return breaks[side].newline ?? '\n';
  const { text, sentences } = comparison[other];
  if (areNeighbours(before, next, context)) {
    const [left, right] = [versionsOf(before, context).at(-1)!, versionsOf(next, context)[0]!];
    const gap = text.slice(sentences[left]!.end, sentences[right]!.start);
    const isWrapped = breaks[side].isWrapped && breaks[other].isWrapped;
    if (gap === '' || (isWrapped && (all || (before.from === other && next.from === other))))
      return withNewline(gap, breaks[side].newline);
    if (!BREAK.test(gap)) return ' ';
  }
  const { start, end } = comparison[before.from].sentences[before.sentence]!;
  return blankAfterSentence(comparison[before.from].text.slice(Math.max(start, end - 8), end));
}
