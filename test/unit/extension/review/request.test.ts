import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ReviewRequest, reviewLink, reviewRequestIn } from '../../../../src/extension/review/request.ts';
import type { Compared } from '../../../../src/extension/session/session.ts';
import { lighthouse } from '../../../fixtures/comparisons.ts';
import { reviewOf } from '../../../fixtures/reviews.ts';

const STORIES = { original: 'file:///a.txt', modified: 'file:///b.txt', version: 2 };

describe('a request to tick a change off', () => {
  it('is what it says, without what was put beside it', () => {
    const request: ReviewRequest = { ...STORIES, groups: [0, 7], reviewed: true };
    assert.deepEqual(reviewRequestIn({ ...request, command: 'rm' }), request);
  });

  it('is none when it is malformed', () => {
    for (const data of [
      undefined,
      null,
      {},
      { ...STORIES, groups: [0.5], reviewed: true },
      { ...STORIES, groups: [-1], reviewed: true },
      { ...STORIES, groups: 'all', reviewed: true },
      { ...STORIES, groups: [0] },
      { ...STORIES, groups: [0], reviewed: 1 },
      { ...STORIES, version: '2', groups: [0], reviewed: true },
    ])
      assert.equal(reviewRequestIn(data), undefined, JSON.stringify(data));
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (data) => void reviewRequestIn(data)));
  });

  it('is made by a link for the whole change, which says what it does', () => {
    const comparison = lighthouse();
    const review = reviewOf(comparison, 9);
    const { list } = review;
    const compared = { ...STORIES, list } as unknown as Compared;
    const link = (group: number) => reviewLink(compared, group, review);
    const asked = (group: number) => {
      const [, words, argument] = /^\[([^\]]+)\]\(command:storyDiff\.review\?(.+)\)$/u.exec(link(group))!;
      const [request] = JSON.parse(decodeURIComponent(argument!)) as unknown[];
      return { words, request: reviewRequestIn(request) };
    };
    const block = list.changes[9]!.groups;
    const edit = list.changes[2]!.groups;
    assert.deepEqual(asked(block[1]!), {
      words: 'Mark Not Reviewed',
      request: { ...STORIES, groups: block, reviewed: false },
    });
    assert.deepEqual(asked(edit[0]!), {
      words: 'Mark Reviewed',
      request: { ...STORIES, groups: edit, reviewed: true },
    });
    assert.equal(link(0), '', 'what did not change cannot be ticked off');
  });
});
