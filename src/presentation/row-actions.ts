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
  /** Its name on screen, as in the manifest, for one change; see {@link titleFor}. */
  readonly title: string;
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
    title: 'Restore',
    icon: 'arrow-right',
    key: 'R',
    menuGroup: '0_take',
    applies: ({ kind }) => kind === 'omitted',
  },
  {
    name: 'remove',
    title: 'Remove',
    icon: 'trash',
    key: 'R',
    menuGroup: '0_take',
    applies: ({ kind }) => kind === 'added',
  },
  {
    name: 'takeBackWording',
    title: 'Take Back Wording',
    icon: 'arrow-right',
    key: 'R',
    menuGroup: '0_take',
    applies: isReworded,
  },
  {
    name: 'moveBack',
    title: 'Move Back',
    icon: 'reply',
    key: 'M',
    menuGroup: '0_take',
    applies: ({ moved }) => moved,
  },
  {
    name: 'applyToOriginal',
    title: 'Apply to Original',
    icon: 'arrow-left',
    key: 'Shift+R',
    menuGroup: '0_take',
    applies: isChanged,
  },
  {
    name: 'markReviewed',
    title: 'Mark Reviewed',
    icon: 'circle-large-outline',
    key: 'V',
    menuGroup: '0_tick',
    applies: (_, reviewed) => reviewed === false,
  },
  {
    name: 'markNotReviewed',
    title: 'Mark Not Reviewed',
    icon: 'pass-filled',
    key: 'V',
    menuGroup: '0_tick',
    applies: (_, reviewed) => reviewed === true,
  },
  {
    name: 'openInEditor',
    title: 'Open in Editor',
    icon: 'go-to-file',
    key: 'Enter',
    menuGroup: '1_go',
    applies: () => true,
  },
  {
    name: 'goToCounterpart',
    title: 'Go to Counterpart',
    icon: 'arrow-swap',
    key: 'C',
    menuGroup: '1_go',
    applies: hasBothSides,
  },
  {
    name: 'copySentence',
    title: 'Copy Sentence',
    icon: 'copy',
    key: 'Ctrl+C',
    menuGroup: '2_copy',
    applies: () => true,
  },
  { name: 'copyBoth', title: 'Copy Both', icon: 'files', menuGroup: '2_copy', applies: hasBothSides },
  { name: 'copyMarked', title: 'Copy with Marks', icon: 'copy', menuGroup: '2_copy', applies: isChanged },
  { name: 'pairWith', title: 'Pair With…', icon: 'link', key: 'P', menuGroup: '0_with', applies: () => true },
  { name: 'unpair', title: 'Unpair', icon: 'debug-disconnect', key: 'U', menuGroup: '0_with', applies: hasBothSides },
  {
    name: 'resetPairing',
    title: 'Reset Pairing',
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
export function titleFor({ title, menuGroup }: RowAction, changes: number): string {
  return menuGroup === '0_take' && changes > 1 ? `${title} All ${changes}` : title;
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
