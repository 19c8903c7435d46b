import assert from 'node:assert/strict';
import { compareStories } from '../../../src/comparison/compare.ts';
import { ChangeList } from '../../../src/presentation/change-list.ts';
import { Review } from '../../../src/presentation/review.ts';
import { summaryOf } from '../../../src/presentation/summary.ts';
import { RICH_TEXT } from '../../../src/presentation/summary-markup.ts';
import { lighthouse } from '../../fixtures/comparisons.ts';

describe('the summary', () => {
  it('counts, and lists each change with its words', () => {
    const summary = summaryOf(new Review(new ChangeList(lighthouse())), { original: 'wire.md', modified: 'paper*.md' });
    assert.match(summary, /^# wire\.md → paper\\\*\.md\n\n16 sentences → 17 sentences: 2 omitted, 3 added, 2 edited,/);
    assert.match(summary, /- \*\*Omitted\*\*, ¶5: A storm took the goats\./);
    assert.match(
      summary,
      /\n- \*\*Edited\*\* \(figure\), ¶5 → ¶6:\n {2}- Original: The island has ~~14~~ sheep\.\n {2}- Modified: The island has \*\*41\*\* sheep\.\n/,
    );
    assert.match(summary, /- \*\*Moved\*\* \(up 9\), ¶7 → ¶3: Marrow will move in/);
    assert.ok(!summary.includes('miss the noise'), 'typography is no change');
  });

  it('says how much is reviewed, and counts down what is to check', () => {
    const list = new ChangeList(lighthouse());
    const names = { original: 'a.txt', modified: 'b.txt' };
    assert.match(summaryOf(new Review(list, list.changes[2]!.groups), names), /, 1 to check\. 1 of 9 reviewed\.\n/u);
    assert.match(summaryOf(new Review(list), names), /, 2 to check\.\n/u);
  });

  it('strikes and underlines in rich text, and shows hostile text as text', () => {
    const list = new ChangeList(
      compareStories(
        'The ferry left at six. Nobody waved.\n\nRain fell.',
        'The ferry left at seven.\n\nRain fell. <img src=x> & more came later on.',
      ),
    );
    const names = { original: '<b>.txt', modified: 'b.txt' };
    assert.equal(
      summaryOf(new Review(list), names, RICH_TEXT),
      '<h3>&#60;b&#62;.txt → b.txt</h3>' +
        '<p>3 sentences → 3 sentences: 1 omitted, 1 added, 1 edited, 1 unchanged, 1 to check.</p><ul>' +
        '<li><b>Edited</b> (figure), ¶1 → ¶1:<br>Original: The ferry left at <s style="color:#a31515">six</s>.' +
        '<br>Modified: The ferry left at <u style="color:#0b6a2b">seven</u>.</li>' +
        '<li><b>Omitted</b>, ¶1: <s style="color:#a31515">Nobody waved.</s></li>' +
        '<li><b>Added</b>, ¶2: <u style="color:#0b6a2b">&#60;img src=x&#62; &#38; more came later on.</u></li></ul>',
    );
    const same = new ChangeList(compareStories('Rain fell.', 'Rain fell.'));
    assert.match(summaryOf(new Review(same), names, RICH_TEXT), /<p>No changes\.<\/p>$/u);
  });

  it('parts its signs from punctuation, beside which Markdown would take them as letters', () => {
    const list = new ChangeList(
      compareStories('It rose 3.5 percent in all, we hear.', 'It rose 3.5% in all, we hear.'),
    );
    const summary = summaryOf(new Review(list), { original: 'a.txt', modified: 'b.txt' });
    assert.match(summary, /Original: It rose 3\.5 ~~percent~~ in all/u);
    assert.match(summary, /Modified: It rose 3\.5\*\*\u2060%\u2060\*\* in all/u);
  });
});
