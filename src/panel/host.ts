import type { FromPanel } from './protocol.ts';

interface VsCodeApi {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension host, as VS Code lets a page speak to it; it may be acquired only once. */
export const host: VsCodeApi = acquireVsCodeApi();
