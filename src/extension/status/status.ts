import * as vscode from 'vscode';
import { reviewWords } from '../../presentation/review.ts';
import type { Comparisons } from '../comparisons.ts';
import { choose } from '../messages.ts';
import type { ActiveStory } from '../navigation/active-story.ts';
import { findComparisonInFront } from '../navigation/comparison-in-front.ts';
import { countSigns, reviewCountWords } from './counts.ts';

/** Shows the counts of the comparison in front in the status bar: of its panel, a document made of it, or a story of it. */
export class CountsStatus implements vscode.Disposable {
  readonly item = vscode.window.createStatusBarItem('storyDiff.counts', vscode.StatusBarAlignment.Right, 110);
  readonly #comparisons: Comparisons;
  readonly #active: ActiveStory;
  readonly #disposables: vscode.Disposable[];
  #watcher: vscode.Disposable | undefined;
  /** Whether the counts are shown; for tests. */
  visible = false;

  constructor(comparisons: Comparisons, active: ActiveStory) {
    this.#comparisons = comparisons;
    this.#active = active;
    this.item.name = 'Story Diff';
    this.item.command = 'storyDiff.showActions';
    this.#disposables = [
      this.item,
      comparisons.onDidChangeCurrent(() => this.#follow()),
      comparisons.onDidChangePanel(() => this.#refresh()),
      active.onDidChange(() => this.#refresh()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#refresh()),
      vscode.window.tabGroups.onDidChangeTabGroups(() => this.#refresh()),
      vscode.commands.registerCommand('storyDiff.showActions', () => this.#showActions()),
    ];
    this.#follow();
  }

  dispose(): void {
    for (const disposable of [...this.#disposables, this.#watcher]) disposable?.dispose();
  }

  #follow(): void {
    this.#watcher?.dispose();
    const { current } = this.#comparisons;
    this.#watcher =
      current &&
      vscode.Disposable.from(
        current.session.onDidChange(() => this.#refresh()),
        current.review.onDidChange(() => this.#refresh()),
      );
    this.#refresh();
  }

  #refresh(): void {
    const shown = findComparisonInFront(this.#comparisons, this.#active);
    const compared = shown?.session.compared;
    this.visible = Boolean(compared);
    if (!shown || !compared) {
      this.item.hide();
      return;
    }
    const review = shown.review.of(compared);
    const words = reviewCountWords(review);
    this.item.text = [countSigns(review.counts), reviewWords(review)].filter(Boolean).join(' · ');
    this.item.accessibilityInformation = { label: `Story Diff: ${words.join(', ')}`, role: 'button' };
    const tooltip = new vscode.MarkdownString();
    tooltip.appendText(shown.session.title);
    tooltip.appendMarkdown(`\n\n${words.join('  \n')}`);
    this.item.tooltip = tooltip;
    this.item.show();
  }

  async #showActions(): Promise<void> {
    const { current } = this.#comparisons;
    if (!current) return;
    const review = current.review.current;
    const inline = current.inline.isOn ? 'Hide Inline Marks' : 'Show Inline Marks';
    const choices = [
      { icon: 'arrow-down', label: 'Next Change', value: 'storyDiff.nextChange' },
      { icon: 'arrow-up', label: 'Previous Change', value: 'storyDiff.previousChange' },
      { icon: 'filter', label: 'Next Change of Kind…', value: 'storyDiff.nextChangeOfKind' },
      ...(current.panel?.active
        ? []
        : [{ icon: 'split-horizontal', label: 'Show Side by Side', value: 'storyDiff.showSideBySide' }]),
      { icon: 'whole-word', label: 'Show Inline Comparison', value: 'storyDiff.showInlineComparison' },
      { icon: 'diff', label: 'Open in Diff Editor (Sentence per Line)', value: 'storyDiff.openInDiffEditor' },
      ...(review && review.groups.size > 0
        ? [{ icon: 'clear-all', label: 'Clear Reviewed', value: 'storyDiff.clearReviewed' }]
        : []),
      { icon: 'copy', label: 'Copy Summary', value: 'storyDiff.copySummary' },
      { icon: 'export', label: 'Export Comparison…', value: 'storyDiff.exportComparison' },
      { icon: 'list-flat', label: 'Show List of Changes', value: 'storyDiff.changes.focus' },
      { icon: 'eye', label: inline, value: 'storyDiff.toggleInlineMarks' },
      { icon: 'arrow-swap', label: 'Swap Sides', value: 'storyDiff.swapSides' },
    ];
    const words = review ? reviewCountWords(review).join(', ') : '';
    const command = await choose(choices, { title: current.session.title, placeHolder: words });
    if (command) await vscode.commands.executeCommand(command);
  }
}
