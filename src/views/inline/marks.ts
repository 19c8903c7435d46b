import type { Comparison, Group } from '../../comparison/comparison.ts';
import { type Span, type Story, textOf } from '../../story/story.ts';
import { collapseSpace } from '../../text/typography.ts';
import { needsBlank } from './blanks.ts';

/** Text of the original that is shown at a place of the modified story where it does not stand. */
export interface GoneText {
  /** Offset in the modified story. */
  readonly place: number;
  /** The text with the blank that parts it from its neighbours; one paragraph ends and the next begins at a `¶`. */
  readonly text: string;
  /** Whole sentences were left out, or words of a sentence that stayed. */
  readonly what: 'sentences' | 'words';
}

/** What the editor of the modified story shows: spans and places are UTF-16 offsets into it. */
export interface InlineMarks {
  readonly added: readonly Span[];
  readonly changed: readonly Span[];
  readonly moved: readonly Span[];
  readonly gone: readonly GoneText[];
}

/** The marks that a comparison puts into the modified story. Edits of typography alone get none. */
export function inlineMarks(comparison: Comparison): InlineMarks {
  const { original, modified, groups } = comparison;
  const added: Span[] = [];
  const changed: Span[] = [];
  const moved: Span[] = [];
  const gone: GoneText[] = [];
  const omitted = new Map<number, number[]>();
  for (const group of groups) {
    const sentences = group.modified.map((index) => modified.sentences[index]!);
    if (group.kind === 'added') added.push(...sentences);
    if (group.moved) moved.push(...sentences);
    if (group.kind === 'omitted') {
      const together = omitted.get(group.after!) ?? [];
      omitted.set(group.after!, together.concat(group.original));
    }
    for (const edit of group.edits) {
      if (edit.typography) continue;
      if (edit.modified.end > edit.modified.start) changed.push(edit.modified);
      if (edit.original.end > edit.original.start)
        gone.push(goneWords(original, modified, edit.original, edit.modified));
    }
  }
  for (const [after, sentences] of omitted) gone.push(goneSentences(comparison, after, sentences));
  const byPlace = (a: Span, b: Span) => a.start - b.start;
  return {
    added: added.sort(byPlace),
    changed: changed.sort(byPlace),
    moved: moved.sort(byPlace),
    // At one place the words of a sentence come before the sentences that followed it.
    gone: gone.sort((a, b) => a.place - b.place || Number(a.what === 'sentences') - Number(b.what === 'sentences')),
  };
}

/** Replaced words stand before those that came for them; words without a successor stand in the gap that they left. */
function goneWords(original: Story, modified: Story, before: Span, after: Span): GoneText {
  const words = collapseSpace(textOf(original, before));
  const [left, right] = [modified.text.slice(0, after.start), modified.text.slice(after.start)];
  const blankBefore = needsBlank(left, words) ? ' ' : '';
  const blankAfter = needsBlank(words, right) ? ' ' : '';
  return { place: after.start, text: blankBefore + words + blankAfter, what: 'words' };
}

/** Omitted sentences stand behind the sentence they follow; before the first where they opened the story. */
function goneSentences({ original, modified }: Comparison, after: number, sentences: readonly number[]): GoneText {
  const paragraphOf = (index: number) => original.sentences[index]!.paragraph;
  let text = '';
  sentences.forEach((index, position) => {
    const before = sentences[position - 1];
    if (before !== undefined) text += paragraphOf(before) === paragraphOf(index) ? ' ' : ' ¶ ';
    text += collapseSpace(textOf(original, original.sentences[index]!));
  });
  if (after < 0) return { place: modified.sentences[0]?.start ?? 0, text: `${text} `, what: 'sentences' };
  const { end, paragraph } = modified.sentences[after]!;
  const first = sentences[0]!;
  const opensParagraph = original.paragraphs[paragraphOf(first)]!.first === first;
  const last = modified.paragraphs[paragraph]!.last === after + 1;
  if (!opensParagraph) return { place: end, text: ` ${text}`, what: 'sentences' };
  // A whole paragraph went: its text fills the blank line that follows, where there is one.
  const blank = last ? /^[^\S\n]*\r?\n(?=[^\S\n]*\r?\n)/u.exec(modified.text.slice(end, end + 200)) : null;
  return blank
    ? { place: end + blank[0].length, text, what: 'sentences' }
    : { place: end, text: ` ¶ ${text}`, what: 'sentences' };
}

/** Whether more than half of the kept sentences moved: then order is the background, not a mark on every sentence. */
export function mostlyMoved({ groups }: Pick<Comparison, 'groups'>): boolean {
  const kept = (group: Group) => group.original.length > 0 && group.modified.length > 0;
  const sentences = (list: readonly Group[]) => list.reduce((sum, group) => sum + group.modified.length, 0);
  return sentences(groups.filter((group) => group.moved)) * 2 > sentences(groups.filter(kept));
}
