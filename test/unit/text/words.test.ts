import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findWords } from '../../../src/text/words.ts';
import { runs } from '../../fixtures/runs.ts';

describe('words', () => {
  const texts = (text: string) => findWords(text).map((word) => word.text);
  const rows: readonly (readonly [string, ...string[]])[] = [
    ["Don't go, he said.", "Don't", 'go', ',', 'he', 'said', '.'],
    ['13,000 of 4.2 m', '13,000', 'of', '4.2', 'm'],
    ['a Turkish-made -- no, a drone...', 'a', 'Turkish-made', '--', 'no', ',', 'a', 'drone', '...'],
    ['“Où?” – «Нет.»', '“', 'Où', '?', '”', '–', '«', 'Нет', '.', '»'],
    ['鷹が飛ぶ 12', '鷹', 'が', '飛', 'ぶ', '12'],
    ['เธออยู่บ้าน, เขากินข้าว 12', 'เธอ', 'อยู่', 'บ้าน', ',', 'เขา', 'กิน', 'ข้าว', '12'],
    ['ｶﾞｽ か\u3099', 'ｶﾞ', 'ｽ', 'が'],
    ['a =\u0338 b, cafe\u0301', 'a', '≠', 'b', ',', 'café'],
    ['No\u203c\ufe0f 👩🏽‍🚀❤️‍🔥🇫🇷🇩🇪👍🏽 1️⃣ x', 'No', '\u203c\ufe0f', '👩🏽‍🚀', '❤️‍🔥', '🇫🇷', '🇩🇪', '👍🏽', '1️⃣', 'x'],
  ];
  for (const [text, ...words] of rows) it(text, () => assert.deepEqual(texts(text), words));

  it('are the same by the table and by the regular expression', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'.,-=\'’ʼ‐‑–—…‘“”"aZé1٣½²Яα \u00a0\n\u200c\u0301\u0301\u0338\u00ad'),
      fc.integer({ min: 0, max: 0x2100 }).map((code) => String.fromCharCode(code)),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 14 }), (units) => {
        const text = units.join('');
        // A letter that the table lacks hands the whole text over to the regular expression.
        assert.deepEqual(findWords(text), findWords(`${text} 鷹`).slice(0, -1));
      }),
      runs(5),
    );
  });

  it('of Thai are found in a run of any length, and never cut where it is read in pieces', () => {
    const run = 'เธออยู่บ้าน'.repeat(3_000);
    assert.deepEqual(new Set(texts(run)), new Set(['เธอ', 'อยู่', 'บ้าน']));
    assert.equal(texts(run).join(''), run);
  });
});
