import type { Comparison, WordEdit } from '../../comparison/comparison.ts';
import { isMostlyMoved } from '../../comparison/mostly-moved.ts';
import { otherSide, type Side } from '../../story/side.ts';
import { type Span, type Story, textOf } from '../../story/story.ts';
import { blankAfterSentence } from '../../text/blanks.ts';
import { ComparisonIndex } from '../comparison-index.ts';
import { editsInOneText } from '../rewritten.ts';
import { breakOf, usualBreak } from './breaks.ts';
import { type Fold, findFolds } from './folds.ts';
import { findInsertions, type Insertion } from './insertions.ts';
import { blanksOfWords, placeOfWords, type ShownWords } from './words-place.ts';
import { type Piece, Writer } from './writer.ts';

/**
 * What a mark says of its text: sentences that were added or omitted, words of an edited sentence that only the
 * original or only the modified has, sentences that stand elsewhere.
 */
export type MarkKind = 'added' | 'omitted' | 'originalWords' | 'modifiedWords' | 'moved';

/** Marks do not overlap, but for words inside a moved sentence. */
export interface Mark extends Span {
  readonly kind: MarkKind;
}

/** A sentence in the document, with the words that were put into it. */
export interface ShownSentence extends Span {
  readonly side: Side;
  /** Index into the sentences of that side. */
  readonly sentence: number;
  /** Index into {@link Comparison.groups}. */
  readonly group: number;
}

/** Both stories as one text, as track changes shows them. Spans are UTF-16 offsets into the text. */
export interface TrackChanges {
  readonly text: string;
  /** By place. */
  readonly marks: readonly Mark[];
  /** Lines that may be folded away. */
  readonly folds: readonly Fold[];
  /** Every sentence of the base and those that it lacks, by place. */
  readonly sentences: readonly ShownSentence[];
  /** Where each stretch of the text stands in its story, by place. */
  readonly pieces: readonly Piece[];
  /** Whether order is the background: most sentences moved. */
  readonly quietMoves: boolean;
}

/**
 * Writes both stories as one text, in the order of one of them, the base. The base's text stands as it is; sentences and
 * words that only the other story has are put in at their places. Words of the original come before the words of the
 * modified that replaced them; in a rewritten sentence all of the old words come before all of the new. Edits of
 * typography alone are not shown.
 */
export function trackChanges(comparison: Comparison, base: Side): TrackChanges {
  return new Composer(comparison, base).compose();
}

/** Where the last mark of whole sentences of the base stands, and what it marks. */
interface SentenceMark {
  readonly kind: MarkKind;
  readonly move: number | undefined;
  readonly index: number;
  readonly paragraph: number;
  /** Its index in the list of marks. */
  readonly at: number;
}

class Composer {
  readonly #writer: Writer;
  readonly #story: Story;
  readonly #other: Story;
  readonly #otherSide: Side;
  readonly #index: ComparisonIndex;
  readonly #edits: readonly (readonly WordEdit[])[];
  readonly #marks: Mark[] = [];
  readonly #sentences: ShownSentence[] = [];
  readonly #usualBreak: string;
  readonly #insertions: ReadonlyMap<number, Insertion>;
  #last: SentenceMark | undefined;
  readonly #comparison: Comparison;
  readonly #base: Side;

  constructor(comparison: Comparison, base: Side) {
    this.#comparison = comparison;
    this.#base = base;
    this.#otherSide = otherSide(base);
    this.#story = comparison[base];
    this.#other = comparison[this.#otherSide];
    this.#writer = new Writer(comparison);
    this.#index = new ComparisonIndex(comparison);
    this.#edits = editsBySentence(comparison, base);
    this.#insertions = findInsertions(this.#index, base);
    this.#usualBreak = usualBreak(this.#story);
  }

