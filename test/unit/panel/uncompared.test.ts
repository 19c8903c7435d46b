import assert from 'node:assert/strict';
import fc from 'fast-check';
import { uncompared } from '../../../src/panel/uncompared.ts';

describe('stories that were not compared yet', () => {
  it('are read paragraph by paragraph, and no letter is lost', () => {
    const text = '\n One.\r\nStill one. \r\n\r\n  \nTwo.\n';
    const { original, groups } = uncompared(text, '');
    assert.deepEqual(
      original.paragraphs.map(({ start, end }) => text.slice(start, end)),
      ['One.\r\nStill one.', 'Two.'],
    );
    assert.equal(groups.length, 2);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '.') }), (story) => {
        const { original } = uncompared(story, '');
        const shown = original.paragraphs.map(({ start, end }) => story.slice(start, end)).join('');
        assert.equal(shown.replace(/\s/gu, ''), story.replace(/\s/gu, ''));
      }),
    );
  });
});
