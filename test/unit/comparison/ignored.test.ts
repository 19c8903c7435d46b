import assert from 'node:assert/strict';
import { compareStories } from '../../../src/comparison/compare.ts';
import type { Ignored } from '../../../src/comparison/ignored.ts';
import { textOf } from '../../../src/story/story.ts';

describe('ignored differences', () => {
  const cases: [what: Ignored, original: string, modified: string][] = [
    ['typography', 'He said "no" -- and left the harbour.', 'He said “no” — and left the harbour.'],
    ['case', 'The Harbour was quiet on Monday.', 'The harbour was quiet on Monday.'],
    ['punctuation', 'The harbour, then, was quiet.', 'The harbour then was quiet.'],
    ['spelling', 'The grey harbour was their defence.', 'The gray harbour was their defense.'],
  ];
  const kinds = (original: string, modified: string, ignore: readonly Ignored[]) =>
    compareStories(original, modified, { ignore }).groups.map(({ kind }) => kind);

  for (const [what, original, modified] of cases) {
    it(`${what} counts unless it is ignored`, () => {
      assert.deepEqual(kinds(original, modified, []), ['edited']);
      assert.deepEqual(kinds(original, modified, [what]), ['unchanged']);
      const others = cases
        .map(([other]) => other)
        .filter((other) => other !== what && !(what === 'typography' && other === 'punctuation'));
      assert.deepEqual(kinds(original, modified, others), ['edited']);
    });
  }

  it('leave the edits beside them', () => {
    const { groups, modified } = compareStories('The Harbour was quiet, then.', 'The harbour was silent, then.', {
      ignore: ['case'],
    });
    assert.deepEqual(
      groups[0]!.edits.map((edit) => textOf(modified, edit.modified)),
      ['silent'],
    );
  });

  it('can be combined', () =>
    assert.deepEqual(
      kinds('The Grey Harbour was “quiet”.', 'the gray harbour was "quiet"', [
        'typography',
        'case',
        'punctuation',
        'spelling',
      ]),
      ['unchanged'],
    ));
});
