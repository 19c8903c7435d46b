import { Answerer, type CompareRequest } from './messages.ts';

const answerer = new Answerer();
self.addEventListener('message', ({ data }: MessageEvent<CompareRequest>) => self.postMessage(answerer.answer(data)));
