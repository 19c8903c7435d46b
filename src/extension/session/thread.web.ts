import type { StartThread } from './comparison-worker.ts';

/**
 * Starts web workers.
 * @param script the address of the worker's script, of this origin
 */
export function webThreads<Request, Answer>(script: string): StartThread<Request, Answer> {
  return (onAnswer, onFailure) => {
    const worker = new Worker(script);
    worker.addEventListener('message', ({ data }) => onAnswer(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault(); // else it counts as a failure of the extension host, too
      onFailure(event.message);
    });
    worker.addEventListener('messageerror', () => onFailure('its answer could not be read'));
    return {
      post: (request, memory) => worker.postMessage(request, memory),
      end: () => worker.terminate(),
    };
  };
}
