import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import { readTranslations, translationsFolder } from '../../../src/cli/load-translations.ts';
import { inEnglish, useTranslations } from '../../../src/text/wording.ts';

const GERMAN = { 'no such file': 'keine solche Datei' };

describe('the translations of the command line', () => {
  let folder = '';
  const read = (env: Record<string, string>) => readTranslations(env, pathToFileURL(`${folder}/`));

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'story-diff-l10n-'));
    writeFileSync(join(folder, 'bundle.l10n.de.json'), JSON.stringify(GERMAN));
    writeFileSync(join(folder, 'bundle.l10n.fr.json'), '{"no such file":');
    writeFileSync(join(folder, 'bundle.l10n.it.json'), '"nothing"');
    writeFileSync(join(folder, 'bundle.l10n.en.json'), JSON.stringify(GERMAN)); // nobody reads it
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const german: Record<string, string>[] = [
    { LANG: 'de_AT.UTF-8' },
    { LANG: 'de' },
    { LANG: 'de@euro' },
    { LC_MESSAGES: 'de_DE', LANG: 'fr_FR.UTF-8' },
    { LC_ALL: 'de_DE.UTF-8', LC_MESSAGES: 'en_GB', LANG: 'C' },
    { LC_ALL: '', LC_MESSAGES: '', LANG: 'de_CH.UTF-8' },
  ];
  for (const env of german) it(`are German with ${JSON.stringify(env)}`, () => assert.deepEqual(read(env), GERMAN));

  const english: Record<string, string>[] = [
    {},
    { LANG: '' },
    { LANG: 'en_US.UTF-8' },
    { LANG: 'C' },
    { LANG: 'C.UTF-8' },
    { LANG: 'POSIX' },
    { LC_ALL: 'C', LANG: 'de_DE.UTF-8' },
    { LANG: 'pt_BR.UTF-8' }, // no such file
    { LANG: 'fr_FR.UTF-8' }, // a broken one
    { LANG: 'it_IT.UTF-8' }, // one that holds something else
    { LANG: '../de' },
  ];
  for (const env of english) it(`are none with ${JSON.stringify(env)}`, () => assert.equal(read(env), undefined));

  it('lie in the installed folder, whichever piece of the program asks', () => {
    const scripts = ['file:///opt/a%20b/dist/cli.js', 'file:///opt/a%20b/dist/cli/chunk-A1.js'];
    for (const script of scripts) assert.equal(translationsFolder(script).href, 'file:///opt/a%20b/dist/l10n/', script);
  });

  it('are not used for what programs read', () => {
    const words = () => l10n.t('no such file');
    try {
      useTranslations(GERMAN);
      assert.equal(inEnglish(GERMAN, words), 'no such file');
      assert.equal(words(), 'keine solche Datei');
    } finally {
      useTranslations(undefined);
    }
  });
});
