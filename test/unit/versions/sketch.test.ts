import assert from 'node:assert/strict';
import fc from 'fast-check';
import { containment, KEY_HEX_DIGITS, Sketcher } from '../../../src/versions/sketch.ts';
import { makeArchive } from '../../fixtures/archive/make-archive.ts';

const STORY = [
  'The harbour master counted eleven boats before the storm reached the breakwater.',
  'Two fishermen from the northern village carried their nets into the old chapel.',
  'Nobody had repaired its roof since the lighthouse burned down in spring.',
  'The baker lent them candles, blankets and a kettle of lentil soup.',
];

describe('a sketch', () => {
  const sketchOf = (sentences: readonly string[]) => new Sketcher().sketch(sentences);

  it('has keys that are whole numbers of 40 bits, ascending, each once', () => {
    const keys = [...sketchOf([...STORY, ...STORY])];
    assert.ok(keys.length > STORY.length);
    assert.deepEqual(
      keys,
      [...new Set(keys)].sort((a, b) => a - b),
    );
    for (const key of keys) assert.ok(Number.isSafeInteger(key) && key >= 0 && key < 16 ** KEY_HEX_DIGITS);
  });

  it('depends on nothing that was read before', () => {
    const sketcher = new Sketcher();
    sketcher.sketch(['Lentils, candles and chapels are cheaper in the northern harbour, says Marta Holm.']);
    assert.deepEqual(sketcher.sketch(STORY), sketchOf(STORY));
  });

  it('is the same for sentences in another order, and in capitals', () => {
    assert.deepEqual(sketchOf([...STORY].reverse()), sketchOf(STORY));
    assert.deepEqual(sketchOf(STORY.map((sentence) => sentence.toUpperCase())), sketchOf(STORY));
  });

  it('of a story that was cut is a part of that of the whole', () => {
    assert.equal(containment(sketchOf(STORY.slice(1, 2)), sketchOf(STORY)), 1);
  });

  it('reads short sentences together with the next', () => {
    const short = ['He rowed.', 'Lightning struck.', 'Seagulls vanished.'];
    assert.deepEqual(sketchOf(short), sketchOf([short.join(' ')]));
  });

  it('of a story that is too short for a passage is that of all of it', () => {
    assert.ok(sketchOf(['He rowed.']).length > 0);
    assert.deepEqual(sketchOf(['He rowed.', 'And so it was.']), sketchOf(['He rowed and it was so.']));
    assert.equal(sketchOf([]).length, 0);
    assert.equal(sketchOf(['…', 'And it was.']).length, 0);
  });

  it('tells versions in a script without spaces', () => {
    const sentences = [
      '港の管理人は嵐が防波堤に届く前に十一隻の船を数えた。',
      '北の村の漁師が二人、古い礼拝堂に網を運び込んだ。',
    ];
    assert.equal(containment(sketchOf(sentences.slice(0, 1)), sketchOf(sentences)), 1);
  });

  it('has little in common with that of another story', () => {
    const { stories } = makeArchive(3, { stories: 40, withVersion: 0, withStage: 0 });
    const sketches = stories.map(({ text }) => sketchOf(text.split(/(?<=[.”])\s+/u)));
    const shares = sketches.slice(1).map((sketch, index) => containment(sketch, sketches[index]!));
    assert.ok(Math.max(...shares) < 0.2, String(Math.max(...shares)));
  });

  it('takes any strings', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (sentences) => {
        const sketch = sketchOf(sentences);
        assert.equal(containment(sketch, sketch), sketch.length > 0 ? 1 : 0);
      }),
    );
  });
});

describe('containment', () => {
  const share = (a: number[], b: number[]) => containment(Float64Array.from(a), Float64Array.from(b));

  it('is the share of the smaller sketch that the larger one has', () => {
    assert.equal(share([1, 3, 5, 9], [1, 2, 3, 4, 6, 9]), 3 / 4);
    assert.equal(share([1, 2, 3, 4, 6, 9], [1, 3, 5, 9]), 3 / 4);
    assert.equal(share([1, 2], [3, 4]), 0);
  });

  it('of a sketch without keys is 0', () => {
    assert.equal(share([], [1]), 0);
    assert.equal(share([], []), 0);
  });
});
