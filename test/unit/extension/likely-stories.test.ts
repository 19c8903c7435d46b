import assert from 'node:assert/strict';
import { sortByLikelihood } from '../../../src/extension/likely-stories.ts';

describe('the stories that are offered', () => {
  const order = (stories: readonly string[], other: string) => {
    const candidate = (path: string) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))),
      path,
    });
    return sortByLikelihood(stories.map(candidate), candidate(other)).map(({ path }) => path);
  };

  it('begin with those of the same folder, the most alike in name first', () => {
    assert.deepEqual(
      order(
        ['archive/ferry-june.md', 'notes.md', 'tales/appendix.md', 'tales/ferry-march.md', 'tales/lamp.md'],
        'tales/ferry-june.md',
      ),
      ['tales/ferry-march.md', 'tales/lamp.md', 'tales/appendix.md', 'archive/ferry-june.md', 'notes.md'],
    );
  });

  it('keep their order where nothing tells them apart', () => {
    assert.deepEqual(order(['b', 'a', 'c'], 'x'), ['b', 'a', 'c']);
    assert.deepEqual(order([], 'x'), []);
  });
});
