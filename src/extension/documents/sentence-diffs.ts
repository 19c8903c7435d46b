import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { linesText, sentenceLines } from '../../presentation/one-text/sentence-lines.ts';
import type { Side } from '../../story/side.ts';
import type { Comparisons, OpenComparison } from '../comparisons.ts';
import { storyName } from '../session/stories.ts';
import { type PairDocument, PairDocuments } from './pair-documents.ts';
import { pairOf, pairUri, type StoryPair } from './pair-uri.ts';

export const SENTENCES_SCHEME = 'story-diff-sentences';

/** Comparisons in VS Code's own diff editor: both stories a sentence a line, in the order of the modified one. */
export class SentenceDiffs extends PairDocuments<PairDocument> {
  constructor(comparisons: Comparisons) {
    super(SENTENCES_SCHEME, comparisons);
  }

  protected override addressesOf(pair: StoryPair): readonly vscode.Uri[] {
    return [
      pairUri(SENTENCES_SCHEME, storyName(pair.original), pair, 'original'),
      pairUri(SENTENCES_SCHEME, storyName(pair.modified), pair, 'modified'),
    ];
  }

  protected override make(comparison: OpenComparison, uris: readonly vscode.Uri[]): PairDocument {
    const listener = comparison.session.onDidChange(({ type }) => {
      // After a swap of the sides these documents give way to others.
      const [, current] = this.addressesOf(comparison.session);
      if (type !== 'compared' || made.uris[1]!.toString() !== current!.toString()) return;
      for (const uri of made.uris) this.tellChanged(uri);
    });
    const made = { comparison, uris, dispose: () => void listener.dispose() };
    return made;
  }

  protected override textOf({ comparison: { session } }: PairDocument, uri: vscode.Uri): string | undefined {
    const comparison = session.compared?.comparison;
    return comparison && linesText(comparison, sentenceLines(comparison), pairOf(uri).part as Side);
  }

  protected override async openTab(
    { uris: [original, modified], comparison }: PairDocument,
    options: vscode.TextDocumentShowOptions,
  ): Promise<void> {
    const title = l10n.t({
      message: '{0} (sentences)',
      args: [comparison.session.title],
      comment: ['The name of a tab: two stories, a sentence a line. {0} is their names.'],
    });
    await vscode.commands.executeCommand('vscode.diff', original, modified, title, options);
  }
}
