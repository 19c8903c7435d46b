import type { Anchor } from '../anchor.ts';
import { host } from './host.ts';

/** What the reader did with the panel: VS Code throws the page of a hidden tab away and asks for it anew. */
export interface Memory {
  readonly markEach: boolean;
  /** Keys of the unchanged sentences shown in full. */
  readonly opened: readonly string[];
  /** The row at the top of the window, and how much of it is out of view. */
  readonly top?: { readonly anchor: Anchor; readonly hidden: number };
  readonly focus?: Anchor;
}

export function remember(memory: Memory): void {
  host.setState(memory);
}

/** What was remembered; nothing when the page is shown for the first time. */
export function recall(): Memory | undefined {
  return host.getState() as Memory | undefined;
}
