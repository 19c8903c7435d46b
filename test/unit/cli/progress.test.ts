import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { Progress } from '../../../src/cli/progress.ts';

describe('the progress of a run', () => {
  /** What is written when so many are done, each after so many milliseconds. */
  const written = (isTerminal: boolean, steps: number, stepMs: number) => {
    let text = '';
    const stderr = new Writable({
      write: (chunk, _encoding, done) => {
        text += chunk;
        done();
      },
    });
    let time = 5_000;
    const words = (done: string, rate: string) => `${done} pairs, ${rate} a second`;
    const progress = new Progress({ stderr: Object.assign(stderr, { isTTY: isTerminal }) }, words, () => time);
    for (let step = 0; step < steps; step++) {
      time += stepMs;
      progress.advance();
    }
    progress.end();
    return text.split('\r\u001b[2K');
  };

  it('is told once a second, and taken away at the end', () => {
    assert.deepEqual(written(true, 5_000, 0.5), [
      '',
      '2,000 pairs, 2,000 a second ',
      '4,000 pairs, 2,000 a second ',
      '',
    ]);
  });

  it('is not told of what takes less than a second', () => {
    assert.deepEqual(written(true, 10, 1), ['']);
  });

  it('is told to a terminal alone', () => {
    assert.deepEqual(written(false, 5_000, 0.5), ['']);
  });
});
