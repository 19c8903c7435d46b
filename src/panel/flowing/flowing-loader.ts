import * as l10n from '@vscode/l10n';
import type { ReactiveControllerHost } from 'lit';

/** What the panel says where it cannot show the flowing layout. */
export function flowingFailed(): { readonly title: string; readonly detail: string } {
  return {
    title: l10n.t('The flowing layout could not be loaded.'),
    detail: l10n.t('Close this tab and compare the stories again.'),
  };
}

/**
 * Loads the flowing layout when it is first asked for. It is a fifth of the page's script, and most comparisons are
 * read in rows alone.
 */
export class FlowingLoader {
  /** It can be shown once it is loaded. A page asks for a file once: after a failure only another page can try again. */
  state: 'not asked for' | 'loading' | 'loaded' | 'failed' = 'not asked for';

  #loading: Promise<void> | undefined;
  readonly #owner: Pick<ReactiveControllerHost, 'requestUpdate'>;

  constructor(owner: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#owner = owner;
  }

  /** Loads it, unless that was done; ends when it is loaded or has failed. */
  load(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<void> {
    this.#become('loading');
    try {
      await import('./story-flowing.ts');
      this.#become('loaded');
    } catch {
      this.#become('failed');
    }
  }

  #become(state: FlowingLoader['state']): void {
    this.state = state;
    this.#owner.requestUpdate();
  }
}
