import type { Comparison, Group, WordEdit } from '../../comparison/comparison.ts';
import type { Side } from '../../story/side.ts';
import type { Span, Story } from '../../story/story.ts';
import { collapseSpace } from '../../text/typography.ts';
import { editsInOneText } from '../rewritten.ts';
import { needsBlank } from './blanks.ts';

/**
 * At most about this many UTF-16 code units of omitted text stand at one place: some thirty screens. An editor stops
 * responding when a line holds millions.
 */
const MAX_GONE_LENGTH = 100_000;

/** Text of the original that the modified story lacks, and the place in the modified story where it is shown. */
export interface GoneText {
  /** Offset in the modified story. */
  readonly place: number;
  /**
   * The text with the blank that parts it from its neighbours. One paragraph ends and the next begins at a `¶`. Past
   * {@link MAX_GONE_LENGTH} the rest is counted, not shown.
   */
  readonly text: string;
  /** Whole sentences were left out, or words of a sentence that stayed. */
  readonly what: 'sentences' | 'words';
}

/** What the editor of a story shows: spans and places are UTF-16 offsets into it, in reading order. */
export interface InlineMarks {
  /** Sentences without a counterpart: added ones in the modified story, omitted ones in the original. */
  readonly alone: readonly Span[];
  /** Words that came, in the modified story; words that went, in the original. */
  readonly changed: readonly Span[];
  readonly moved: readonly Span[];
  /** In the modified story only. */
  readonly gone: readonly GoneText[];
}

/** Finds the marks for the editor of one story of a comparison. Edits of typography alone get none. */
export function inlineMarks(comparison: Comparison, side: Side): InlineMarks {
  const { groups } = comparison;
  const edits = groups.flatMap((group) => editsInOneText(comparison, group));
  const sentencesOf = (chosen: readonly Group[]) =>
    inOrder(chosen.flatMap((group) => group[side].map((index) => comparison[side].sentences[index]!)));
  return {
    alone: sentencesOf(groups.filter(({ kind }) => kind === (side === 'modified' ? 'added' : 'omitted'))),
    changed: inOrder(edits.map((edit) => edit[side]).filter(({ start, end }) => end > start)),
    moved: sentencesOf(groups.filter(({ moved }) => moved)),
    gone: side === 'modified' ? goneTexts(comparison, edits) : [],
  };
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.start - b.start);
}

function goneTexts(comparison: Comparison, edits: readonly WordEdit[]): GoneText[] {
  const { original, modified, groups } = comparison;
  const gone = edits
    .filter((edit) => edit.original.end > edit.original.start)
    .map((edit) => goneWords(original, modified, edit.original, edit.modified));
  const omitted = new Map<number, number[]>();
  for (const { kind, after, original } of groups) {
    if (kind !== 'omitted') continue;
    const together = omitted.get(after!) ?? [];
    for (const sentence of original) together.push(sentence);
    omitted.set(after!, together);
  }
  for (const [after, sentences] of omitted) gone.push(goneSentences(comparison, after, sentences));
  // At one place the words of a sentence come before the sentences that followed it.
  return gone.sort((a, b) => a.place - b.place || Number(a.what === 'sentences') - Number(b.what === 'sentences'));
}

/** Replaced words are shown before the words that came for them, deleted words in the gap that they left. */
function goneWords(original: Story, modified: Story, before: Span, after: Span): GoneText {
  const words = cutText(original, before);
  const [left, right] = [modified.text.slice(0, after.start), modified.text.slice(after.start)];
  const text = (needsBlank(left, words) ? ' ' : '') + words + (needsBlank(words, right) ? ' ' : '');
  return { place: after.start, text, what: 'words' };
}

/** Omitted sentences are shown behind the sentence that they would follow, or before the first. */
function goneSentences({ original, modified }: Comparison, after: number, sentences: readonly number[]): GoneText {
  const paragraphOf = (index: number) => original.paragraphs[original.sentences[index]!.paragraph]!;
  const text = joinSentences(original, sentences);
  const first = sentences[0]!;
  if (after < 0) return { place: modified.sentences[0]?.start ?? 0, text: `${text} `, what: 'sentences' };
  const { end, paragraph } = modified.sentences[after]!;
  if (paragraphOf(first).first !== first) return { place: end, text: ` ${text}`, what: 'sentences' };
  // A whole paragraph went: its text fills the blank line that follows, where there is one.
  const atParagraphEnd = modified.paragraphs[paragraph]!.last === after + 1;
  const blankLine = /^[^\S\n]*\r?\n(?=[^\S\n]*\r?\n)/u;
  const blank = atParagraphEnd ? blankLine.exec(modified.text.slice(end, end + 200)) : null;
  return blank
    ? { place: end + blank[0].length, text, what: 'sentences' }
    : { place: end, text: ` ¶ ${text}`, what: 'sentences' };
}

/** Sentences of a story in one line, with a `¶` between paragraphs. Those past the limit are counted. */
function joinSentences(story: Story, sentences: readonly number[]): string {
  let text = '';
  for (const [position, index] of sentences.entries()) {
    if (text.length > MAX_GONE_LENGTH)
      return `${text} … and ${(sentences.length - position).toLocaleString('en')} more sentences`;
    const { start, end, paragraph } = story.sentences[index]!;
    const last = sentences[position - 1];
    if (last !== undefined) text += story.sentences[last]!.paragraph === paragraph ? ' ' : ' ¶ ';
    text += cutText(story, { start, end });
  }
  return text;
}

/** The text of a span in one line, up to the limit. */
function cutText(story: Story, { start, end }: Span): string {
  if (end - start <= MAX_GONE_LENGTH) return collapseSpace(story.text.slice(start, end));
  return `${collapseSpace(story.text.slice(start, start + MAX_GONE_LENGTH))} …`;
}
