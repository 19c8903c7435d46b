import assert from 'node:assert/strict';
import { alignSentences } from '../../../src/alignment/align.ts';
import { LineKind, lineKindOf } from '../../../src/alignment/line-kinds.ts';

describe('a line', () => {
  for (const line of [
    'OLDHAVEN, Nov 9 (North Wire)',
    'Oldhaven, 9 November 1931',
    'November 9',
    '2031-11-09',
    'Updated at 9:15, Sunday, Nov. 9',
    'Altenhafen, 9. November',
    'VILLENEUVE, 9 nov. (ADP)',
    'Puerto Viejo, 9 de noviembre',
    'Porto Velho, 9 de novembro',
    'Porto Vecchio, 9 nov. (ADP)',
    'OUDEHAVEN, 9 november',
    'СТАРАЯ ГАВАНЬ, 9 ноября (СП)',
    '2031年11月9日',
  ])
    it(`tells when and where: ${line}`, () => assert.equal(lineKindOf(line), LineKind.date));

  for (const line of [
    'By Nell Garrow',
    'By Nell Garrow and Ian Stott in Oldhaven',
    '(Reporting by Nell Garrow; editing by Ian Stott)',
    'Photo: N. Garrow/North Wire',
    'Photograph by Nell Garrow',
    'Von Nelli Garn',
    'Foto: dpx',
    '(nga/ist)',
    'Par Nelly Garreau',
    'Por Nélida Garro',
    'di Nella Garri',
    'Door Nel Garen',
    'Фото: Н. Гаров',
    '© North Wire',
  ])
    it(`tells who wrote it or took the picture: ${line}`, () => assert.equal(lineKindOf(line), LineKind.credit));

  for (const line of [
    'They met in Oldhaven on 9 November.',
    'It was 9 November',
    'The ferry of 9 November never arrived',
    'By noon the harbour was empty.',
    'By the sea',
    'Von der Brücke sah man alles',
    'Photo albums are kept in the attic',
    '(He puts the lamp down.)',
    'He was born on 9 November 1931.',
    'May 9 people come?',
    'Chapter 9',
  ])
    it(`is a sentence of the story: ${line}`, () => assert.equal(lineKindOf(line), LineKind.sentence));

  it('that tells when and where is no version of a sentence of the story', () => {
    const original = ['Oldhaven, 9 November', 'The ferry has been sold.', 'Nobody knows to whom.'];
    const modified = [
      'The ferry has been sold.',
      'It was sold in Oldhaven on 9 November.',
      'Nobody knows who bought it.',
    ];
    const found = alignSentences(original, modified).map(({ original: left, modified: right }) => [left, right]);
    assert.ok(found.every(([left]) => left !== 0));
    assert.deepEqual(found[0], [1, 0]);
  });
});
