import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { alignSentences } from '../../../src/alignment/align.ts';
import { DEFAULT_THRESHOLD } from '../../../src/alignment/model/threshold.ts';
import { runs } from '../../fixtures/runs.ts';
import { distinctSentences, sentence } from '../../fixtures/stories.ts';

/** Drafts as lists of sentences: some kept, some reworded, dropped, added, joined, repeated, in any order. */
const drafts: fc.Arbitrary<readonly [string[], string[]]> = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 14 }), fc.array(fc.tuple(fc.nat(6), fc.nat(20), sentence)))
  .map(([first, changes]) => {
    const second = [...first];
    for (const [change, place, other] of changes) {
      const at = place % (second.length + 1);
      const text = second[at];
      if (change === 0) second.splice(at, 1);
      else if (change === 1) second.splice(at, 0, other);
      else if (change === 2 && text) second[at] = text.replace(/ \w+ /u, ' somehow ');
      else if (change === 3 && text) second[at] = `${text.slice(0, -1)}, ${other.toLowerCase()}`;
      else if (change === 4) second.push(...second.splice(at, 2));
      else if (change === 5 && text) second.push(text);
    }
    return [first, second] as const;
  });

const pairs = (original: readonly string[], modified: readonly string[]) =>
  alignSentences(original, modified).map((link) => [link.original, link.modified]);

