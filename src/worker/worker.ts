import { Answerer, type CompareRequest, memoryOf } from './messages.ts';
import { serveRequests } from './serve-requests.ts';

/** The thread that compares. One script serves Node and the web, for it is the largest file that is shipped. */
const answerer = new Answerer();
serveRequests((request: CompareRequest) => answerer.answer(request), memoryOf);
