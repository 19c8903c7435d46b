import * as vscode from 'vscode';

/** Whether VS Code shows hints in a document. */
export function showsHints(document: vscode.TextDocument): boolean {
  const hints = editorSetting<string>(document, 'inlayHints.enabled') ?? 'on';
  return hints !== 'off' && hints !== 'offUnlessPressed';
}

/** Whether the lines of a document wrap, as far as settings say: no API tells what Alt+Z did. */
export function wrapsLines(document: vscode.TextDocument): boolean {
  return editorSetting<string>(document, 'wordWrap') !== 'off';
}

function editorSetting<Value>(document: vscode.TextDocument, name: string): Value | undefined {
  return vscode.workspace.getConfiguration('editor', document).get<Value>(name);
}