describe('aligning sentences', () => {
  it('links a story to itself sentence by sentence, repeated ones as well', () => {
    const repeated = fc.array(fc.oneof(sentence, fc.constantFrom('Yes.', 'He did.', 'Nobody waved.')), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(repeated, (story) => {
        assert.deepEqual(
          pairs(story, story),
          story.map((_, index) => [index, index]),
        );
      }),
      runs(),
    );
  });

  it('follows every sentence of a shuffled story', () => {
    const shuffled = distinctSentences.chain((story) =>
      fc.tuple(fc.constant(story), fc.shuffledSubarray([...story.keys()], { minLength: story.length })),
    );
    fc.assert(
      fc.property(shuffled, ([story, order]) => {
        const modified = order.map((index) => story[index]!);
        assert.deepEqual(
          pairs(story, modified),
          story.map((_, index) => [index, order.indexOf(index)]),
        );
      }),
      runs(),
    );
  });

  it('mirrors its links when the sides are swapped', () => {
    fc.assert(
      fc.property(drafts, ([original, modified]) => {
        const mirrored = alignSentences(modified, original)
          .map((link) => ({ original: link.modified, modified: link.original, probability: link.probability }))
          .sort((a, b) => a.original - b.original || a.modified - b.modified);
        assert.deepEqual(alignSentences(original, modified), mirrored);
      }),
      runs(),
    );
  });

  it('says the same twice, each link once and in order, with a probability at the threshold or above', () => {
    fc.assert(
      fc.property(drafts, fc.double({ min: 0.05, max: 0.95, noNaN: true }), ([original, modified], threshold) => {
        const links = alignSentences(original, modified, { threshold });
        assert.deepEqual(links, alignSentences(original, modified, { threshold }));
        for (const [at, link] of links.entries()) {
          assert.ok(link.probability >= threshold && link.probability <= 1);
          assert.ok(original[link.original] !== undefined && modified[link.modified] !== undefined);
          const before = links[at - 1];
          if (before)
            assert.ok(
              before.original < link.original || (before.original === link.original && before.modified < link.modified),
            );
        }
      }),
      runs(),
    );
  });

  it('links fewer sentences the higher the threshold', () => {
    const original = ['The harbour froze in March.', 'Marta sold the boat to a stranger.', 'It rained.'];
    const modified = ['In March the harbour froze over.', 'The boat went to a stranger, Marta said.', 'Snow fell.'];
    const counts = [0.05, 0.4, 0.999].map((threshold) => alignSentences(original, modified, { threshold }).length);
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => b - a),
    );
    assert.equal(counts[1], 2);
    assert.equal(counts[2], 0);
  });

  it('links as surely as the setting says that it does by default', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const settings = Object.assign({}, ...[contributes.configuration].flat().map(({ properties }) => properties));
    assert.equal(settings['storyDiff.pairingThreshold'].default, DEFAULT_THRESHOLD);
  });

  it('finds reworded sentences in another order', () => {
    assert.deepEqual(
      pairs(
        [
          'The council voted on Monday to close the old swimming pool by the river.',
          'Residents had collected four thousand signatures against the plan.',
          'A spokeswoman said the repairs would have cost two million crowns.',
        ],
        [
          'Repairing it would have cost two million crowns, a spokeswoman said.',
          'The old swimming pool by the river will close, the council decided on Monday.',
          'Against the plan, residents had gathered 4,000 signatures.',
        ],
      ),
      [
        [0, 1],
        [1, 2],
        [2, 0],
      ],
    );
  });

  it('links both halves of a split sentence', () => {
    assert.deepEqual(
      pairs(
        [
          'The ferry left at six.',
          'Captain Olsen, who had sailed the route for thirty years, refused to take the children aboard.',
          'Nobody waved.',
        ],
        [
          'The ferry left at six.',
          'Captain Olsen had sailed the route for thirty years.',
          'He refused to take the children aboard.',
          'Nobody waved.',
        ],
      ),
      [
        [0, 0],
        [1, 1],
        [1, 2],
        [2, 3],
      ],
    );
  });

  it('links sentences of function words alone that differ in a mark', () => {
    assert.deepEqual(pairs(['It works.', 'Or is it.'], ['It works well.', 'Or is it?']), [
      [0, 0],
      [1, 1],
    ]);
    assert.deepEqual(pairs(['Or is it.'], ['Or is it?']), [[0, 0]]);
  });

  it('pairs a refrain by its neighbours, reworded ones as well', () => {
    assert.deepEqual(
      pairs(
        [
          'The lamp went out over the stairs.',
          'And so it goes.',
          'The dog died in the cold of January.',
          'And so it goes.',
          'My uncle sold the mill to the railway.',
          'And so it goes.',
        ],
        [
          'My uncle sold his mill to the railway company.',
          'And so it goes.',
          'The lamp over the stairs went out.',
          'And so it goes.',
        ],
      ),
      [
        [0, 2],
        [1, 3],
        [4, 0],
        [5, 1],
      ],
    );
  });

  it('leaves bylines, addresses and what only shares the topic alone', () => {
    const links = pairs(
      [
        'By Anna Berg',
        'Updated 3 March 2021',
        'The bridge over the Lower Lake was closed on Tuesday after cracks were found in two of its pillars.',
        'Engineers will inspect the pillars again next week.',
      ],
      [
        'https://news.example/bridge',
        'After cracks were found in two pillars, the bridge over the Lower Lake was closed on Tuesday.',
        'The mayor called the bridge a disgrace.',
      ],
    );
    assert.deepEqual(links, [[2, 1]]);
  });

  it('compares stories without spaces between the words', () => {
    assert.deepEqual(
      pairs(
        ['昨天下午三点，老船长把灯塔的钥匙交给了市长。', '港口已经结冰了。', '没有人挥手。'],
        ['没有人挥手。', '老船长昨天下午把灯塔的钥匙交给了市长。', '孩子们在街上唱歌。'],
      ),
      [
        [0, 1],
        [2, 0],
      ],
    );
  });

  it('takes empty stories, empty sentences and no words at all', () => {
    assert.deepEqual(alignSentences([], []), []);
    assert.deepEqual(alignSentences(['A word.'], []), []);
    assert.deepEqual(pairs(['', '…', '!!!'], ['!!!', '']), [
      [0, 1],
      [2, 0],
    ]);
  });

  it('takes white space for what it is', () => {
    assert.deepEqual(alignSentences(['Nobody\nwaved  at us.'], [' Nobody waved at us.']), [
      { original: 0, modified: 0, probability: 1 },
    ]);
  });
});

describe('aligning hostile stories', () => {
  const many = 20_000;

  it('pairs thousands of identical sentences in order', () => {
    const same = Array.from({ length: many }, () => 'All work and no play.');
    assert.deepEqual(
      pairs(same, same),
      same.map((_, index) => [index, index]),
    );
  });

  it('survives sentences that all share the same few words', () => {
    const words = ['red', 'blue', 'green', 'grey'];
    const story = (seed: number) =>
      Array.from({ length: many }, (_, index) =>
        Array.from({ length: 9 }, (_, at) => words[(index * seed + at * at * (index % 7)) % 4]).join(' '),
      );
    assert.ok(Array.isArray(alignSentences(story(3), story(5))));
  });

  it('survives a sentence of a megabyte', () => {
    const long = Array.from({ length: 150_000 }, (_, at) => `w${at % 40_000}`).join(' ');
    const others = Array.from({ length: 500 }, (_, at) => `w${at} w${at + 1} w${at + 2} w${at * 3}.`);
    assert.ok(
      pairs([...others, long], [`${long} end`, ...others]).some(([left, right]) => left === 500 && right === 0),
    );
  });
});
