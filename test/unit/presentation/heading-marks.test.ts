import assert from 'node:assert/strict';
import { compareStories } from '../../../src/comparison/compare.ts';
import { shownText } from '../../../src/presentation/heading-marks.ts';

describe('headings of Markdown', () => {
  it('are read without their marks', () => {
    const { modified } = compareStories('# A title\n\nText.', '# A title\n\nText.', { modifiedFormat: 'markdown' });
    assert.equal(shownText(modified, 0), 'A title');
    assert.equal(shownText(modified, 1), 'Text.');
  });
});