  compose(): TrackChanges {
    const { text, sentences } = this.#story;
    for (let index = -1; index < sentences.length; index++) {
      if (index >= 0) this.#addSentence(index);
      const gap = { start: sentences[index]?.end ?? 0, end: sentences[index + 1]?.start ?? text.length };
      const insertion = this.#insertions.get(index);
      if (insertion) this.#addInsertion(index, gap, insertion);
      else this.#writer.add(this.#base, gap);
    }
    const quietMoves = isMostlyMoved(this.#comparison);
    const order = (a: Mark, b: Mark) => a.start - b.start || b.end - a.end;
    const marks = this.#marks.filter(({ start, end }) => end > start).sort(order);
    const loud = quietMoves ? marks.filter(({ kind }) => kind !== 'moved') : marks;
    const folds = findFolds(this.#writer.text, loud);
    return {
      text: this.#writer.text,
      marks,
      folds,
      sentences: this.#sentences,
      pieces: this.#writer.pieces,
      quietMoves,
    };
  }

  #addSentence(index: number): void {
    const { start, end } = this.#story.sentences[index]!;
    const group = this.#index.groupOf(this.#base, index);
    const { kind, moved } = this.#comparison.groups[group]!;
    const from = this.#writer.length;
    let done = start;
    for (const edit of this.#edits[index]!) done = this.#addEdit(edit, done);
    this.#writer.add(this.#base, { start: done, end });
    const whole = { start: from, end: this.#writer.length };
    this.#sentences.push({ ...whole, side: this.#base, sentence: index, group });
    if (kind === 'added' || kind === 'omitted') this.#markSentence(kind, index, whole);
    if (moved) this.#markSentence('moved', index, whole, this.#index.moveOf(group));
  }

  /** Neighbours in a paragraph share a mark, moved sentences only with those of their move. */
  #markSentence(kind: MarkKind, index: number, whole: Span, move?: number): void {
    const { paragraph } = this.#story.sentences[index]!;
    const last = this.#last;
    const follows = last?.index === index - 1 && last.paragraph === paragraph && !this.#insertions.has(index - 1);
    const shares = follows && last.kind === kind && last.move === move;
    const at = shares ? last.at : this.#marks.length;
    this.#marks[at] = { kind, start: this.#marks[at]?.start ?? whole.start, end: whole.end };
    this.#last = { index, paragraph, kind, move, at };
  }

  /**
   * Adds the base's text from `done` up to the edit, then the words that went and the words that came for them. One of
   * the two is the base's own.
   * @returns the offset up to which the base's text has been added
   */
  #addEdit(edit: WordEdit, done: number): number {
    const own = edit[this.#base];
    const shown = { base: this.#story, other: this.#other, words: edit[this.#otherSide], own };
    const start = Math.max(done, own.start);
    const end = Math.max(start, own.end);
    const addOwn = () => this.#mark(`${this.#base}Words`, () => this.#writer.add(this.#base, { start, end }));
    if (this.#base === 'original') {
      this.#writer.add(this.#base, { start: done, end: start });
      addOwn();
      const place = own.end > own.start ? end : placeOfWords(shown, done);
      if (place > end) this.#writer.add(this.#base, { start: end, end: place });
      this.#addWords(shown, Math.max(place, end));
      return Math.max(place, end);
    }
    const place = placeOfWords(shown, done);
    this.#writer.add(this.#base, { start: done, end: place });
    this.#addWords(shown, place);
    this.#writer.add(this.#base, { start: place, end: Math.max(place, start) });
    addOwn();
    return Math.max(place, end);
  }

  /** Adds words of the other story at an offset of the base, with the blanks between them and their neighbours. */
  #addWords(shown: ShownWords, place: number): void {
    const { words } = shown;
    if (words.end === words.start) return;
    const blanks = blanksOfWords(shown, place, this.#writer.text.slice(-2));
    if (blanks.before) this.#writer.addSpace(' ');
    this.#mark(`${this.#otherSide}Words`, () => this.#writer.addInOneLine(this.#otherSide, words));
    if (blanks.behind) this.#writer.addSpace(' ');
  }

  #addInsertion(after: number, gap: Span, { passages, breakBefore, breakAfter }: Insertion): void {
    const writer = this.#writer;
    const other = this.#other;
    const base = this.#base;
    const [previous, next] = [this.#story.sentences[after], this.#story.sentences[after + 1]];
    const inside = previous !== undefined && previous.paragraph === next?.paragraph;
    const paragraphOf = (passage: readonly number[]) => other.sentences[passage[0]!]!.paragraph;
    const rows = inside && this.#story.paragraphs[previous.paragraph]!.kind === 'table';
    const blank = () => (rows ? '\n' : blankAfterSentence(writer.text));

    // The base's own white space stands on the side where the paragraph breaks.
    const ownBefore = !previous || (breakBefore && !breakAfter && next !== undefined);
    if (ownBefore) writer.add(base, gap);
    else if (!breakBefore) writer.addSpace(blank());
    else writer.addSpace(next ? breakOf(textOf(this.#story, gap)) : this.#breakAt(paragraphOf(passages[0]!)));

    passages.forEach((passage, index) => {
      if (index > 0) writer.addSpace(this.#breakAt(paragraphOf(passage)));
      const opens = index > 0 || breakBefore || !previous;
      const closes = index + 1 < passages.length || breakAfter || !next;
      this.#addPassage(passage, opens && closes);
    });

    if (!ownBefore && (inside || breakAfter || !next)) writer.add(base, gap);
    else if (breakAfter) writer.addSpace(this.#breakAt(paragraphOf(passages.at(-1)!) + 1));
    else if (next) writer.addSpace(blank());
  }

  /** Sentences of one paragraph of the other story; as a block of their own they keep their line breaks. */
  #addPassage(passage: readonly number[], block: boolean): void {
    const kind = this.#base === 'modified' ? 'omitted' : 'added';
    this.#mark(kind, () => {
      passage.forEach((index, position) => {
        const { start, end, paragraph } = this.#other.sentences[index]!;
        if (position > 0) this.#writer.addSpace(this.#gapBefore(index, passage[position - 1]!, block));
        const from = this.#writer.length;
        const asItIs = block || !FLOWING.has(this.#other.paragraphs[paragraph]!.kind);
        if (asItIs) this.#writer.add(this.#otherSide, { start, end });
        else this.#writer.addInOneLine(this.#otherSide, { start, end });
        const group = this.#index.groupOf(this.#otherSide, index);
        this.#sentences.push({ start: from, end: this.#writer.length, side: this.#otherSide, sentence: index, group });
      });
    });
  }

  /** The white space between two sentences of a passage, with its line breaks only in a block. */
  #gapBefore(index: number, before: number, block: boolean): string {
    const gap = this.#other.text.slice(this.#other.sentences[index - 1]!.end, this.#other.sentences[index]!.start);
    const asItIs = before === index - 1 && (block || !/[\r\n]/u.test(gap));
    return asItIs ? gap : blankAfterSentence(this.#writer.text);
  }

  /** The break before a paragraph of the other story: prose takes that of the base, lists and tables keep theirs. */
  #breakAt(paragraph: number): string {
    const { text, paragraphs } = this.#other;
    const [before, after] = [paragraphs[paragraph - 1], paragraphs[paragraph]];
    if (!before || !after || (before.kind === 'prose' && after.kind === 'prose')) return this.#usualBreak;
    return breakOf(text.slice(before.end, after.start));
  }

  #mark(kind: MarkKind, write: () => void): void {
    const start = this.#writer.length;
    write();
    this.#marks.push({ start, end: this.#writer.length, kind });
  }
}

/** Kinds of paragraphs whose line breaks mean nothing. */
const FLOWING: ReadonlySet<string> = new Set(['prose', 'heading', 'list item', 'quote']);

/** For each sentence of the base its word edits in their order, without those of typography alone. */
function editsBySentence(comparison: Comparison, base: Side): WordEdit[][] {
  const { sentences } = comparison[base];
  const edits: WordEdit[][] = sentences.map(() => []);
  for (const group of comparison.groups)
    for (const edit of editsInOneText(comparison, group)) {
      const { start, end } = edit[base];
      const home = group[base].find((index) => sentences[index]!.start <= start && end <= sentences[index]!.end);
      if (home !== undefined) edits[home]!.push(edit);
    }
  for (const list of edits) list.sort((a, b) => a[base].start - b[base].start || a[base].end - b[base].end);
  return edits;
}
