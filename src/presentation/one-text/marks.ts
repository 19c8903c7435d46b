import type { Comparison, Group, WordEdit } from '../../comparison/comparison.ts';
import type { Side } from '../../story/side.ts';
import { type Span, type Story, textOf } from '../../story/story.ts';
import { blankAfterSentence } from '../../text/blanks.ts';
import type { ComparisonIndex } from '../comparison-index.ts';
import { sentenceAt } from '../places.ts';
import { editsInOneText } from '../rewritten.ts';
import { breaksAround } from './insertions.ts';
import { OmittedText } from './omitted.ts';
import { blanksOfWords, placeOfWords } from './words-place.ts';

/** What the editor of a story shows: spans and places are UTF-16 offsets into it, in reading order. */
export interface InlineMarks {
  /**
   * Sentences without a counterpart: added ones in the modified story, omitted ones in the original. One that such another
   * follows in its paragraph goes on to where that begins.
   */
  readonly alone: readonly Span[];
  /** Words that came, in the modified story; words that went, in the original. */
  readonly changed: readonly Span[];
  readonly moved: readonly MovedSentence[];
  /** In the modified story only. */
  readonly gone: readonly OmittedText[];
}

/** A sentence that stands elsewhere, up to the next one where that belongs to the same block. */
export interface MovedSentence extends Span {
  /** Whether a block begins here: neighbours of one move, without a blank line between them. */
  readonly opens: boolean;
}

/**
 * The marks for the editor of one story of a comparison. They are looked up by place: the work grows with the part that is
 * asked for, not with the story. Edits of typography alone get none.
 */
export class StoryMarks {
  readonly #index: ComparisonIndex;
  readonly #comparison: Comparison;
  readonly #side: Side;
  readonly #story: Story;

  constructor(index: ComparisonIndex, side: Side) {
    this.#index = index;
    this.#comparison = index.comparison;
    this.#side = side;
    this.#story = index.comparison[side];
  }

  /** The story that is marked. */
  get story(): Story {
    return this.#story;
  }

