import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Patience } from '../../../../src/extension/session/patience.ts';

describe('patience with long work', () => {
  let said: number;
  let patience: Patience;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    said = 0;
    patience = new Patience(() => said++);
  });
  afterEach(() => mock.timers.reset());

  it('lasts for 300 ms, and then one word is said', () => {
    patience.begin();
    mock.timers.tick(299);
    assert.equal(said, 0);
    mock.timers.tick(1);
    assert.equal(said, 1);
    mock.timers.tick(1000);
    assert.equal(said, 1);
  });

  it('says nothing of work that is over sooner', () => {
    patience.begin();
    mock.timers.tick(200);
    patience.end();
    mock.timers.tick(1000);
    assert.equal(said, 0);
  });

  it('does not begin anew with work that does', () => {
    patience.begin();
    mock.timers.tick(200);
    patience.begin();
    mock.timers.tick(100);
    assert.equal(said, 1);
  });

  it('begins anew with the next work', () => {
    patience.begin();
    patience.end();
    patience.begin();
    mock.timers.tick(300);
    assert.equal(said, 1);
  });
});
