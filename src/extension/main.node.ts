import type * as vscode from 'vscode';
import { type Exports, start } from './activate.ts';
import { nodeConverter } from './converted/convert.node.ts';
import { nodeThreads } from './session/thread.node.ts';

/** The extension in a Node extension host: VS Code desktop and remote. */
export function activate(context: vscode.ExtensionContext): Exports {
  const threads = <Request, Answer>(script: string) => nodeThreads<Request, Answer>(context.asAbsolutePath(script));
  const convert = nodeConverter(context.asAbsolutePath('dist/converter.cjs'));
  return start(context, threads('dist/worker.cjs'), async () => threads('dist/report.cjs'), convert);
}
