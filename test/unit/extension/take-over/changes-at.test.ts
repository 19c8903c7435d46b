import assert from 'node:assert/strict';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { changesAt } from '../../../../src/extension/take-over/changes-at.ts';
import { ChangeList } from '../../../../src/presentation/change-list.ts';

const [RAIN, FERRY, GULLS, LAMP] = [
  'Rain fell on the harbour all night.',
  'The ferry stayed at its berth.',
  'Gulls quarrelled over a crust.',
  'Edda lit the lamp at four.',
];

describe('the changes at an offset', () => {
  const kindsAt = (original: string, modified: string, offset: number) =>
    changesAt(new ChangeList(compareStories(original, modified)), 'modified', offset).map(({ kind }) => kind);

  it('are an omission at the end of the sentence before it and at the start of the next', () => {
    const stories = [`${RAIN} ${FERRY} ${GULLS}`, `${RAIN} ${GULLS}`] as const;
    assert.deepEqual(kindsAt(...stories, RAIN.length), ['omitted']);
    assert.deepEqual(kindsAt(...stories, RAIN.length + 1), ['omitted']);
    assert.deepEqual(kindsAt(...stories, 3), []);
    assert.deepEqual(kindsAt(...stories, RAIN.length + 9), []);
  });

  it('are an omission at the start of a story, also of an empty one', () => {
    assert.deepEqual(kindsAt(`${FERRY} ${RAIN}`, RAIN, 0), ['omitted']);
    assert.deepEqual(kindsAt(FERRY, '', 0), ['omitted']);
  });

  it('are what is lacking there before what became of the sentence', () => {
    assert.deepEqual(kindsAt(`${RAIN} ${FERRY}`, `${RAIN} ${LAMP}`, RAIN.length + 1), ['omitted', 'added']);
  });
});
