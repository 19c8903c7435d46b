import assert from 'node:assert/strict';
import fc from 'fast-check';
import { figuresIn } from '../../../../../src/comparison/edit-kinds/figure/figures.ts';
import { describeFigure } from '../../../../fixtures/figures.ts';
import { runs } from '../../../../fixtures/runs.ts';

const figures = (text: string, language = 'en') =>
  figuresIn(text, 0, text.length, language).map((figure) => describeFigure(text, figure));

describe('figures of a text', () => {
  it('are found in order, each by the first reader that reads it', () => {
    assert.deepEqual(
      figures('On Dec. 14, 1987, at half past six, two F-16 jets and 1,200 men left the 3rd port for $5 million.'),
      [
        'Dec. = month 12',
        '14 = number 14',
        '1987 = number 1987 (year)',
        'half past six = time 390',
        'two = number 2',
        '16 = designation f-16 f',
        '1,200 = number 1200 or 1.2',
        '3rd = ordinal 3',
        '$5 million = number 5000000 $',
      ],
    );
  });

  it('may be below zero: after a blank or at the start, not after a word or digit', () => {
    assert.deepEqual(figures('-5 at dawn'), ['-5 = number -5']);
    assert.deepEqual(figures('It was −5.5 at dawn'), ['−5.5 = number -5.5']);
    assert.deepEqual(figures('It was - 5'), ['5 = number 5']);
    assert.deepEqual(figures('They won 3-2'), ['3 = number 3', '2 = number 2']);
    assert.deepEqual(figures('a -12345678901234567890'), ['-12345678901234567890 = number -12345678901234567890']);
    // What is no number has no sign.
    assert.deepEqual(figures('It was -7:30'), ['7:30 = time 450']);
    assert.deepEqual(figures('in -1896'), ['-1896 = number -1896']);
  });

  it('are not in web addresses or numbers of notes', () => {
    assert.deepEqual(figures('See https://example.org/?id=12 for more.[3]'), []);
  });

  it('are only those between two offsets, with offsets into the whole text', () => {
    const text = 'In 1896 seven men and nine dogs.';
    const found = figuresIn(text, 8, 21, 'en');
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      ['seven'],
    );
  });

  it('depend on the language of the text', () => {
    assert.deepEqual(figures('sei', 'it'), ['sei = number 6']);
    assert.deepEqual(figures('sei', 'pt'), []);
    assert.deepEqual(figures('Sieben von 12 Prozent, twice', 'und'), ['12 Prozent = number 12 %', 'twice = times 2']);
  });

  it('lie within the text, in order, and are never empty', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'0 7 12 000 345 1896 - − . , : / ½ $ % th s m bn B F h seven twenty hundred million and a half'.split(' '),
        ...'thirds half past to noon p.m. May March Dec. Monday first second hundreds of one no'.split(' '),
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    const text = fc
      .array(fc.tuple(piece, fc.constantFrom('', ' ', '-')), { maxLength: 14 })
      .map((pieces) => pieces.flat().join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'und'), (one, language) => {
        let last = 0;
        for (const { start, end, values } of figuresIn(one, 0, one.length, language)) {
          assert.ok(start < end && end <= one.length && end > last);
          assert.ok(values.length > 0 && !values.some((value) => Number.isNaN(value)));
          last = end;
        }
      }),
      runs(2),
    );
  });
});
