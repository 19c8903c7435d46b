import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { compareAligned, compareStories } from '../../../../src/comparison/compare.ts';
import { editKindsOf } from '../../../../src/comparison/edit-kinds/edit-kinds.ts';
import { readWording, type Wording } from '../../../../src/comparison/wording.ts';
import { indexStory } from '../../../../src/story/indexed-story.ts';
import { textOf } from '../../../../src/story/story.ts';
import { itTells, type KindRow, kindsOf } from '../../../fixtures/edit-kinds.ts';
import { runs } from '../../../fixtures/runs.ts';
import { sentence, storyOfOne } from '../../../fixtures/stories.ts';
import { FIGURE_ROWS } from './figure/rows.ts';
import { NAME_ROWS } from './name/rows.ts';
import { NEGATION_ROWS } from './negation/rows.ts';
import { QUOTATION_ROWS } from './quotation/rows.ts';
import { SPELLING_ROWS } from './spelling/rows.ts';

const TYPOGRAPHY_ROWS: readonly KindRow[] = [
  ['quotes', 'She called it "a slow disaster" twice.', 'She called it “a slow disaster” twice.', 'typography'],
  ['a dash', 'The bridge -- the old one -- is shut.', 'The bridge — the old one — is shut.', 'typography'],
  ['an ellipsis', 'He waited... and then he left.', 'He waited… and then he left.', 'typography'],
  ['a comma and a quote', 'It was “our town”, he said.', 'It was “our town,” he said.', 'typography'],
  ['German quotes', 'Er sagte: "Wir bleiben hier."', 'Er sagte: „Wir bleiben hier.“', 'typography'],
  ['with a figure', 'He said "six" and left at 9.', 'He said “six” and left at 10.', 'figure'],
  ['white space only', 'The boat  left.', 'The boat left.'],
];

/** Pairs of no kind. */
const PLAIN_ROWS: readonly KindRow[] = [
  ['a word', 'The harbour was quiet.', 'The harbour was silent.'],
  ['a phrase', 'She walked to the end of the pier.', 'She strolled down the pier.'],
  ['added words', 'The boat left.', 'The little boat left with a sigh.'],
  ['unchanged', 'The boat left.', 'The boat left.'],
  ['Chinese', '他昨天去了上海的港口。', '他昨天去了北京的港口。'],
];

const ALL_ROWS: readonly KindRow[] = [
  ...TYPOGRAPHY_ROWS,
  ...SPELLING_ROWS,
  ...FIGURE_ROWS,
  ...NAME_ROWS,
  ...QUOTATION_ROWS,
  ...NEGATION_ROWS,
  ...PLAIN_ROWS,
];

describe('edit kinds', () => {
  describe('typography', () => itTells(TYPOGRAPHY_ROWS));
  describe('none', () => itTells(PLAIN_ROWS));

  it('are tried on at least 140 written pairs, two fifths of them of no kind', () => {
    assert.ok(ALL_ROWS.length >= 140);
    assert.ok(ALL_ROWS.filter((row) => row.length === 3).length >= ALL_ROWS.length * 0.4);
  });

  describe('of the samples', () => {
    const ofSample = (original: string, modified: string) => {
      const text = (name: string) => readFileSync(`media/samples/${name}`, 'utf8');
      const comparison = compareStories(text(original), text(modified), {
        originalFormat: 'plain',
        modifiedFormat: 'plain',
      });
      return comparison.groups.flatMap((group) =>
        group.editKinds.length
          ? [
              `${textOf(comparison.original, comparison.original.sentences[group.original[0]!]!).slice(0, 25)}: ${group.editKinds.join(', ')}`,
            ]
          : [],
      );
    };

    it('are what their README says of the news story', () => {
      assert.deepEqual(ofSample('ferry-wire.md', 'ferry-paper.md'), [
        '“We are not prepared to t: quotation',
        'The winter timetable -- f: typography',
        'The repair will cost an e: figure',
        'The ministry said it woul: negation',
        'Most of its budget for th: spelling',
        'Josune Hale, who leads th: typography',
      ]);
    });

    it('are what their README says of the tale', () => {
      assert.deepEqual(ofSample('lamplighter-march.txt', 'lamplighter-june.txt'), [
        'He carried a ladder, a br: negation',
        // “The town” became “Vell”: a description, not a name, was replaced by the name.
        '“From the first of Novemb: quotation',
        '“The winter that your wif: quotation',
      ]);
    });
  });

  it('do not depend on which side is the original', () => {
    const piece = fc.oneof(
      sentence,
      fc.constantFrom(...ALL_ROWS.flatMap(([, original, modified]) => [original, modified])),
      fc.constantFrom(
        '“',
        '”',
        '"',
        "'",
        '‘',
        '’',
        '„',
        '«',
        '»',
        'not',
        'seven',
        '7',
        '1,200',
        'Anna Berg',
        'half',
        '%',
        'p.m.',
        'million',
        'May',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [storyOfOne(a), storyOfOne(b)];
        const { edits, typographyOnly } = compareAligned(one, other, [{ original: 0, modified: 0, probability: 1 }])
          .groups[0]!;
        const mirrored = edits.map(({ original, modified, typography }) => ({
          original: modified,
          modified: original,
          typography,
        }));
        const [before, after] = [one, other].map((story) =>
          readWording(indexStory(story), [...story.sentences.keys()]),
        ) as [Wording, Wording];
        assert.deepEqual(
          editKindsOf(before, after, edits, typographyOnly, 'en'),
          editKindsOf(after, before, mirrored, typographyOnly, 'en'),
        );
      }),
      runs(),
    );
  });

  it('are found in bounded time in hostile text', () => {
    for (const unit of [
      '1',
      '1 ',
      '1,',
      '“',
      '‘a ',
      "s' ",
      '"',
      'not ',
      'seven ',
      'half a ',
      'Anna ',
      '1:',
      '-1',
      '$',
      'and a half ',
      'XIV ',
      'Norway signed. ',
      'refused to ',
      '七',
      '`"',
      'a week or ',
    ]) {
      // Past 50,000 code units nothing is said.
      const text = unit.repeat(Math.ceil(48_000 / unit.length));
      assert.ok(Array.isArray(kindsOf(`${text} seven men`, `${text} nine men`)), unit);
    }
  });
});
