import type { Span, Story } from '../../story/story.ts';
import { foldGlyphs } from '../../text/typography.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import type { WordEdit } from '../comparison.ts';

/** A word of one side of an edited pair. */
export interface PassageWord extends Word {
  /** Index of the edit that it is part of, -1 when it was kept. */
  readonly edit: number;
  /** In lower case, its choice of glyphs undone. */
  readonly folded: string;
  /** Whether it is the first word of its sentence. */
  readonly first: boolean;
}

/** One side of an edited pair: some sentences of a story, and where the edits lie in them. */
export interface Passage {
  readonly story: Story;
  /** In reading order. */
  readonly sentences: readonly Span[];
  /** The spans of the edits on this side, in reading order; empty where words of the other side would go. */
  readonly edits: readonly Span[];
  readonly words: readonly PassageWord[];
}

/** Both sides of an edited pair. What most pairs never need is only found when asked for. */
export class EditedPair {
  readonly edits: readonly WordEdit[];
  readonly #sides: readonly [Side, Side];
  readonly #language: () => string;

  constructor(
    original: Story,
    originalSentences: readonly Span[],
    modified: Story,
    modifiedSentences: readonly Span[],
    edits: readonly WordEdit[],
    language: () => string,
  ) {
    this.edits = edits;
    this.#language = language;
    this.#sides = [
      new Side(
        original,
        originalSentences,
        edits.map((edit) => edit.original),
      ),
      new Side(
        modified,
        modifiedSentences,
        edits.map((edit) => edit.modified),
      ),
    ];
  }

  get original(): Passage {
    return this.#sides[0];
  }

  get modified(): Passage {
    return this.#sides[1];
  }

  /** The language of both stories, as a BCP 47 tag. */
  get language(): string {
    return this.#language();
  }
}

class Side implements Passage {
  readonly story: Story;
  readonly sentences: readonly Span[];
  readonly edits: readonly Span[];
  #words: readonly PassageWord[] | undefined;

  constructor(story: Story, sentences: readonly Span[], edits: readonly Span[]) {
    this.story = story;
    this.sentences = sentences;
    this.edits = edits;
  }

  get words(): readonly PassageWord[] {
    this.#words ??= wordsIn(this);
    return this.#words;
  }
}

function wordsIn({ story, sentences, edits }: Passage): PassageWord[] {
  const words: PassageWord[] = [];
  let edit = 0;
  for (const { start, end } of sentences) {
    let first = true;
    for (const { text, start: from, end: to } of wordsOf(story.text, start, end)) {
      while (edit < edits.length && (edits[edit]!.end <= from || edits[edit]!.start === edits[edit]!.end)) edit++;
      const within = edit < edits.length && edits[edit]!.start <= from ? edit : -1;
      const begins = first && isWord(text);
      words.push({ text, start: from, end: to, edit: within, folded: folded(text), first: begins });
      if (begins) first = false;
    }
  }
  return words;
}

function folded(word: string): string {
  return (/^[A-Za-z]*$/u.test(word) ? word : foldGlyphs(word)).toLowerCase();
}

/** Whether it has a letter or digit: punctuation is no word here. */
export function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
