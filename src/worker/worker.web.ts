import { answer, type CompareRequest } from './messages.ts';

self.addEventListener('message', ({ data }: MessageEvent<CompareRequest>) => self.postMessage(answer(data)));
