import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { KIND_COLORS, KIND_GLYPHS } from '../../presentation/kind-labels.ts';
import type { ChangeKind } from '../../presentation/kinds.ts';
import { ofCount } from '../../text/wording.ts';
import { countSigns, countWords } from '../status/counts.ts';
import type { FoundPair } from './find-pairs.ts';
import { type FolderComparison, isWhole, type PairState } from './folder-comparison.ts';
import { titleOf } from './story-set.ts';

/** The view with the pairs of two folders: what changed in each, and a click opens it. There is none until two are compared. */
export class PairsView implements vscode.Disposable, vscode.TreeDataProvider<FoundPair> {
  readonly #changed = new vscode.EventEmitter<FoundPair | undefined>();
  readonly view: vscode.TreeView<FoundPair>;
  #comparison: FolderComparison | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor() {
    this.view = vscode.window.createTreeView('storyDiff.pairs', { treeDataProvider: this });
  }

  /** The comparison that is shown. */
  get comparison(): FolderComparison | undefined {
    return this.#comparison;
  }

  /** Shows a comparison in place of the one before, which ends; nothing without one. */
  show(comparison: FolderComparison | undefined): void {
    this.#comparison?.dispose();
    this.#comparison = comparison;
    comparison?.onDidChange((pair) => {
      this.#changed.fire(pair);
      this.view.message = messageOf(comparison);
    });
    void vscode.commands.executeCommand('setContext', 'storyDiff.comparingFolders', comparison !== undefined);
    this.view.description = comparison
      ? `${titleOf(comparison.chosen.original)} ↔ ${titleOf(comparison.chosen.modified)}`
      : '';
    this.view.message = comparison ? messageOf(comparison) : '';
    this.#changed.fire(undefined);
  }

  getChildren(entry?: FoundPair): FoundPair[] {
    return entry ? [] : [...(this.#comparison?.pairs ?? [])];
  }

  getTreeItem(pair: FoundPair): vscode.TreeItem {
    const { original, modified } = pair.names;
    const item = new vscode.TreeItem(
      original === undefined || modified === undefined || original === modified
        ? (modified ?? original)!
        : `${original} → ${modified}`,
    );
    const state = this.#comparison?.stateOf(pair) ?? { type: 'waiting' };
    const { signs, words, icon } = isWhole(pair) ? describe(state) : this.#describeAlone(pair);
    item.description = signs;
    item.tooltip = `${item.label}\n${words}`;
    item.accessibilityInformation = {
      label: l10n.t({
        message: '{names}: {words}',
        args: { names: String(item.label), words },
        comment: ['For screen readers: {names} is the names of two stories, {words} "2 omitted, 3 added" or the like.'],
      }),
    };
    item.iconPath = icon;
    item.contextValue = isWhole(pair) ? 'pair' : 'alone';
    item.command = isWhole(pair)
      ? {
          command: 'storyDiff.compare',
          title: l10n.t({ message: 'Compare', comment: ['A button.'] }),
          arguments: [pair.original, pair.modified],
        }
      : {
          command: 'vscode.open',
          title: l10n.t({ message: 'Open', comment: ['A command: open a story in an editor.'] }),
          arguments: [pair.original ?? pair.modified],
        };
    return item;
  }

  dispose(): void {
    this.#comparison?.dispose();
    this.view.dispose();
    this.#changed.dispose();
  }

  #describeAlone({ original }: FoundPair): Description {
    const side = original ? 'original' : 'modified';
    const words = l10n.t({
      message: 'only in {0}',
      args: [titleOf(this.#comparison!.chosen[side])],
      comment: ['Of a story without a partner; {0} is the name of a folder, or "3 in drafts".'],
    });
    return { signs: words, words, icon: kindIcon(original ? 'omitted' : 'added') };
  }
}

/** What an entry says of its pair. */
interface Description {
  readonly signs: string;
  /** The same, to be read aloud. */
  readonly words: string;
  readonly icon: vscode.ThemeIcon;
}

function describe(state: PairState): Description {
  switch (state.type) {
    case 'waiting':
      return {
        signs: '',
        words: l10n.t({ message: 'not compared yet', comment: ['Of two stories.'] }),
        icon: new vscode.ThemeIcon('circle-outline'),
      };
    case 'trouble':
      return {
        signs: l10n.t({ message: 'cannot be compared', comment: ['Of two stories.'] }),
        words: state.message,
        icon: new vscode.ThemeIcon('warning'),
      };
    case 'same':
      return {
        signs: '',
        words: l10n.t({ message: 'the same text', comment: ['Of two stories.'] }),
        icon: new vscode.ThemeIcon('check'),
      };
    case 'compared':
      return {
        signs: differs(state) ? countSigns(state.counts) : '',
        words: countWords(state.counts).join(', '),
        icon: differs(state) ? kindIcon('edited') : new vscode.ThemeIcon('check'),
      };
  }
}

function differs(state: PairState): boolean {
  return state.type === 'compared' && Object.values(state.counts).some((count) => count > 0);
}

/** How far the comparison is; at its end, what came out. */
function messageOf(comparison: FolderComparison): string {
  const whole = comparison.pairs.filter(isWhole);
  const alone = comparison.pairs.length - whole.length;
  const states = whole.map((pair) => comparison.stateOf(pair));
  const compared = states.filter(({ type }) => type !== 'waiting').length;
  if (compared < whole.length) return comparedWords(compared, whole.length);
  const parts = whole.length > 0 ? [differWords(states.filter(differs).length, whole.length)] : [];
  if (alone > 0)
    parts.push(ofCount(alone, l10n.t('{0} story stands alone', alone), l10n.t('{0} stories stand alone', alone)));
  return parts.join(' · ');
}

function comparedWords(compared: number, of: number): string {
  const args = { compared, of };
  return ofCount(
    of,
    l10n.t('{compared} of {of} pair compared', args),
    l10n.t('{compared} of {of} pairs compared', args),
  );
}

function differWords(different: number, of: number): string {
  const args = { different, of };
  return ofCount(
    different,
    ofCount(of, l10n.t('{different} of {of} pair differs', args), l10n.t('{different} of {of} pairs differs', args)),
    ofCount(of, l10n.t('{different} of {of} pair differ', args), l10n.t('{different} of {of} pairs differ', args)),
  );
}

function kindIcon(kind: ChangeKind): vscode.ThemeIcon {
  return new vscode.ThemeIcon(KIND_GLYPHS[kind], new vscode.ThemeColor(KIND_COLORS[kind]));
}
