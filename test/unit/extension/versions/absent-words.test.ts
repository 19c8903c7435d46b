import assert from 'node:assert/strict';
import { absentWords } from '../../../../src/extension/versions/absent-words.ts';

describe('the words for a version in git that lacks a file', () => {
  const cases: [version: string, place: string][] = [
    ['HEAD', 'the last commit'],
    ['', 'the index'],
    ['0123456789abcdef0123456789abcdef01234567', 'commit 01234567'],
    ['drafts/june', 'drafts/june'],
  ];
  for (const [version, place] of cases)
    it(`name ${place}`, () =>
      assert.equal(absentWords('tale.md', version), `tale.md is not in ${place}. Choose another version.`));
});
