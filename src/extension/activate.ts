import * as vscode from 'vscode';
import { useTranslations } from '../text/wording.ts';
import { registerReadChange } from './accessible/read-change.ts';
import type { StoryDiffExports } from './api.ts';
import { CompareTool } from './assistant/compare-tool.ts';
import type { LoadMatchThreads } from './best-match/match-thread.ts';
import { registerBestMatch } from './commands/best-match-commands.ts';
import { registerCommands } from './commands/commands.ts';
import { registerCopy } from './commands/copy-commands.ts';
import { registerDocumentCommands } from './commands/document-commands.ts';
import { registerFolderCommands } from './commands/folder-commands.ts';
import { registerNavigation } from './commands/navigation-commands.ts';
import { registerPairing } from './commands/pairing-commands.ts';
import { registerPassageCommands } from './commands/passage-commands.ts';
import { registerRecentCommands } from './commands/recent-commands.ts';
import { registerReview } from './commands/review-commands.ts';
import { registerRowCommands } from './commands/row-commands.ts';
import { registerSnapshotCommands } from './commands/snapshot-commands.ts';
import { registerTakeOver } from './commands/take-over-commands.ts';
import { registerTrackedChanges } from './commands/tracked-commands.ts';
import { registerVersionCommands } from './commands/version-commands.ts';
import { Comparisons } from './comparisons.ts';
import { type Convert, ConvertedFiles } from './converted/converted-files.ts';
import { InlineDocuments } from './documents/inline-documents.ts';
import { SentenceDiffs } from './documents/sentence-diffs.ts';
import { registerExport } from './export/export-comparison.ts';
import type { LoadReportThreads } from './export/write-report.ts';
import { PairsView } from './folders/pairs-view.ts';
import { Follow } from './follow.ts';
import { StoryHover } from './hover/hover.ts';
import { ChangesView } from './list/list.ts';
import { ActiveStory } from './navigation/active-story.ts';
import { Navigator } from './navigation/navigator.ts';
import { PairMemory } from './pair-memory.ts';
import { Pairer } from './pairing/pairer.ts';
import { PairingMemory } from './pairing/pairing-memory.ts';
import { Passages } from './passages/passages.ts';
import { RecentPairs } from './recent-pairs.ts';
import type { Ticks } from './review/comparison-review.ts';
import type { StartThread } from './session/comparison-worker.ts';
import { CountsStatus } from './status/status.ts';
import { makeExports } from './story-diff-api.ts';
import { ChangeChooser } from './take-over/chosen-changes.ts';
import { TakeOverActions } from './take-over/code-actions.ts';
import { Taker } from './take-over/taker.ts';
import { KeptTexts } from './versions/kept-texts.ts';
import { Snapshots } from './versions/snapshots.ts';
import { ComparisonPanel } from './webview/comparison-panel.ts';

/** The parts of the running extension that tests look at. */
export interface Internals {
  readonly compareTool: Pick<CompareTool, 'prepareInvocation' | 'invoke'>;
  readonly convertedFiles: Pick<ConvertedFiles, 'conversions'>;
  readonly comparisons: Pick<Comparisons, 'current' | 'all'>;
  readonly inlineDocuments: Pick<InlineDocuments, 'all' | 'active'>;
  readonly list: Pick<ChangesView, 'order' | 'view' | 'getChildren' | 'getTreeItem' | 'resolveTreeItem'>;
  readonly pairs: Pick<PairsView, 'comparison' | 'view' | 'getChildren' | 'getTreeItem'>;
  readonly status: Pick<CountsStatus, 'item' | 'visible'>;
  readonly snapshots: Pick<Snapshots, 'all' | 'of' | 'uriOf' | 'take' | 'delete'>;
}

/** What `activate()` returns. Only VS Code's own test runs see the internals: no other extension can build on them. */
export interface Exports extends StoryDiffExports {
  readonly internals?: Internals;
}

