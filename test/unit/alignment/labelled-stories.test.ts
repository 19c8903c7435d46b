import assert from 'node:assert/strict';
import { alignSentences } from '../../../src/alignment/align.ts';
import { type LabelledStories, readLabelledStories } from '../../fixtures/labelled-stories.ts';

/** Counts the links between sentences that differ: those found that are labelled, those that are not, and those missed. */
function measure(stories: readonly LabelledStories[]) {
  let hit = 0;
  let wrong = 0;
  let missed = 0;
  for (const { original, modified, links, neutral } of stories) {
    const found = new Set(alignSentences(original, modified).map((link) => `${link.original},${link.modified}`));
    const labelled = new Set(links.map(String));
    const isNeutral = new Set(neutral.map(String));
    for (const link of new Set([...found, ...labelled])) {
      const [left, right] = link.split(',').map(Number) as [number, number];
      if (original[left] === modified[right] || isNeutral.has(link)) continue;
      if (!found.has(link)) missed++;
      else if (labelled.has(link)) hit++;
      else wrong++;
    }
  }
  const f1 = (2 * hit) / (2 * hit + wrong + missed);
  return { f1, report: `${hit} right, ${wrong} wrong, ${missed} missed` };
}

describe('the stories labelled for this project', () => {
  it('are linked as they are labelled, most of them, where the model was not fitted on them', () => {
    const { f1, report } = measure(readLabelledStories('kept-apart'));
    assert.ok(f1 >= 0.8, report);
  });

  for (const half of ['written-stages', 'kept-apart-stages'] as const)
    it(`find the links between two stages of one event: ${half}`, () => {
      const { f1, report } = measure(readLabelledStories(half));
      assert.ok(f1 >= 0.45, report);
    });
});

describe('lines that are no sentences of a story', () => {
  it('are linked to none', () => {
    const { f1, report } = measure(readLabelledStories('kept-apart-lines'));
    assert.ok(f1 >= 0.9, report);
  });
});

describe('stories of a single sentence', () => {
  it('are linked where one is a version of the other', () => {
    const { f1, report } = measure(readLabelledStories('kept-apart-single'));
    assert.ok(f1 >= 0.9, report);
  });
});

describe('a story of a single sentence', () => {
  for (const [original, modified] of [
    ['The ferry was late that evening.', 'The ferry was early that evening.'],
    ['He locked the gate behind them.', 'He closed the gate behind them.'],
    ['They stayed inside because of the wind.', 'They stayed inside because of the cold.'],
    ['The bishop blessed the tunnel on Friday.', 'The bishop blessed the tunnel on Sunday.'],
    ['Der Hof war an diesem Abend leer.', 'Der Hof war an diesem Abend still.'],
    ['La rue était vide ce soir-là.', 'La rue était calme ce soir-là.'],
  ] as const)
    it(`is a version of the one with a word replaced: ${original}`, () => {
      assert.equal(alignSentences([original], [modified]).length, 1);
    });
});
