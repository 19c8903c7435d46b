import assert from 'node:assert/strict';
import { detectLanguage } from '../../../src/text/language.ts';
import { type DottedCase, detectDottedCase, foldCase } from '../../../src/text/letter-case.ts';

describe('letter case', () => {
  const rows: readonly (readonly [language: DottedCase | undefined, same: boolean, one: string, other: string])[] = [
    [undefined, true, 'Straße', 'STRASSE'],
    [undefined, true, 'Straße', 'STRAẞE'],
    [undefined, true, 'ὈΔΥΣΣΕΎΣ', 'ὀδυσσεύς'],
    [undefined, true, 'e\u0301te', 'ÉTE'],
    [undefined, false, 'Masse', 'Mase'],
    [undefined, false, 'ırmak', 'IRMAK'],
    [undefined, false, 'İstanbul', 'istanbul'],
    ['tr', true, 'İSTANBUL', 'istanbul'],
    ['tr', true, 'I\u0307STANBUL', 'istanbul'],
    ['tr', true, 'IRMAK', 'ırmak'],
    ['tr', false, 'IRMAK', 'irmak'],
    ['az', true, 'BAKI ŞƏHƏRİ', 'bakı şəhəri'],
  ];
  for (const [language, same, one, other] of rows)
    it(`${one} and ${other}${language ? ` in ${language}` : ''} are ${same ? 'the same' : 'two words'}`, () =>
      assert.equal(foldCase(one, language) === foldCase(other, language), same));

  it('is as long in small letters, but for İ', () => {
    const grown: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const letter = String.fromCodePoint(code);
      if (letter.toLowerCase().length !== letter.length) grown.push(letter);
    }
    assert.deepEqual(grown, ['İ']);
  });

  it('is that of Turkish and Azerbaijani where the text has their letters', () => {
    const turkish = 'Liman o sabah sessizdi. Kaptan ağır adımlarla kıyıya yürüdü ve İzmir’e giden ırmağa baktı.';
    const azerbaijani = 'Səhər liman sakit idi. Kapitan yavaş-yavaş sahilə gəldi və gəmiyə baxdı.';
    assert.equal(detectDottedCase(turkish), 'tr');
    assert.equal(detectDottedCase(turkish.normalize('NFD')), 'tr');
    assert.equal(detectDottedCase(azerbaijani), 'az');
    assert.deepEqual([turkish, azerbaijani].map(detectLanguage), ['tr', 'az']);
    for (const other of [
      'The minister flew from İstanbul to Diyarbakır on Monday, and Erdoğan received her there in the evening.',
      'Dimineața, portul era liniștit. Căpitanul a mers încet pe țărm și s-a uitat la râul care curgea.',
      '',
    ])
      assert.equal(detectDottedCase(other), undefined);
  });
});
