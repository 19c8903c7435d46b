import type { Span, Story } from '../../story/story.ts';
import { detectLanguage } from '../../text/language.ts';
import { foldGlyphs } from '../../text/typography.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import type { WordEdit } from '../comparison.ts';

/** How much of the story on either side of a sentence is read to tell its language, in UTF-16 code units. */
const AROUND = 400;

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
  #language: string | undefined;

  constructor(
    original: Story,
    originalSentences: readonly Span[],
    modified: Story,
    modifiedSentences: readonly Span[],
    edits: readonly WordEdit[],
  ) {
    this.edits = edits;
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

  /** The language of both sides together, as a BCP 47 tag; English where the text does not tell. */
  get language(): string {
    if (this.#language === undefined) {
      // Sorted, so that it does not matter which side is called the original.
      const around = this.#sides.map(textAround).sort();
      const found = detectLanguage(around.join('\n'));
      this.#language = found === 'und' ? 'en' : found;
    }
    return this.#language;
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
    for (const word of wordsOf(story.text, start, end)) {
      while (edit < edits.length && (edits[edit]!.end <= word.start || edits[edit]!.start === edits[edit]!.end)) edit++;
      const within = edit < edits.length && edits[edit]!.start <= word.start;
      const hasLetters = isWord(word.text);
      words.push({
        ...word,
        edit: within ? edit : -1,
        folded: foldGlyphs(word.text).toLowerCase(),
        first: first && hasLetters,
      });
      if (hasLetters) first = false;
    }
  }
  return words;
}

/** Whether it has a letter or digit: punctuation is no word here. */
export function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function textAround({ story, sentences }: Passage): string {
  const first = sentences[0]!;
  const last = sentences.at(-1)!;
  // A sentence of enormous length tells its language by its start.
  const end = Math.min(last.end + AROUND, first.start + 5 * AROUND);
  return story.text.slice(Math.max(0, first.start - AROUND), Math.max(end, first.end > end ? end : last.start));
}
