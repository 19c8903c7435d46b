import assert from 'node:assert/strict';
import { compareStories } from '../../../src/comparison/compare.ts';
import type { Ignored } from '../../../src/comparison/ignored.ts';
import { textOf } from '../../../src/story/story.ts';

describe('ignored differences', () => {
  const cases: [what: Ignored, original: string, modified: string][] = [
    ['typography', 'He said "no" -- and left the harbour.', 'He said “no” — and left the harbour.'],
    ['case', 'The Harbour was quiet on Monday.', 'The harbour was quiet on Monday.'],
    ['punctuation', 'The harbour, then, was quiet.', 'The harbour then was quiet.'],
    ['spelling', 'The grey harbour was their defence.', 'The gray harbour was their defense.'],
  ];
  const kinds = (original: string, modified: string, ignore: readonly Ignored[]) =>
    compareStories(original, modified, { ignore }).groups.map(({ kind }) => kind);

  for (const [what, original, modified] of cases) {
    it(`${what} counts unless it is ignored`, () => {
      assert.deepEqual(kinds(original, modified, []), ['edited']);
      assert.deepEqual(kinds(original, modified, [what]), ['unchanged']);
      const others = cases
        .map(([other]) => other)
        .filter((other) => other !== what && !(what === 'typography' && other === 'punctuation'));
      assert.deepEqual(kinds(original, modified, others), ['edited']);
    });
  }

  const letterCases: readonly (readonly [lang: string | undefined, original: string, modified: string])[] = [
    ['tr', 'İSTANBUL ILICA idi.', 'istanbul ılıca idi.'],
    ['az', 'İSTANBUL ILICA idi.', 'istanbul ılıca idi.'],
    ['de', 'Die STRASSE war leer.', 'Die Straße war leer.'],
    ['de', 'Die STRAẞE war leer.', 'Die Straße war leer.'],
    ['el', 'Ο ΚΑΠΕΤΆΝΙΟΣ ήρθε.', 'Ο καπετάνιος ήρθε.'],
    ['en', 'The oﬃce was ﬁne.', 'The OFFICE was FINE.'],
  ];
  for (const [lang, original, modified] of letterCases)
    it(`case is that of the language: ${lang}, ${original} ${modified}`, () => {
      const options = { ignore: ['case'], ...(lang ? { lang } : {}) } as const;
      assert.deepEqual(
        compareStories(original, modified, options).groups.map(({ kind }) => kind),
        ['unchanged'],
      );
    });

  it('case leaves ı and i two letters in Turkish alone', () => {
    const kindIn = (lang: string) =>
      compareStories('IRMAK geniş idi.', 'irmak geniş idi.', { lang, ignore: ['case'] }).groups[0]!.kind;
    assert.deepEqual([kindIn('tr'), kindIn('en')], ['edited', 'unchanged']);
  });

  it('leave the edits beside them', () => {
    const { groups, modified } = compareStories('The Harbour was quiet, then.', 'The harbour was silent, then.', {
      ignore: ['case'],
    });
    assert.deepEqual(
      groups[0]!.edits.map((edit) => textOf(modified, edit.modified)),
      ['silent'],
    );
  });

  it('can be combined', () =>
    assert.deepEqual(
      kinds('The Grey Harbour was “quiet”.', 'the gray harbour was "quiet"', [
        'typography',
        'case',
        'punctuation',
        'spelling',
      ]),
      ['unchanged'],
    ));
});
