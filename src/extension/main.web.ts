import * as vscode from 'vscode';
import type { MatchAnswer, MatchRequest } from '../worker/match-messages.ts';
import type { CompareAnswer, CompareRequest } from '../worker/messages.ts';
import type { ReportAnswer, ReportRequest } from '../worker/report-messages.ts';
import { type Exports, start } from './activate.ts';
import { webConverter } from './converted/convert.web.ts';
import type { StartThread } from './session/comparison-worker.ts';
import { webThreads } from './session/thread.web.ts';

/** The extension in a web worker: VS Code in the browser without a server. */
export async function activate(context: vscode.ExtensionContext): Promise<Exports> {
  const convert = webConverter(vscode.Uri.joinPath(context.extensionUri, 'dist/converter.cjs'));
  const startThread = await loadThreads<CompareRequest, CompareAnswer>(context, 'dist/worker.cjs');
  const report = () => loadThreads<ReportRequest, ReportAnswer>(context, 'dist/report.cjs');
  const match = () => loadThreads<MatchRequest, MatchAnswer>(context, 'dist/match.cjs');
  return start(context, startThread, report, match, convert);
}

/** A worker may not be started from another origin, so its script is read and handed over. */
async function loadThreads<Request, Answer>(
  context: vscode.ExtensionContext,
  path: string,
): Promise<StartThread<Request, Answer>> {
  const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, path));
  const address = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
  context.subscriptions.push({ dispose: () => URL.revokeObjectURL(address) });
  return webThreads(address);
}
