import * as vscode from 'vscode';
import type { Comparisons, OpenComparison } from '../comparisons.ts';
import { toStory } from '../converted/story-uri.ts';
import { firstComparison, type Trouble } from '../session/first-comparison.ts';
import { COMPARISON_LANGUAGE } from './comparison-language.ts';
import { pairOf, type StoryPair } from './pair-uri.ts';
import { closeTabs, tabsShowing, watchTabs } from './shown-tabs.ts';

/** What one tab shows of a pair of stories: a document, or two documents side by side. */
export interface PairDocument extends vscode.Disposable {
  readonly comparison: OpenComparison;
  /** The addresses of its documents; the last names the tab. After a swap of the sides they are others. */
  uris: readonly vscode.Uri[];
}

/**
 * The documents of one scheme that are made from two stories, one tab a pair. Each holds its comparison from when it is
 * asked for until its last tab closes.
 */
export abstract class PairDocuments<Made extends PairDocument>
  implements vscode.TextDocumentContentProvider, vscode.Disposable
{
  readonly #made = new Map<Made, vscode.Disposable>();
  /** Those on the way to their first tab: when an older document of the same name ends, they stay. */
  readonly #opening = new Set<Made>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: vscode.Disposable[];
  readonly #scheme: string;
  readonly #comparisons: Comparisons;

  readonly onDidChange = this.#changed.event;

  constructor(scheme: string, comparisons: Comparisons) {
    this.#scheme = scheme;
    this.#comparisons = comparisons;
    this.#disposables = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidOpenTextDocument((document) => void this.#setLanguage(document)),
      vscode.workspace.onDidCloseTextDocument((document) => document.isClosed && this.#releaseClosed(document.uri)),
    ];
  }

  /** The addresses of a pair's documents; the last names the tab. */
  protected abstract addressesOf(pair: StoryPair): readonly vscode.Uri[];

  /** Makes what a tab shows. Its text may be asked for before the comparison is there. */
  protected abstract make(comparison: OpenComparison, uris: readonly vscode.Uri[]): Made;

  /** The text of one of its documents; undefined while there is no comparison. */
  protected abstract textOf(made: Made, uri: vscode.Uri): string | undefined;

  /** Opens its tab. */
  protected abstract openTab(made: Made, options: vscode.TextDocumentShowOptions): Promise<void>;

  get all(): readonly Made[] {
    return [...this.#made.keys()];
  }

  /**
   * Shows two stories, in the tab that already does if there is one.
   * @param anyway whether to compare stories of any size
   * @returns what went wrong; undefined when the tab is there
   */
  async show(pair: StoryPair, anyway = false): Promise<Trouble | undefined> {
    const made = this.#of({ original: toStory(pair.original), modified: toStory(pair.modified) });
    const { session } = made.comparison;
    this.#opening.add(made);
    try {
      if (anyway) await session.compareAnyway();
      const trouble = await firstComparison(session);
      if (session.compared) await this.#reveal(made);
      else this.#release(made);
      return session.compared ? undefined : trouble;
    } finally {
      this.#opening.delete(made);
    }
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const made = this.find(uri) ?? this.#of(pairOf(uri));
    if (!made.comparison.session.compared) await firstComparison(made.comparison.session);
    return this.textOf(made, uri) ?? '';
  }

  dispose(): void {
    for (const made of this.all) this.#release(made);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** What shows the document of this address. */
  protected find(uri: vscode.Uri): Made | undefined {
    return this.all.find(({ uris }) => uris.some((own) => own.toString() === uri.toString()));
  }

  /** Has VS Code ask for the text of a document again. */
  protected tellChanged(uri: vscode.Uri): void {
    this.#changed.fire(uri);
  }

  #of(pair: StoryPair): Made {
    return this.find(this.addressesOf(pair).at(-1)!) ?? this.#add(this.#comparisons.of(pair.original, pair.modified));
  }

  #add(comparison: OpenComparison): Made {
    const { session } = comparison;
    const made = this.make(comparison, this.addressesOf(session));
    const holds = vscode.Disposable.from(
      made,
      watchTabs(
        () => made.uris.at(-1)!,
        () => this.#comparisons.use(comparison),
        () => this.#release(made),
      ),
      session.onDidChange(({ type }) => type === 'compared' && void this.#followSwap(made)),
      comparison.hold(),
    );
    this.#made.set(made, holds);
    return made;
  }

  #release(made: Made): void {
    const holds = this.#made.get(made);
    this.#made.delete(made);
    holds?.dispose();
  }

  #releaseClosed(uri: vscode.Uri): void {
    const made = this.find(uri);
    if (made && !this.#opening.has(made) && tabsShowing(made.uris.at(-1)!).length === 0) this.#release(made);
  }

  /** After a swap of the sides the documents have other addresses: their tabs are replaced where they are. */
  async #followSwap(made: Made): Promise<void> {
    const before = made.uris.at(-1)!;
    const uris = this.addressesOf(made.comparison.session);
    if (uris.at(-1)!.toString() === before.toString()) return;
    made.uris = uris;
    for (const { group } of tabsShowing(before)) {
      const { viewColumn, isActive } = group;
      await this.#reveal(made, { viewColumn, preserveFocus: !isActive });
      await closeTabs(before, viewColumn);
    }
  }

  async #reveal(made: Made, options: vscode.TextDocumentShowOptions = {}): Promise<void> {
    for (const uri of made.uris) {
      const document = await this.#setLanguage(await vscode.workspace.openTextDocument(uri));
      // VS Code keeps a document for minutes after its tab was closed. The comparison went on without it.
      if (document.getText() !== this.textOf(made, uri)) this.tellChanged(uri);
    }
    await this.openTab(made, { preview: false, ...options });
  }

  async #setLanguage(document: vscode.TextDocument): Promise<vscode.TextDocument> {
    if (document.uri.scheme !== this.#scheme || document.languageId === COMPARISON_LANGUAGE) return document;
    return vscode.languages.setTextDocumentLanguage(document, COMPARISON_LANGUAGE);
  }
}
