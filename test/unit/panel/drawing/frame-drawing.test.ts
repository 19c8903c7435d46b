import assert from 'node:assert/strict';
import { FrameDrawing } from '../../../../src/panel/drawing/frame-drawing.ts';

describe('drawing by the frame', () => {
  let frames: Map<number, () => void>;
  let observed: unknown[];
  let drawn: number;
  let drawing: FrameDrawing;
  const owner = { addController: () => {} } as unknown as ConstructorParameters<typeof FrameDrawing>[0];
  const nextFrame = () => {
    const due = [...frames.values()];
    frames.clear();
    for (const draw of due) draw();
  };

  beforeEach(() => {
    frames = new Map();
    observed = [];
    drawn = 0;
    let asked = 0;
    Object.assign(globalThis, {
      requestAnimationFrame: (draw: () => void) => {
        frames.set(++asked, draw);
        return asked;
      },
      cancelAnimationFrame: (frame: number) => frames.delete(frame),
      ResizeObserver: class {
        observe(element: unknown): void {
          observed.push(element);
        }
        disconnect(): void {
          observed = [];
        }
      },
    });
    drawing = new FrameDrawing(
      owner,
      () => {},
      () => drawn++,
    );
    drawing.hostConnected();
  });
  after(() => {
    for (const name of ['requestAnimationFrame', 'cancelAnimationFrame', 'ResizeObserver'])
      Reflect.deleteProperty(globalThis, name);
  });

  it('draws once a frame, however often it is asked', () => {
    drawing.soon();
    drawing.soon();
    assert.equal(drawn, 0);
    nextFrame();
    assert.equal(drawn, 1);
    nextFrame();
    assert.equal(drawn, 1);
    drawing.soon();
    nextFrame();
    assert.equal(drawn, 2);
  });

  it('draws nothing, and watches no size, once its element is gone; and again when it is back', () => {
    assert.deepEqual(observed, [owner]);
    drawing.soon();
    drawing.hostDisconnected();
    nextFrame();
    assert.equal(drawn, 0);
    assert.deepEqual(observed, []);
    drawing.hostConnected();
    drawing.soon();
    nextFrame();
    assert.equal(drawn, 1);
    assert.deepEqual(observed, [owner]);
  });
});
