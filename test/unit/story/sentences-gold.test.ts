import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { scoreSentences, segmentationFolder, textsOf, wrap } from '../../evaluate/segmentation.ts';

describe('sentences that people marked', () => {
  before(function () {
    if (existsSync(segmentationFolder)) return;
    console.log(`      skipped: there is no ${segmentationFolder}`);
    this.skip();
  });

  it('Golden Rules: 48 of 52', () => assert.ok(scoreSentences(textsOf('pragmatic_golden_en')).exact >= 48));
  it('news and dialogue: all', () => {
    const probes = textsOf('probes_news_fiction_en');
    assert.equal(scoreSentences(probes).exact, probes.length);
  });
  it('20 languages: 5 of 6', () => {
    const texts = textsOf('pragmatic_other');
    assert.ok(scoreSentences(texts).exact >= (texts.length * 5) / 6);
  });
  for (const [set, floor] of Object.entries({
    ud_ewt_train: 97.7,
    ud_pud_de: 99.5,
    ud_pud_es: 99.4,
    ud_pud_fr: 99.5,
    ud_pud_it: 99.5,
    ud_pud_pl: 98.6,
    ud_pud_pt: 99.4,
    ud_pud_ru: 99.2,
    ud_pud_zh: 99.6,
  })) {
    it(`${set}: F1p ${floor}, wrapped at 72 columns as well`, () => {
      const texts = textsOf(set);
      const { f1 } = scoreSentences(texts);
      assert.ok(f1 >= floor, `${f1}`);
      // Chinese has no blanks to wrap at.
      if (set === 'ud_pud_zh') return;
      const wrapped = scoreSentences(texts, (text) => wrap(text, 72)).f1;
      assert.ok(wrapped >= f1 - 0.3, `${wrapped} wrapped, ${f1} as it was`);
    });
  }
});
