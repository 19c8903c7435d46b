import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SentencePair } from '../../../src/alignment/constraints.ts';
import { keepApart } from '../../../src/alignment/keep-apart.ts';
import type { Link } from '../../../src/alignment/link.ts';
import { tieLinks } from '../../../src/comparison/ties.ts';
import { runs } from '../../fixtures/runs.ts';

const COUNT = 6;

/** Links between sentences of two short stories, many as probable as others, and pairs to keep apart that none of them links. */
const linksAndApart = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1), fc.constantFrom(0.5, 0.9, 1)), {
      selector: ([original, modified]) => original * COUNT + modified,
    }),
    fc.array(fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1)), { minLength: 1, maxLength: 6 }),
  )
  .map(([all, apart]) => {
    const links = all
      .filter(([left, right]) => !apart.some(([original, modified]) => original === left && modified === right))
      .map(([original, modified, probability]): Link => ({ original, modified, probability }));
    return [inOrder(links), apart] as const;
  });

function inOrder(links: readonly Link[]): Link[] {
  return links.toSorted((a, b) => a.original - b.original || a.modified - b.modified);
}

const swapLink = ({ original, modified, probability }: Link) => ({
  original: modified,
  modified: original,
  probability,
});
const swapPair = ([original, modified]: SentencePair): SentencePair => [modified, original];

function areApart(links: readonly Link[], apart: readonly SentencePair[]): boolean {
  const ties = tieLinks(COUNT, COUNT, links);
  return !ties.some((tie) =>
    apart.some(([left, right]) => tie.original.includes(left) && tie.modified.includes(right)),
  );
}

describe('keeping pairs apart', () => {
  it('parts them, drops no link that brings no two together, and does the same with the sides swapped', () => {
    fc.assert(
      fc.property(linksAndApart, ([links, apart]) => {
        const kept = keepApart(links, apart, COUNT, COUNT);
        assert.ok(areApart(kept, apart));
        if (areApart(links, apart)) assert.deepEqual(kept, links);
        const mirrored = keepApart(inOrder(links.map(swapLink)), apart.map(swapPair), COUNT, COUNT);
        assert.deepEqual(inOrder(mirrored.map(swapLink)), kept);
      }),
      runs(10),
    );
  });

  it('drops the least probable link between them', () => {
    const links = [
      { original: 0, modified: 0, probability: 0.9 },
      { original: 0, modified: 1, probability: 0.6 },
      { original: 1, modified: 1, probability: 0.8 },
    ];
    assert.deepEqual(keepApart(links, [[1, 0]], 2, 2), [links[0], links[2]]);
  });
});
