import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../src/comparison/compare.ts';
import { Comparer } from '../../../src/comparison/comparer.ts';
import type { CompareOptions } from '../../../src/comparison/options.ts';
import type { Side } from '../../../src/story/side.ts';
import { runs } from '../../fixtures/runs.ts';
import { novelText, sharedNovel } from '../../fixtures/shared-novel.ts';
import { sentence, story, twoDrafts } from '../../fixtures/stories.ts';

/** What the options, the reading and the kinds of edit turn on, besides plain sentences. */
const passage: fc.Arbitrary<string> = fc.oneof(
  sentence,
  fc.constantFrom(
    '“The ferry is late,” said Anna Holm.',
    '"We paid 40 dollars," he said.',
    'He asked, “Who told the captain that the harbour',
    'was closed on Monday?” Nobody knew.',
    '‘Not at all,’ she cried, ‘we never left.’',
    "The boys' boat was grey.",
    'Der Kapitän war nicht im Hafen und kam am 3. Mai zurück.',
    'Die Fähre ist mit dem Brief des alten Kapitäns nicht gekommen.',
    '# The harbour',
    '| Ferry | 12 |\n| --- | --- |\n| Boat | 7 |',
    '1. One lantern 2. Two lanterns',
    'a long line of prose that goes on about the harbour and the ferry and the\nold captain, who paid for the letter and walked to the garden and lost the\nlantern',
  ),
);
const fragment = fc.oneof(
  fc.constantFrom(' ', '\n', '\n\n', '\r\n\r\n', '“', '”', '"', "'", '.', ' not', 'Mr. ', '12', '```\n', '|', '  \n'),
  passage,
);

interface Stories {
  readonly original: string;
  readonly modified: string;
  readonly options: CompareOptions;
}
type Edit = (stories: Stories) => Stories;

const side = fc.constantFrom<Side>('original', 'modified', 'modified');
const onOneSide = (edit: fc.Arbitrary<(text: string) => string>): fc.Arbitrary<Edit> =>
  fc.tuple(side, edit).map(([name, apply]) => (stories) => ({ ...stories, [name]: apply(stories[name]) }));

/** Replaces one of the pieces that some text falls into. */
const replaced = (pieces: RegExp, by: fc.Arbitrary<string | ((piece: string) => string)>) =>
  onOneSide(
    fc.tuple(fc.nat(), by).map(([which, by]) => (old) => {
      const found = [...old.matchAll(pieces)];
      const piece = found[which % Math.max(1, found.length)];
      const text = typeof by === 'string' ? by : by(piece?.[0] ?? '');
      return piece ? old.slice(0, piece.index) + text + old.slice(piece.index + piece[0].length) : text;
    }),
  );

const edit: fc.Arbitrary<Edit> = fc.oneof(
  replaced(/\p{L}+/gu, fc.constantFrom('otherwise', 'never', 'Berlin', 'seven', '')),
  replaced(
    /\p{L}+/gu,
    fc.constantFrom(
      (word: string) => word.toUpperCase(),
      (word: string) => `${word},`,
      (word: string) => `“${word}”`,
      (word: string) => `"${word}"`,
    ),
  ),
  replaced(/[^.]+\./gu, fc.oneof(fc.constant(''), passage)),
  replaced(/(?<=^|\n\n)[^\n]+/gu, fc.oneof(fc.constant(''), passage, story)),
  onOneSide(
    fc.tuple(fc.nat(), fragment).map(([at, text]) => (old) => {
      const place = at % (old.length + 1);
      return old.slice(0, place) + text + old.slice(place);
    }),
  ),
  onOneSide(
    fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(([from, length, to]) => (old) => {
      const start = from % (old.length + 1);
      const place = to % (old.length + 1);
      return old.slice(0, place) + old.slice(start, start + (length % 200)) + old.slice(place);
    }),
  ),
  onOneSide(
    fc
      .oneof(
        story,
        fc.array(passage, { maxLength: 6 }).map((all) => all.join('\n\n')),
      )
      .map((text) => (): string => text),
  ),
  fc.constant<Edit>(({ original, modified, options }) => ({ original: modified, modified: original, options })),
  fc.constant<Edit>((stories) => stories),
  fc
    .record<CompareOptions>(
      {
        lang: fc.constantFrom('en', 'de', 'en-GB'),
        threshold: fc.constantFrom(0.2, 0.4, 0.8),
        originalFormat: fc.constantFrom('plain', 'markdown'),
        modifiedFormat: fc.constantFrom('plain', 'markdown'),
        ignore: fc.subarray(['typography', 'case', 'punctuation', 'spelling']),
      },
      { requiredKeys: [] },
    )
    .map(
      (options): Edit =>
        (stories) => ({ ...stories, options }),
    ),
);

const beginning = fc.oneof(
  twoDrafts,
  fc
    .tuple(fc.array(passage, { maxLength: 8 }), fc.constantFrom(' ', '\n', '\n\n'), fc.nat(7), passage)
    .map(([all, joint, at, other]) => [all.join(joint), all.toSpliced(at, 1, other).join(joint)] as const),
);

describe('a comparer', () => {
  it('makes of every edit what a new one would', () => {
    fc.assert(
      fc.property(beginning, fc.array(edit, { minLength: 1, maxLength: 6 }), ([original, modified], edits) => {
        const comparer = new Comparer();
        let stories: Stories = { original, modified, options: {} };
        for (const apply of [(same: Stories) => same, ...edits]) {
          stories = apply(stories);
          const { original, modified, options } = stories;
          assert.deepEqual(comparer.compare(original, modified, options), compareStories(original, modified, options));
        }
      }),
      runs(),
    );
  });

  it('makes of edits in a novel what a new one would', function () {
    const { original: left, modified: right } = sharedNovel(this);
    const original = novelText(left);
    const comparer = new Comparer();
    const middle = right.length >> 1;
    for (const modified of [
      right,
      right.with(middle, 'She had not seen the captain since Monday.'),
      right.with(middle, right[middle]!.replace(/\p{L}+/u, 'Otherwise')),
      right.toSpliced(200, 3),
      right.toSpliced(200, 3, ...right.slice(900, 930)),
      right.toSpliced(5, 0, 'A sentence that opens a quotation: “and goes on.'),
    ]) {
      assert.deepEqual(comparer.compare(original, novelText(modified)), compareStories(original, novelText(modified)));
    }
  });
});
