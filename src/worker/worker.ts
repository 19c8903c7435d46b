import { Answerer, type CompareRequest } from './messages.ts';

/** The thread that compares. One script serves Node and the web, for it is the largest file that is shipped. */
const answerer = new Answerer();
const node = globalThis.process?.getBuiltinModule('node:worker_threads').parentPort;

if (node) node.on('message', (request: CompareRequest) => node.postMessage(answerer.answer(request)));
else
  self.addEventListener('message', ({ data }: MessageEvent<CompareRequest>) => self.postMessage(answerer.answer(data)));
