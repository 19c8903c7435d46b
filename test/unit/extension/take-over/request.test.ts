import assert from 'node:assert/strict';
import fc from 'fast-check';
import { requestIn, type TakeOverRequest } from '../../../../src/extension/take-over/request.ts';

const STORIES = { original: 'file:///a.txt', modified: 'file:///b.txt', version: 2 };

describe('a request to take over', () => {
  it('is what it says, without what was put beside it', () => {
    const good: readonly TakeOverRequest[] = [
      { ...STORIES, groups: [0, 7], side: 'modified' },
      { ...STORIES, groups: [3], side: 'original', part: 'place' },
      { ...STORIES, groups: [3], side: 'modified', edit: 0 },
    ];
    for (const request of good) assert.deepEqual(requestIn({ ...request, command: 'rm' }), request);
  });

  it('is none when it is malformed', () => {
    for (const data of [
      undefined,
      null,
      {},
      { ...STORIES, groups: [], side: 'modified' },
      { ...STORIES, groups: [0.5], side: 'modified' },
      { ...STORIES, groups: [0], side: 'toString' },
      { ...STORIES, groups: [0], side: 'modified', part: 'all' },
      { ...STORIES, groups: [0], side: 'modified', edit: -1 },
      { ...STORIES, version: '2', groups: [0], side: 'modified' },
    ])
      assert.equal(requestIn(data), undefined, JSON.stringify(data));
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (data) => void requestIn(data)));
  });
});
