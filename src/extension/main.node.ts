import type * as vscode from 'vscode';
import type { MatchAnswer, MatchRequest } from '../worker/match-messages.ts';
import type { ReportAnswer, ReportRequest } from '../worker/report-messages.ts';
import { type Exports, start } from './activate.ts';
import { nodeConverter } from './converted/convert.node.ts';
import { nodeThreads } from './session/thread.node.ts';

/** The extension in a Node extension host: VS Code desktop and remote. */
export function activate(context: vscode.ExtensionContext): Exports {
  const threads = <Request, Answer>(script: string) => nodeThreads<Request, Answer>(context.asAbsolutePath(script));
  const convert = nodeConverter(context.asAbsolutePath('dist/converter.cjs'));
  const report = async () => threads<ReportRequest, ReportAnswer>('dist/report.cjs');
  const match = async () => threads<MatchRequest, MatchAnswer>('dist/match.cjs');
  return start(context, threads('dist/worker.cjs'), report, match, convert);
}
