/** The first time to wait for a question, in milliseconds; each later one is twice as long. */
const FIRST_WAIT_MS = 1_000;
/** So often VS Code is told again: it may have a reason of its own not to ask. */
const MAX_REMINDERS = 3;

/**
 * Tells VS Code that hints have changed, and again where it does not ask for the new ones. VS Code listens to a provider only
 * once that has answered for an editor: what changes while the first answer is on its way is lost, and the editor would stay
 * without hints, or with old ones, until it is scrolled (`InlayHintsController`, as tried in VS Code 1.139).
 */
export class HintsNews<Document extends object> {
  readonly #tell: () => void;
  readonly #shown: () => Iterable<Document>;
  /** The documents that were asked about, and those of them that were since the last change. */
  readonly #known = new WeakSet<Document>();
  #asked = new WeakSet<Document>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param tell tells VS Code that hints have changed
   * @param shown the documents in sight
   */
  constructor(tell: () => void, shown: () => Iterable<Document>) {
    this.#tell = tell;
    this.#shown = shown;
  }

  /** The hints are others now. */
  announce(): void {
    this.#asked = new WeakSet();
    this.#tell();
    this.#remind(FIRST_WAIT_MS, MAX_REMINDERS);
  }

  /** VS Code asked for the hints of a document. */
  noteQuestion(document: Document): void {
    this.#known.add(document);
    this.#asked.add(document);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #remind(waitMs: number, reminders: number): void {
    clearTimeout(this.#timer);
    if (reminders === 0) return;
    this.#timer = setTimeout(() => {
      const isAwaited = (document: Document) => this.#known.has(document) && !this.#asked.has(document);
      if (![...this.#shown()].some(isAwaited)) return;
      this.#tell();
      this.#remind(2 * waitMs, reminders - 1);
    }, waitMs);
  }
}
