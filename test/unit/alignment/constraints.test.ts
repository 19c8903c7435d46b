import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Aligner, alignSentences } from '../../../src/alignment/align.ts';
import type { PairingConstraints } from '../../../src/alignment/constraints.ts';
import { compareStories } from '../../../src/comparison/compare.ts';
import { Comparer } from '../../../src/comparison/comparer.ts';
import { tieLinks } from '../../../src/comparison/ties.ts';
import { areTogether, claims, constrain, mirrorConstraints } from '../../fixtures/constraints.ts';
import { beginning, draftsOf, edit } from '../../fixtures/edits.ts';
import { outlineOfPairs } from '../../fixtures/properties.ts';
import { runs } from '../../fixtures/runs.ts';
import { sharedNovel } from '../../fixtures/shared-novel.ts';
import { sentence, storyOf } from '../../fixtures/stories.ts';

const pairs = (original: readonly string[], modified: readonly string[], constraints: PairingConstraints) =>
  alignSentences(original, modified, constraints).map((link) => [link.original, link.modified]);

/** Two stories as lists of sentences, many of which stand more than once, in both. */
const stories = fc
  .tuple(
    fc.array(sentence, { minLength: 2, maxLength: 8 }),
    fc.array(fc.nat(30), { minLength: 1, maxLength: 14 }),
    fc.array(fc.tuple(fc.nat(30), fc.constantFrom('', '', ' somehow', ', and the harbour')), {
      minLength: 1,
      maxLength: 14,
    }),
    fc.constantFrom('Nobody waved.', 'And so it goes.'),
  )
  .map(([sentences, first, second, refrain]) => {
    const all = [...sentences, refrain];
    return [
      first.map((at) => all[at % all.length]!),
      second.map(([at, more]) => all[at % all.length]!.replace(/\.$/u, `${more}.`)),
    ] as const;
  });

