import assert from 'node:assert/strict';
import { panelPage } from '../../../../src/extension/webview/page.ts';

describe('the page', () => {
  it('lets nothing run or load but its own files', () => {
    const page = panelPage({
      nonce: 'n0',
      cspSource: 'https://source',
      script: 'https://source/a"b.js',
      modules: ['https://source/d.js'],
      styles: ['https://source/c.css'],
    });
    assert.match(
      page,
      /default-src 'none'; font-src https:\/\/source; style-src https:\/\/source; script-src 'nonce-n0'/,
    );
    assert.ok(!page.includes('unsafe-inline') && !page.includes('style='));
    assert.ok(page.includes('src="https://source/a&quot;b.js"'));
    assert.ok(page.includes('<link rel="modulepreload" nonce="n0" href="https://source/d.js">'));
  });
});
