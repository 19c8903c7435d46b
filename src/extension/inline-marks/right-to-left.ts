import * as vscode from 'vscode';
import type { InlineState } from './state.ts';

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** Whether a text runs from right to left is told by at most this many UTF-16 units of it. */
const MAX_SAMPLE_LENGTH = 2_000;

/** Whether a text has letters that run from right to left. */
export function runsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text.slice(0, MAX_SAMPLE_LENGTH));
}

/** The lines with marks, and with letters that run from right to left. */
export function rightToLeftLines(
  document: vscode.TextDocument,
  { alone, changed, moved, gone }: InlineState,
): vscode.Range[] {
  const lines = new Set<number>();
  for (const { start, end } of [...alone, ...changed, ...moved])
    for (let line = start.line; line <= end.line; line++) lines.add(line);
  for (const { position } of gone) lines.add(position.line);
  const omitted = new Set(gone.filter(({ text }) => runsRightToLeft(text)).map(({ position }) => position.line));
  return [...lines]
    .filter((line) => omitted.has(line) || runsRightToLeft(document.lineAt(line).text))
    .map((line) => new vscode.Range(line, 0, line, 0));
}
