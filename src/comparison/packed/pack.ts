import type { Side } from '../../story/side.ts';
import type { Story } from '../../story/story.ts';
import type { Comparison, Group, Move } from '../comparison.ts';
import { EDIT_KINDS, KINDS, MARKUP_EDIT_KINDS, PARAGRAPH_KINDS } from './names.ts';
import { NumberWriter } from './number-bytes.ts';
import type { PackedComparison } from './sections.ts';

/** Packs a comparison for its way to another thread or window. `unpack` of unpack.ts is its inverse. */
export function pack({ original, modified, groups, moves, counts }: Comparison): PackedComparison {
  return {
    sections: {
      originalParagraphs: packParagraphs(original),
      originalSentences: packSentences(original),
      modifiedParagraphs: packParagraphs(modified),
      modifiedSentences: packSentences(modified),
      groups: packGroups(groups, { original, modified }),
      moves: packMoves(moves),
    },
    counts,
  };
}

function packParagraphs({ paragraphs }: Story): Uint8Array {
  const numbers = new NumberWriter();
  let [textEnd, lastSentence] = [0, 0];
  for (const { start, end, kind, first, last } of paragraphs) {
    numbers.push(start - textEnd, end - start, PARAGRAPH_KINDS.indexOf(kind), first - lastSentence, last - first);
    [textEnd, lastSentence] = [end, last];
  }
  return numbers.bytes;
}

function packSentences({ sentences }: Story): Uint8Array {
  const numbers = new NumberWriter();
  let [textEnd, lastParagraph] = [0, 0];
  for (const { start, end, paragraph } of sentences) {
    numbers.push(start - textEnd, end - start, paragraph - lastParagraph);
    [textEnd, lastParagraph] = [end, paragraph];
  }
  return numbers.bytes;
}

function packGroups(groups: readonly Group[], stories: Readonly<Record<Side, Story>>): Uint8Array {
  const numbers = new NumberWriter();
  /** The sentence of each side that would come next if none had moved. */
  const next: Record<Side, number> = { original: 0, modified: 0 };
  for (const group of groups) {
    const { kind, moved, similarity, probability, typographyOnly, after, edits, editKinds } = group;
    const away = kind === 'added' ? 'original' : 'modified';
    numbers.push(
      KINDS.indexOf(kind),
      Number(moved),
      similarity,
      probability,
      Number(typographyOnly),
      Number(after !== undefined),
    );
    if (after !== undefined) numbers.push(after - next[away]);
    const start = { original: 0, modified: 0 };
    for (const side of ['original', 'modified'] as const) {
      const indices = group[side];
      start[side] = stories[side].sentences[indices[0] ?? -1]?.start ?? 0;
      packAscending(indices, next[side], numbers);
      next[side] = (indices.at(-1) ?? next[side] - 1) + 1;
    }
    numbers.push(edits.length);
    for (const { original, modified, typography, markup } of edits)
      numbers.push(
        original.start - start.original,
        original.end - original.start,
        modified.start - start.modified,
        modified.end - modified.start,
        markup ? 2 + MARKUP_EDIT_KINDS.indexOf(markup) : Number(typography),
      );
    numbers.push(editKinds.length);
    for (const kind of editKinds) numbers.push(EDIT_KINDS.indexOf(kind));
  }
  return numbers.bytes;
}

function packMoves(moves: readonly Move[]): Uint8Array {
  const numbers = new NumberWriter();
  let first = 0;
  for (const { groups, distance } of moves) {
    numbers.push(distance);
    packAscending(groups, first, numbers);
    first = groups[0] ?? first;
  }
  return numbers.bytes;
}

/** Packs indices as their number and the step from each to the next; the first step is from `from`. */
function packAscending(indices: readonly number[], from: number, numbers: NumberWriter): void {
  numbers.push(indices.length);
  let before = from;
  for (const index of indices) {
    numbers.push(index - before);
    before = index;
  }
}
