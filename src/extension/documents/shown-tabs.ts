import * as vscode from 'vscode';

/** What an editor tab shows: a document, or two side by side. */
function urisOf({ input }: vscode.Tab): vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri];
  if (input instanceof vscode.TabInputTextDiff) return [input.original, input.modified];
  return [];
}

/** The tabs that show a document, alone or beside another. */
export function tabsShowing(uri: vscode.Uri): vscode.Tab[] {
  const wanted = uri.toString();
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter((tab) => urisOf(tab).some((shown) => shown.toString() === wanted));
}

/**
 * Closes the tabs that show a document in one column. They are looked up at the last moment: older versions of VS Code
 * make the objects of tabs anew whenever tabs change, and refuse the old ones.
 */
export async function closeTabs(uri: vscode.Uri, column: vscode.ViewColumn): Promise<void> {
  const tabs = tabsShowing(uri).filter(({ group }) => group.viewColumn === column);
  if (tabs.length) await vscode.window.tabGroups.close(tabs, true);
}

/**
 * Tells when the tabs with a document come to the front and when the last of them was closed.
 * @param uri the document that counts now
 * @param onFront a tab with it is the active one
 * @param onGone there was a tab with it, and there is none any more
 */
export function watchTabs(uri: () => vscode.Uri, onFront: () => void, onGone: () => void): vscode.Disposable {
  let seen = false;
  const look = () => {
    const tabs = tabsShowing(uri());
    if (tabs.some((tab) => tab.isActive && tab.group.isActive)) onFront();
    if (seen && tabs.length === 0) onGone();
    seen ||= tabs.length > 0;
  };
  return vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(look),
    vscode.window.tabGroups.onDidChangeTabGroups(look),
  );
}
