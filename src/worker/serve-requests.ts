/**
 * Answers the requests that come to this thread, one after the other: a thread of Node or of the web, so that one script
 * serves both.
 * @param memoryOf the memory of an answer that the other thread takes over
 */
export function serveRequests<Request, Answer>(
  answer: (request: Request) => Answer,
  memoryOf: (answer: Answer) => ArrayBuffer[] = () => [],
): void {
  const node = globalThis.process?.getBuiltinModule('node:worker_threads').parentPort;
  if (node)
    node.on('message', (request: Request) => {
      const message = answer(request);
      node.postMessage(message, memoryOf(message));
    });
  else
    self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
      const message = answer(data);
      self.postMessage(message, { transfer: memoryOf(message) });
    });
}
