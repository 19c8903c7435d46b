/** Work may take this long before a word is said of it. */
const PATIENCE_MS = 300;

/** Says that work takes long, once it does: work that is over sooner is not worth a word. */
export class Patience {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #say: () => void;

  /** @param say says that the work takes long; called at most once from its beginning to its end. */
  constructor(say: () => void) {
    this.#say = say;
  }

  /** Work began. When it begins anew before it is over, it has lasted since it first began. */
  begin(): void {
    this.#timer ??= setTimeout(this.#say, PATIENCE_MS);
  }

  /** Work is over. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
