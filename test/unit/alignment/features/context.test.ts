import assert from 'node:assert/strict';
import { measurePlaceDistance } from '../../../../src/alignment/features/context.ts';

describe('features of the place', () => {
  it('tell in hundredths how far apart two sentences stand in their stories', () => {
    assert.equal(measurePlaceDistance(0, 100, 3, 100), 0.03);
    assert.equal(measurePlaceDistance(3, 100, 0, 100), 0.03);
    assert.equal(measurePlaceDistance(0, 10, 9, 10), 0.9);
    assert.equal(measurePlaceDistance(49, 100, 99, 200), 0, 'a quarter of a hundredth');
    assert.equal(measurePlaceDistance(0, 1, 0, 3), 0.33);
  });
});
