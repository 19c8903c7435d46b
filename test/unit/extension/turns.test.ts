import assert from 'node:assert/strict';
import { workInTurns } from '../../../src/extension/turns.ts';

describe('work in turns', () => {
  function* countTo(last: number): Generator<void, number> {
    for (let number = 0; number < last; number++) yield;
    return last;
  }
  /** Works until the clock has moved on by more than a turn. */
  function* takeLong(turns: number): Generator<void, string> {
    for (let turn = 0; turn < turns; turn++) {
      const end = performance.now() + 15;
      while (performance.now() < end);
      yield;
    }
    return 'done';
  }

  it('comes to its end', async () => {
    assert.equal(await workInTurns(countTo(1000), () => true), 1000);
  });

  it('lets others have their turn', async () => {
    let others = 0;
    const other = setInterval(() => others++);
    assert.equal(await workInTurns(takeLong(4), () => true), 'done');
    clearInterval(other);
    assert.ok(others >= 2, `${others} turns of others`);
  });

  it('stops when it is not wanted any more', async () => {
    let turns = 0;
    assert.equal(await workInTurns(takeLong(100), () => turns++ < 2), undefined);
    assert.equal(turns, 3);
  });
});
