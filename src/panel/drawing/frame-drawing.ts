import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element that draws by hand what depends on its size: no more than once a frame. */
export class FrameDrawing implements ReactiveController {
  #frame: number | undefined;
  readonly #resizes: ResizeObserver;

  readonly #owner: ReactiveControllerHost & Element;
  readonly #draw: () => void;

  /**
   * @param resized called when the element gets its size, and whenever that changes
   * @param draw called in the next frame after {@link soon}, unless the element is gone by then
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

  /** Draws in the next frame, however often it is asked until then. */
  soon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#draw();
    });
  }
}
