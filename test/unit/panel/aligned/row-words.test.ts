import assert from 'node:assert/strict';
import { spokenRow } from '../../../../src/panel/aligned/row-words.ts';
import { lighthouse } from '../../../fixtures/comparisons.ts';
import { reviewOf } from '../../../fixtures/reviews.ts';
import { alignedRows } from '../../../fixtures/rows.ts';

describe('what a screen reader says of a row', () => {
  it('begins with the kind and gives both texts', () => {
    const comparison = lighthouse();
    const { rows } = alignedRows(comparison);
    assert.equal(
      spokenRow(comparison, rows[4]!),
      'Edited, quotation. Original: “I shall not miss the stairs.” Modified: “I will not miss the stairs.”',
    );
    assert.equal(spokenRow(comparison, rows[1]!), 'Unchanged, moved up 9. Marrow will move in with her sister.');
    assert.equal(spokenRow(comparison, rows[0]!), '3 unchanged sentences, folded.');
    assert.match(spokenRow(comparison, rows[12]!), /^Added, 2 sentences\. The tower is for sale\./);
    assert.match(spokenRow(comparison, rows[3]!), /^Differs in typography only\./);
  });

  it('tells what is reviewed', () => {
    const comparison = lighthouse();
    const { rows } = alignedRows(comparison, { reviewed: reviewOf(comparison, 0, 2, 9).groups });
    assert.match(spokenRow(comparison, rows[4]!), /^Edited, quotation, reviewed\. Original: /u);
    assert.match(spokenRow(comparison, rows[1]!), /^Unchanged, moved up 9, reviewed\. /u);
    assert.match(spokenRow(comparison, rows[12]!), /^Added, 2 sentences, reviewed\. /u);
  });
});
