import * as vscode from 'vscode';

/**
 * Texts that VS Code reads as files of a scheme of their own: there are no folders, and nothing can be written. As a file
 * system, not a content provider, it can tell why a text cannot be read, and when it is gone.
 */
export abstract class ReadOnlyFiles implements vscode.FileSystemProvider {
  abstract readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]>;

  abstract stat(uri: vscode.Uri): Promise<vscode.FileStat>;

  /** The text, in UTF-8. @throws {vscode.FileSystemError} in words for the user */
  abstract readFile(uri: vscode.Uri): Promise<Uint8Array>;

  /** Every text that is read tells of its changes anyway. */
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
