import { otherSide, SIDES, type Side } from '../../story/side.ts';
import type { Span } from '../../story/story.ts';
import type { Comparison, Group, WordEdit } from '../comparison.ts';
import { withNewline } from './line-breaks.ts';
import { type TextEdit, trimEdit } from './text-edit.ts';

/**
 * Takes one word edit of a group over: its words of the other story come in the place of those of the story. White space
 * stands beside them where the other story has some.
 * @param newline how the story breaks its lines, if it does
 */
export function takeOverWords(
  { original, modified }: Comparison,
  side: Side,
  group: Pick<Group, 'edits' | 'original' | 'modified'>,
  edit: number,
  newline: string | undefined,
): TextEdit | undefined {
  const stories = { original, modified };
  const change = withCapital(stories, group.edits, edit);
  if (!change) throw new RangeError(`There is no edit ${edit} among the ${group.edits.length} of the group.`);
  const other = otherSide(side);
  const own = blanksAround(
    stories[side].text,
    sentenceOf(stories[side].sentences, group[side], change[side]),
    change[side],
  );
  const theirs = blanksAround(
    stories[other].text,
    sentenceOf(stories[other].sentences, group[other], change[other]),
    change[other],
  );
  const words = stories[other].text.slice(change[other].start, change[other].end);
  const hasWords = { own: change[side].end > change[side].start, theirs: words !== '' };
  const { start, end } = { start: change[side].start - own.before.length, end: change[side].end + own.behind.length };
  // Words that are put in part the white space at their place in two, and words that go leave one.
  const ownBefore = own.before || (hasWords.own ? '' : own.behind);
  const ownBehind = own.behind || (hasWords.own ? '' : own.before);
  const before = theirs.before ? ownBefore || ' ' : '';
  const behind = theirs.behind ? ownBehind || ' ' : '';
  const between = theirs.before || theirs.behind ? own.before || own.behind || ' ' : '';
  const text = hasWords.theirs ? before + withNewline(words, newline) + behind : between;
  return trimEdit(stories[side].text, { start, end, text: own.atStart || own.atEnd ? trimOuter(text, own) : text });
}

interface Blanks {
  readonly before: string;
  readonly behind: string;
  /** Whether nothing of the sentence stands before, or behind. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/**
 * An edit, together with the capital that the word behind it has because of it: "Yesterday the keeper" and "The keeper"
 * differ in one word, and in a letter that follows from it.
 */
function withCapital(
  stories: Pick<Comparison, Side>,
  edits: readonly WordEdit[],
  edit: number,
): Readonly<Record<Side, Span>> | undefined {
  const [change, next] = [edits[edit], edits[edit + 1]];
  if (!change || !next?.typography || change.typography) return change;
  const textOn = (side: Side, { start, end }: Span) => stories[side].text.slice(start, end);
  const isBeside = SIDES.every(
    (side) => textOn(side, { start: change[side].end, end: next[side].start }).trim() === '',
  );
  const [old, now] = SIDES.map((side) => textOn(side, next[side]).toLowerCase());
  if (!isBeside || old !== now) return change;
  return {
    original: { start: change.original.start, end: next.original.end },
    modified: { start: change.modified.start, end: next.modified.end },
  };
}

/** The white space beside a span within its sentence. */
function blanksAround(text: string, sentence: Span, { start, end }: Span): Blanks {
  const left = text.slice(sentence.start, start);
  const right = text.slice(end, sentence.end);
  return {
    before: left.slice(left.trimEnd().length),
    behind: right.slice(0, right.length - right.trimStart().length),
    atStart: left.trim() === '',
    atEnd: right.trim() === '',
  };
}

/** Neither a sentence's beginning nor its end gets white space. */
function trimOuter(text: string, { atStart, atEnd }: Blanks): string {
  const trimmed = atStart ? text.trimStart() : text;
  return atEnd ? trimmed.trimEnd() : trimmed;
}

function sentenceOf(sentences: readonly Span[], indices: readonly number[], { start, end }: Span): Span {
  const found = indices.find((index) => start >= sentences[index]!.start && end <= sentences[index]!.end);
  return sentences[found!]!;
}
