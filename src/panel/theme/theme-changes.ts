import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Says when VS Code's theme changes: a canvas has to be drawn anew in the new colours. */
export class ThemeChanges implements ReactiveController {
  readonly #observer: MutationObserver;

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
