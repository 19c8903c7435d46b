import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../src/comparison/compare.ts';
import { Comparer } from '../../../src/comparison/comparer.ts';
import { beginning, draftsOf, edit } from '../../fixtures/edits.ts';
import { runs } from '../../fixtures/runs.ts';
import { novelText, sharedNovel } from '../../fixtures/shared-novel.ts';

describe('a comparer', () => {
  it('makes of every edit what a new one would', () => {
    fc.assert(
      fc.property(draftsOf(beginning, fc.array(edit, { minLength: 1, maxLength: 6 })), (drafts) => {
        const comparer = new Comparer();
        for (const { original, modified, options } of drafts)
          assert.deepEqual(comparer.compare(original, modified, options), compareStories(original, modified, options));
      }),
      runs(),
    );
  });

  it('makes of edits in a novel what a new one would', function () {
    const { original: left, modified: right } = sharedNovel(this);
    const original = novelText(left);
    const comparer = new Comparer();
    const middle = right.length >> 1;
    for (const modified of [
      right,
      right.with(middle, 'She had not seen the captain since Monday.'),
      right.with(middle, right[middle]!.replace(/\p{L}+/u, 'Otherwise')),
      right.toSpliced(200, 3),
      right.toSpliced(200, 3, ...right.slice(900, 930)),
      right.toSpliced(5, 0, 'A sentence that opens a quotation: “and goes on.'),
    ]) {
      assert.deepEqual(comparer.compare(original, novelText(modified)), compareStories(original, novelText(modified)));
    }
  });

  it('takes no verdict from what another paragraph said before', () => {
    const original = 'Marlin fell from the quay into the cold water.\n\nThe harbour was grey and quiet in the morning.';
    const before = original.replace('Marlin', 'Copper');
    const after = before.replace('quiet in', 'quiet as copper in');
    const comparer = new Comparer();
    comparer.compare(original, before, { lang: 'en' });
    const again = comparer.compare(original, after, { lang: 'en' });
    assert.deepEqual(again, compareStories(original, after, { lang: 'en' }));
  });
});
