import assert from 'node:assert/strict';
import { estimateBoxes, layOutBoxes } from '../../../../src/panel/flowing/boxes.ts';

describe('the boxes of sentences', () => {
  const line = (row: number, left: number, right: number) => ({
    top: row * 23 + 3,
    bottom: row * 23 + 20,
    left,
    right,
  });
  const column = { left: 0, right: 100, rightToLeft: false };

  it('share a line by its width', () => {
    const boxes = layOutBoxes(
      [
        [line(0, 0, 100), line(1, 0, 60)],
        [line(1, 60, 100), line(2, 0, 30)],
      ],
      column,
      0,
      23,
    );
    assert.deepEqual(boxes[0], { top: 0, bottom: 23 + 23 * 0.6, line: 0 });
    assert.deepEqual(boxes[1], { top: 23 + 23 * 0.6, bottom: 69, line: 23 });
  });

  it('follow one another in stories from right to left as well', () => {
    const boxes = layOutBoxes(
      [
        [line(0, 0, 100), line(1, 40, 100)],
        [line(1, 0, 40), line(1, 0, 40)],
      ],
      { ...column, rightToLeft: true },
      0,
      23,
    );
    assert.equal(boxes[0]!.bottom, boxes[1]!.top);
    assert.equal(boxes[1]!.bottom, 46);
  });

  it('are estimated by length where nothing is drawn', () => {
    assert.deepEqual(
      estimateBoxes([10, 30], 92, 23).map(({ top, bottom, line }) => [top, bottom, line]),
      [
        [0, 23, 0],
        [23, 92, 23],
      ],
    );
  });
});