describe('aligning with constraints', () => {
  it('keeps pairs together and apart, together by nothing but the pairs that say so, and links no other sentence twice', () => {
    fc.assert(
      fc.property(stories, claims, ([original, modified], claims) => {
        const { together, apart } = constrain(claims, original.length, modified.length);
        const links = alignSentences(original, modified, { together, apart });
        const ties = tieLinks(original.length, modified.length, links);
        const tieOf = (side: 'original' | 'modified', index: number) => ties.find((tie) => tie[side].includes(index))!;
        for (const [index, other] of together) {
          const tie = tieOf('original', index);
          assert.equal(tie, tieOf('modified', other));
          assert.equal(tie.probability, 1);
          for (const left of tie.original)
            for (const right of tie.modified) assert.ok(areTogether(together, [left, right]), `${left}–${right}`);
        }
        for (const [index, other] of apart) assert.notEqual(tieOf('original', index), tieOf('modified', other));
        const written = links.map((link) => `${link.original} ${link.modified}`);
        assert.equal(new Set(written).size, written.length);
        const sorted = links.toSorted((a, b) => a.original - b.original || a.modified - b.modified);
        assert.deepEqual(links, sorted);
      }),
      runs(),
    );
  });

  it('changes nothing without a constraint', () => {
    fc.assert(
      fc.property(stories, ([original, modified]) => {
        const links = alignSentences(original, modified);
        assert.deepEqual(alignSentences(original, modified, { together: [], apart: [] }), links);
      }),
      runs(),
    );
  });

  it('mirrors its links when the sides are swapped', () => {
    fc.assert(
      fc.property(stories, claims, ([original, modified], claims) => {
        const constraints = constrain(claims, original.length, modified.length);
        const mirrored = alignSentences(modified, original, mirrorConstraints(constraints))
          .map((link) => ({ original: link.modified, modified: link.original, probability: link.probability }))
          .sort((a, b) => a.original - b.original || a.modified - b.modified);
        assert.deepEqual(alignSentences(original, modified, constraints), mirrored);
      }),
      runs(),
    );
  });

  it('links two sentences of one text once, the same from both sides, where they may not go with others', () => {
    const [lost, found] = ['The harbour was lost.', 'The harbour was found.'];
    const original = [lost, found, found, found, found, lost];
    const modified = [lost, lost, `${found.slice(0, -1)} somehow.`, found, found, found];
    const expected = [
      [0, 0],
      [1, 5],
      [2, 3],
      [3, 4],
      [5, 1],
    ] as const;
    const apart = [
      [1, 3],
      [4, 5],
    ] as const;
    assert.deepEqual(pairs(original, modified, { apart }), expected);
    const back = pairs(modified, original, { apart: apart.map(([index, other]) => [other, index] as const) });
    assert.deepEqual(back.map(([index, other]) => [other, index]).sort(), expected);
  });

  it('finds again, after edits and other constraints, what a first alignment finds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(stories, claims), { minLength: 2, maxLength: 4 }), fc.nat(), (all, seed) => {
        const aligner = new Aligner();
        // The sentences of all stories come from the first two, so that much is kept.
        const [first] = all[0]!;
        for (const [[original, modified], claims] of all) {
          const edited = [first[0].toSpliced(seed % first[0].length, 1, ...original.slice(0, 2)), modified] as const;
          for (const [left, right] of [edited, [edited[0], edited[0]] as const, first]) {
            const constraints = constrain(claims, left.length, right.length);
            const again = aligner.align(left, right, constraints);
            assert.deepEqual(again, alignSentences(left, right, constraints));
            assert.deepEqual(aligner.align(left, right), alignSentences(left, right));
          }
        }
      }),
      runs(0.2),
    );
  });

  it('finds them in a novel, where most is recalled', function () {
    const { original, modified: right } = sharedNovel(this);
    const aligner = new Aligner();
    const middle = right.length >> 1;
    const apart = alignSentences(original, right)
      .filter((_, at) => at % 400 === 7)
      .map((link) => [link.original, link.modified] as const);
    for (const [modified, constraints] of [
      [right, {}],
      [right, { together: [[90, 700]] }],
      [right, { together: [[90, 700]], apart }],
      [right.with(middle, 'She had not seen the captain since Monday.'), { together: [[90, 700]], apart }],
      [
        right.toSpliced(middle, 1),
        {
          together: [
            [90, 700],
            [90, 701],
          ],
          apart: apart.slice(1),
        },
      ],
      [right, {}],
    ] as [string[], PairingConstraints][])
      assert.deepEqual(aligner.align(original, modified, constraints), alignSentences(original, modified, constraints));
  });

  it('pairs a refrain in order around a pair, before it and after it', () => {
    const refrain = 'And so it goes.';
    const [lamp, boat] = ['The lamp went out over the stairs.', 'A boat full of salt lay at the quay.'];
    assert.deepEqual(pairs([refrain, lamp, refrain], [refrain, boat, refrain], { together: [[1, 1]] }), [
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    assert.deepEqual(pairs([refrain, lamp, refrain], [boat, refrain], { together: [[1, 0]] }), [
      [1, 0],
      [2, 1],
    ]);
    assert.deepEqual(pairs([refrain, refrain], [refrain, refrain], { apart: [[0, 0]] }), [[1, 1]]);
    assert.deepEqual(pairs([refrain, refrain], [refrain], { apart: [[0, 0]] }), [[1, 0]]);
  });

  it('takes a pair that has no word in common, and leaves its sentences to each other', () => {
    const original = ['The ferry left at six.', 'It rained all night.', 'Nobody waved.'];
    const modified = ['Nobody waved.', 'The ferry left at six.', 'It rained all night long.'];
    assert.deepEqual(pairs(original, modified, { together: [[0, 0]] }), [
      [0, 0],
      [1, 2],
    ]);
  });

  it('makes a split and a merge of pairs that share a sentence', () => {
    const original = ['The ferry left at six.', 'Nobody waved.'];
    const modified = ['A boat had gone.', 'Nobody waved.', 'It was evening.'];
    const { groups } = compareStories(original.join(' '), modified.join(' '), {
      together: [
        [0, 2],
        [0, 0],
      ],
    });
    assert.deepEqual(
      groups.map(({ kind, original, modified, probability }) => [kind, original, modified, probability]),
      [
        ['split', [0], [0, 2], 1],
        ['unchanged', [1], [1], 1],
      ],
    );
    assert.equal(
      compareStories(modified.join(' '), original.join(' '), {
        together: [
          [0, 0],
          [2, 0],
        ],
      }).groups[0]!.kind,
      'merged',
    );
  });

  it('parts two sentences of a split that others hold together', () => {
    const original = ['Captain Olsen, who had sailed the route for thirty years, refused to take the children aboard.'];
    const modified = [
      'Captain Olsen had sailed the route for thirty years.',
      'He refused to take the children aboard.',
    ];
    assert.deepEqual(pairs(original, modified, {}), [
      [0, 0],
      [0, 1],
    ]);
    assert.deepEqual(pairs(original, modified, { apart: [[0, 1]] }), [[0, 0]]);
  });

  it('says which pair is wrong, and why', () => {
    const original = ['One ferry.', 'Two boats.'];
    const modified = ['One ferry.', 'Two boats.', 'Three ships.'];
    for (const [constraints, message] of [
      [{ together: [[2, 0]] }, 'The pair [2,0] of together names no sentence: the original story has 2.'],
      [{ apart: [[0, 3]] }, 'The pair [0,3] of apart names no sentence: the modified story has 3.'],
      [{ apart: [[-1, 0]] }, 'The pair [-1,0] of apart names no sentence: the original story has 2.'],
      [{ together: [[0.5, 0]] }, 'The pair [0.5,0] of together must be two whole numbers, the indices of sentences.'],
      [{ together: [['0', 0]] }, 'The pair ["0",0] of together must be two whole numbers, the indices of sentences.'],
      [{ together: [[0]] }, 'A pair of together is the index of an original and of a modified sentence, not [0].'],
      [{ together: [[0, 1]], apart: [[0, 1]] }, 'The pair [0,1] of apart is together, too, by one pair or several.'],
      [
        {
          together: [
            [0, 1],
            [1, 1],
            [1, 2],
          ],
          apart: [[0, 2]],
        },
        'The pair [0,2] of apart is together, too, by one pair or several.',
      ],
    ] as [PairingConstraints, string][]) {
      assert.throws(() => alignSentences(original, modified, constraints), new RangeError(message));
      assert.throws(() => compareStories(original.join(' '), modified.join(' '), constraints), new RangeError(message));
    }
    assert.throws(() => alignSentences([], [], { apart: [[0, 0]] }), RangeError);
  });
});

