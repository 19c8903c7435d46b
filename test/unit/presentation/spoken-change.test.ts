import assert from 'node:assert/strict';
import { compareStories } from '../../../src/comparison/compare.ts';
import { ChangeList } from '../../../src/presentation/change-list.ts';
import { spokenChange } from '../../../src/presentation/spoken-change.ts';
import { lighthouse } from '../../fixtures/comparisons.ts';

const ORIGINAL = 'The ferry left at six. Nobody saw her off.\n\nThe gulls followed her out to the bar.';

function spoken(original: string, modified: string): string[] {
  const list = new ChangeList(compareStories(original, modified));
  return list.stops.map((change) => spokenChange(list, change));
}

describe('a change as it is read aloud', () => {
  it('tells what was replaced, and what is to check', () => {
    assert.deepEqual(spoken(ORIGINAL, ORIGINAL.replace('six', 'seven')), [
      [
        'Change 1 of 1: edited.',
        'To check: figure.',
        'Original, paragraph 1: The ferry left at six.',
        'Modified, paragraph 1: The ferry left at seven.',
        'Replaced: six; by: seven',
        '',
      ].join('\n'),
    ]);
  });

  it('tells what was left out, and what was put in', () => {
    const [omitted] = spoken(ORIGINAL, ORIGINAL.replace(' Nobody saw her off.', ''));
    assert.equal(omitted, 'Change 1 of 1: omitted.\nOriginal, paragraph 1: Nobody saw her off.\nModified: nothing.\n');
    const [added] = spoken(ORIGINAL, `${ORIGINAL} A dog barked on the pier.`);
    assert.match(added!, /^Change 1 of 1: added\.\nOriginal: nothing\.\nModified, paragraph 2: A dog barked/u);
  });

  it('tells every change of a story in words alone', () => {
    const list = new ChangeList(lighthouse());
    for (const change of list.stops) {
      const words = spokenChange(list, change);
      assert.match(words, /^Change \d+ of \d+: [a-z]+/u);
      assert.match(words, /^Original.*: .+\nModified.*: .+$/mu);
    }
    const moved = list.stops.find(({ kind }) => kind === 'moved')!;
    assert.match(spokenChange(list, moved), /: moved up 9 sentences\.\n/u);
  });
});
