import * as vscode from 'vscode';
import type { ChangeList } from '../../presentation/change-list.ts';
import { KIND_COLORS, KIND_GLYPHS, kindWord } from '../../presentation/kind-labels.ts';
import type { ChangeKind } from '../../presentation/kinds.ts';
import type { Comparisons } from '../comparisons.ts';
import { describeChange } from '../hover/describe.ts';
import { type ChangeEntry, entryOf, type KindEntry, type ListOrder, listKinds } from './entries.ts';

export type Entry = KindEntry | ChangeEntry;

const ORDER_KEY = 'storyDiff.listOrder';

/** The view that lists the changes of the current comparison. VS Code asks for its entries only while it is visible. */
export class ChangesView implements vscode.Disposable, vscode.TreeDataProvider<Entry> {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #comparisons: Comparisons;
  readonly #memory: vscode.Memento;
  readonly #disposables: vscode.Disposable[];
  #watcher: vscode.Disposable | undefined;
  readonly view: vscode.TreeView<Entry>;

  readonly onDidChangeTreeData = this.#changed.event;

  /** @param memory keeps the order that the reader chose. */
  constructor(comparisons: Comparisons, memory: vscode.Memento) {
    this.#comparisons = comparisons;
    this.#memory = memory;
    this.view = vscode.window.createTreeView('storyDiff.changes', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.#disposables = [
      this.#changed,
      this.view,
      vscode.commands.registerCommand('storyDiff.listByKind', () => this.#setOrder('by kind')),
      vscode.commands.registerCommand('storyDiff.listInReadingOrder', () => this.#setOrder('in reading order')),
      comparisons.onDidChangeCurrent(() => this.#follow()),
    ];
    this.#setOrderContext();
    this.#follow();
  }

  get order(): ListOrder {
    return this.#memory.get<ListOrder>(ORDER_KEY) === 'in reading order' ? 'in reading order' : 'by kind';
  }

  getChildren(entry?: Entry): Entry[] {
    const { current } = this.#comparisons;
    const list = this.#list;
    if (!current?.session.compared || !list) return [];
    const { compared } = current.session;
    const stories = { original: compared.original.toString(), modified: compared.modified.toString() };
    const entries = (changes: KindEntry['changes'], under?: ChangeKind) =>
      changes.map((change) => entryOf(compared.comparison, change, stories, under));
    if (entry) return entry.type === 'kind' ? entries(entry.changes, entry.kind) : [];
    return this.order === 'by kind' ? listKinds(list) : entries(list.changes);
  }

  getTreeItem(entry: Entry): vscode.TreeItem {
    return entry.type === 'kind' ? kindItem(entry) : changeItem(entry);
  }

  resolveTreeItem(item: vscode.TreeItem, entry: Entry): vscode.TreeItem {
    const list = this.#list;
    if (entry.type === 'change' && list)
      item.tooltip = new vscode.MarkdownString(describeChange(list.index, entry.change));
    return item;
  }

  dispose(): void {
    for (const disposable of [...this.#disposables, this.#watcher]) disposable?.dispose();
  }

  get #list(): ChangeList | undefined {
    return this.#comparisons.current?.session.compared?.list;
  }

  #follow(): void {
    this.#watcher?.dispose();
    const session = this.#comparisons.current?.session;
    this.#watcher = session?.onDidChange(({ type }) => type === 'compared' && this.#refresh());
    this.#refresh();
  }

  #refresh(): void {
    const list = this.#list;
    const session = this.#comparisons.current?.session;
    const count = list?.stops.length ?? 0;
    this.view.badge = count ? { value: count, tooltip: count === 1 ? '1 change' : `${count} changes` } : undefined;
    this.view.description = session ? session.title : '';
    this.view.message = list && list.changes.length === 0 ? noChanges(list) : '';
    this.#changed.fire();
  }

  async #setOrder(order: ListOrder): Promise<void> {
    await this.#memory.update(ORDER_KEY, order);
    this.#setOrderContext();
    this.#changed.fire();
  }

  /** Sets the context key that the order's menu items look at. */
  #setOrderContext(): void {
    void vscode.commands.executeCommand('setContext', ORDER_KEY, this.order);
  }
}

function noChanges({ counts }: ChangeList): string {
  return counts.moved > 0 ? 'Only the order differs.' : 'No differences.';
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
  const { change, label, description } = entry;
  const item = new vscode.TreeItem(label);
  item.description = description;
  item.iconPath = iconOf(change.kind);
  const alone = change.kind === 'omitted' || change.kind === 'added';
  item.contextValue = `change${alone ? ' alone' : ''}${change.moved && change.kind !== 'moved' ? ' moved' : ''}`;
  item.accessibilityInformation = {
    label: `${kindWord(change.kind)}, ${description.replaceAll('¶', 'paragraph ')}: ${label}`,
  };
  item.command = { command: 'storyDiff.goToChange', title: 'Go to Change', arguments: [entry] };
  return item;
}

function iconOf(kind: ChangeKind): vscode.ThemeIcon {
  return new vscode.ThemeIcon(KIND_GLYPHS[kind], new vscode.ThemeColor(KIND_COLORS[kind]));
}
