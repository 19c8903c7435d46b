import type { Side } from '../story/side.ts';
import type { Anchor } from './anchor.ts';
import type { FlowingAnchor } from './flowing/story-flowing.ts';
import type { SerializedChoices } from './header/choices.ts';
import { host } from './host.ts';

/**
 * What the reader did with the panel: VS Code throws the page of a hidden tab away and asks for it anew, also after it
 * was closed and opened again.
 */
export interface Memory extends SerializedChoices {
  /** Addresses of the stories: all that the extension needs to bring the panel back. */
  readonly stories: Readonly<Record<Side, string>>;
  /** The row at the top of the window, and how much of it is out of view. */
  readonly top?: { readonly anchor: Anchor; readonly hidden: number };
  readonly focus?: Anchor;
  /** Where the flowing layout was scrolled to. */
  readonly flowing?: FlowingAnchor;
}

/** Keeps it until the tab is closed. */
export function remember(memory: Memory): void {
  host.setState(memory);
}

/** What was remembered; nothing when the page is shown for the first time. */
export function recall(): Partial<Memory> | undefined {
  return host.getState() as Partial<Memory> | undefined;
}
