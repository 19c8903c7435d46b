import * as vscode from 'vscode';

/**
 * The file that a path names: an absolute path, a URI, or a path from a folder of the workspace. Of several folders
 * the first that has such a file counts.
 * @throws {Error} when a path from a folder names nothing; the message names the path and the cure
 */
export async function findStoryFile(path: string): Promise<vscode.Uri> {
  if (/^[a-z][\w+.-]+:\/\//iu.test(path)) return vscode.Uri.parse(path, true);
  if (/^(?:[/\\]|[a-z]:[/\\])/iu.test(path)) return vscode.Uri.file(path);
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const file = vscode.Uri.joinPath(uri, path);
    const exists = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (exists) return file;
  }
  throw new Error(
    `No folder of the workspace has a file ${path}. Give its path from such a folder, or an absolute one.`,
  );
}
