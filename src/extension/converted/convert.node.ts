import { Worker } from 'node:worker_threads';
import { refuseSize } from '../../conversion/refusals.ts';
import type { ConvertAnswer } from '../../worker/convert-messages.ts';
import type { Convert } from './converted-files.ts';

/** What the thread may need for its objects, in MB: bytes of files are kept elsewhere. */
const MAX_HEAP_MB = 400;

/**
 * Converts each file in a thread of Node of its own.
 * @param script the path of the thread's script
 */
export function nodeConverter(script: string): Convert {
  return (request) =>
    new Promise<ConvertAnswer>((resolve, reject) => {
      const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
      worker.once('message', (answer: ConvertAnswer) => {
        resolve(answer);
        void worker.terminate();
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refusal: refuseSize(request.name) });
        else reject(error);
      });
      worker.once('exit', (status) => reject(new Error(`its thread ended with status ${status}`)));
      worker.postMessage(request);
    });
}
