import { answerReport } from './answer-report.ts';
import { serveRequests } from './serve-requests.ts';

/** The thread that writes reports: its script is loaded only when one is asked for. */
serveRequests(answerReport);
