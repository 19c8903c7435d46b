import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../src/comparison/compare.ts';
import { applyChange, changeBetween } from '../../../src/panel/comparison-change.ts';
import { runs } from '../../fixtures/runs.ts';
import { twoDrafts } from '../../fixtures/stories.ts';

describe('what the panel is sent after the first comparison', () => {
  it('makes the new comparison out of the last one', () => {
    fc.assert(
      fc.property(twoDrafts, twoDrafts, fc.boolean(), ([first, second], [other, third], sameOriginal) => {
        const before = compareStories(first, second);
        const after = compareStories(sameOriginal ? first : other, third);
        assert.deepEqual(applyChange(before, changeBetween(before, after)), after);
      }),
      runs(),
    );
  });

  it('is little when little changed', () => {
    const story = Array.from(
      { length: 50 },
      (_, index) => `On day ${index} the ferry ${'very '.repeat(index % 7)}slowly left.`,
    );
    const edited = story.with(30, 'On day 30 nobody saw the ferry leave.');
    const before = compareStories(story.join(' '), story.join(' '));
    const { original, modified, groups } = changeBetween(before, compareStories(story.join(' '), edited.join(' ')));
    assert.equal(original, undefined);
    assert.ok(modified);
    assert.deepEqual([groups.start, groups.deleted, groups.inserted.length], [30, 1, 1]);
  });

  it('tells that the same text is read in another format', () => {
    const text = '# The ferry\n\nShe was late.';
    const before = compareStories(text, text);
    const after = compareStories(text, text, { originalFormat: 'markdown', modifiedFormat: 'markdown' });
    assert.notEqual(before.modified.paragraphs[0]!.kind, after.modified.paragraphs[0]!.kind);
    assert.deepEqual(applyChange(before, changeBetween(before, after)), after);
  });
});
