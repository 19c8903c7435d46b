import assert from 'node:assert/strict';
import { ScrollEcho } from '../../../../src/panel/flowing/scroll-echo.ts';

describe('the echo of a scroll', () => {
  it('is not taken for a scroll of the reader, in either column', () => {
    const echo = new ScrollEcho();
    echo.expect('original', 120);
    echo.expect('modified', 300);
    assert.equal(echo.takeScroll('original', 120), undefined);
    assert.equal(echo.takeScroll('modified', 300), undefined);
  });

  it('is recognised where the browser rounds to parts of a pixel', () => {
    const echo = new ScrollEcho();
    echo.expect('original', 120);
    assert.equal(echo.takeScroll('original', 120.4), undefined);
    assert.equal(echo.takeScroll('original', 120.5), 0.5);
  });

  it('is told from the scroll of a reader, whose distance is taken once', () => {
    const echo = new ScrollEcho();
    echo.expect('modified', 300);
    assert.equal(echo.takeScroll('modified', 260), -40);
    assert.equal(echo.takeScroll('modified', 260), undefined);
    assert.equal(echo.takeScroll('modified', 270), 10);
  });
});
