import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { HintsNews } from '../../../../src/extension/inline-marks/hints-news.ts';

describe('the news that hints have changed', () => {
  const document = { name: 'story.txt' };
  let told: number;
  let shown: (typeof document)[];
  let news: HintsNews<typeof document>;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    told = 0;
    shown = [document];
    news = new HintsNews(
      () => told++,
      () => shown,
    );
  });
  afterEach(() => {
    news.dispose();
    mock.timers.reset();
  });

  it('is told once where it is heard', () => {
    news.noteQuestion(document);
    news.announce();
    news.noteQuestion(document);
    mock.timers.tick(60_000);
    assert.equal(told, 1);
  });

  it('is told again where the question came before it, until another comes', () => {
    news.noteQuestion(document);
    news.announce();
    mock.timers.tick(1_000);
    assert.equal(told, 2);
    news.noteQuestion(document);
    mock.timers.tick(60_000);
    assert.equal(told, 2);
  });

  it('is given up where nobody ever asks, and begins anew with the next change', () => {
    news.noteQuestion(document);
    news.announce();
    for (const waitMs of [1_000, 2_000, 4_000, 60_000]) mock.timers.tick(waitMs);
    assert.equal(told, 4);
    news.announce();
    mock.timers.tick(1_000);
    assert.equal(told, 6);
  });

  it('is not repeated for a document that is out of sight, or was never asked about', () => {
    news.announce();
    mock.timers.tick(60_000);
    assert.equal(told, 1);
    news.noteQuestion(document);
    shown = [];
    news.announce();
    mock.timers.tick(60_000);
    assert.equal(told, 2);
  });

  it('is over when it is disposed of', () => {
    news.noteQuestion(document);
    news.announce();
    news.dispose();
    mock.timers.tick(60_000);
    assert.equal(told, 1);
  });
});
