import assert from 'node:assert/strict';
import { useTranslations } from '../../../src/text/wording.ts';
import { answerConversion } from '../../../src/worker/convert-messages.ts';

describe('the thread that converts files', () => {
  after(() => useTranslations(undefined));

  it('refuses in the language that the request brings along, and in English again without one', () => {
    const request = { bytes: new Uint8Array(), name: 'a.docx', view: 'accepted' } as const;
    const english = '{0} is empty. Choose a file with a story in it.';
    const translations = { [english]: '{0} ist leer.' };
    assert.deepEqual(answerConversion({ ...request, translations }), { refusal: 'a.docx ist leer.' });
    assert.deepEqual(answerConversion(request), { refusal: english.replace('{0}', 'a.docx') });
  });
});
