import assert from 'node:assert/strict';
import { Glide } from '../../../../src/panel/flowing/glide.ts';

/** The parts of a page that a glide asks, with frames that come when a test says so. */
interface PageStandIn {
  matchMedia(query: string): { matches: boolean };
  requestAnimationFrame(draw: (time: number) => void): number;
  cancelAnimationFrame(): void;
}

describe('a glide', () => {
  const page = globalThis as unknown as PageStandIn;
  const { matchMedia, requestAnimationFrame, cancelAnimationFrame } = page;
  let draw: ((time: number) => void) | undefined;
  let lessMotion: boolean;

  beforeEach(() => {
    draw = undefined;
    lessMotion = false;
    page.matchMedia = () => ({ matches: lessMotion });
    page.requestAnimationFrame = (next) => {
      draw = next;
      return 1;
    };
    page.cancelAnimationFrame = () => {
      draw = undefined;
    };
  });
  after(() => Object.assign(page, { matchMedia, requestAnimationFrame, cancelAnimationFrame }));

  /** Glides from 0 to 1,000 px with frames of so many ms; where each frame leaves the column. */
  function glide(frameMs: number): { places: number[]; jumped: number } {
    const places = [0];
    let jumped = 0;
    const now = () => places.at(-1)!;
    new Glide().start({
      now,
      target: () => 1000,
      scrollTo: (height) => places.push(height),
      jumped: (by) => {
        jumped = by;
      },
    });
    let time = performance.now();
    for (let frames = 0; draw && frames < 100; frames++) {
      const next = draw;
      draw = undefined;
      time += frameMs;
      next(time);
    }
    return { places, jumped };
  }

  for (const frameMs of [8, 16, 80, 1000])
    it(`can be followed with frames of ${frameMs} ms, and arrives`, () => {
      const { places, jumped } = glide(frameMs);
      assert.equal(places.at(-1), 1000);
      for (const [index, place] of places.slice(1).entries()) {
        const by = place - places[index]!;
        assert.ok(by >= 0 && by < 400, `${by} of 1,000 px in a frame`);
      }
      assert.equal(jumped, 0);
    });

  it('is there at once where less motion is asked for, and says how far it went', () => {
    lessMotion = true;
    assert.deepEqual(glide(16), { places: [0, 1000], jumped: 1000 });
  });
});
