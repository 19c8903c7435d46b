import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import { type Exports, start } from './activate.ts';

/** The extension in a Node extension host: VS Code desktop and remote. */
export function activate(context: vscode.ExtensionContext): Exports {
  const script = context.asAbsolutePath('dist/worker.node.cjs');
  return start(context, (onAnswer, onFailure) => {
    const worker = new Worker(script);
    worker.on('message', onAnswer);
    worker.on('error', (error) => onFailure(error.message));
    return {
      post: (request) => worker.postMessage(request),
      end: () => void worker.terminate(),
    };
  });
}
