import * as vscode from 'vscode';
import type { Side } from '../../story/side.ts';
import type { Compared } from '../session/session.ts';
import { KeptText } from './kept-text.ts';

interface KeptDocument {
  readonly compared: Compared;
  readonly text: KeptText;
  /** `TextDocument.version` that this holds for. */
  version: number;
}

/** Knows what is left of the texts of a comparison in the documents of its stories, which change as they are edited. */
export class KeptDocuments implements vscode.Disposable {
  readonly #documents = new WeakMap<vscode.TextDocument, KeptDocument>();
  readonly #listener = vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event));

  /**
   * What is left in a document of the text that was compared. The version tells, and changes are followed from then on. But a
   * document that VS Code closed and opened again counts its versions anew: then the texts are compared.
   */
  of(document: vscode.TextDocument, side: Side, compared: Compared): KeptText {
    const known = this.#documents.get(document);
    if (known?.compared === compared && known.version === document.version) return known.text;
    const { text } = compared.comparison[side];
    const isSame = document.version === compared[`${side}DocumentVersion`];
    const kept = isSame ? new KeptText(text.length) : KeptText.between(text, document.getText());
    this.#documents.set(document, { compared, text: kept, version: document.version });
    return kept;
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const kept = this.#documents.get(document);
    if (!kept || contentChanges.length === 0 || kept.version !== document.version - 1) return;
    kept.text.apply(contentChanges);
    kept.version = document.version;
  }
}
