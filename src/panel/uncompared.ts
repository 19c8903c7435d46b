import type { Comparison, Group } from '../comparison/comparison.ts';
import type { Paragraph, Sentence, Story } from '../story/story.ts';

/**
 * A comparison to show while the real one is made: every paragraph of both stories is one sentence, and no sentence has
 * a counterpart.
 */
export function uncompared(original: string, modified: string): Comparison {
  const [before, after] = [roughStory(original), roughStory(modified)];
  const alone = {
    moved: false,
    similarity: 0,
    probability: 1,
    edits: [],
    typographyOnly: false,
    editKinds: [],
    after: -1,
  } as const;
  const omitted = before.sentences.map(
    (_, index): Group => ({ ...alone, kind: 'omitted', original: [index], modified: [] }),
  );
  const added = after.sentences.map(
    (_, index): Group => ({ ...alone, kind: 'added', original: [], modified: [index] }),
  );
  const none = { unchanged: 0, edited: 0, split: 0, merged: 0, recast: 0, moved: 0 };
  return {
    original: before,
    modified: after,
    groups: [...omitted, ...added],
    moves: [],
    counts: { ...none, omitted: omitted.length, added: added.length },
  };
}

/** Splits a story at blank lines only: quick, and good enough to read. */
function roughStory(text: string): Story {
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  for (const { 0: found, index } of text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*\n))*/gu)) {
    const [start, end] = [index, index + found.trimEnd().length];
    sentences.push({ start, end, paragraph: paragraphs.length });
    paragraphs.push({ start, end, kind: 'prose', first: paragraphs.length, last: paragraphs.length + 1 });
  }
  return { text, paragraphs, sentences };
}
