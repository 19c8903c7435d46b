import assert from 'node:assert/strict';
import {
  isNegator,
  isSameVerb,
  stemOf,
  withoutPrefix,
} from '../../../../../src/comparison/edit-kinds/negation/negators.ts';
import { foldGlyphs } from '../../../../../src/text/typography.ts';
import { findWords } from '../../../../../src/text/words.ts';

/** The words of a text that negate. */
function negatorsIn(text: string): string[] {
  const words = findWords(text).map((word) => ({ ...word, folded: foldGlyphs(word.text).toLowerCase() }));
  return words.filter((_, at) => isNegator(words, at)).map((word) => word.text);
}

describe('negators', () => {
  const tests: readonly [text: string, ...negators: string[]][] = [
    ['He did not see it', 'not'],
    ['He didn’t see it', 'didn’t'],
    ["They dont see that it isn't here", 'dont', "isn't"],
    ['They cannot go without him', 'cannot', 'without'],
    ['Nobody saw nothing', 'Nobody', 'nothing'],
    ['He ain’t here', 'ain’t'],
    ['It was none', 'none'],
    ['They found no water', 'no'],
    // These say something else.
    ['It is late, isn’t it?'],
    ['He came not only late'],
    ['It was not unhappy'],
    ['There is no doubt'],
    ['She had nothing but a coat'],
    ['Never mind'],
    ['“No,” he said'],
    ['Boat No. 5'],
    ['Dr No said'],
    ['whether or not he came'],
    ['If not now'],
    ['the boat, not to mention the oars'],
    ['He said no'],
    ['The boat left'],
  ];
  for (const [text, ...expected] of tests)
    it(`${text}: ${expected.join(', ') || 'none'}`, () => assert.deepEqual(negatorsIn(text), expected));
});

describe('prefixes that turn a sense round', () => {
  for (const [word, bare] of [
    ['unhappy', 'happy'],
    ['non-smoker', 'smoker'],
    ['illegal', 'legal'],
    ['irregular', 'regular'],
    ['disagreed', 'agreed'],
    ['under', undefined],
    ['into', undefined],
    ['dispatch', undefined],
  ] as const)
    it(`${word}: ${bare}`, () => assert.equal(withoutPrefix(word), bare));

  it('are taken off by letters alone, so that no word may be left', () =>
    assert.equal(withoutPrefix('united'), 'ited'));
});

describe('stems of English words', () => {
  for (const forms of [
    'pay pays paying paid',
    'try tries tried trying',
    'stop stops stopped stopping',
    'hope hopes hoped hoping',

    'write writes wrote written writing',
    'pass passes passed passing',
  ])
    it(`are the same verb for ${forms}`, () => {
      const [first, ...others] = forms.split(' ').map(stemOf);
      for (const other of others) assert.ok(isSameVerb(first!, other), `${first} ${other}`);
    });

  it('are not the same for other verbs', () => assert.equal(isSameVerb(stemOf('paid'), stemOf('said')), false));
});
