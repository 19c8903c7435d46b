import { Answerer, type CompareAnswer, type CompareRequest, memoryOf } from './messages.ts';

/** The thread that compares. One script serves Node and the web, for it is the largest file that is shipped. */
const answerer = new Answerer();
const node = globalThis.process?.getBuiltinModule('node:worker_threads').parentPort;

if (node)
  node.on('message', (request: CompareRequest) =>
    answer(request, (message, memory) => node.postMessage(message, memory)),
  );
else
  self.addEventListener('message', ({ data }: MessageEvent<CompareRequest>) =>
    answer(data, (message, memory) => self.postMessage(message, { transfer: memory })),
  );

function answer(request: CompareRequest, send: (message: CompareAnswer, memory: ArrayBuffer[]) => void): void {
  const message = answerer.answer(request);
  send(message, memoryOf(message));
}
