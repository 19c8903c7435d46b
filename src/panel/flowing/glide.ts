/** How long a column takes to come level from far away, in ms. */
const GLIDE_MS = 280;
/** What a frame counts for at most, in ms: after a slow one a reader would find the column far off, as after a jump. */
const LONGEST_FRAME_MS = 32;

/** What a glide moves. */
export interface Glider {
  /** Where the column is, in px. */
  now(): number;
  /** Where it belongs, in px: asked for in each frame, for it may move. Undefined ends the glide. */
  target(): number | undefined;
  scrollTo(height: number): void;
  /** Told when the column went there at once, by so many px: no reader sees which way. */
  jumped(by: number): void;
}

/**
 * Moves a column over a few frames to where it belongs, so that a reader sees which way it went. Where the system asks
 * for less motion, it is there at once.
 */
export class Glide {
  #frame: number | undefined;

  /** Whether a column is on its way. */
  get active(): boolean {
    return this.#frame !== undefined;
  }

  start(glider: Glider): void {
    this.stop();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let last = performance.now();
    let passed = 0;
    const step = (time: number) => {
      this.#frame = undefined;
      const target = glider.target();
      if (target === undefined) return;
      const before = passed;
      // The time of the first frame may lie before its request.
      const frame = Math.min(LONGEST_FRAME_MS, Math.max(0, time - last));
      last = time;
      passed = still ? 1 : Math.min(1, before + frame / GLIDE_MS);
      // What is left to go falls with the cube of the time that is left.
      const left = passed < 1 ? ((1 - passed) / (1 - before)) ** 3 : 0;
      glider.scrollTo(target + (glider.now() - target) * left);
      if (passed < 1) this.#frame = requestAnimationFrame(step);
    };
    if (still) {
      const from = glider.now();
      step(last);
      glider.jumped(glider.now() - from);
    } else this.#frame = requestAnimationFrame(step);
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }
}
