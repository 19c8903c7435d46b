import assert from 'node:assert/strict';
import { sizeQuestion } from '../../../../src/extension/session/size.ts';

describe('the size of two stories', () => {
  it('is no question for a novel, nor for a shelf of them', () => {
    assert.equal(sizeQuestion(0), undefined);
    assert.equal(sizeQuestion(20_000_000), undefined);
  });

  it('is told with what it costs', () => {
    assert.match(sizeQuestion(41_000_000)!, /41 million letters.*take a minute and 1\.7 GB of memory\.$/u);
    assert.match(sizeQuestion(100_000_000)!, /take 3 minutes and 4\.2 GB/u);
  });
});
