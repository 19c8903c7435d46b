import type { Group } from '../comparison/comparison.ts';

/** What a reader can do with a sentence in the panel. The command of an action is `storyDiff.row.` and its name. */
export type RowActionName = 'openInEditor' | 'goToCounterpart' | 'copySentence' | 'copyBoth';

/** An action on the sentences of a row: the row's tools, its menu and its keys all come from the same list. */
export interface RowAction {
  readonly name: RowActionName;
  /** Its name on screen, as in the manifest. */
  readonly title: string;
  /** Its codicon. */
  readonly icon: string;
  /** The key as the reader sees it, if it has one: "Enter", "Ctrl+C". */
  readonly key?: string;
  /** The group of the context menu that it stands in, as in the manifest. */
  readonly menuGroup: string;
  /** Whether it makes sense for a group. */
  readonly applies: (group: Group) => boolean;
}

/**
 * Every action, in the order of the menu. The first one that applies is also a tool beside the row. A new one needs its
 * command and its place in `webview/context` in the manifest, to which a unit test holds this list.
 */
export const ROW_ACTIONS: readonly RowAction[] = [
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
];

/** The actions on a group of sentences. */
export function rowActionsOn(group: Group): readonly RowAction[] {
  return ROW_ACTIONS.filter(({ applies }) => applies(group));
}

/** Whether a value is the name of an action. */
export function isRowActionName(value: unknown): value is RowActionName {
  return ROW_ACTIONS.some(({ name }) => name === value);
}

/** A key that was pressed, as a keyboard event tells it. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Whether the key of an action was pressed; Cmd is the Ctrl of a Mac. */
export function isKeyOf({ key }: RowAction, { key: pressed, ctrlKey, metaKey }: PressedKey): boolean {
  return key?.toLowerCase() === `${ctrlKey || metaKey ? 'ctrl+' : ''}${pressed.toLowerCase()}`;
}

function hasBothSides({ original, modified }: Group): boolean {
  return original.length > 0 && modified.length > 0;
}
