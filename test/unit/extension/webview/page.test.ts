import assert from 'node:assert/strict';
import { type PageFiles, panelPage } from '../../../../src/extension/webview/page.ts';
import { useTranslations } from '../../../../src/text/wording.ts';

describe('the page', () => {
  const FILES: PageFiles = {
    nonce: 'n0',
    cspSource: 'https://source',
    script: 'https://source/a"b.js',
    modules: ['https://source/d.js'],
    styles: ['https://source/c.css'],
  };

  after(() => useTranslations(undefined));

  it('lets nothing run or load but its own files', () => {
    const page = panelPage(FILES);
    assert.match(
      page,
      /default-src 'none'; font-src https:\/\/source; style-src https:\/\/source; script-src 'nonce-n0'/,
    );
    assert.ok(!page.includes('unsafe-inline') && !page.includes('style='));
    assert.ok(page.includes('src="https://source/a&quot;b.js"'));
    assert.ok(page.includes('<link rel="modulepreload" nonce="n0" href="https://source/d.js">'));
  });

  it('is English without translations', () => {
    const page = panelPage(FILES);
    assert.ok(page.includes('<html lang="en">') && !page.includes('translations'));
  });

  it('brings translations along as data that cannot end early, and says its language', () => {
    const language =
      'en/The BCP 47 tag of the language that you translate into, such as "de". Numbers and plurals follow it.';
    const translations = { [language]: 'de', Undo: '</script><script>alert(1)</script>', Map: 'Karte “\\u003c”' };
    useTranslations(translations);
    const page = panelPage({ ...FILES, translations });
    assert.ok(page.includes('<html lang="de">'));
    const [, data] = /<script type="application\/json" id="translations">([^<]*)<\/script>\n/u.exec(page)!;
    assert.deepEqual(JSON.parse(data!), translations);
    assert.equal(page.match(/<script/gu)?.length, 2);
  });
});
