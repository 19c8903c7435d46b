import { parentPort } from 'node:worker_threads';
import { Answerer, type CompareRequest } from './messages.ts';

const answerer = new Answerer();
parentPort?.on('message', (request: CompareRequest) => parentPort?.postMessage(answerer.answer(request)));
