import { findCommonEnds } from '../../text/common-ends.ts';

/** A text to put in the place of a part of another, `[start, end)` in UTF-16 code units of the text before any edit. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Cuts off what an edit leaves as it is at both its ends; undefined where that is all of it. Characters stay whole. */
export function trimEdit(story: string, { start, end, text }: TextEdit): TextEdit | undefined {
  const old = story.slice(start, end);
  if (old === text) return undefined;
  let { head, tail } = findCommonEnds(old, text);
  while (head > 0 && isInside(old, head)) head--;
  while (head > 0 && isInside(text, head)) head--;
  while (tail > 0 && (isInside(old, old.length - tail) || isInside(text, text.length - tail))) tail--;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

/** Whether an offset is within a surrogate pair or within CRLF. */
function isInside(text: string, at: number): boolean {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(at - 1, at + 1));
}

/** Makes edits of a text, all given in offsets of it as it was, in order. Linear in the length of the text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
