import * as l10n from '@vscode/l10n';
import type { Group } from '../comparison/comparison.ts';

/** What a reader can do with a sentence in the panel. The command of an action is `storyDiff.row.` and its name. */
export type RowActionName =
  | TakeOverName
  | MarkName
  | 'openInEditor'
  | 'goToCounterpart'
  | 'copySentence'
  | 'copyBoth'
  | 'copyMarked'
  | 'pairWith'
  | 'unpair'
  | 'resetPairing';

/** What changes one of the stories. */
export type TakeOverName = 'restore' | 'remove' | 'takeBackWording' | 'moveBack' | 'applyToOriginal';

/** What ticks a change off, or opens it again. */
export type MarkName = 'markReviewed' | 'markNotReviewed';

/** An action on the sentences of a row: the row's tools, its menu and its keys all come from the same list. */
export interface RowAction {
  readonly name: RowActionName;
  /** Its name on screen, as in the manifest. */
  readonly title: () => string;
  /** Its name on all changes of a row that can hold several. */
  readonly titleOfAll?: (changes: number) => string;
  /** Its codicon. */
  readonly icon: string;
  /** The key as the reader sees it, if it has one: "Enter", "Ctrl+C". No two that apply to one group have the same. */
  readonly key?: string;
  /** The group of the context menu that it stands in, as in the manifest. */
  readonly menuGroup: string;
  /**
   * Whether it makes sense for a group; `reviewed` says whether its change is reviewed, if it is part of one, and `pinned` whether
   * anything was said by hand of its pairing.
   */
  readonly applies: (group: Group, reviewed: boolean | undefined, pinned: boolean) => boolean;
}

/**
 * Every action, the likeliest first; the menu sorts them by their groups. The first one that applies is also a tool beside the
 * row. A new one needs its command and its place in `webview/context` in the manifest, to which a unit test holds this list.
 */
