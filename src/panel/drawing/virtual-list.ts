import { type VirtualItem, Virtualizer, type VirtualizerOptions } from '@tanstack/virtual-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A list of which only the items in view are in the page: TanStack's virtualizer as a Lit controller. */
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

  /** The items to draw now. */
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
