import type { Side } from '../../story/side.ts';
import type { Paragraph, Sentence, Span, Story } from '../../story/story.ts';
import type { Comparison, EditKind, Group, Move, WordEdit } from '../comparison.ts';
import { EDIT_KINDS, KINDS, MARKUP_EDIT_KINDS, PARAGRAPH_KINDS } from './names.ts';
import { NumberReader } from './number-bytes.ts';
import type { PackedComparison } from './sections.ts';

/** So many items are unpacked between two pauses: less than a millisecond's work. */
const ITEMS_BETWEEN_PAUSES = 500;

/**
 * Every list that is empty. Most groups of a long comparison have several, and what 100,000 sentences leave alive the
 * garbage collector copies, in turns that nothing can interrupt.
 */
const EMPTY: readonly never[] = Object.freeze([]);

/** Restores a packed comparison. `texts` are those that were compared. */
export function unpack(packed: PackedComparison, texts: Readonly<Record<Side, string>>): Comparison {
  const steps = unpackInSteps(packed, texts);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Restores a packed comparison as {@link unpack} does, with many pauses: a thread that serves a reader can use them. */
export function* unpackInSteps(
  { sections, counts }: PackedComparison,
  texts: Readonly<Record<Side, string>>,
): Generator<void, Comparison> {
  const original: Story = {
    text: texts.original,
    paragraphs: yield* listOf(sections.originalParagraphs, paragraphReader()),
    sentences: yield* listOf(sections.originalSentences, sentenceReader()),
  };
  const modified: Story = {
    text: texts.modified,
    paragraphs: yield* listOf(sections.modifiedParagraphs, paragraphReader()),
    sentences: yield* listOf(sections.modifiedSentences, sentenceReader()),
  };
  const groups = yield* listOf(sections.groups, groupReader({ original, modified }));
  const moves = yield* listOf(sections.moves, moveReader());
  return { original, modified, groups, moves, counts };
}

/** Reads the next item. Each is told from the one before, so a reader remembers that. */
type Read<Item> = (from: NumberReader) => Item;

function* listOf<Item>(section: Uint8Array, read: Read<Item>): Generator<void, Item[]> {
  const from = new NumberReader(section);
  const items: Item[] = [];
  while (!from.atEnd) {
    items.push(read(from));
    if (items.length % ITEMS_BETWEEN_PAUSES === 0) yield;
  }
  return items;
}

/** Reads a list: its length, then its items. */
function readList<Item>(from: NumberReader, read: Read<Item>): readonly Item[] {
  let left = from.next();
  if (left === 0) return EMPTY;
  const list: Item[] = [];
  for (; left > 0; left--) list.push(read(from));
  return list;
}

/** Reads ascending indices: their number, and the step to each from the one before. */
function readAscending(from: NumberReader, first: number): readonly number[] {
  let left = from.next();
  if (left === 0) return EMPTY;
  const indices: number[] = [];
  let index = first;
  for (; left > 0; left--) {
    index += from.next();
    indices.push(index);
  }
  return indices;
}

/** Reads a span: how far it begins behind the place `before`, and its length. */
function readSpan(from: NumberReader, before: number): Span {
  const start = before + from.next();
  return { start, end: start + from.next() };
}

function paragraphReader(): Read<Paragraph> {
  let [textEnd, lastSentence] = [0, 0];
  return (from) => {
    const { start, end } = readSpan(from, textEnd);
    const kind = PARAGRAPH_KINDS[from.next()]!;
    const first = lastSentence + from.next();
    const last = first + from.next();
    [textEnd, lastSentence] = [end, last];
    return { start, end, kind, first, last };
  };
}

function sentenceReader(): Read<Sentence> {
  let [textEnd, lastParagraph] = [0, 0];
  return (from) => {
    const { start, end } = readSpan(from, textEnd);
    const paragraph = lastParagraph + from.next();
    [textEnd, lastParagraph] = [end, paragraph];
    return { start, end, paragraph };
  };
}

function groupReader(stories: Readonly<Record<Side, Story>>): Read<Group> {
  const next: Record<Side, number> = { original: 0, modified: 0 };
  const readSide = (from: NumberReader, side: Side) => {
    const indices = readAscending(from, next[side]);
    next[side] = (indices.at(-1) ?? next[side] - 1) + 1;
    return indices;
  };
  const startOf = (side: Side, indices: readonly number[]) => stories[side].sentences[indices[0] ?? -1]?.start ?? 0;
  return (from) => {
    const kind = KINDS[from.next()]!;
    const moved = from.next() === 1;
    const similarity = from.next();
    const probability = from.next();
    const typographyOnly = from.next() === 1;
    const placed = from.next() === 1;
    const after = placed ? from.next() + next[kind === 'added' ? 'original' : 'modified'] : undefined;
    const original = readSide(from, 'original');
    const modified = readSide(from, 'modified');
    const edits = readList(from, (from) =>
      readEdit(from, { original: startOf('original', original), modified: startOf('modified', modified) }),
    );
    const editKinds = readList(from, readEditKind);
    return after === undefined
      ? { kind, moved, original, modified, similarity, probability, edits, typographyOnly, editKinds }
      : { kind, moved, original, modified, similarity, probability, edits, typographyOnly, editKinds, after };
  };
}

function readEditKind(from: NumberReader): EditKind {
  return EDIT_KINDS[from.next()]!;
}

/** @param starts where the group's first sentence begins on each side */
function readEdit(from: NumberReader, starts: Readonly<Record<Side, number>>): WordEdit {
  const original = readSpan(from, starts.original);
  const modified = readSpan(from, starts.modified);
  const what = from.next();
  const edit = { original, modified, typography: what === 1 };
  return what < 2 ? edit : { ...edit, markup: MARKUP_EDIT_KINDS[what - 2]! };
}

function moveReader(): Read<Move> {
  let first = 0;
  return (from) => {
    const distance = from.next();
    const groups = readAscending(from, first);
    first = groups[0] ?? first;
    return { groups, distance };
  };
}
