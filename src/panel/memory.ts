import type { Side } from '../story/side.ts';
import type { Anchor } from './anchor.ts';
import type { FlowingAnchor } from './flowing/story-flowing.ts';
import type { SerializedChoices } from './header/choices.ts';
import { host } from './host.ts';

/**
 * Everything that brings the panel back as the reader left it. VS Code drops the page of a hidden tab and loads it again
 * when the tab is shown, and also after a restart.
 */
export interface Memory extends SerializedChoices {
  /** The URIs of the stories. The extension needs no more to bring the panel back. */
  readonly stories: Readonly<Record<Side, string>>;
  /** The row at the window's top, and how many px of it are out of view. */
  readonly top?: { readonly anchor: Anchor; readonly hidden: number };
  readonly focus?: Anchor;
  /** Where the flowing layout was scrolled to. */
  readonly flowing?: FlowingAnchor;
}

/** Keeps the memory until the tab is closed. */
export function remember(memory: Memory): void {
  host.setState(memory);
}

/** The memory of an earlier page; undefined when the page is shown for the first time. */
export function recall(): Partial<Memory> | undefined {
  return host.getState() as Partial<Memory> | undefined;
}
