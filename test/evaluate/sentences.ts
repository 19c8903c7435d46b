// Scores the sentences on texts whose sentences people marked, each set as it is and wrapped at 72 columns.
//   npm run evaluate      prints this after the table of the links
import { scoreSentences, textsOf, wrap } from './segmentation.ts';

const byBoundaries = [
  'ud_ewt_train',
  'ud_pud_de',
  'ud_pud_es',
  'ud_pud_fr',
  'ud_pud_it',
  'ud_pud_pl',
  'ud_pud_pt',
  'ud_pud_ru',
  'ud_pud_zh',
];

console.log('\nSentences: texts with all sentences right');
for (const set of ['pragmatic_golden_en', 'pragmatic_other', 'probes_news_fiction_en']) {
  const texts = textsOf(set);
  console.log(`${set.padEnd(24)} ${scoreSentences(texts).exact} of ${texts.length}`);
}
console.log('\nSentences: F1 of the boundaries that punctuation marks, in per cent; wrapped at 72 columns');
for (const set of byBoundaries) {
  const texts = textsOf(set);
  const f1 = scoreSentences(texts).f1.toFixed(2).padStart(6);
  console.log(
    `${set.padEnd(24)} ${f1} ${scoreSentences(texts, (text) => wrap(text, 72))
      .f1.toFixed(2)
      .padStart(6)}`,
  );
}
