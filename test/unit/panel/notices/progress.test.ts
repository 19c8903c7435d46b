import assert from 'node:assert/strict';
import { Progress } from '../../../../src/panel/notices/progress.ts';

describe('the progress that the panel shows', () => {
  let drawn: number;
  let progress: Progress;

  beforeEach(() => {
    drawn = 0;
    progress = new Progress({ requestUpdate: () => drawn++ });
  });

  it('is there as soon as it is told: the wait is over by then', () => {
    progress.begin(undefined);
    assert.equal(progress.computing, true);
    assert.equal(drawn, 1);
  });

  it('lets the stories be read that are compared for the first time, until they are', () => {
    const story = (text: string) => ({ name: 'a', path: 'a', uri: 'a', text });
    progress.begin({ original: story('One.'), modified: story('One.\n\nTwo.') });
    assert.equal(progress.uncompared?.modified.sentences.length, 2);
    progress.finish();
    assert.equal(progress.computing, false);
    assert.equal(progress.reading, undefined);
    assert.equal(progress.uncompared, undefined);
  });

  it('gives way to the trouble that ends it', () => {
    progress.begin(undefined);
    progress.fail({ message: 'paper.md is gone.', cure: 'Compare Again' });
    assert.equal(progress.computing, false);
    assert.equal(progress.trouble?.message, 'paper.md is gone.');
  });
});
