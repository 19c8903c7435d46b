import type { FromPanel } from './protocol.ts';

interface VsCodeApi {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension host. VS Code lets a page acquire it only once. */
export const host: VsCodeApi = acquireVsCodeApi();
