import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runsOf } from '../../../src/presentation/runs.ts';

describe('the runs of a sentence', () => {
  const text = 'She  sold the old  boat.';
  const span = { start: 0, end: text.length };

  it('are marked without the blanks at their ends', () => {
    assert.deepEqual(runsOf(text, span, [{ start: 13, end: 19 }]), [
      { type: 'text', text: 'She  sold the ' },
      { type: 'marked', text: 'old' },
      { type: 'text', text: '  boat.' },
    ]);
    assert.deepEqual(runsOf(text, span, [{ start: 3, end: 5 }]), [{ type: 'text', text }]);
  });

  it('are cut at boxed numbers, also inside a mark', () => {
    const runs = runsOf(
      text,
      span,
      [{ start: 5, end: 17 }],
      [
        { number: 1, at: 0 },
        { number: 2, at: 9 },
      ],
    );
    assert.deepEqual(
      runs.map((run) => ('number' in run ? `[${run.number}]` : 'text' in run ? run.text : '…')),
      ['[1]', 'She  ', 'sold ', '[2]', 'the old', '  boat.'],
    );
  });

  it('keep every character of the sentence', () => {
    const spans = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(spans), fc.array(fc.nat(40)), (text, marks, ats) => {
        const numbers = [...ats].sort((a, b) => a - b).map((at, index) => ({ number: index, at }));
        marks.sort((a, b) => a.start - b.start);
        const runs = runsOf(text, { start: 0, end: text.length }, marks, numbers);
        assert.equal(runs.map((run) => ('text' in run ? run.text : '')).join(''), text);
      }),
    );
  });
});
