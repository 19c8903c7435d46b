import { answerConversion } from './convert-messages.ts';
import { serveRequests } from './serve-requests.ts';

/** The thread that converts files, one after the other. */
serveRequests(answerConversion);
