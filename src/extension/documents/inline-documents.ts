import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Comparisons, OpenComparison } from '../comparisons.ts';
import { storyName } from '../session/stories.ts';
import { InlineDocument } from './inline-document.ts';
import { MarkTypes } from './mark-types.ts';
import { PairDocuments } from './pair-documents.ts';
import { pairUri, type StoryPair } from './pair-uri.ts';
import { unrelatedLenses } from './unrelated-lenses.ts';

export const INLINE_SCHEME = 'story-diff-inline';

/** The inline comparisons that are open: both stories as one text. */
export class InlineDocuments
  extends PairDocuments<InlineDocument>
  implements vscode.FoldingRangeProvider, vscode.CodeLensProvider
{
  readonly #foldsChanged = new vscode.EventEmitter<void>();
  readonly #markTypes = new MarkTypes();
  readonly #lensesChanged = new vscode.EventEmitter<void>();
  readonly #providers: vscode.Disposable;

  readonly onDidChangeFoldingRanges = this.#foldsChanged.event;
  readonly onDidChangeCodeLenses = this.#lensesChanged.event;

  constructor(comparisons: Comparisons) {
    super(INLINE_SCHEME, comparisons);
    this.#providers = vscode.Disposable.from(
      vscode.languages.registerFoldingRangeProvider({ scheme: INLINE_SCHEME }, this),
      vscode.languages.registerCodeLensProvider({ scheme: INLINE_SCHEME }, this),
    );
  }

  /** The one in the active editor. */
  get active(): InlineDocument | undefined {
    const uri = vscode.window.activeTextEditor?.document.uri;
    return uri && this.find(uri);
  }

  provideFoldingRanges({ uri }: vscode.TextDocument): vscode.FoldingRange[] {
    const folds = this.find(uri)?.changes?.folds ?? [];
    return folds.map(({ firstLine, lastLine }) => new vscode.FoldingRange(firstLine, lastLine));
  }

  /** What stands above two stories with next to nothing in common; none before the document has their text. */
  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const made = this.find(document.uri)?.made;
    if (!made?.unrelated || document.getText() !== made.changes.text) return [];
    return unrelatedLenses(document, made.unrelated, made.changes, made.compared);
  }

  override dispose(): void {
    super.dispose();
    for (const disposable of [this.#providers, this.#foldsChanged, this.#lensesChanged, this.#markTypes])
      disposable.dispose();
  }

  protected override addressesOf({ original, modified }: StoryPair): readonly vscode.Uri[] {
    const label = l10n.t({
      message: '{0} ↔ {1} (inline)',
      args: [storyName(original), storyName(modified)],
      comment: ['The name of a tab: two stories as one text, with marks.'],
    });
    return [pairUri(INLINE_SCHEME, label, { original, modified })];
  }

  protected override make(comparison: OpenComparison, uris: readonly vscode.Uri[]): InlineDocument {
    return new InlineDocument(uris, comparison, this.#markTypes, (uri) => {
      // After a swap of the sides nobody shows the document under its old name for long.
      if (uri.toString() === this.addressesOf(comparison.session)[0]!.toString()) this.tellChanged(uri);
      this.#foldsChanged.fire();
      this.#lensesChanged.fire();
    });
  }

  protected override textOf({ changes }: InlineDocument): string | undefined {
    return changes?.text;
  }

  protected override async openTab({ uris }: InlineDocument, options: vscode.TextDocumentShowOptions): Promise<void> {
    await vscode.window.showTextDocument(uris[0]!, options);
  }
}
