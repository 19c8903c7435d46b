import * as vscode from 'vscode';
import type { ChangeLists } from '../../presentation/change-lists.ts';
import type { Comparisons } from '../comparisons.ts';
import type { ActiveStory } from '../navigation/active-story.ts';
import { countSigns, countWords } from './counts.ts';

/** Shows the counts of the current comparison in the status bar while its panel or one of its stories is active. */
export class CountsStatus implements vscode.Disposable {
  readonly item = vscode.window.createStatusBarItem('storyDiff.counts', vscode.StatusBarAlignment.Right, 110);
  readonly #comparisons: Comparisons;
  readonly #active: ActiveStory;
  readonly #lists: ChangeLists;
  readonly #disposables: vscode.Disposable[];
  #watcher: vscode.Disposable | undefined;
  /** Whether the counts are shown; for tests. */
  visible = false;

  constructor(comparisons: Comparisons, active: ActiveStory, lists: ChangeLists) {
    this.#comparisons = comparisons;
    this.#active = active;
    this.#lists = lists;
    this.item.name = 'Story Diff';
    this.item.command = 'storyDiff.showActions';
    this.#disposables = [
      this.item,
      comparisons.onDidChangeCurrent(() => this.#follow()),
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
    this.#watcher = this.#comparisons.current?.session.onDidChange(() => this.#refresh());
    this.#refresh();
  }

  #refresh(): void {
    const { current } = this.#comparisons;
    const compared = current?.session.compared;
    this.visible = Boolean(compared && (current?.panel?.active || this.#active.shown));
    if (!this.visible || !current || !compared) {
      this.item.hide();
      return;
    }
    const { counts } = this.#lists.of(compared.comparison);
    const words = countWords(counts);
    this.item.text = countSigns(counts);
    this.item.accessibilityInformation = { label: `Story Diff: ${words.join(', ')}`, role: 'button' };
    const tooltip = new vscode.MarkdownString();
    tooltip.appendText(current.session.title);
    tooltip.appendMarkdown(`\n\n${words.join('  \n')}`);
    this.item.tooltip = tooltip;
    this.item.show();
  }

  async #showActions(): Promise<void> {
    const { current } = this.#comparisons;
    if (!current) return;
    const inline = current.inline.isOn ? 'Hide Inline Marks' : 'Show Inline Marks';
    const items = [
      { label: '$(arrow-down) Next Change', command: 'storyDiff.nextChange' },
      { label: '$(arrow-up) Previous Change', command: 'storyDiff.previousChange' },
      { label: '$(filter) Next Change of Kind…', command: 'storyDiff.nextChangeOfKind' },
      ...(current.panel?.active
        ? []
        : [{ label: '$(split-horizontal) Show Side by Side', command: 'storyDiff.showSideBySide' }]),
      { label: '$(list-flat) Show List of Changes', command: 'storyDiff.changes.focus' },
      { label: `$(eye) ${inline}`, command: 'storyDiff.toggleInlineMarks' },
      { label: '$(arrow-swap) Swap Sides', command: 'storyDiff.swapSides' },
    ];
    const compared = current.session.compared;
    const words = compared ? countWords(this.#lists.of(compared.comparison).counts).join(', ') : '';
    const picked = await vscode.window.showQuickPick(items, {
      title: current.session.title,
      placeHolder: words,
    });
    if (picked) await vscode.commands.executeCommand(picked.command);
  }
}
