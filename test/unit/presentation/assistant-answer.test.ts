import assert from 'node:assert/strict';
import { compareStories } from '../../../src/comparison/compare.ts';
import { assistantAnswer, changesAsked, fittingAnswer } from '../../../src/presentation/assistant-answer.ts';
import { ChangeList } from '../../../src/presentation/change-list.ts';
import { Review } from '../../../src/presentation/review.ts';
import { lighthouse } from '../../fixtures/comparisons.ts';

const names = { original: 'wire.md', modified: 'paper.md' };

function ask(only?: ReadonlySet<'figure' | 'omitted' | 'recast'>) {
  return { review: new Review(new ChangeList(lighthouse())), names, selection: only };
}

describe('what an assistant is told', () => {
  it('is every change, those to check first', () => {
    const question = ask();
    const changes = changesAsked(question);
    assert.equal(changes.length, question.review.list.stops.length);
    const answer = assistantAnswer(question, changes);
    const lines = answer.split('\n').filter((line) => line.startsWith('- '));
    const toCheck = lines.map((line) => /\((?:figure|name|quotation|negation)/u.test(line));
    assert.deepEqual(toCheck, [true, true, ...toCheck.slice(2).fill(false)]);
    assert.match(answer, /- \*\*Omitted\*\*, ¶5: A storm took the goats\./u);
  });

  it('is only what it asks for', () => {
    const question = ask(new Set(['omitted']));
    const answer = assistantAnswer(question, changesAsked(question));
    const lines = answer.split('\n').filter((line) => line.startsWith('- '));
    assert.equal(lines.length, 2);
    assert.ok(lines.every((line) => line.startsWith('- **Omitted**')));
  });

  it('says when there is nothing of the kind, and when there is nothing at all', () => {
    const none = ask(new Set(['recast']));
    assert.match(assistantAnswer(none, changesAsked(none)), /No changes of these kinds\.\n$/u);
    const review = new Review(new ChangeList(compareStories('It rained.', 'It rained.')));
    const same = { review, names, selection: undefined };
    assert.match(assistantAnswer(same, changesAsked(same)), /No changes\.\n$/u);
  });

  it('is cut where it does not fit, and says how much is left out', async () => {
    const question = ask();
    const all = changesAsked(question).length;
    const whole = await fittingAnswer(question, () => true);
    assert.ok(!whole.includes('not told here'));
    const limit = 500;
    const answer = await fittingAnswer(question, (text) => text.length <= limit);
    const told = answer.split('\n').filter((line) => line.startsWith('- ')).length;
    assert.ok(answer.length <= limit && told > 0 && told < all);
    assert.ok(answer.includes(`${all - told} more changes are not told here.`));
    const none = await fittingAnswer(question, () => false);
    assert.ok(none.includes(`${all} more changes`), 'the counts are told in any case');
  });
});
