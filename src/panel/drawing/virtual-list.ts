import { type VirtualItem, Virtualizer, type VirtualizerOptions } from '@tanstack/virtual-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * A list of which only the items in view are in the page: TanStack's virtualizer as a Lit controller.
 *
 * It calls `_didMount` and `_willUpdate`, which the package's types declare public: they are what every adapter of
 * TanStack's calls, also its own for Lit. `@tanstack/lit-virtual` was measured on 26 November 2026 and left out:
 * - Version 3.14.2, the latest, needs exactly virtual-core 3.17.11. It lacks what was corrected up to our 3.19.11.
 * - Its controller takes options once. Ours change with each update, so `setOptions` would still be called here, and
 *   that replaces the `onChange` by which the controller asks for updates. Nothing is left of it but those two calls.
 * - Over the same virtual-core it makes dist/panel.js 492 bytes larger.
 */
export abstract class VirtualList implements ReactiveController {
  protected virtualizer!: Virtualizer<HTMLElement, HTMLElement>;
  #unmount: (() => void) | undefined;

  protected readonly owner: ReactiveControllerHost;

  constructor(owner: ReactiveControllerHost) {
    this.owner = owner;
    owner.addController(this);
  }

  /** The options of the next update; read anew before each. */
  protected abstract options(): VirtualizerOptions<HTMLElement, HTMLElement>;

  /** For `onChange`. Asks for an update after the one that runs: a measurement may be made while the items are drawn. */
  protected readonly redraw = (): void => {
    void this.owner.updateComplete.then(() => this.owner.requestUpdate());
  };

  hostConnected(): void {
    this.virtualizer ??= new Virtualizer(this.options());
    this.#unmount = this.virtualizer._didMount();
  }

  hostUpdate(): void {
    this.virtualizer.setOptions(this.options());
  }

  hostUpdated(): void {
    this.virtualizer._willUpdate();
  }

  hostDisconnected(): void {
    this.#unmount?.();
  }

  /** The items to draw now, ascending. */
  get items(): VirtualItem[] {
    return this.virtualizer.getVirtualItems();
  }

  /** Height of the whole list, in px. */
  get height(): number {
    return this.virtualizer.getTotalSize();
  }
}

/** The indexes to draw, ascending, and with them an item that stays in the page although it is out of view. */
export function withKept(indexes: number[], kept: number | undefined, count: number): number[] {
  if (kept === undefined || kept >= count || indexes.includes(kept)) return indexes;
  return [...indexes, kept].sort((a, b) => a - b);
}
