import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isHyphen, tokenize } from '../../../../../src/comparison/edit-kinds/figure/tokens.ts';

const textsOf = (text: string) => tokenize(text, 0, text.length).map((token) => token.text);

describe('tokens of figures', () => {
  it('part digits, letters and signs', () => {
    assert.deepEqual(textsOf('On the 14th, $1,200 – or 7h30.'), [
      ...['On', 'the', '14', 'th', ',', '$', '1', ',', '200', '–', 'or', '7', 'h', '30', '.'],
    ]);
  });

  it('keep a web address and the number of a note whole, as neither digits nor letters', () => {
    const text = 'See https://example.org/?id=12 or www.example.org/7 now.[12]';
    const whole = tokenize(text, 0, text.length).filter((token) => /[0-9]/u.test(token.text));
    assert.deepEqual(
      whole.map((token) => token.text),
      ['https://example.org/?id=12', 'www.example.org/7', '[12]'],
    );
    assert.ok(whole.every((token) => !token.digits && !token.letters));
  });

  it('have a plain form: lower case, no accents', () => {
    assert.deepEqual(
      tokenize('Février Großes É', 0, 16).map((token) => token.plain),
      ['fevrier', 'grosses', 'e'],
    );
  });

  it('take digits of any script', () => {
    const [digits] = tokenize('٧٩', 0, 2);
    assert.ok(digits!.digits);
  });

  it('know the three hyphens, and no dash', () => {
    assert.deepEqual(
      tokenize('- ‐ ‑ – — −', 0, 11).map((token) => isHyphen(token)),
      [true, true, true, false, false, false],
    );
    assert.equal(isHyphen(undefined), false);
  });

  it('cover all but white space between two offsets, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), fc.nat(20), (text, from, length) => {
        const start = Math.min(from, text.length);
        const end = Math.min(start + length, text.length);
        let last = start;
        for (const token of tokenize(text, start, end)) {
          assert.equal(text.slice(token.start, token.end), token.text);
          const between = text.slice(last, token.start);
          assert.match(between, /^\s*$/u);
          assert.equal(token.apart, between !== '');
          last = token.end;
        }
        assert.match(text.slice(last, end), /^\s*$/u);
      }),
    );
  });
});