describe('comparing with constraints', () => {
  it('makes of every edit and constraint what a new comparer would, mirrored when the sides are swapped', () => {
    fc.assert(
      fc.property(
        draftsOf(beginning, fc.array(edit, { minLength: 1, maxLength: 5 })),
        fc.array(claims, { minLength: 1, maxLength: 3 }),
        (drafts, all) => {
          const comparer = new Comparer();
          for (const [at, { original, modified, options }] of drafts.entries()) {
            const free = compareStories(original, modified, options);
            const constraints = constrain(
              all[at % all.length]!,
              free.original.sentences.length,
              free.modified.sentences.length,
            );
            const fresh = compareStories(original, modified, { ...options, ...constraints });
            assert.deepEqual(comparer.compare(original, modified, { ...options, ...constraints }), fresh);
            const { originalFormat = 'plain', modifiedFormat = 'plain' } = options;
            const mirrored = compareStories(modified, original, {
              ...options,
              ...mirrorConstraints(constraints),
              originalFormat: modifiedFormat,
              modifiedFormat: originalFormat,
            });
            assert.deepEqual(outlineOfPairs(mirrored, true), outlineOfPairs(fresh, false));
            for (const side of ['original', 'modified'] as const)
              assert.deepEqual(
                fresh.groups.flatMap((group) => group[side]).sort((a, b) => a - b),
                [...fresh[side].sentences.keys()],
              );
          }
        },
      ),
      runs(0.2),
    );
  });

  it('is as without constraints where there are none', () => {
    fc.assert(
      fc.property(draftsOf(beginning, fc.array(edit, { maxLength: 1 })), (drafts) => {
        for (const { original, modified, options } of drafts)
          assert.deepEqual(
            compareStories(original, modified, { ...options, together: [], apart: [] }),
            compareStories(original, modified, options),
          );
      }),
      runs(),
    );
  });

  it('keeps two of the same text apart', () => {
    const text = storyOf([['The ferry left at six.', 'Nobody waved.']]);
    const { groups } = compareStories(text, text, { apart: [[1, 1]] });
    assert.deepEqual(
      groups.map(({ kind }) => kind),
      ['unchanged', 'omitted', 'added'],
    );
  });
});
