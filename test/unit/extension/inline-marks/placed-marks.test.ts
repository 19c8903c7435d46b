import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { KeptText } from '../../../../src/extension/inline-marks/kept-text.ts';
import { type PlacedMarks, placeMarks } from '../../../../src/extension/inline-marks/placed-marks.ts';
import { ComparisonIndex } from '../../../../src/presentation/comparison-index.ts';
import { StoryMarks } from '../../../../src/presentation/one-text/marks.ts';
import { runs } from '../../../fixtures/runs.ts';
import { drafts } from '../../../fixtures/stories.ts';

const all = <Marks>(marks: Marks) => marks;
const A = 'The harbour was quiet that morning.';
const B = 'Seven lanterns burned along the old stone wall.';
const C = 'Nobody had paid the captain since the winter.';

const plain = ({ alone, changed, moved, gone }: PlacedMarks) => ({
  alone,
  changed,
  moved,
  gone: gone.map(({ at, omitted }) => ({ at, text: omitted.text })),
});

describe('marks in a document', () => {
  it('are found once, in however many parts it is asked for', () =>
    fc.assert(
      fc.property(drafts, fc.array(fc.nat(1000), { maxLength: 5 }), ([original, modified], cuts) => {
        const marks = new StoryMarks(new ComparisonIndex(compareStories(original, modified)), 'modified');
        const { length } = modified;
        const kept = new KeptText(length);
        const ends = [0, length, ...cuts.map((cut) => cut % (length + 1))].sort((a, b) => a - b);
        const parts = ends.slice(1).map((end, index) => ({ start: ends[index]!, end }));
        const whole = placeMarks(marks, kept, [{ start: 0, end: length }], all);
        assert.deepEqual(plain(placeMarks(marks, kept, parts, all)), plain(whole));
        const apart = parts.filter((_, index) => index % 2 === 0);
        const found = placeMarks(marks, kept, apart, all);
        assert.equal(new Set(found.alone.map(({ start }) => start)).size, found.alone.length);
        assert.equal(new Set(found.moved.map(({ start }) => start)).size, found.moved.length);
      }),
      runs(),
    ));

  it('move along with the text around an edit; those in the edited text wait for the next comparison', () => {
    const comparison = compareStories(`${A} ${B} ${C}`, `${A} ${C.replace('captain', 'pilot')}`);
    const marks = new StoryMarks(new ComparisonIndex(comparison), 'modified');
    const { text } = comparison.modified;
    const kept = new KeptText(text.length);
    kept.apply([{ rangeOffset: 4, rangeLength: 7, text: 'old harbour' }]);
    const found = placeMarks(marks, kept, [{ start: 0, end: text.length + 4 }], all);
    assert.deepEqual(
      found.gone.map(({ at }) => at),
      [A.length + 4, text.indexOf('pilot') + 4],
    );
    kept.apply([{ rangeOffset: text.length - 1, rangeLength: 1, text: '!' }]);
    assert.deepEqual(placeMarks(marks, kept, [{ start: 0, end: text.length + 4 }], all).gone, []);
  });
});
