import * as vscode from 'vscode';
import { type Exports, start } from './activate.ts';
import { webThreads } from './session/thread.web.ts';

/** The extension in a web worker: VS Code in the browser without a server. */
export async function activate(context: vscode.ExtensionContext): Promise<Exports> {
  // A worker may not be started from another origin, so its script is read and handed over.
  const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist/worker.cjs'));
  const address = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
  context.subscriptions.push({ dispose: () => URL.revokeObjectURL(address) });
  return start(context, webThreads(address));
}
