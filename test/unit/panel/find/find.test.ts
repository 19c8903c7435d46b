import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { findMatches, spansIn } from '../../../../src/panel/find/find.ts';
import { ReadingOrder } from '../../../../src/presentation/reading-order.ts';
import { lighthouse } from '../../../fixtures/comparisons.ts';

describe('find', () => {
  it('overlooks case, accents, and glyphs of quotes and dashes', () => {
    assert.deepEqual(spansIn('A café – “Zoë’s”', 'CAFE - "zoe\'s"'), [{ start: 2, end: 16 }]);
    assert.deepEqual(spansIn('one\nline', 'one line'), [{ start: 0, end: 8 }]);
    assert.deepEqual(spansIn('aaaa', 'aa').length, 2);
    assert.deepEqual(spansIn('anything', ' '), []);
  });

  const rows: readonly (readonly [text: string, sought: string, found: readonly string[], letterCase?: 'tr' | 'az'])[] =
    [
      ['Le cafe\u0301 ferme', 'café f', ['cafe\u0301 f']],
      ['Le café ferme', 'cafe\u0301 f', ['café f']],
      ['5 \u212b und \u2126', 'å und ω', ['\u212b und \u2126']],
      ['각 가 \u1100\u1161', '가', ['가', '\u1100\u1161']],
      ['\u1100\u1161\u11a8 가', '각', ['\u1100\u1161\u11a8']],
      ['שָׁלוֹם', 'שלום', ['שָׁלוֹם']],
      ['ש\u05b8\u05c1ב', 'ש\u05c1\u05b8', ['ש\u05b8\u05c1']],
      ['Die STRASSE, die Straße', 'straße', ['STRASSE', 'Straße']],
      ['Ὀδυσσεύς ΟΔΥΣΣΕΥΣ', 'οδυσσευσ', ['Ὀδυσσεύς', 'ΟΔΥΣΣΕΥΣ']],
      ['of ﬁnd and ﬀ', 'find', ['ﬁnd']],
      ['of ﬁnd', 'in', ['ﬁn']],
      ['ﬀ fff', 'f', ['ﬀ', 'f', 'f', 'f']],
      ['ＡＢＣ １２', 'abc 12', ['ＡＢＣ １２']],
      ['かが', 'か', ['か']],
      ['कि का', 'का', ['का']],
      ['İZMİR ırmak IRMAK irmak', 'izmir', ['İZMİR'], 'tr'],
      ['İZMİR ırmak IRMAK irmak', 'ırmak', ['ırmak', 'IRMAK'], 'tr'],
      ['İZMİR ırmak IRMAK irmak', 'irmak', ['ırmak', 'IRMAK', 'irmak']],
      ['I\u0307zmir', 'İZMİR', ['I\u0307zmir'], 'tr'],
    ];
  for (const [text, sought, found, letterCase] of rows)
    it(`${sought} in ${text}${letterCase ? ` (${letterCase})` : ''}`, () =>
      assert.deepEqual(
        spansIn(text, sought, letterCase).map(({ start, end }) => text.slice(start, end)),
        found,
      ));

  it('goes by the letter case of the language that a story is in', () => {
    const story = 'Kaptan ağır adımlarla kıyıya yürüdü. Irmak akıyordu.';
    const comparison = compareStories(story, story);
    const find = (sought: string) => findMatches(comparison, new ReadingOrder(comparison, 'modified'), sought).length;
    assert.deepEqual([find('ırmak'), find('irmak')], [2, 0]);
  });

  it('finds offsets of the text itself, whatever the letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), (before, sought) => {
        fc.pre(sought.trim() !== '');
        for (const { start, end } of spansIn(`${before} ${sought}`, sought)) assert.ok(end > start);
        assert.ok(spansIn(`${before} ${sought}`, sought).length > 0 || /\p{M}/u.test(sought.normalize('NFD')));
      }),
    );
  });

  it('goes through both stories in reading order', () => {
    const comparison = lighthouse();
    const matches = findMatches(comparison, new ReadingOrder(comparison, 'modified'), 'sheep');
    assert.deepEqual(
      matches.map(({ side, sentence }) => [side, sentence]),
      [
        ['original', 8],
        ['modified', 10],
        ['original', 10],
        ['modified', 12],
      ],
    );
  });
});
