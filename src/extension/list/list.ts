import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { KIND_COLORS, KIND_GLYPHS, kindWord } from '../../presentation/kind-labels.ts';
import type { ChangeKind } from '../../presentation/kinds.ts';
import { type Review, reviewWords } from '../../presentation/review.ts';
import { rowActionTitle } from '../../presentation/row-actions.ts';
import { ofCount } from '../../text/wording.ts';
import type { Comparisons } from '../comparisons.ts';
import { describeChange } from '../hover/describe.ts';
import { pinsOfCompared } from '../pairing/pins.ts';
import {
  type ChangeEntry,
  changesUnder,
  entryOf,
  type KindEntry,
  type ListOrder,
  listedChanges,
  listKinds,
} from './entries.ts';

export type Entry = KindEntry | ChangeEntry;

const ORDER_KEY = 'storyDiff.listOrder';
const OPEN_ONLY_KEY = 'storyDiff.listOpenOnly';

/** The view that lists the changes of the current comparison. VS Code asks for its entries only while it is visible. */
export class ChangesView implements vscode.Disposable, vscode.TreeDataProvider<Entry> {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #comparisons: Comparisons;
  readonly #memory: vscode.Memento;
  readonly #disposables: vscode.Disposable[];
  #watcher: vscode.Disposable | undefined;
  readonly view: vscode.TreeView<Entry>;

  readonly onDidChangeTreeData = this.#changed.event;

  /** @param memory keeps the order, and whether only open changes are listed, as the reader chose. */
  constructor(comparisons: Comparisons, memory: vscode.Memento) {
    this.#comparisons = comparisons;
    this.#memory = memory;
    this.view = vscode.window.createTreeView('storyDiff.changes', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      // A kind is checked when all of its changes are: one that is found under two kinds is ticked off in both.
      manageCheckboxStateManually: true,
    });
    this.#disposables = [
      this.#changed,
      this.view,
      vscode.commands.registerCommand('storyDiff.listByKind', () => this.#setOrder('by kind')),
      vscode.commands.registerCommand('storyDiff.listInReadingOrder', () => this.#setOrder('in reading order')),
      vscode.commands.registerCommand('storyDiff.listOpenChanges', () => this.#listOpenOnly(true)),
      vscode.commands.registerCommand('storyDiff.listAllChanges', () => this.#listOpenOnly(false)),
      this.view.onDidChangeCheckboxState(({ items }) => void this.#tick(items)),
      comparisons.onDidChangeCurrent(() => this.#follow()),
    ];
    this.#setContext();
    this.#follow();
  }

  get order(): ListOrder {
    return this.#memory.get<ListOrder>(ORDER_KEY) === 'in reading order' ? 'in reading order' : 'by kind';
  }

  /** Whether only changes are listed that are open. */
  get openOnly(): boolean {
    return this.#memory.get(OPEN_ONLY_KEY) === true;
  }

  getChildren(entry?: Entry): Entry[] {
    const review = this.#review;
    const compared = this.#comparisons.current?.session.compared;
    if (!compared || !review) return [];
    const stories = { original: compared.original.toString(), modified: compared.modified.toString() };
    const pins = pinsOfCompared(compared);
    const entries = (changes: KindEntry['changes'], under?: ChangeKind) =>
      changes.map((change) => entryOf(compared.comparison, change, stories, under, pins));
    if (entry) return entry.type === 'kind' ? entries(entry.changes, entry.kind) : [];
    const { openOnly } = this;
    return this.order === 'by kind' ? listKinds(review, openOnly) : entries(listedChanges(review, openOnly));
  }

  getTreeItem(entry: Entry): vscode.TreeItem {
    const item = entry.type === 'kind' ? kindItem(entry) : changeItem(entry);
    const changes = changesUnder(entry);
    const review = this.#review;
    if (review && changes.length > 0) item.checkboxState = checkboxOf(changes.every((one) => review.isReviewed(one)));
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, entry: Entry): vscode.TreeItem {
    const list = this.#review?.list;
    if (entry.type === 'change' && list)
      item.tooltip = new vscode.MarkdownString(describeChange(list.index, entry.change));
    return item;
  }

  dispose(): void {
    for (const disposable of [...this.#disposables, this.#watcher]) disposable?.dispose();
  }

  get #review(): Review | undefined {
    return this.#comparisons.current?.review.current;
  }

  #follow(): void {
    this.#watcher?.dispose();
    const { current } = this.#comparisons;
    this.#watcher =
      current &&
      vscode.Disposable.from(
        current.session.onDidChange(({ type }) => type === 'compared' && this.#refresh()),
        current.review.onDidChange(() => this.#refresh()),
      );
    this.#refresh();
  }

  #refresh(): void {
    const review = this.#review;
    const session = this.#comparisons.current?.session;
    const count = review?.open.length ?? 0;
    const tooltip = review?.reviewed ? openWords(count) : changesWords(count);
    this.view.badge = count ? { value: count, tooltip } : undefined;
    this.view.description = session ? session.title : '';
    this.view.message = review ? messageOf(review) : '';
    this.#changed.fire();
  }

  /** Ticks off what was checked, and with an entry that is one of several selected ones, all of them. */
  async #tick(items: readonly (readonly [Entry, vscode.TreeItemCheckboxState])[]): Promise<void> {
    const open = this.#comparisons.current;
    const compared = open?.session.compared;
    if (!compared) return;
    const listed = new Set(compared.list.changes);
    for (const [entry, state] of items) {
      const { selection } = this.view;
      const entries = selection.includes(entry) ? selection : [entry];
      // The list may show a comparison that was overtaken.
      const changes = entries.flatMap(changesUnder).filter((change) => listed.has(change));
      const reviewed = state === vscode.TreeItemCheckboxState.Checked;
      const groups = changes.flatMap((change) => [...change.groups]);
      await open.review.mark(compared, groups, reviewed);
    }
  }

  async #listOpenOnly(openOnly: boolean): Promise<void> {
    await this.#memory.update(OPEN_ONLY_KEY, openOnly);
    this.#setContext();
    this.#changed.fire();
  }

  async #setOrder(order: ListOrder): Promise<void> {
    await this.#memory.update(ORDER_KEY, order);
    this.#setContext();
    this.#changed.fire();
  }

  /** Sets the context keys that the menu items of the view look at. */
  #setContext(): void {
    void vscode.commands.executeCommand('setContext', ORDER_KEY, this.order);
    void vscode.commands.executeCommand('setContext', OPEN_ONLY_KEY, this.openOnly);
  }
}

function openWords(count: number): string {
  return ofCount(count, l10n.t('{0} open change', count), l10n.t('{0} open changes', count));
}

function changesWords(count: number): string {
  return ofCount(count, l10n.t('{0} change', count), l10n.t('{0} changes', count));
}

/** The line above the list: that there is nothing to list, else how much is reviewed. */
function messageOf(review: Review): string {
  const { changes, counts } = review.list;
  if (changes.length === 0) return counts.moved > 0 ? l10n.t('Only the order differs.') : l10n.t('No differences.');
  return reviewWords(review) ?? '';
}

function checkboxOf(reviewed: boolean): NonNullable<vscode.TreeItem['checkboxState']> {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const label = reviewed
    ? l10n.t({ message: 'Reviewed', comment: ['A label: a change that was reviewed.'] })
    : l10n.t({ message: 'Not reviewed', comment: ['A label: a change that was not reviewed yet.'] });
  return {
    state: reviewed ? Checked : Unchecked,
    tooltip: rowActionTitle(reviewed ? 'markNotReviewed' : 'markReviewed'),
    accessibilityInformation: { label },
  };
}

function kindItem({ kind, label, description, changes }: KindEntry): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const state = kind === 'moved' || kind === 'typography' || kind === 'markup' ? Collapsed : Expanded;
  const item = new vscode.TreeItem(label, changes.length ? state : None);
  item.description = description;
  item.iconPath = iconOf(kind);
  item.contextValue = changes.length > 0 ? 'kind' : 'kind without changes';
  item.accessibilityInformation = { label: `${label}, ${description}` };
  return item;
}

