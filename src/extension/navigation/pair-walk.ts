import * as vscode from 'vscode';
import type { ChangeKind } from '../../presentation/kinds.ts';
import { placeChanges } from '../../presentation/one-text/stops.ts';
import { type Direction, placeAmong, takeStep } from '../../presentation/step.ts';
import { stepWords } from '../../presentation/step-words.ts';
import type { InlineDocument } from '../documents/inline-document.ts';
import { note } from '../messages.ts';
import { selectSpan } from '../session/story-editors.ts';

/** Goes to the next or previous change in an editor of the inline comparison. */
export function stepInInlineDocument(
  { changes, comparison }: InlineDocument,
  editor: vscode.TextEditor,
  direction: Direction,
  kind?: ChangeKind,
): void {
  const review = comparison.review.current;
  const { document, selection } = editor;
  // While a new text is on its way, the next press finds it.
  if (!changes || !review || document.getText() !== changes.text) return;
  const stops = placeChanges(changes, review.openOfKind(kind));
  const selected = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  const place = placeAmong(
    stops.map(({ span }) => span),
    selected,
  );
  const step = takeStep(place, direction, stops.length);
  const stop = step && stops[step.stop]!;
  if (stop) selectSpan(editor, stop.span);
  const arrival = stop && { arrival: { kind: stop.change.kind, missing: false } };
  note(stepWords(step, { direction, kind, reviewed: review.reviewed > 0, ...arrival }));
}

/** Goes to the next or previous difference in VS Code's own diff editor, as that one tells them. */
export async function stepInDiffEditor(direction: Direction): Promise<void> {
  const name = direction === 'next' ? 'nextChange' : 'previousChange';
  await vscode.commands.executeCommand(`workbench.action.compareEditor.${name}`);
}
