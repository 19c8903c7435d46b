import assert from 'node:assert/strict';
import { blendRounds } from '../../../src/alignment/rounds.ts';

const blend = (first: number, last: number) => blendRounds(Float32Array.of(first), Float32Array.of(last))[0]!;

describe('two rounds', () => {
  it('say together what both say', () => {
    for (const probability of [0.02, 0.3, 0.5, 0.9])
      assert.ok(Math.abs(blend(probability, probability) - probability) < 1e-6);
  });

  it('meet nearer to the second', () => {
    assert.ok(Math.abs(blend(0.2, 0.8) - 0.635) < 0.001, String(blend(0.2, 0.8)));
    assert.ok(Math.abs(blend(0.8, 0.2) - 0.365) < 0.001, String(blend(0.8, 0.2)));
  });

  it('are both asked where one of them is quite sure', () => {
    assert.ok(blend(0.1, 1) > 0.99 && blend(0.1, 1) < 1);
    assert.ok(blend(0.9, 0) < 0.01 && blend(0.9, 0) > 0);
  });
});
