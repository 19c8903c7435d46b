import { MatchAnswerer } from './answer-match.ts';
import type { MatchAnswer, MatchRequest } from './match-messages.ts';

/** The thread that finds the best matches of a story: it is started only for that. One script serves Node and the web. */
const answerer = new MatchAnswerer();
const node = globalThis.process?.getBuiltinModule('node:worker_threads').parentPort;

if (node)
  node.on('message', (request: MatchRequest) => node.postMessage(answerer.answer(request) satisfies MatchAnswer));
else
  self.addEventListener('message', ({ data }: MessageEvent<MatchRequest>) => self.postMessage(answerer.answer(data)));
