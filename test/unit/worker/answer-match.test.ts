import assert from 'node:assert/strict';
import { MatchAnswerer } from '../../../src/worker/answer-match.ts';
import { encodeText } from '../../../src/worker/encoded-text.ts';

const STORY = 'The ferry left the harbour at six. The gulls followed her as far as the breakwater.';

describe('the thread that finds best matches', () => {
  it('holds stories against the first one, and ranks them with their first words', () => {
    const answerer = new MatchAnswerer();
    const held = { type: 'held' };
    assert.deepEqual(answerer.answer({ type: 'story', text: encodeText(STORY), format: 'plain' }), held);
    const other = encodeText(
      `# The Ferry\n\n${STORY} ${'Nobody had come to see her off, though it was a clear morning. '.repeat(3)}`,
    );
    assert.deepEqual(answerer.answer({ type: 'other', number: 7, text: other, format: 'markdown' }), held);
    const baker = encodeText('Bakers ask more for rye since the mill burned down.');
    assert.deepEqual(answerer.answer({ type: 'other', number: 8, text: baker, format: 'plain' }), held);
    const answer = answerer.answer({ type: 'rank' });
    assert.ok(answer.type === 'ranked');
    assert.deepEqual(
      answer.stories.map(({ number, share }) => [number, share]),
      [[7, 1]],
    );
    assert.match(answer.stories[0]!.firstWords, /^The Ferry The ferry left .*…$/u);
    assert.ok(answer.stories[0]!.firstWords.length <= 81);
  });

  it('pairs files by what is written in them', () => {
    const answerer = new MatchAnswerer();
    const baker = 'Bakers ask more for rye since the mill burned down.';
    const files = [
      ['original', 'one.txt', STORY],
      ['original', 'two.txt', baker],
      ['modified', 'bread.md', `**${baker}** Nobody had insured the wheel.`],
      ['modified', 'new.txt', 'Snow fell on Tuesday.'],
    ] as const;
    for (const [side, name, text] of files) {
      const format = name.endsWith('.md') ? 'markdown' : 'plain';
      assert.deepEqual(answerer.answer({ type: 'file', side, name, text: encodeText(text), format }), { type: 'held' });
    }
    assert.deepEqual(answerer.answer({ type: 'pair' }), { type: 'paired', pairs: [['two.txt', 'bread.md']] });
  });

  it('ranks nothing before it was given a story', () => {
    assert.deepEqual(new MatchAnswerer().answer({ type: 'rank' }), { type: 'ranked', stories: [] });
  });
});
