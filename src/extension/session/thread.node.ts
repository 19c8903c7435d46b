import { Worker } from 'node:worker_threads';
import type { StartThread } from './comparison-worker.ts';

/**
 * Starts threads of Node.
 * @param script the path of the worker's script
 */
export function nodeThreads<Request, Answer>(script: string): StartThread<Request, Answer> {
  return (onAnswer, onFailure) => {
    const worker = new Worker(script);
    worker.on('message', onAnswer);
    worker.on('error', (error) => onFailure(error.message));
    worker.on('messageerror', (error) => onFailure(error.message));
    // A thread can end without an error. Nobody must wait for its answer then.
    worker.on('exit', (status) => onFailure(`its thread ended with status ${status}`));
    return {
      post: (request, memory) => worker.postMessage(request, memory),
      end: () => void worker.terminate(),
    };
  };
}
