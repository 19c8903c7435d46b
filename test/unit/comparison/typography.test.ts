import assert from 'node:assert/strict';
import { alignSentences } from '../../../src/alignment/align.ts';
import { compareStories } from '../../../src/comparison/compare.ts';
import { textOf } from '../../../src/story/story.ts';

describe('forms of letters, digits and marks', () => {
  const rows: readonly (readonly [what: string, original: string, modified: string])[] = [
    ['ligatures', 'The oﬃce ﬁlled ﬂoor after ﬂoor with ﬀ.', 'The office filled floor after floor with ff.'],
    ['a long s', 'The ſhip was loſt.', 'The ship was lost.'],
    ['two letters in one', 'ǈubǉana i ǆep su bili prazni.', 'Ljubljana i džep su bili prazni.'],
    ['full-width letters and digits', 'ＡＢＣ社は１２人だった。', 'ABC社は12人だった。'],
    ['half-width kana', 'ｶﾞｿﾘﾝは高かった。', 'ガソリンは高かった。'],
    ['full-width punctuation', '他说，好！', '他说,好!'],
    ['Arabic presentation forms', 'ﻛﺘﺎﺏ قديم.', 'كتاب قديم.'],
    ['letters of mathematics', 'The 𝐡𝐚𝐫𝐛𝐨𝐮𝐫 was quiet.', 'The harbour was quiet.'],
    ['variation selectors', 'The harbour was quiet\u203c\ufe0f', 'The harbour was quiet\u203c'],
    ['and quotes', '“The oﬃce is shut,” he said.', '"The office is shut," he said.'],
  ];
  for (const [what, original, modified] of rows)
    it(`are typography: ${what}`, () => {
      for (const [one, other] of [
        [original, modified],
        [modified, original],
      ] as const) {
        const { groups } = compareStories(one, other);
        assert.deepEqual(
          groups.map(({ kind, typographyOnly, editKinds }) => [kind, typographyOnly, ...editKinds]),
          [['edited', true, 'typography']],
        );
        assert.equal(compareStories(one, other, { ignore: ['typography'] }).counts.unchanged, 1);
      }
    });

  it('leave the change of a word beside them', () => {
    const { groups, original, modified } = compareStories(
      'The oﬃce was shut on Monday.',
      'The office was open on Monday.',
    );
    assert.deepEqual(
      groups[0]!.edits.map((edit) => [
        textOf(original, edit.original),
        textOf(modified, edit.modified),
        edit.typography,
      ]),
      [
        ['oﬃce', 'office', true],
        ['shut', 'open', false],
      ],
    );
  });

  it('are no change of a figure', () => {
    const { groups } = compareStories('１２人の船長が古い港に来た。', '12人の船長が新しい港に来た。');
    assert.deepEqual(groups[0]!.editKinds, []);
  });

  it('are nothing to the aligner', () => {
    const [plain, formed] = ['The office filled floor after floor.', 'The oﬃce ﬁlled ﬂoor after ﬂoor.'];
    const others = ['A boat came in.', 'Nobody waved to it.'];
    const [first] = alignSentences([plain, ...others], [formed, ...others]);
    const [same] = alignSentences([plain, ...others], [`${plain.slice(0, -1)}…`, ...others]);
    assert.ok(first!.probability >= same!.probability - 0.05, `${first!.probability} ${same!.probability}`);
  });

  it('that have a meaning of their own are words', () => {
    const { groups } = compareStories('The yard is 40 m² large.', 'The yard is 40 m2 large.');
    assert.equal(groups[0]!.typographyOnly, false);
  });
});