/** Starts the extension; how threads are started is what the desktop and the web do differently. */
export function start(
  context: vscode.ExtensionContext,
  startThread: StartThread,
  loadReportThreads: LoadReportThreads,
  loadMatchThreads: LoadMatchThreads,
  convert: Convert,
): Exports {
  useTranslations(vscode.l10n.bundle);
  const convertedFiles = new ConvertedFiles(convert);
  const ticks: Ticks = new PairMemory(context.workspaceState, 'storyDiff.reviewed');
  const pairings = new PairingMemory(context.workspaceState);
  const passages = new Passages();
  const comparisons = new Comparisons(context.extensionUri, startThread, { ticks, pairings, passages });
  const active = new ActiveStory(comparisons);
  const recent = new RecentPairs(context.workspaceState);
  const list = new ChangesView(comparisons, context.workspaceState);
  const status = new CountsStatus(comparisons, active);
  context.subscriptions.push(convertedFiles, comparisons, ...registerTrackedChanges(comparisons));
  context.subscriptions.push(...registerCommands(comparisons, context.extensionUri));
  context.subscriptions.push(...registerRowCommands(comparisons), ...registerRecentCommands(comparisons, recent));
  context.subscriptions.push(comparisons.onDidCompare((pair) => void recent.add(pair)));
  context.subscriptions.push(registerExport(comparisons, loadReportThreads));
  context.subscriptions.push(registerBestMatch(comparisons, loadMatchThreads));
  const pairs = new PairsView();
  context.subscriptions.push(pairs, ...registerFolderCommands(comparisons, pairs, startThread, loadMatchThreads));
  const inWorkspace = context.storageUri !== undefined;
  const snapshots = new Snapshots(
    vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, 'snapshots'),
    inWorkspace ? context.workspaceState : context.globalState,
  );
  const kept = new KeptTexts(snapshots.read);
  context.subscriptions.push(
    passages,
    kept,
    snapshots,
    ...registerVersionCommands(comparisons, kept, snapshots),
    ...registerSnapshotCommands(comparisons, snapshots),
    snapshots.onDidChange((uri) => kept.tellChanged(uri)),
    ...registerPassageCommands(comparisons, passages, kept),
  );
  const inlineDocuments = new InlineDocuments(comparisons);
  const sentenceDiffs = new SentenceDiffs(comparisons);
  context.subscriptions.push(inlineDocuments, sentenceDiffs);
  context.subscriptions.push(...registerDocumentCommands(comparisons, inlineDocuments, sentenceDiffs));
  context.subscriptions.push(active, list, status, new StoryHover(comparisons).register());
  const navigator = new Navigator(comparisons, active, inlineDocuments);
  const chooser = new ChangeChooser(comparisons, active, inlineDocuments);
  context.subscriptions.push(
    ...registerNavigation(comparisons, navigator),
    ...registerTakeOver(comparisons, chooser, new Taker(active, navigator)),
    ...registerReview(comparisons, chooser),
    ...registerReadChange(chooser),
    ...registerCopy(comparisons, chooser),
    ...registerPairing(comparisons, active, inlineDocuments, new Pairer(comparisons, pairings)),
    new TakeOverActions(comparisons).register(),
    new Follow(comparisons, context.workspaceState),
  );
  context.subscriptions.push(
    vscode.window.registerWebviewPanelSerializer(ComparisonPanel.viewType, {
      deserializeWebviewPanel: async (panel, state) => comparisons.restore(panel, state),
    }),
  );
  const compareTool = new CompareTool(startThread, snapshots);
  context.subscriptions.push(compareTool.register());
  const exports = makeExports(comparisons, startThread);
  if (context.extensionMode !== vscode.ExtensionMode.Test) return exports;
  return {
    ...exports,
    internals: { compareTool, convertedFiles, comparisons, inlineDocuments, list, pairs, status, snapshots },
  };
}
