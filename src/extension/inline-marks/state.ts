import type * as vscode from 'vscode';

/** What the editors of a story show on screen and around it, as last set; for tests. */
export interface InlineState {
  readonly alone: readonly vscode.Range[];
  readonly changed: readonly vscode.Range[];
  readonly moved: readonly vscode.Range[];
  readonly gone: readonly { readonly position: vscode.Position; readonly text: string }[];
}
