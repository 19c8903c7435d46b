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

  protected abstract options(): VirtualizerOptions<HTMLElement, HTMLElement>;

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
