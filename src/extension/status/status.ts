import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { reviewWords } from '../../presentation/review.ts';
import type { Comparisons, OpenComparison } from '../comparisons.ts';
import { type Choice, choose } from '../messages.ts';
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
    const label = l10n.t({
      message: 'Story Diff: {0}',
      args: [words.join(', ')],
      comment: ['For screen readers: {0} is "4 omitted, 3 added".'],
    });
    this.item.accessibilityInformation = { label, role: 'button' };
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
    const command = await choose(actionsFor(current), {
      title: current.session.title,
      placeHolder: review ? reviewCountWords(review).join(', ') : '',
    });
    if (command) await vscode.commands.executeCommand(command);
  }
}

/** What can be done with a comparison, as choices of commands. */
function actionsFor({ panel, inline, review }: OpenComparison): Choice<string>[] {
  const marked = review.current && review.current.groups.size > 0;
  return [
    {
      icon: 'arrow-down',
      label: l10n.t({ message: 'Next Change', comment: ['A button.'] }),
      value: 'storyDiff.nextChange',
    },
    {
      icon: 'arrow-up',
      label: l10n.t({ message: 'Previous Change', comment: ['A button.'] }),
      value: 'storyDiff.previousChange',
    },
    { icon: 'filter', label: l10n.t('Next Change of Kind…'), value: 'storyDiff.nextChangeOfKind' },
    ...(panel?.active
      ? []
      : [
          {
            icon: 'split-horizontal',
            label: l10n.t({ message: 'Show Side by Side', comment: ['A command: show both stories in the panel.'] }),
            value: 'storyDiff.showSideBySide',
          },
        ]),
    { icon: 'whole-word', label: l10n.t('Show Inline Comparison'), value: 'storyDiff.showInlineComparison' },
    { icon: 'diff', label: l10n.t('Open in Diff Editor (Sentence per Line)'), value: 'storyDiff.openInDiffEditor' },
    ...(marked
      ? [
          {
            icon: 'clear-all',
            label: l10n.t({ message: 'Clear Reviewed', comment: ['A command: open all changes again.'] }),
            value: 'storyDiff.clearReviewed',
          },
        ]
      : []),
    {
      icon: 'copy',
      label: l10n.t({ message: 'Copy Summary', comment: ['A button: copy the list of all changes.'] }),
      value: 'storyDiff.copySummary',
    },
    { icon: 'export', label: l10n.t('Export Comparison…'), value: 'storyDiff.exportComparison' },
    { icon: 'list-flat', label: l10n.t('Show List of Changes'), value: 'storyDiff.changes.focus' },
    {
      icon: 'eye',
      label: inline.isOn ? l10n.t('Hide Inline Marks') : l10n.t('Show Inline Marks'),
      value: 'storyDiff.toggleInlineMarks',
    },
    {
      icon: 'arrow-swap',
      label: l10n.t({ message: 'Swap Sides', comment: ['A button: the original becomes the modified story.'] }),
      value: 'storyDiff.swapSides',
    },
  ];
}
