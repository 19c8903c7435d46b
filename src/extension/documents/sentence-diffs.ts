import * as vscode from 'vscode';
import { linesText, sentenceLines } from '../../presentation/one-text/sentence-lines.ts';
import type { Side } from '../../story/side.ts';
import type { Comparisons, OpenComparison } from '../comparisons.ts';
import { firstComparison } from '../session/first-comparison.ts';
import { storyName } from '../session/stories.ts';
import { COMPARISON_LANGUAGE } from './comparison-language.ts';
import { pairOf, pairUri, type StoryPair } from './pair-uri.ts';
import { tabsShowing, watchTabs } from './shown-tabs.ts';

export const SENTENCES_SCHEME = 'story-diff-sentences';

/** Both addresses of a pair of documents, and their comparison. */
interface SentenceDiff {
  readonly comparison: OpenComparison;
  readonly uris: Readonly<Record<Side, vscode.Uri>>;
}

/**
 * Comparisons in VS Code's own diff editor: both stories a sentence a line, in the order of the modified. Each holds its
 * comparison until its last tab closes.
 */
export class SentenceDiffs implements vscode.TextDocumentContentProvider {
  readonly #open = new Map<SentenceDiff, vscode.Disposable>();
  /** Those that are on the way to their first tab: the end of an earlier document of their name is not theirs. */
  readonly #opening = new Set<SentenceDiff>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: vscode.Disposable[];
  readonly #comparisons: Comparisons;

  readonly onDidChange = this.#changed.event;

  constructor(comparisons: Comparisons) {
    this.#comparisons = comparisons;
    this.#disposables = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SENTENCES_SCHEME, this),
      vscode.workspace.onDidOpenTextDocument((document) => void this.#setLanguage(document)),
      vscode.workspace.onDidCloseTextDocument((document) => document.isClosed && this.#releaseClosed(document.uri)),
    ];
  }

  /** Opens two stories in the diff editor; resolves with what went wrong, if something did. */
  async show(pair: StoryPair): Promise<string | undefined> {
    const diff = this.#of(pair);
    const { session } = diff.comparison;
    this.#opening.add(diff);
    try {
      const trouble = await firstComparison(session);
      if (session.compared) await this.#reveal(diff, session);
      else this.#release(diff);
      return session.compared ? undefined : trouble;
    } finally {
      this.#opening.delete(diff);
    }
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const pair = pairOf(uri);
    const { session } = (this.#find(uri) ?? this.#of(pair)).comparison;
    if (!session.compared) await firstComparison(session);
    const comparison = session.compared?.comparison;
    return comparison ? linesText(comparison, sentenceLines(comparison), pair.part as Side) : '';
  }

  dispose(): void {
    for (const diff of [...this.#open.keys()]) this.#release(diff);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #find(uri: vscode.Uri): SentenceDiff | undefined {
    const wanted = uri.toString();
    return [...this.#open.keys()].find(
      ({ uris }) => uris.original.toString() === wanted || uris.modified.toString() === wanted,
    );
  }

  #of(pair: StoryPair): SentenceDiff {
    return (
      this.#find(addressesOf(pair).modified) ??
      this.#make(this.#comparisons.of(pair.original, pair.modified), addressesOf(pair))
    );
  }

  #make(comparison: OpenComparison, uris: SentenceDiff['uris']): SentenceDiff {
    const diff = { comparison, uris };
    const holds = vscode.Disposable.from(
      watchTabs(
        () => uris.modified,
        () => this.#comparisons.use(comparison),
        () => this.#release(diff),
      ),
      comparison.session.onDidChange(({ type }) => type === 'compared' && void this.#follow(diff)),
      comparison.hold(),
    );
    this.#open.set(diff, holds);
    return diff;
  }

  /** New text for the same documents; after the sides were swapped, other documents in the same tabs. */
  async #follow(diff: SentenceDiff): Promise<void> {
    const { session } = diff.comparison;
    const uris = addressesOf(session);
    if (uris.modified.toString() === diff.uris.modified.toString()) {
      this.#changed.fire(uris.original);
      this.#changed.fire(uris.modified);
      return;
    }
    const tabs = tabsShowing(diff.uris.modified);
    const swapped = this.#find(uris.modified) ?? this.#make(diff.comparison, uris);
    for (const tab of tabs) {
      const { viewColumn, isActive } = tab.group;
      await this.#reveal(swapped, session, { viewColumn, preserveFocus: !isActive });
      await vscode.window.tabGroups.close(tab, true);
    }
    this.#release(diff);
  }

  #release(diff: SentenceDiff): void {
    const holds = this.#open.get(diff);
    this.#open.delete(diff);
    holds?.dispose();
  }

  #releaseClosed(uri: vscode.Uri): void {
    const diff = this.#find(uri);
    if (diff && !this.#opening.has(diff) && tabsShowing(diff.uris.modified).length === 0) this.#release(diff);
  }

  async #reveal(
    { uris }: SentenceDiff,
    { title }: { readonly title: string },
    options: vscode.TextDocumentShowOptions = {},
  ): Promise<void> {
    for (const uri of [uris.original, uris.modified]) {
      await this.#setLanguage(await vscode.workspace.openTextDocument(uri));
      // VS Code keeps a document for minutes after its tab was closed; the comparison went on without it.
      this.#changed.fire(uri);
    }
    const shown: vscode.TextDocumentShowOptions = { preview: false, ...options };
    await vscode.commands.executeCommand('vscode.diff', uris.original, uris.modified, `${title} (sentences)`, shown);
  }

  async #setLanguage(document: vscode.TextDocument): Promise<void> {
    if (document.uri.scheme === SENTENCES_SCHEME && document.languageId !== COMPARISON_LANGUAGE)
      await vscode.languages.setTextDocumentLanguage(document, COMPARISON_LANGUAGE);
  }
}

function addressesOf({ original, modified }: StoryPair): SentenceDiff['uris'] {
  const pair = { original, modified };
  return {
    original: pairUri(SENTENCES_SCHEME, storyName(original), pair, 'original'),
    modified: pairUri(SENTENCES_SCHEME, storyName(modified), pair, 'modified'),
  };
}
