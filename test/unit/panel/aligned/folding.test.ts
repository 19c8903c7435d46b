import assert from 'node:assert/strict';
import { FOLDED, isUnfolded, UNFOLDED, withFolded } from '../../../../src/panel/aligned/folding.ts';

describe('folding', () => {
  it('is all or nothing, but for exceptions', () => {
    const folding = withFolded(UNFOLDED, ['a'], true);
    assert.deepEqual([isUnfolded(folding, 'a'), isUnfolded(folding, 'b')], [false, true]);
    assert.equal(isUnfolded(withFolded(folding, ['a'], false), 'a'), true);
  });

  it('is the same again once an exception is taken back', () => {
    const folding = withFolded(FOLDED, ['a', 'b'], false);
    assert.deepEqual([...folding.except], ['a', 'b']);
    assert.deepEqual(withFolded(folding, ['a', 'b'], true), FOLDED);
    assert.equal(FOLDED.except.size, 0);
  });
});
