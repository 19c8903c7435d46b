import assert from 'node:assert/strict';
import {
  isCompoundVariant,
  isSpellingVariant,
  standardSpelling,
} from '../../../../../src/comparison/edit-kinds/spelling/spelling-variants.ts';

describe('spellings of one word', () => {
  for (const pair of [
    ...['colour color', 'Grey Gray', 'organise organize', 'analysed analyzed', 'travelled traveled', 'gaol jail'],
    ...['naïve naive', 'café cafe', 'daß dass', 'Schiffahrt Schifffahrt', 'Straße Strasse', 'rauh rau'],
    ...[
      'acção ação',
      'projecto projeto',
      'idéia ideia',
      'vôo voo',
      'maître maitre',
      'événement évènement',
      'идёт идет',
    ],
    ...['e-mail email', 'to-day today'],
  ]) {
    const [one, other] = pair.split(' ') as [string, string];
    it(`${one}, ${other}`, () => {
      assert.ok(isSpellingVariant(one, other));
      assert.ok(isSpellingVariant(other, one));
      assert.equal(standardSpelling(standardSpelling(one.toLowerCase())), standardSpelling(one.toLowerCase()));
    });
  }

  for (const pair of [
    'four for',
    'Maße Masse',
    'все всё',
    'facto fato',
    're-sign resign',
    'Color colour',
    'color color',
    'defence defences',
    'filled filed',
    '7th 7 th',
  ])
    it(`not ${pair}`, () => {
      const [one, other] = pair.split(' ') as [string, string];
      assert.equal(isSpellingVariant(one, other), false);
      assert.equal(isSpellingVariant(other, one), false);
    });
});

describe('spellings of one compound', () => {
  const tests: readonly [one: string, other: string, same: boolean][] = [
    ['health care', 'healthcare', true],
    ['well known', 'well-known', true],
    ['ice cream', 'ice-cream', true],
    ['every day', 'everyday', false],
    ['may be', 'maybe', false],
    ['to day', 'today', false],
    ['re-sign', 'resign', false],
    ['that you', 'thatyou', false],
    ['two boats', 'too boats', false],
  ];
  for (const [one, other, same] of tests)
    it(`${one}, ${other}: ${same}`, () => {
      assert.equal(isCompoundVariant(one.split(' '), other.split(' ')), same);
      assert.equal(isCompoundVariant(other.split(' '), one.split(' ')), same);
    });
});
