import * as vscode from 'vscode';
import type { TextEdit } from '../../comparison/take-over/text-edit.ts';
import type { TakenName } from '../../panel/protocol.ts';
import { SIDES } from '../../story/side.ts';
import { documentOf } from '../passages/passage-uri.ts';
import type { Compared } from '../session/session.ts';

/** What was taken over for the page of a panel. */
interface Taken extends TakenName {
  readonly document: vscode.TextDocument;
  /** `TextDocument.version` as long as nothing else was edited since. */
  version: number;
  /** Make the text again as it was before. */
  readonly inverse: readonly TextEdit[];
}

/** What a panel's page had taken over into both stories, to undo it as long as it is the last edit of its story. */
export class TakenEdits {
  /** The latest last. */
  #taken: Taken[] = [];

  /** Notes edits that are about to be made in a document, as one step. */
  expect(name: TakenName, document: vscode.TextDocument, edits: readonly TextEdit[]): void {
    const text = document.getText();
    const last = this.#lastOf(document);
    // What was edited in between cannot be taken back from here.
    if (last?.version !== document.version) this.#taken = this.#taken.filter((taken) => taken.document !== document);
    this.#taken.push({ ...name, document, version: document.version + 1, inverse: invertEdits(text, edits) });
  }

  /** Forgets edits that could not be made, or were not made as they were expected. */
  drop({ take }: Pick<TakenName, 'take'>): void {
    this.#taken = this.#taken.filter((taken) => taken.take !== take);
  }

  /** Forgets all: the page that asked for it is gone. */
  clear(): void {
    this.#taken = [];
  }

  /** What can be undone of the stories as they were compared: of each the last edit, if it was one of these. */
  undoableIn(compared: Compared): TakenName[] {
    const found = SIDES.flatMap((side) => {
      const uri = documentOf(compared[side]).toString();
      const last = this.#taken.findLast(({ document }) => !document.isClosed && document.uri.toString() === uri);
      return last?.version === compared[`${side}DocumentVersion`] ? [last] : [];
    });
    return [...new Set(found)].map(({ take, done }) => ({ take, done }));
  }

  /**
   * Undoes what was taken over, as one edit of its document.
   * @returns false when something else was edited since, or the document cannot be changed any more
   */
  async undo(take: number): Promise<boolean> {
    const taken = this.#taken.find((one) => one.take === take);
    if (!taken) return false;
    const { document, inverse } = taken;
    if (document.isClosed || this.#lastOf(document) !== taken || document.version !== taken.version) return false;
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, text } of inverse)
      edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
    this.drop(taken);
    const before = this.#lastOf(document);
    if (before) before.version = document.version + 1;
    return vscode.workspace.applyEdit(edit);
  }

  #lastOf(document: vscode.TextDocument): Taken | undefined {
    return this.#taken.findLast((taken) => taken.document === document);
  }
}

/** The edits that take edits of a text back; offsets into the text that they made. */
function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let grown = 0;
  return edits.map(({ start, end, text: added }) => {
    const at = start + grown;
    grown += added.length - (end - start);
    return { start: at, end: at + added.length, text: text.slice(start, end) };
  });
}
