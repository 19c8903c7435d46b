import { answerConversion, type ConvertRequest } from './convert-messages.ts';

/** The thread that converts files, one after the other. One script serves Node and the web. */
const node = globalThis.process?.getBuiltinModule('node:worker_threads').parentPort;

if (node) node.on('message', (request: ConvertRequest) => node.postMessage(answerConversion(request)));
else
  self.addEventListener('message', ({ data }: MessageEvent<ConvertRequest>) =>
    self.postMessage(answerConversion(data)),
  );
