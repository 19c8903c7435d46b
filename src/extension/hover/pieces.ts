import type { Comparison, Group } from '../../comparison/comparison.ts';
import { isQuiet } from '../../presentation/kinds.ts';
import { marksIn, runsOf } from '../../presentation/runs.ts';
import type { Side } from '../../story/side.ts';
import { textOf } from '../../story/story.ts';
import { needsBlank } from '../../text/blanks.ts';
import type { MarkSign, Piece } from './markdown.ts';

/** Cuts a sentence of a group into pieces as it stands in its story; the words that differ from the other story have a sign. */
export function sentencePieces(comparison: Comparison, group: Group, side: Side, sentence: number): Piece[] {
  const story = comparison[side];
  const span = story.sentences[sentence]!;
  const sign: MarkSign = side === 'original' ? '~~' : '**';
  return runsOf(story.text, span, marksIn(group, side, span)).flatMap((run) =>
    'text' in run ? [{ text: run.text, sign: run.type === 'marked' ? sign : undefined }] : [],
  );
}

/** Cuts an edited pair of sentences into the pieces of one text: words that went, struck out, before words that came. */
export function mergedPieces({ original, modified }: Comparison, group: Group): Piece[] {
  const span = modified.sentences[group.modified[0]!]!;
  const pieces: Piece[] = [];
  let at = span.start;
  for (const edit of group.edits) {
    if (isQuiet(edit) && !group.typographyOnly) continue;
    const deleted = textOf(original, edit.original).trim();
    const inserted = textOf(modified, edit.modified);
    const blanks = /^\s*/u.exec(inserted)![0].length;
    const before = modified.text.slice(at, edit.modified.start + blanks);
    const after = inserted.trim() || modified.text.slice(edit.modified.end, edit.modified.end + 2);
    pieces.push({ text: before });
    if (deleted) {
      if (needsBlank(modified.text.slice(span.start, edit.modified.start + blanks), deleted))
        pieces.push({ text: ' ' });
      pieces.push({ text: deleted, sign: '~~' });
      if (needsBlank(deleted, after)) pieces.push({ text: ' ' });
    }
    pieces.push({ text: inserted.slice(blanks), sign: '**' });
    at = edit.modified.end;
  }
  pieces.push({ text: modified.text.slice(at, span.end) });
  return pieces.filter(({ text }) => text);
}
