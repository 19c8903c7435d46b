import assert from 'node:assert/strict';
import { gitVersion } from '../../../../src/extension/versions/git-uri.ts';

describe('the version that an address of git names', () => {
  const hash = '0123456789abcdef0123456789abcdef01234567';
  const cases: [ref: unknown, version: string | undefined][] = [
    ['HEAD', 'HEAD'],
    ['', 'Index'],
    ['~', 'Index'],
    ['~2', 'Ours'],
    [hash, '01234567'],
    ['drafts/june', 'drafts/june'],
    [7, undefined],
  ];
  for (const [ref, version] of cases)
    it(`of ${JSON.stringify(ref)} is ${version}`, () =>
      assert.equal(gitVersion({ scheme: 'git', query: JSON.stringify({ path: '/tale.md', ref }) }), version));

  it('is none in an address of another kind', () => {
    assert.equal(gitVersion({ scheme: 'file', query: '{"ref":"HEAD"}' }), undefined);
    assert.equal(gitVersion({ scheme: 'git', query: 'ref=HEAD' }), undefined);
  });
});
