import { parentPort } from 'node:worker_threads';
import { answer, type CompareRequest } from './messages.ts';

parentPort?.on('message', (request: CompareRequest) => parentPort?.postMessage(answer(request)));
