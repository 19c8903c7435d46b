import * as vscode from 'vscode';
import { tabsShowing } from './documents/shown-tabs.ts';
import { documentOf } from './passages/passage-uri.ts';
import type { Session } from './session/session.ts';

/**
 * Holds a comparison, once there is one, while a tab shows one of its stories: closing the panel then ends neither the
 * marks in the editors nor the list of changes. What is returned lets go of it when it is disposed of.
 */
export function holdWhileShown(comparison: {
  readonly session: Session;
  hold(): vscode.Disposable;
}): vscode.Disposable {
  const { session } = comparison;
  let held: vscode.Disposable | undefined;
  const look = () => {
    const shown = [session.original, session.modified].some((story) => tabsShowing(documentOf(story)).length > 0);
    if (shown && session.compared) held ??= comparison.hold();
    else if (!shown) letGo();
  };
  const letGo = () => {
    const last = held;
    held = undefined;
    last?.dispose();
  };
  look();
  return vscode.Disposable.from(
    session.onDidChange(look),
    vscode.window.tabGroups.onDidChangeTabs(look),
    vscode.window.tabGroups.onDidChangeTabGroups(look),
    new vscode.Disposable(letGo),
  );
}
