import type { Span, Story } from '../../story/story.ts';
import type { Word } from '../../text/words.ts';
import type { WordEdit } from '../comparison.ts';
import type { Wording } from '../wording.ts';

/** A word of one side of an edited pair. */
export interface PassageWord extends Word {
  /** Index of the edit that it is part of, -1 when it was kept. */
  readonly edit: number;
  /** In lower case, its choice of glyphs undone: an apostrophe or quotation mark of any form is `"`. */
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

/** Both sides of an edited pair. Their words are found when first asked for, because most pairs never need them. */
export class EditedPair {
  readonly edits: readonly WordEdit[];
  /** Of both stories, a BCP 47 primary subtag. */
  readonly language: string;
  readonly #sides: readonly [Side, Side];

  constructor(original: Wording, modified: Wording, edits: readonly WordEdit[], language: string) {
    this.edits = edits;
    this.language = language;
    this.#sides = [
      new Side(
        original,
        edits.map((edit) => edit.original),
      ),
      new Side(
        modified,
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
}

class Side implements Passage {
  readonly edits: readonly Span[];
  readonly #wording: Wording;
  #words: readonly PassageWord[] | undefined;

  constructor(wording: Wording, edits: readonly Span[]) {
    this.#wording = wording;
    this.edits = edits;
  }

  get story(): Story {
    return this.#wording.story;
  }

  get sentences(): readonly Span[] {
    return this.#wording.sentences;
  }

  get words(): readonly PassageWord[] {
    this.#words ??= collectWords(this.#wording, this.edits);
    return this.#words;
  }
}

/** The words of the sentences, each with the edit that it is part of. */
function collectWords({ sentences, words, glyphs }: Wording, edits: readonly Span[]): PassageWord[] {
  const found: PassageWord[] = [];
  let at = 0;
  let edit = 0;
  for (const sentence of sentences) {
    let first = true;
    for (; at < words.length && words[at]!.start < sentence.end; at++) {
      const { text, start, end } = words[at]!;
      while (edit < edits.length && (edits[edit]!.end <= start || edits[edit]!.start === edits[edit]!.end)) edit++;
      const within = edit < edits.length && edits[edit]!.start <= start ? edit : -1;
      const begins = first && isWord(text);
      found.push({ text, start, end, edit: within, folded: glyphs[at]!.toLowerCase(), first: begins });
      if (begins) first = false;
    }
  }
  return found;
}

/** Whether a text has a letter or digit: punctuation is no word here. */
export function isWord(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20; // in lower case, where it is one of A to Z
  if (first >= 0x61 && first <= 0x7a) return true;
  return /[\p{L}\p{N}]/u.test(text);
}
