import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells when VS Code's theme changes, for what a style sheet does not colour, such as a canvas. */
export class ThemeChanges implements ReactiveController {
  readonly #observer: MutationObserver;

  /** @param changed called after each change, while the owner is in the page */
  constructor(owner: ReactiveControllerHost, changed: () => void) {
    owner.addController(this);
    this.#observer = new MutationObserver(changed);
  }

  hostConnected(): void {
    this.#observer.observe(document.body, { attributeFilter: ['class', 'data-vscode-theme-id'] });
    this.#observer.observe(document.documentElement, { attributeFilter: ['style'] });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
