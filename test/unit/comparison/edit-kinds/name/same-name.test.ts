import assert from 'node:assert/strict';
import { editDistance } from '../../../../../src/comparison/edit-kinds/name/edit-distance.ts';
import { isSameName } from '../../../../../src/comparison/edit-kinds/name/same-name.ts';

describe('two names for one', () => {
  const tests: readonly [one: string, other: string, same: boolean][] = [
    ['united states', 'us', true],
    ['kyiv', 'kiev', true],
    ['j', 'john', true],
    ['n.h.s', 'northern harbour service', true],
    ['boh', 'bank of harrow', true],
    ['bh', 'bank of harrow', true],
    ['turkey', 'turkish', true],
    ['berlin', 'berliners', true],
    ['berg', 'bergs', true],
    ['turkish', 'turkey', true],
    ['us', 'uk', false],
    ['j', 'peter', false],
    ['leeds', 'derby', false],
    ['marta', 'maria', false],
    ['berg', 'bergh', false],
    ['ann', 'anton', false],
  ];
  for (const [one, other, same] of tests)
    it(`${one}, ${other}: ${same}`, () => {
      assert.equal(isSameName(one.split(' '), other.split(' ')), same);
      assert.equal(isSameName(other.split(' '), one.split(' ')), same);
    });
});

describe('the edit distance of two words', () => {
  it('is that of Levenshtein up to two', () => {
    assert.equal(editDistance('berg', 'berg'), 0);
    assert.equal(editDistance('berg', 'bergh'), 1);
    assert.equal(editDistance('berg', 'borg'), 1);
    assert.equal(editDistance('keelen', 'kelan'), 2);
    assert.equal(editDistance('', 'ab'), 2);
  });

  it('is more than two for others, and for words too long to be names', () => {
    assert.ok(editDistance('leeds', 'derby') > 2);
    assert.ok(editDistance('an', 'anton') > 2);
    assert.ok(editDistance('a'.repeat(31), 'a'.repeat(31)) > 2);
  });
});
