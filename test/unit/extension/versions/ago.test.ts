import assert from 'node:assert/strict';
import { agoWords } from '../../../../src/extension/versions/ago.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('how long ago', () => {
  const cases: [ago: number, words: string][] = [
    [0, 'now'],
    [-MINUTE, 'now'],
    [59_999, 'now'],
    [MINUTE, '1 minute ago'],
    [90 * MINUTE, '1 hour ago'],
    [DAY, 'yesterday'],
    [3 * DAY, '3 days ago'],
    [15 * DAY, '2 weeks ago'],
    [40 * DAY, 'last month'],
    [800 * DAY, '2 years ago'],
  ];
  for (const [ago, words] of cases)
    it(`${ago} ms are "${words}"`, () => assert.equal(agoWords(1_700_000_000_000 - ago, 1_700_000_000_000), words));
});