export const ROW_ACTIONS: readonly RowAction[] = [
  {
    name: 'restore',
    title: () =>
      l10n.t({ message: 'Restore', comment: ['A command: put the omitted sentence back into the modified story.'] }),
    titleOfAll: (changes) =>
      l10n.t({ message: 'Restore All {0}', args: [changes], comment: ['A command on so many omitted sentences.'] }),
    icon: 'arrow-right',
    key: 'R',
    menuGroup: '0_take',
    applies: ({ kind }) => kind === 'omitted',
  },
  {
    name: 'remove',
    title: () =>
      l10n.t({ message: 'Remove', comment: ['A command: take the added sentence out of the modified story.'] }),
    titleOfAll: (changes) =>
      l10n.t({ message: 'Remove All {0}', args: [changes], comment: ['A command on so many added sentences.'] }),
    icon: 'trash',
    key: 'R',
    menuGroup: '0_take',
    applies: ({ kind }) => kind === 'added',
  },
  {
    name: 'takeBackWording',
    title: () =>
      l10n.t({
        message: 'Take Back Wording',
        comment: ['A command: give the modified story the words of the original again.'],
      }),
    icon: 'arrow-right',
    key: 'R',
    menuGroup: '0_take',
    applies: isReworded,
  },
  {
    name: 'moveBack',
    title: () =>
      l10n.t({
        message: 'Move Back',
        comment: ['A command: move the sentence back to where it stood in the original.'],
      }),
    icon: 'reply',
    key: 'M',
    menuGroup: '0_take',
    applies: ({ moved }) => moved,
  },
  {
    name: 'applyToOriginal',
    title: () =>
      l10n.t({ message: 'Apply to Original', comment: ['A command: make the same change in the original story.'] }),
    icon: 'arrow-left',
    key: 'Shift+R',
    menuGroup: '0_take',
    applies: isChanged,
  },
  {
    name: 'markReviewed',
    title: () => l10n.t({ message: 'Mark Reviewed', comment: ['A command: tick the change off.'] }),
    icon: 'circle-large-outline',
    key: 'V',
    menuGroup: '0_tick',
    applies: (_, reviewed) => reviewed === false,
  },
  {
    name: 'markNotReviewed',
    title: () => l10n.t({ message: 'Mark Not Reviewed', comment: ['A command: open the change again.'] }),
    icon: 'pass-filled',
    key: 'V',
    menuGroup: '0_tick',
    applies: (_, reviewed) => reviewed === true,
  },
  {
    name: 'openInEditor',
    title: () => l10n.t({ message: 'Open in Editor', comment: ['A command: open the story at this sentence.'] }),
    icon: 'go-to-file',
    key: 'Enter',
    menuGroup: '1_go',
    applies: () => true,
  },
  {
    name: 'goToCounterpart',
    title: () =>
      l10n.t({ message: 'Go to Counterpart', comment: ['A command: go to the same sentence in the other story.'] }),
    icon: 'arrow-swap',
    key: 'C',
    menuGroup: '1_go',
    applies: hasBothSides,
  },
  {
    name: 'copySentence',
    title: () => l10n.t({ message: 'Copy Sentence', comment: ['A command.'] }),
    icon: 'copy',
    key: 'Ctrl+C',
    menuGroup: '2_copy',
    applies: () => true,
  },
  {
    name: 'copyBoth',
    title: () => l10n.t({ message: 'Copy Both', comment: ['A command: copy the sentences of both stories.'] }),
    icon: 'files',
    menuGroup: '2_copy',
    applies: hasBothSides,
  },
  {
    name: 'copyMarked',
    title: () =>
      l10n.t({ message: 'Copy with Marks', comment: ['A command: copy the sentence with what went and came marked.'] }),
    icon: 'copy',
    menuGroup: '2_copy',
    applies: isChanged,
  },
  {
    name: 'pairWith',
    title: () =>
      l10n.t({ message: 'Pair With…', comment: ['A command: choose the counterpart of the sentence by hand.'] }),
    icon: 'link',
    key: 'P',
    menuGroup: '0_with',
    applies: () => true,
  },
  {
    name: 'unpair',
    title: () => l10n.t({ message: 'Unpair', comment: ['A command: part the sentence from its counterpart by hand.'] }),
    icon: 'debug-disconnect',
    key: 'U',
    menuGroup: '0_with',
    applies: hasBothSides,
  },
  {
    name: 'resetPairing',
    title: () =>
      l10n.t({ message: 'Reset Pairing', comment: ['A command: forget what was said by hand of the pairing.'] }),
    icon: 'discard',
    menuGroup: '0_with',
    applies: (_group, _reviewed, pinned) => pinned,
  },
];

/**
 * The actions on a group of sentences.
 * @param reviewed whether the change that it is part of is reviewed; undefined when it is part of none
 * @param pinned whether anything was said by hand of its pairing
 */
export function rowActionsOn(group: Group, reviewed?: boolean, pinned = false): readonly RowAction[] {
  return ROW_ACTIONS.filter(({ applies }) => applies(group, reviewed, pinned));
}

/** The name of an action on screen. */
export function rowActionTitle(name: RowActionName): string {
  return ROW_ACTIONS.find((action) => action.name === name)!.title();
}

/** Whether an action ticks a change off, or opens it again. */
export function isMark(name: RowActionName): name is MarkName {
  return name === 'markReviewed' || name === 'markNotReviewed';
}

/** A key that was pressed, as a keyboard event tells it. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether the key of an action was pressed; Cmd is the Ctrl of a Mac. */
export function isKeyOf({ key }: RowAction, { key: pressed, ctrlKey, metaKey, shiftKey }: PressedKey): boolean {
  const modifiers = `${ctrlKey || metaKey ? 'ctrl+' : ''}${shiftKey ? 'shift+' : ''}`;
  return key?.toLowerCase() === `${modifiers}${pressed.toLowerCase()}`;
}

/** The name of an action on so many changes of one row: "Restore", "Restore All 3". */
export function titleFor({ title, titleOfAll }: RowAction, changes: number): string {
  return titleOfAll && changes > 1 ? titleOfAll(changes) : title();
}

function isChanged({ kind, moved }: Group): boolean {
  return kind !== 'unchanged' || moved;
}

function isReworded({ kind }: Group): boolean {
  return kind === 'edited' || kind === 'split' || kind === 'merged' || kind === 'recast';
}

function hasBothSides({ original, modified }: Group): boolean {
  return original.length > 0 && modified.length > 0;
}
