import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { toPlainText } from './plain-text.ts';

/** How long a note stays in the status bar, in milliseconds. */
const NOTE_MS = 5_000;

/** Tells the user something that they have to know before they can go on. */
export function inform(message: string): void {
  void vscode.window.showInformationMessage(toPlainText(message));
}

/**
 * Warns the user of trouble.
 * @returns the action that they chose, if one was offered
 */
export function warn(message: string, ...actions: string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(toPlainText(message), ...actions);
}

/** Says in the status bar, for a while, what was just done. Nothing is said of nothing. */
export function note(message: string): void {
  if (!message) return;
  const words = l10n.t({ message: 'Story Diff: {0}', args: [message], comment: ['{0} says what was just done.'] });
  vscode.window.setStatusBarMessage(toPlainText(words), NOTE_MS);
}

/** An item to choose. Its texts are plain: only `icon` puts a codicon before the label. */
export interface Choice<Value> {
  readonly icon?: string;
  readonly label: string;
  readonly description?: string;
  /** What is returned when it is chosen; a separator has none. */
  readonly value?: Value;
}

/** What a quick pick asks. */
export interface Question {
  readonly title: string;
  readonly placeHolder: string;
  readonly matchOnDescription?: boolean;
  /** The value whose choice is marked at first. */
  readonly marked?: unknown;
  /** The choice that is marked at first, by its index; the first of all without either. */
  readonly markedAt?: number | undefined;
}

/**
 * Asks the user to choose.
 * @returns the value chosen; undefined when dismissed
 */
export async function choose<Value>(
  choices: readonly Choice<Value>[] | PromiseLike<readonly Choice<Value>[]>,
  { title, placeHolder, matchOnDescription = false, marked, markedAt }: Question,
): Promise<Value | undefined> {
  const pick = vscode.window.createQuickPick<ReturnType<typeof toItem<Value>>>();
  pick.title = toPlainText(title);
  pick.placeholder = toPlainText(placeHolder);
  pick.matchOnDescription = matchOnDescription;
  pick.busy = true;
  pick.show();
  try {
    return await new Promise((resolve, reject) => {
      pick.onDidAccept(() => {
        const [chosen] = pick.activeItems;
        if (chosen) resolve(chosen.value);
      });
      pick.onDidHide(() => resolve(undefined));
      Promise.resolve(choices).then((list) => {
        pick.items = list.map(toItem);
        const active = pick.items.filter(
          ({ value }, at) => value !== undefined && (value === marked || at === markedAt),
        );
        if (active.length) pick.activeItems = active;
        pick.busy = false;
      }, reject);
    });
  } finally {
    pick.dispose();
  }
}

/** A choice as a quick pick shows it. */
function toItem<Value>({ icon, label, description, value }: Choice<Value>): vscode.QuickPickItem & {
  readonly value?: Value | undefined;
} {
  const words = toPlainText(label);
  if (value === undefined) return { label: words, kind: vscode.QuickPickItemKind.Separator };
  return {
    label: icon ? `$(${icon}) ${words}` : words,
    ...(description === undefined ? {} : { description: toPlainText(description) }),
    value,
  };
}
