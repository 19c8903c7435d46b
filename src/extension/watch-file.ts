import * as vscode from 'vscode';

/** Watches one file, whatever signs its name holds. */
export function watchFile(file: vscode.Uri): vscode.FileSystemWatcher {
  const slash = file.path.lastIndexOf('/') + 1;
  const folder = file.with({ path: file.path.slice(0, slash) });
  const name = file.path.slice(slash).replace(/[?*[\]{}]/gu, '[$&]'); // taken literally, not as a pattern
  return vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, name));
}