function changeItem(entry: ChangeEntry): vscode.TreeItem {
  const { change, label, description, pinned } = entry;
  const item = new vscode.TreeItem(label);
  item.description = description;
  item.iconPath = iconOf(change.kind);
  const alone = change.kind === 'omitted' || change.kind === 'added';
  item.contextValue = `change${alone ? ' alone' : ''}${pinned ? ' pinned' : ''}${change.moved && change.kind !== 'moved' ? ' moved' : ''}`;
  item.accessibilityInformation = {
    label: l10n.t({
      message: '{kind}, {where}: {words}',
      args: { kind: kindWord(change.kind), where: spokenParagraphs(description), words: label },
      comment: [
        'For screen readers: {kind} is "edited", {where} "paragraph 3", {words} the first words of the sentence.',
      ],
    }),
  };
  const title = l10n.t({ message: 'Go to Change', comment: ['A command.'] });
  item.command = { command: 'storyDiff.goToChange', title, arguments: [entry] };
  return item;
}

/** Has "paragraph 3" in place of "¶3". */
function spokenParagraphs(description: string): string {
  return description.replace(/¶\s?(\d+(?:–\d+)?)/gu, (_, paragraphs: string) =>
    l10n.t({
      message: 'paragraph {0}',
      args: [paragraphs],
      comment: ['For screen readers, in place of "¶3" or "¶3–5"; {0} is "3" or "3–5".'],
    }),
  );
}

function iconOf(kind: ChangeKind): vscode.ThemeIcon {
  return new vscode.ThemeIcon(KIND_GLYPHS[kind], new vscode.ThemeColor(KIND_COLORS[kind]));
}
