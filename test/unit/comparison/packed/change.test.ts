import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../../src/comparison/compare.ts';
import type { CompareOptions } from '../../../../src/comparison/options.ts';
import { applyChange, changeBetween, type PackedStories } from '../../../../src/comparison/packed/change.ts';
import { pack } from '../../../../src/comparison/packed/pack.ts';
import { SECTIONS } from '../../../../src/comparison/packed/sections.ts';
import { unpack } from '../../../../src/comparison/packed/unpack.ts';
import { runs } from '../../../fixtures/runs.ts';
import { twoDrafts } from '../../../fixtures/stories.ts';

describe('what the panel is sent after the first comparison', () => {
  const stories = (original: string, modified: string, options: CompareOptions = {}): PackedStories => ({
    packed: pack(compareStories(original, modified, options)),
    texts: { original, modified },
  });

  it('makes the new comparison out of the last one', () => {
    fc.assert(
      fc.property(twoDrafts, twoDrafts, fc.boolean(), ([first, second], [other, third], sameOriginal) => {
        const before = stories(first, second);
        const [original, modified] = [sameOriginal ? first : other, third];
        const { packed, texts } = applyChange(before, changeBetween(before, stories(original, modified)));
        assert.deepEqual(texts, { original, modified });
        assert.deepEqual(unpack(packed, texts), compareStories(original, modified));
      }),
      runs(),
    );
  });

  it('is little when little changed, and a sentence came', () => {
    const story = Array.from(
      { length: 500 },
      (_, index) => `On day ${index} the ferry ${'very '.repeat(index % 7)}slowly left.`,
    );
    const edited = story.with(30, 'On day 30 nobody saw the ferry leave. Not even the harbour master waved.');
    const before = stories(story.join(' '), story.join(' '));
    const { texts, sections } = changeBetween(before, stories(story.join(' '), edited.join(' ')));
    assert.deepEqual(texts.original, { start: 0, end: 0, inserted: '' });
    assert.ok(texts.modified.inserted.length < 80, texts.modified.inserted);
    const numbers = SECTIONS.map((section) => sections[section].inserted.length).reduce((a, b) => a + b);
    assert.ok(numbers > 0 && numbers < 60, String(numbers));
  });

  it('tells that the same text is read in another format', () => {
    const text = '# The ferry\n\nShe was late.';
    const before = stories(text, text);
    const after = stories(text, text, { originalFormat: 'markdown', modifiedFormat: 'markdown' });
    assert.notDeepEqual(before.packed, after.packed);
    assert.deepEqual(applyChange(before, changeBetween(before, after)), after);
  });
});
