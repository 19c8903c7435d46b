import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Finds the counts that have no room in the one line of a narrow header. They cannot be reached there; the title of the menu
 * tells them, and the menu leads to them.
 */
export class CountsRoom implements ReactiveController {
  /** What is counted without room: "1,204 Unchanged". */
  hidden: readonly string[] = [];

  readonly #owner: ReactiveControllerHost & HTMLElement;
  readonly #resizes = new ResizeObserver(() => this.#measure());

  constructor(owner: ReactiveControllerHost & HTMLElement) {
    this.#owner = owner;
    owner.addController(this);
  }

  hostConnected(): void {
    this.#resizes.observe(this.#owner);
  }

  hostDisconnected(): void {
    this.#resizes.disconnect();
  }

  hostUpdated(): void {
    this.#measure();
  }

  /** What has no room stands in a second line, which is cut off. */
  #measure(): void {
    const counts = [...this.#owner.querySelectorAll<HTMLElement>('.counts > .count')].filter(
      ({ offsetParent }) => offsetParent !== null,
    );
    const first = Math.min(...counts.map(({ offsetTop }) => offsetTop));
    const hidden = counts.filter(({ offsetTop, offsetHeight }) => offsetTop >= first + offsetHeight);
    for (const count of counts) count.toggleAttribute('data-without-room', hidden.includes(count));
    const words = hidden.map((count) => count.getAttribute('aria-label') ?? '');
    if (words.join() === this.hidden.join()) return;
    this.hidden = words;
    this.#owner.requestUpdate();
  }
}
