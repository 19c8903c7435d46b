import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalForm, canonicalize, MAX_UNITS_OF_ONE } from '../../../src/text/canonical.ts';
import { runs } from '../../fixtures/runs.ts';

/** Every code point but half surrogate pairs. */
function* codePoints() {
  for (let code = 0; code <= 0x10ffff; code++) if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code);
}

/** Texts of letters that can be written in several ways. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'aeiouAEK ;.<=Ωάа', '가', '각', 'ᄀ', 'ᅡ', 'ᆨ', 'か', 'क', 'ש', 'ا', '\ud800', '\udc00', '😀'),
      fc.constantFrom(...'\u0301\u0300\u0308\u0323\u0338\u0345\u3099\u093c\u05bc\u05b7\u0651\u064e\u0653'),
      fc.constantFrom('é', 'ệ', 'ᾂ', 'Å', 'Å', 'Ω', 'K', ';', '·', '≠', '\u0958'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('the canonical form', () => {
  it('is Unicode’s, of every code point, written as one or with its marks apart', () => {
    for (const letter of codePoints())
      for (const text of [letter, letter.normalize('NFD'), `a${letter}`, `${letter}\u0301`])
        if (canonicalForm(text) !== text.normalize('NFC')) assert.fail(`U+${letter.codePointAt(0)!.toString(16)}`);
  });

  it('is Unicode’s, of any text', () => {
    fc.assert(
      fc.property(text, (text) => assert.equal(canonicalForm(text), text.normalize('NFC'))),
      runs(5),
    );
  });

  it('has one unit for at most so many', () => {
    let most = 0;
    for (const letter of codePoints())
      most = Math.max(most, letter.normalize('NFD').length / letter.normalize('NFC').length);
    assert.equal(most, MAX_UNITS_OF_ONE);
  });

  it('knows where its parts stand in the text', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const whole = canonicalize(`${before} ${after}`);
        assert.equal(whole.text, `${before} ${after}`.normalize('NFC'));
        assert.equal(whole.offsetOf(0), 0);
        assert.equal(whole.offsetOf(whole.text.length), before.length + 1 + after.length);
        assert.equal(whole.offsetOf(before.normalize('NFC').length), before.length);
        for (let at = 1; at <= whole.text.length; at++) assert.ok(whole.offsetOf(at) >= whole.offsetOf(at - 1));
      }),
      runs(5),
    );
  });
});
