import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Lets an element draw by hand, at most once a frame, whatever depends on its size. */
export class FrameDrawing implements ReactiveController {
  #frame: number | undefined;
  readonly #resizes: ResizeObserver;

  readonly #owner: ReactiveControllerHost & Element;
  readonly #draw: () => void;

  /**
   * @param resized called when the element gets its size, and whenever its size changes
   * @param draw called in the next frame after {@link soon}, unless the element has left the page by then
   */
  constructor(owner: ReactiveControllerHost & Element, resized: () => void, draw: () => void) {
    this.#owner = owner;
    this.#draw = draw;
    this.#resizes = new ResizeObserver(resized);
    owner.addController(this);
  }

  hostConnected(): void {
    this.#resizes.observe(this.#owner);
  }

  hostDisconnected(): void {
    this.#resizes.disconnect();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  /** Draws in the next frame, once, however often it is called until then. */
  soon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#draw();
    });
  }
}
