import * as vscode from 'vscode';
import type { ConvertAnswer } from '../../worker/convert-messages.ts';
import type { Convert } from './converted-files.ts';

/**
 * Converts each file in a web worker of its own.
 * @param script where the worker's script is; it is read only when a file is converted
 */
export function webConverter(script: vscode.Uri): Convert {
  return async (request) => {
    // A worker may not be started from another origin, so its script is read and handed over.
    const source = await vscode.workspace.fs.readFile(script);
    const address = URL.createObjectURL(new Blob([new Uint8Array(source)], { type: 'text/javascript' }));
    const worker = new Worker(address);
    try {
      return await new Promise<ConvertAnswer>((resolve, reject) => {
        worker.addEventListener('message', ({ data }: MessageEvent<ConvertAnswer>) => resolve(data));
        worker.addEventListener('error', (event) => {
          event.preventDefault(); // else it counts as a failure of the extension host, too
          reject(new Error(event.message));
        });
        worker.postMessage(request);
      });
    } finally {
      worker.terminate();
      URL.revokeObjectURL(address);
    }
  };
}