  /** Finds the marks that touch a range of the story, both ends included, whole. */
  within(range: Span): InlineMarks {
    const { sentences } = this.#story;
    // The mark of the sentence before may go on to where the range begins.
    const [from, to] = [sentenceAt(this.#story, range.start - 1) ?? 0, sentenceAt(this.#story, range.end) ?? -1];
    const alone: Span[] = [];
    const moved: MovedSentence[] = [];
    const groups = new Set<number>();
    for (let sentence = from; sentence <= to; sentence++) {
      const { start, end, paragraph } = sentences[sentence]!;
      const at = this.#index.groupOf(this.#side, sentence);
      const group = this.#comparison.groups[at]!;
      if (group.edits.length > 0) groups.add(at);
      if (this.#isAlone(sentence)) {
        const next = sentences[sentence + 1];
        const goesOn = next?.paragraph === paragraph && this.#isAlone(sentence + 1);
        alone.push({ start, end: goesOn ? next.start : end });
      }
      if (group.moved) moved.push(this.#movedSentence(sentence));
    }
    const edits = [...groups].flatMap((at) => this.#editsOf(this.#comparison.groups[at]!));
    edits.sort((a, b) => a.own.start - b.own.start || a.own.end - b.own.end);
    const touches = ({ start, end }: Span) => start <= range.end && end >= range.start;
    return {
      alone: alone.filter(touches),
      changed: edits.map(({ own }) => own).filter((own) => own.end > own.start && touches(own)),
      moved: moved.filter(touches),
      gone: this.#side === 'modified' ? this.#goneWithin(range, from, to, edits) : [],
    };
  }

  #isAlone(sentence: number): boolean {
    const { kind } = this.#comparison.groups[this.#index.groupOf(this.#side, sentence)]!;
    return kind === (this.#side === 'modified' ? 'added' : 'omitted');
  }

  #movedSentence(sentence: number): MovedSentence {
    const { sentences } = this.#story;
    const { start, end } = sentences[sentence]!;
    const goesOn = this.#isOneBlock(sentence, sentence + 1);
    return {
      start,
      end: goesOn ? sentences[sentence + 1]!.start : end,
      opens: !this.#isOneBlock(sentence - 1, sentence),
    };
  }

  /** Whether two sentences, one right after the other, belong to one moved block. */
  #isOneBlock(before: number, after: number): boolean {
    const { sentences, text } = this.#story;
    const [a, b] = [sentences[before], sentences[after]];
    if (!a || !b) return false;
    const groups = [before, after].map((sentence) => this.#index.groupOf(this.#side, sentence));
    if (groups.some((group) => !this.#comparison.groups[group]!.moved)) return false;
    if (this.#index.moveOf(groups[0]!) !== this.#index.moveOf(groups[1]!)) return false;
    return a.paragraph === b.paragraph || !/\n[^\S\n]*\n/u.test(text.slice(a.end, b.start));
  }

  /** The word edits of a group, in the order of this story, each with its sentence. */
  #editsOf(group: Group): HomedEdit[] {
    const { sentences } = this.#story;
    return editsInOneText(this.#comparison, group).flatMap((edit) => {
      const own = edit[this.#side];
      const home = group[this.#side].find((at) => sentences[at]!.start <= own.start && own.end <= sentences[at]!.end);
      return home === undefined ? [] : [{ edit, own, home }];
    });
  }

  #goneWithin(range: Span, from: number, to: number, edits: readonly HomedEdit[]): OmittedText[] {
    const gone: { readonly text: OmittedText; readonly rank: number }[] = [];
    let done = 0;
    for (const { edit, own, home } of edits) {
      const text = this.#goneWords(edit, Math.max(done, this.#story.sentences[home]!.start));
      if (text) gone.push({ text, rank: home });
      done = Math.max(done, own.end, text?.place ?? 0);
    }
    // What follows the sentence before may stand right before the first one here.
    for (let after = Math.max(from - 1, -1); after <= to; after++)
      for (const text of this.#goneAfter(after)) gone.push({ text, rank: after + 0.5 });
    return gone
      .filter(({ text }) => range.start <= text.place && text.place <= range.end)
      .sort((a, b) => a.text.place - b.text.place || a.rank - b.rank)
      .map(({ text }) => text);
  }

  #goneWords(edit: WordEdit, done: number): OmittedText | undefined {
    const { original, modified } = this.#comparison;
    if (edit.original.end === edit.original.start) return undefined;
    const shown = { base: modified, other: original, words: edit.original, own: edit.modified };
    const place = placeOfWords(shown, done);
    const blanks = blanksOfWords(shown, place, modified.text.slice(Math.max(0, place - 2), place));
    const around = { lead: blanks.before ? ' ' : '', trail: blanks.behind ? ' ' : '' };
    return new OmittedText({ place, what: 'words', ...around }, original, 1, () => edit.original);
  }

  /** The omitted sentences that follow a sentence of the modified story, -1 for those before the first. */
  #goneAfter(after: number): OmittedText[] {
    const { groups, original, modified } = this.#comparison;
    const first = this.#firstGroupFrom(after + 0.5);
    if (groups[first]?.after !== after || groups[first]?.kind !== 'omitted') return [];
    const end = this.#firstGroupFrom(after + 1);
    const sentenceOf = (group: number) => original.sentences[groups[group]!.original[0]!]!;
    const paragraphOf = (group: number) => sentenceOf(group).paragraph;
    const [opening, closing] = [paragraphOf(first), paragraphOf(end - 1)];
    const { breakBefore, breakAfter } = breaksAround(this.#index, 'modified', after, opening, closing);
    const [before, next] = [modified.sentences[after], modified.sentences[after + 1]];
    const between = (from: number, to: number, place: number, lead: string, trail: string) =>
      from < to
        ? [
            new OmittedText({ place, what: 'sentences', lead, trail }, original, to - from, (index) =>
              sentenceOf(from + index),
            ),
          ]
        : [];
    if (before && before.paragraph === next?.paragraph)
      return between(first, end, before.end, blankBehind(modified, before), '');

    // The rest of the paragraph before, whole paragraphs, and the beginning of the paragraph behind.
    const rest = before && !breakBefore ? search(first, end, (group) => paragraphOf(group) > opening) : first;
    const beginning = next && !breakAfter ? search(rest, end, (group) => paragraphOf(group) >= closing) : end;
    const blankLine = before && blankLineBehind(modified, before.end);
    const whole = () => {
      if (!before) return between(rest, beginning, next?.start ?? 0, '', next ? ' ¶ ' : '');
      return between(rest, beginning, blankLine ?? before.end, blankLine === undefined ? ' ¶ ' : '', '');
    };
    return [
      ...(before ? between(first, rest, before.end, blankBehind(modified, before), '') : []),
      ...whole(),
      ...(next ? between(beginning, end, next.start, '', blankBehind(original, sentenceOf(end - 1))) : []),
    ];
  }

  /** The first group at or behind a place in the order of the modified story; omitted ones stand between its sentences. */
  #firstGroupFrom(place: number): number {
    const { groups } = this.#comparison;
    return search(0, groups.length, (at) => (groups[at]!.modified[0] ?? groups[at]!.after! + 0.5) >= place);
  }
}

interface HomedEdit {
  readonly edit: WordEdit;
  readonly own: Span;
  /** The sentence of this story that it is in. */
  readonly home: number;
}

/** The first number in `[from, to)` for which something holds, else `to`; it must hold for all that follow. */
function search(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function blankBehind(story: Story, sentence: Span): string {
  return blankAfterSentence(textOf(story, { start: Math.max(sentence.start, sentence.end - 8), end: sentence.end }));
}

/** The offset of the blank line right behind the end of a paragraph, where there is one. */
function blankLineBehind({ text }: Story, end: number): number | undefined {
  const found = /^[^\S\n]*\r?\n(?=[^\S\n]*\r?\n)/u.exec(text.slice(end, end + 200));
  return found ? end + found[0].length : undefined;
}
