import * as vscode from 'vscode';
import type { Comparisons, OpenComparison } from '../comparisons.ts';
import { firstComparison } from '../session/first-comparison.ts';
import { storyName } from '../session/stories.ts';
import { COMPARISON_LANGUAGE } from './comparison-language.ts';
import { InlineDocument } from './inline-document.ts';
import { MarkTypes } from './mark-types.ts';
import { pairOf, pairUri, type StoryPair } from './pair-uri.ts';
import { tabsShowing, watchTabs } from './shown-tabs.ts';

export const INLINE_SCHEME = 'story-diff-inline';

/**
 * The inline comparison documents that are open, one a pair of stories. Each holds its comparison from when it is asked
 * for until its last tab closes.
 */
export class InlineDocuments implements vscode.TextDocumentContentProvider, vscode.FoldingRangeProvider {
  readonly #open = new Map<InlineDocument, vscode.Disposable>();
  /** Those that are on the way to their first tab: the end of an earlier document of their name is not theirs. */
  readonly #opening = new Set<InlineDocument>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #foldsChanged = new vscode.EventEmitter<void>();
  readonly #markTypes = new MarkTypes();
  readonly #disposables: vscode.Disposable[];
  readonly #comparisons: Comparisons;

  readonly onDidChange = this.#changed.event;
  readonly onDidChangeFoldingRanges = this.#foldsChanged.event;

  constructor(comparisons: Comparisons) {
    this.#comparisons = comparisons;
    this.#disposables = [
      this.#changed,
      this.#foldsChanged,
      this.#markTypes,
      vscode.workspace.registerTextDocumentContentProvider(INLINE_SCHEME, this),
      vscode.languages.registerFoldingRangeProvider({ scheme: INLINE_SCHEME }, this),
      vscode.workspace.onDidOpenTextDocument((document) => void this.#setLanguage(document)),
      vscode.workspace.onDidCloseTextDocument((document) => document.isClosed && this.#releaseClosed(document.uri)),
    ];
  }

  get all(): readonly InlineDocument[] {
    return [...this.#open.keys()];
  }

  /** The one in the active editor. */
  get active(): InlineDocument | undefined {
    const uri = vscode.window.activeTextEditor?.document.uri;
    return uri && this.#find(uri);
  }

  /** Shows two stories as one text; resolves with what went wrong, if something did. */
  async show(pair: StoryPair): Promise<string | undefined> {
    const document = this.#of(pair);
    this.#opening.add(document);
    try {
      const trouble = await firstComparison(document.comparison.session);
      if (document.changes) await this.#reveal(document.uri);
      else this.#release(document);
      return document.changes ? undefined : trouble;
    } finally {
      this.#opening.delete(document);
    }
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const document = this.#find(uri) ?? this.#of(pairOf(uri));
    if (!document.changes) await firstComparison(document.comparison.session);
    return document.changes?.text ?? '';
  }

  provideFoldingRanges({ uri }: vscode.TextDocument): vscode.FoldingRange[] {
    const folds = this.#find(uri)?.changes?.folds ?? [];
    return folds.map(({ firstLine, lastLine }) => new vscode.FoldingRange(firstLine, lastLine));
  }

  dispose(): void {
    for (const document of this.all) this.#release(document);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #find(uri: vscode.Uri): InlineDocument | undefined {
    return this.all.find((document) => document.uri.toString() === uri.toString());
  }

  #of(pair: StoryPair): InlineDocument {
    return this.#find(addressOf(pair)) ?? this.#make(this.#comparisons.of(pair.original, pair.modified));
  }

  #make(comparison: OpenComparison): InlineDocument {
    const { session } = comparison;
    const document = new InlineDocument(addressOf(session), comparison, this.#markTypes, (uri) => {
      // After a swap of sides the document under this name is on its way out.
      if (uri.toString() === addressOf(session).toString()) this.#changed.fire(uri);
      this.#foldsChanged.fire();
    });
    const holds = vscode.Disposable.from(
      document,
      watchTabs(
        () => document.uri,
        () => this.#comparisons.use(comparison),
        () => this.#release(document),
      ),
      session.onDidChange(({ type }) => type === 'compared' && void this.#followSwap(document)),
      comparison.hold(),
    );
    this.#open.set(document, holds);
    return document;
  }

  #release(document: InlineDocument): void {
    const holds = this.#open.get(document);
    this.#open.delete(document);
    holds?.dispose();
  }

  #releaseClosed(uri: vscode.Uri): void {
    const document = this.#find(uri);
    if (document && !this.#opening.has(document) && tabsShowing(uri).length === 0) this.#release(document);
  }

  /** After the sides were swapped the document has another name: its tabs are replaced where they are. */
  async #followSwap(document: InlineDocument): Promise<void> {
    const before = document.uri;
    const uri = addressOf(document.comparison.session);
    if (uri.toString() === before.toString()) return;
    document.uri = uri;
    for (const tab of tabsShowing(before)) {
      await this.#reveal(uri, { viewColumn: tab.group.viewColumn, preserveFocus: !tab.group.isActive });
      await vscode.window.tabGroups.close(tab, true);
    }
  }

  async #reveal(uri: vscode.Uri, options: vscode.TextDocumentShowOptions = {}): Promise<void> {
    const document = await this.#setLanguage(await vscode.workspace.openTextDocument(uri));
    // VS Code keeps a document for minutes after its tab was closed; the comparison went on without it.
    if (document.getText() !== this.#find(uri)?.changes?.text) this.#changed.fire(uri);
    await vscode.window.showTextDocument(document, { preview: false, ...options });
  }

  async #setLanguage(document: vscode.TextDocument): Promise<vscode.TextDocument> {
    if (document.uri.scheme !== INLINE_SCHEME || document.languageId === COMPARISON_LANGUAGE) return document;
    return vscode.languages.setTextDocumentLanguage(document, COMPARISON_LANGUAGE);
  }
}

function addressOf({ original, modified }: StoryPair): vscode.Uri {
  const label = `${storyName(original)} ↔ ${storyName(modified)} (inline)`;
  return pairUri(INLINE_SCHEME, label, { original, modified });
}
