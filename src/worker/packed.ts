import type { Comparison, EditKind, Group, Kind, WordEdit } from '../comparison/comparison.ts';
import type { Paragraph, ParagraphKind, Sentence, Span, Story } from '../story/story.ts';

/**
 * A comparison as one run of numbers, without the two texts, which the receiver has. Between threads objects are copied field
 * by field, with the names of the fields: for a novel that takes half as long as comparing it again after an edit.
 */
export interface PackedComparison extends Pick<Comparison, 'moves' | 'counts'> {
  readonly numbers: Float64Array;
}

const KINDS = namesOf<Kind>({ unchanged: 0, edited: 0, split: 0, merged: 0, recast: 0, added: 0, omitted: 0 });
const EDIT_KINDS = namesOf<EditKind>({ typography: 0, spelling: 0, figure: 0, name: 0, quotation: 0, negation: 0 });
const PARAGRAPH_KINDS = namesOf<ParagraphKind>({
  prose: 0,
  heading: 0,
  'list item': 0,
  quote: 0,
  code: 0,
  table: 0,
  'front matter': 0,
});

/** Lists every name of a type; the compiler sees to it that none is missing. */
function namesOf<Name extends string>(names: Readonly<Record<Name, 0>>): readonly Name[] {
  return Object.keys(names) as Name[];
}

/** Packs a comparison for its way between threads. */
export function pack({ original, modified, groups, moves, counts }: Comparison): PackedComparison {
  const numbers: number[] = [];
  packStory(original, numbers);
  packStory(modified, numbers);
  numbers.push(groups.length);
  for (const group of groups) packGroup(group, numbers);
  return { numbers: Float64Array.from(numbers), moves, counts };
}

/** Restores a packed comparison; `original` and `modified` are the texts that were compared. */
export function unpack({ numbers, moves, counts }: PackedComparison, original: string, modified: string): Comparison {
  const from = new Numbers(numbers);
  return {
    original: unpackStory(original, from),
    modified: unpackStory(modified, from),
    groups: from.list(unpackGroup),
    moves,
    counts,
  };
}

/** Reads numbers one after the other. */
class Numbers {
  readonly #numbers: Float64Array;
  #at = 0;

  constructor(numbers: Float64Array) {
    this.#numbers = numbers;
  }

  next(): number {
    return this.#numbers[this.#at++]!;
  }

  /** Reads a list: its length, then its items. */
  list<Item>(item: (from: Numbers) => Item): Item[] {
    const list: Item[] = [];
    for (let left = this.next(); left > 0; left--) list.push(item(this));
    return list;
  }
}

const unpackNumber = (from: Numbers) => from.next();

function packList(list: readonly number[], numbers: number[]): void {
  numbers.push(list.length);
  for (const number of list) numbers.push(number);
}

function packStory({ paragraphs, sentences }: Story, numbers: number[]): void {
  numbers.push(paragraphs.length);
  for (const { start, end, kind, first, last } of paragraphs)
    numbers.push(start, end, PARAGRAPH_KINDS.indexOf(kind), first, last);
  numbers.push(sentences.length);
  for (const { start, end, paragraph } of sentences) numbers.push(start, end, paragraph);
}

function unpackStory(text: string, from: Numbers): Story {
  return { text, paragraphs: from.list(unpackParagraph), sentences: from.list(unpackSentence) };
}

function unpackParagraph(from: Numbers): Paragraph {
  return {
    start: from.next(),
    end: from.next(),
    kind: PARAGRAPH_KINDS[from.next()]!,
    first: from.next(),
    last: from.next(),
  };
}

function unpackSentence(from: Numbers): Sentence {
  return { start: from.next(), end: from.next(), paragraph: from.next() };
}

/** Stands for a group that has no place of its own: -1 is a place. */
const NOWHERE = -2;

function packGroup(group: Group, numbers: number[]): void {
  numbers.push(
    KINDS.indexOf(group.kind),
    Number(group.moved),
    group.similarity,
    group.probability,
    Number(group.typographyOnly),
    group.after ?? NOWHERE,
  );
  packList(group.original, numbers);
  packList(group.modified, numbers);
  numbers.push(group.edits.length);
  for (const { original, modified, typography } of group.edits)
    numbers.push(original.start, original.end, modified.start, modified.end, Number(typography));
  numbers.push(group.editKinds.length);
  for (const kind of group.editKinds) numbers.push(EDIT_KINDS.indexOf(kind));
}

function unpackGroup(from: Numbers): Group {
  const kind = KINDS[from.next()]!;
  const moved = from.next() === 1;
  const similarity = from.next();
  const probability = from.next();
  const typographyOnly = from.next() === 1;
  const after = from.next();
  const original = from.list(unpackNumber);
  const modified = from.list(unpackNumber);
  const edits = from.list(unpackEdit);
  const editKinds = from.list(unpackEditKind);
  const group = { kind, moved, original, modified, similarity, probability, edits, typographyOnly, editKinds };
  return after === NOWHERE ? group : { ...group, after };
}

function unpackEdit(from: Numbers): WordEdit {
  return { original: unpackSpan(from), modified: unpackSpan(from), typography: from.next() === 1 };
}

function unpackSpan(from: Numbers): Span {
  return { start: from.next(), end: from.next() };
}

const unpackEditKind = (from: Numbers) => EDIT_KINDS[from.next()]!;
