import * as vscode from 'vscode';

/** What becomes of one file. */
export interface FileWatch extends vscode.Disposable {
  onDidChange(listener: () => void): vscode.Disposable;
  onDidCreate(listener: () => void): vscode.Disposable;
  onDidDelete(listener: () => void): vscode.Disposable;
}

/**
 * Watches one file, whatever signs its name holds. VS Code's watchers know paths, not schemes: they also tell of documents
 * of ours that have the path of the file that they were made from. To tell of these as of the file would go on for ever.
 */
export function watchFile(file: vscode.Uri): FileWatch {
  const slash = file.path.lastIndexOf('/') + 1;
  const folder = file.with({ path: file.path.slice(0, slash) });
  const name = file.path.slice(slash).replace(/[?*[\]{}]/gu, '[$&]'); // taken literally, not as a pattern
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, name));
  const ofFile = (event: vscode.Event<vscode.Uri>) => (listener: () => void) =>
    event(({ scheme }) => scheme === file.scheme && listener());
  return {
    onDidChange: ofFile(watcher.onDidChange),
    onDidCreate: ofFile(watcher.onDidCreate),
    onDidDelete: ofFile(watcher.onDidDelete),
    dispose: () => watcher.dispose(),
  };
}
