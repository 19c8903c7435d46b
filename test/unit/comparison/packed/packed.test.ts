import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { compareStories } from '../../../../src/comparison/compare.ts';
import type { CompareOptions } from '../../../../src/comparison/options.ts';
import { pack } from '../../../../src/comparison/packed/pack.ts';
import { unpack } from '../../../../src/comparison/packed/unpack.ts';
import { runs } from '../../../fixtures/runs.ts';
import { sharedData } from '../../../fixtures/shared-data.ts';
import { twoDrafts } from '../../../fixtures/stories.ts';

describe('a comparison between threads', () => {
  const sameAfterPacking = (original: string, modified: string, options: CompareOptions = {}) => {
    const comparison = compareStories(original, modified, options);
    assert.deepEqual(unpack(structuredClone(pack(comparison)), { original, modified }), comparison);
  };

  it('arrives as it was, of any two drafts', () => {
    fc.assert(
      fc.property(twoDrafts, ([original, modified]) => sameAfterPacking(original, modified)),
      runs(0.5),
    );
  });

  it('arrives as it was, with every kind of paragraph and of edit', () => {
    const original = `---
title: The ferry
---

# The harbour

- Anna Holm paid 40 dollars for the grey boat.
- The colour of the sails had faded since Monday.

> “We did not leave,” said the captain, and nobody answered him.

| Boat | Year |
| --- | --- |
| Petrel | 1995 |

\`\`\`
let tide = 7;
\`\`\`

The ferry -- the old one -- was late. He walked to the garden because the river was quiet.`;
    const modified = original
      .replace('40', '70')
      .replace('Anna Holm', 'Anna Holt')
      .replace('colour', 'color')
      .replace('did not leave', 'left early')
      .replace('1995', '1997')
      .replace(/ -- /gu, ' — ');
    const format = { originalFormat: 'markdown', modifiedFormat: 'markdown' } as const;
    const { groups, modified: story } = compareStories(original, modified, format);
    const kinds = new Set(groups.flatMap(({ editKinds }) => editKinds));
    assert.ok(kinds.size >= 4, [...kinds].join());
    assert.equal(new Set(story.paragraphs.map(({ kind }) => kind)).size, 7);
    sameAfterPacking(original, modified, format);
  });

  it('arrives as it was, where most moved', function () {
    const read = (name: string) => readFileSync(sharedData(this, `samples/${name}`), 'utf8');
    sameAfterPacking(read('putin-nato-jordan-times.txt'), read('putin-nato-bangkok-post.txt'));
  });
});
