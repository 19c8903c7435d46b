import assert from 'node:assert/strict';
import { alignSentences } from '../../../src/alignment/align.ts';

const links = (original: readonly string[], modified: readonly string[]) =>
  alignSentences(original, modified).map((link) => [link.original, link.modified]);

/** Sentences before and after; then an original and its version, each of few words. */
const REPLACED: Readonly<Record<string, readonly [before: string, after: string, ...pairs: [string, string][]]>> = {
  en: [
    'The nurse drew the curtain.',
    'Rain ran down the panes.',
    ['The child is asleep.', 'The child is awake.'],
    ['He was her cousin.', 'He was her lover.'],
    ['They have a boat.', 'They have a goat.'],
  ],
  de: [
    'Die Schwester zog den Vorhang zu.',
    'Am Fenster lief Regen herab.',
    ['Das Kind ist wach.', 'Das Kind ist krank.'],
    ['Sie war seine Tante.', 'Sie war seine Lehrerin.'],
  ],
  fr: [
    "L'infirmière tira le rideau.",
    'La pluie coulait sur les vitres.',
    ["L'enfant est réveillé.", "L'enfant est malade."],
    ['Elle était sa tante.', 'Elle était sa voisine.'],
  ],
  es: [
    'La enfermera corrió la cortina.',
    'La lluvia caía sobre los cristales.',
    ['El niño está despierto.', 'El niño está enfermo.'],
    ['Ella era su prima.', 'Ella era su jefa.'],
  ],
  ru: [
    'Медсестра задёрнула штору.',
    'Дождь стекал по стеклу.',
    ['Ребёнок был здоров.', 'Ребёнок был голоден.'],
    ['Она была его тётя.', 'Она была его соседка.'],
  ],
  zh: ['护士拉上了窗帘。', '雨顺着玻璃流下来。', ['孩子醒了。', '孩子没醒。'], ['她是我姐姐。', '她是我老师。']],
  ja: [
    '看護婦が幕を引いた。',
    '雨が硝子を伝っていた。',
    ['子供は眠い。', '子供は強い。'],
    ['彼は先生だ。', '彼は役人だ。'],
  ],
};

describe('a short sentence between two that were kept', () => {
  for (const [language, [before, after, ...pairs]] of Object.entries(REPLACED))
    it(`is a version of the one in its place when one word of it was replaced (${language})`, () => {
      for (const [original, modified] of pairs)
        assert.deepEqual(
          links([before, original, after], [before, modified, after]),
          [
            [0, 0],
            [1, 1],
            [2, 2],
          ],
          original,
        );
    });

  it('is no version of one that says something else', () => {
    for (const [before, original, modified, after] of [
      ['The sun was up.', 'The choir is looking for a tenor.', 'The bridge needs a coat of paint.', 'Hens scratched.'],
      ['Es war Markttag.', 'Der Rat sucht einen Hausmeister.', 'Der Bus hält jetzt am Friedhof.', 'Hühner scharrten.'],
      ['Il faisait jour.', 'La chorale cherche un ténor.', 'Un bus part à midi.', 'Les poules grattaient.'],
      ['Было светло.', 'Хор ищет тенора.', 'Мост пора красить.', 'Куры копались в пыли.'],
    ] as const) {
      const expected = [
        [0, 0],
        [2, 2],
      ];
      assert.deepEqual(links([before, original, after], [before, modified, after]), expected, original);
    }
  });
});

describe('a refrain', () => {
  for (const [language, doors, refrain, others] of [
    [
      'en',
      ['The first gate was locked and had no bell.', 'The second gate was low and stood open.'],
      'Nobody came',
      ['Nobody came.', '“Nobody came.”', 'Nobody came!'],
    ],
    [
      'de',
      ['Das erste Tor war verriegelt und hatte keine Glocke.', 'Das zweite Tor war niedrig und stand offen.'],
      'Niemand kam',
      ['Niemand kam.', '„Niemand kam.“', 'Niemand kam!'],
    ],
    [
      'ru',
      ['Первые ворота были заперты.', 'Вторые ворота стояли открытыми.'],
      'Никто не вышел',
      ['Никто не вышел.', '«Никто не вышел».'],
    ],
    ['zh', ['第一扇门上了锁，没有铃。', '第二扇门很低，一直开着。'], '没有人来', ['没有人来。', '“没有人来。”']],
    [
      'ar',
      ['كان الباب الأول مقفلا بلا جرس.', 'كان الباب الثاني واطئا ومفتوحا.'],
      'لم يأت أحد',
      ['لم يأت أحد.', '«لم يأت أحد»'],
    ],
  ] as const)
    it(`stays in order when one of two changed its marks (${language})`, () => {
      const [first, second] = doors;
      for (const other of others) {
        const one = [first, refrain, second, other];
        const two = [first, other, second, other];
        const inOrder = one.map((_, index) => [index, index]);
        assert.deepEqual(links(one, two), inOrder, other);
        assert.deepEqual(links(two, one), inOrder, other);
      }
    });

  it('stays in order among sentences that were all reworded', () => {
    assert.deepEqual(
      links(
        ['The tide took the first net.', 'We wept', 'A storm took the second net.', 'We wept.'],
        ['The first net went with the tide.', 'We wept.', 'The second net went in a storm.', 'We wept.'],
      ),
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    );
  });
});
