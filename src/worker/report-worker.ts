import { answerReport } from './answer-report.ts';
import type { ReportAnswer, ReportRequest } from './report-messages.ts';

/** The thread that writes reports: its script is loaded only when one is asked for. One script serves Node and the web. */
const node = globalThis.process?.getBuiltinModule('node:worker_threads').parentPort;

if (node) node.on('message', (request: ReportRequest) => answer(request, (message) => node.postMessage(message)));
else
  self.addEventListener('message', ({ data }: MessageEvent<ReportRequest>) =>
    answer(data, (message) => self.postMessage(message)),
  );

function answer(request: ReportRequest, send: (message: ReportAnswer) => void): void {
  send(answerReport(request));
}
