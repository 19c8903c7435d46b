import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText, encodeText } from '../../../src/worker/encoded-text.ts';
import { runs } from '../../fixtures/runs.ts';

describe('a text on its way', () => {
  const arrives = (text: string) => assert.equal(decodeText(structuredClone(encodeText(text))), text);

  it('arrives letter for letter, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), arrives), runs());
    for (const text of ['', '\uFEFFOne.', 'half \uD83D of a pair', '\uDE00', 'a whole \u{1F600}', 'Łódź, 東京'])
      arrives(text);
  });

  it('goes as bytes, as nearly all do', () => {
    assert.ok(encodeText('Łódź \u{1F600}') instanceof Uint8Array);
  });
});
