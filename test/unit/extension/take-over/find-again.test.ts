import assert from 'node:assert/strict';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { findGroupsAgain } from '../../../../src/extension/take-over/find-again.ts';

const [RAIN, FERRY, GULLS, LAMP] = [
  'Rain fell on the harbour all night.',
  'The ferry stayed at its berth.',
  'Gulls quarrelled over a crust.',
  'Edda lit the lamp at four.',
];

describe('groups of an earlier comparison', () => {
  const omitted = (original: string, modified: string) => {
    const comparison = compareStories(original, modified);
    return {
      comparison,
      groups: [...comparison.groups.keys()].filter((at) => comparison.groups[at]!.kind === 'omitted'),
    };
  };

  it('are found by their sentences after an edit elsewhere', () => {
    const before = omitted(`${RAIN} ${FERRY} ${GULLS}`, `${RAIN} ${GULLS}`);
    const now = omitted(`${RAIN} ${FERRY} ${GULLS}`, `${LAMP} ${RAIN} ${GULLS}`);
    assert.deepEqual(findGroupsAgain(before.comparison, before.groups, now.comparison), now.groups);
    assert.notDeepEqual(now.groups, before.groups);
  });

  it('are told apart by their order where they say the same', () => {
    const text = [RAIN, FERRY, GULLS, FERRY, LAMP].join(' ');
    const before = omitted(text, [RAIN, GULLS, LAMP].join(' '));
    const now = omitted(text, ['It was late.', RAIN, GULLS, LAMP].join(' '));
    assert.equal(before.groups.length, 2);
    assert.deepEqual(findGroupsAgain(before.comparison, [before.groups[1]!], now.comparison), [now.groups[1]]);
  });

  it('are left out when they are gone', () => {
    const before = omitted(`${RAIN} ${FERRY}`, RAIN);
    const now = omitted(`${RAIN} ${FERRY}`, `${RAIN} ${FERRY}`);
    assert.deepEqual(findGroupsAgain(before.comparison, before.groups, now.comparison), []);
  });
});
