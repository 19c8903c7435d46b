import * as vscode from 'vscode';
import type { ReportAnswer, ReportRequest } from '../../worker/report-messages.ts';
import type { StartThread } from '../session/comparison-worker.ts';

/** Loads what starts the threads that write reports, when the first is asked for. */
export type LoadReportThreads = () => Promise<StartThread<ReportRequest, ReportAnswer>>;

/**
 * Writes a report off the extension host's thread, in the language of VS Code.
 * @returns the bytes of the file
 * @throws when the thread breaks down
 */
export async function writeReport(
  loadThreads: LoadReportThreads,
  request: Omit<ReportRequest, 'translations'>,
): Promise<Uint8Array> {
  const startThread = await loadThreads();
  let thread: ReturnType<typeof startThread> | undefined;
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      const fail = (message: string) => reject(new Error(message));
      thread = startThread((answer) => ('file' in answer ? resolve(answer.file) : fail(answer.failure)), fail);
      thread.post({ ...request, translations: vscode.l10n.bundle }, []);
    });
  } finally {
    thread?.end();
  }
}
