import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../src/comparison/compare.ts';
import type { Side } from '../../../src/story/side.ts';
import { applyEdits, inkOf, outline } from '../../fixtures/properties.ts';
import { runs } from '../../fixtures/runs.ts';
import { distinctSentences, story, storyOf, twoDrafts } from '../../fixtures/stories.ts';

describe('comparing two stories', () => {
  it('puts every sentence into exactly one group', () => {
    fc.assert(
      fc.property(twoDrafts, ([original, modified]) => {
        const { original: before, modified: after, groups } = compareStories(original, modified);
        const all = (side: Side) => groups.flatMap((group) => group[side]).sort((a, b) => a - b);
        assert.deepEqual(all('original'), [...before.sentences.keys()]);
        assert.deepEqual(all('modified'), [...after.sentences.keys()]);
      }),
      runs(),
    );
  });

  it('finds nothing between a story and itself', () => {
    fc.assert(
      fc.property(story, (text) => {
        const { groups, moves } = compareStories(text, text);
        assert.ok(groups.every(({ kind, moved }) => kind === 'unchanged' && !moved));
        assert.equal(moves.length, 0);
      }),
      runs(),
    );
  });

  it('finds only moves in a shuffle', () => {
    fc.assert(
      fc.property(
        distinctSentences.chain((sentences) =>
          fc.tuple(fc.constant(sentences), fc.shuffledSubarray(sentences, { minLength: sentences.length })),
        ),
        ([sentences, shuffled]) => {
          const { groups, counts } = compareStories(storyOf([sentences]), storyOf([shuffled]));
          assert.ok(groups.every(({ kind }) => kind === 'unchanged'));
          assert.equal(counts.moved > 0, sentences.join() !== shuffled.join());
        },
      ),
      runs(),
    );
  });

  it('is mirrored when the sides are swapped', () => {
    fc.assert(
      fc.property(twoDrafts, ([original, modified]) => {
        assert.deepEqual(
          outline(compareStories(modified, original), true),
          outline(compareStories(original, modified), false),
        );
      }),
      runs(),
    );
  });

  it('gives the modified when all its changes are applied to the original', () => {
    fc.assert(
      fc.property(twoDrafts, ([original, modified]) => {
        const comparison = compareStories(original, modified);
        for (const group of comparison.groups) {
          if (group.original.length && group.modified.length) {
            assert.equal(applyEdits(comparison, group), inkOf(comparison.modified, group.modified));
          }
        }
      }),
      runs(),
    );
  });

  it('says the same when asked again', () => {
    fc.assert(
      fc.property(twoDrafts, ([original, modified]) => {
        assert.deepEqual(compareStories(original, modified), compareStories(original, modified));
      }),
      runs(),
    );
  });

  it('counts what it lists', () => {
    fc.assert(
      fc.property(twoDrafts, ([original, modified]) => {
        const { groups, counts } = compareStories(original, modified);
        for (const [name, count] of Object.entries(counts)) {
          assert.equal(
            groups.filter((group) => (name === 'moved' ? group.moved : group.kind === name)).length,
            count,
            name,
          );
        }
      }),
      runs(),
    );
  });

  it('says how sure it is of each group', () => {
    const [loose, same, gone] = compareStories(
      `${D} ${A} ${B}`,
      `She had left the letter lying under the window, and did not open it. ${A}`,
    ).groups;
    assert.equal(loose!.kind, 'edited');
    assert.ok(loose!.probability > 0.4 && loose!.probability < 1);
    assert.deepEqual([same!.kind, same!.probability, gone!.kind, gone!.probability], ['unchanged', 1, 'omitted', 1]);
  });

  const kinds = (original: string, modified: string) =>
    compareStories(original, modified).groups.map(({ kind, moved }) => (moved ? `${kind} moved` : kind));
  const A = 'The harbour was quiet that morning.';
  const B = 'Seven lanterns burned along the old stone wall.';
  const C = 'Nobody had paid the captain since the winter.';
  const D = 'Her letter lay unopened under the window.';

  it('knows two empty stories', () => assert.deepEqual(kinds('', ''), []));
  it('knows an empty modified', () => assert.deepEqual(kinds(A, ' \n'), ['omitted']));
  it('knows an empty original', () => assert.deepEqual(kinds('', A), ['added']));
  it('knows an omission', () =>
    assert.deepEqual(kinds(`${A} ${B} ${C}`, `${A} ${C}`), ['unchanged', 'omitted', 'unchanged']));
  it('knows an addition', () =>
    assert.deepEqual(kinds(`${A} ${C}`, `${A} ${B} ${C}`), ['unchanged', 'added', 'unchanged']));
  it('knows an edit', () =>
    assert.deepEqual(kinds(`${A} ${B}`, `${A} ${B.replace('Seven', 'Nine')}`), ['unchanged', 'edited']));
  it('moves the fewest words', () =>
    assert.deepEqual(kinds(`${A} ${B} ${C} ${D}`, `${D} ${A} ${B} ${C}`), [
      'unchanged moved',
      'unchanged',
      'unchanged',
      'unchanged',
    ]));
  it('does not mind how lines are wrapped', () => {
    const wrapped = `${A} ${B} ${C} ${D}`.replace(/(?<line>.{50,64}) /gu, '$<line>\r\n');
    assert.deepEqual(kinds(`${A} ${B} ${C} ${D}`, wrapped), Array(4).fill('unchanged'));
  });

  it('puts an omission after the sentence before it that stayed, not after one that moved', () => {
    const E = 'The ferry had left without a single passenger.';
    const { groups } = compareStories(`${A} ${B} ${C} ${D} ${E}`, `${A} ${C} ${E} ${B}`);
    const omitted = groups.find(({ kind }) => kind === 'omitted')!;
    assert.deepEqual(omitted.original, [3]);
    assert.equal(omitted.after, 1);
    assert.equal(groups.indexOf(omitted), 2);
  });

  it('takes neighbouring sentences that moved together as one move', () => {
    const E = 'The ferry had left without a single passenger at six o’clock in the grey morning.';
    const F = 'Bread was dearer than it had ever been, and the council did nothing about it at all.';
    const { moves, counts } = compareStories(`${A} ${B} ${E} ${F} ${C}`, `${E} ${F} ${A} ${B} ${C}`);
    assert.equal(counts.moved, 2);
    assert.deepEqual(moves, [{ groups: [2, 3], distance: 2 }]);
  });

  for (const [language, opening, kept, gone, [stock, other]] of [
    [
      'en',
      'Thieves took a bell from the church at Orme. It was cast in 1750.',
      'The vicar was abroad. A fair opens on Friday.',
      'Boys broke the windows of a barn.',
      [
        'Whoever saw the boys near the barn is asked to ring the station.',
        'Whoever saw the thieves near the church is asked to ring the station.',
      ],
    ],
    [
      'de',
      'Diebe haben aus der Kirche in Orme eine Glocke gestohlen. Sie stammt von 1750.',
      'Der Pfarrer war verreist. Am Freitag ist Markt.',
      'Jungen warfen die Fenster einer Scheune ein.',
      [
        'Wer die Jungen an der Scheune gesehen hat, möge sich bei der Wache melden.',
        'Wer die Diebe an der Kirche gesehen hat, möge sich bei der Wache melden.',
      ],
    ],
    [
      'fr',
      "Des voleurs ont pris une cloche dans l'église d'Orme. Elle date de 1750.",
      'Le curé était absent. La foire ouvre vendredi.',
      "Des garçons ont cassé les vitres d'une grange.",
      [
        'Quiconque a vu les garçons près de la grange est prié de se présenter au poste.',
        "Quiconque a vu les voleurs près de l'église est prié de se présenter au poste.",
      ],
    ],
  ] as const)
    it(`never lets a stock sentence with other words make a kept paragraph count as moved (${language})`, () => {
      const { groups } = compareStories(`${opening}\n\n${kept}\n\n${gone} ${stock}`, `${opening} ${other}\n\n${kept}`);
      const unchanged = groups.filter(({ kind }) => kind === 'unchanged');
      assert.equal(unchanged.length, 4);
      assert.ok(unchanged.every(({ moved }) => !moved));
    });
});
