import assert from 'node:assert/strict';
import { alignSentences } from '../../../src/alignment/align.ts';
import { type Half, readUnrelatedTexts } from '../../fixtures/labelled-stories.ts';

/** The sentences that are linked though one text has nothing to do with the other. */
function linksBetween(half: Half): { count: number; found: string[] } {
  let count = 0;
  const found: string[] = [];
  for (const [language, texts] of readUnrelatedTexts(half))
    for (const [index, original] of texts.entries())
      for (const [place, modified] of texts.entries()) {
        if (index === place) continue;
        count++;
        for (const link of alignSentences(original, modified))
          found.push(`${language}: ${original[link.original]} ↔ ${modified[link.modified]}`);
      }
  return { count, found };
}

describe('texts that have nothing to do with each other', () => {
  it('share no link, in eleven languages', () => {
    const { count, found } = linksBetween('written');
    assert.ok(count > 200);
    assert.deepEqual(found, []);
  });

  it('share no link where the model was not fitted on them', () => {
    const { count, found } = linksBetween('kept-apart');
    assert.ok(count > 160);
    assert.deepEqual(found, []);
  });

  it('share no link over the place alone', () => {
    for (const [original, modified] of [
      ['The bus was late.', 'Nobody had fed the hens.'],
      ['Der Regen hörte auf.', 'Meine Tante verkauft Knöpfe.'],
      ['Le phare est éteint.', 'Personne ne connaît ce mot.'],
      ['Поезд опоздал.', 'Она не любит молоко.'],
      ['桥断了。', '他喜欢喝茶。'],
    ] as const) {
      assert.deepEqual(alignSentences([original], [modified]), [], original);
    }
  });
});
