import { MatchAnswerer } from './answer-match.ts';
import type { MatchRequest } from './match-messages.ts';
import { serveRequests } from './serve-requests.ts';

/** The thread that finds the best matches of a story: it is started only for that. */
const answerer = new MatchAnswerer();
serveRequests((request: MatchRequest) => answerer.answer(request));
