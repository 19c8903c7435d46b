import type { IndexedStory } from '../story/indexed-story.ts';
import type { MarkupSign } from '../story/markup.ts';
import type { Span, Story } from '../story/story.ts';
import { foldGlyphs } from '../text/typography.ts';
import { findWords, type Word } from '../text/words.ts';

/** Some sentences of one story, with their words in reading order. */
export interface Wording {
  /** With blanks for its signs of markup. */
  readonly story: Story;
  readonly sentences: readonly Span[];
  readonly words: readonly Word[];
  /** By word: its text with the choice of glyphs undone. */
  readonly glyphs: readonly string[];
  /** The signs of markup in the sentences, in reading order. */
  readonly signs: readonly MarkupSign[];
}

/** Reads the words of some sentences of a story, given by their indices. */
export function readWording({ prose, markup }: IndexedStory, indices: readonly number[]): Wording {
  const words: Word[] = [];
  const signs: MarkupSign[] = [];
  const sentences = indices.map((index) => prose.sentences[index]!);
  for (const [at, { start, end }] of sentences.entries()) {
    const own = markup[indices[at]!]!;
    for (const word of findWords(prose.text, start, end)) words.push(word);
    for (const sign of own) signs.push(sign);
  }
  return {
    story: prose,
    sentences,
    words: coverEntities(words, signs),
    glyphs: words.map(({ text }) => foldGlyphs(text)),
    signs,
  };
}

/** Makes a word that ends with a character written by its name, `&eacute;`, as long as the name. */
function coverEntities(words: readonly Word[], signs: readonly MarkupSign[]): readonly Word[] {
  const entities = signs.filter(({ kind }) => kind === 'entity');
  if (entities.length === 0) return words;
  let next = 0;
  return words.map((word) => {
    while (next < entities.length && entities[next]!.end <= word.start) next++;
    const entity = entities[next];
    return entity && entity.start === word.end - 1 ? { ...word, end: entity.end } : word;
  });
}
