import assert from 'node:assert/strict';
import { compareStories } from '../../../src/comparison/compare.ts';
import type { Comparison } from '../../../src/comparison/comparison.ts';
import { changeBetween, type PackedStories } from '../../../src/comparison/packed/change.ts';
import { pack } from '../../../src/comparison/packed/pack.ts';
import { Incoming } from '../../../src/panel/incoming.ts';

describe('a comparison that the page is sent ahead', () => {
  const [original, modified, edited] = ['The ferry was late. It rained.', 'The ferry was early.', 'No ferry came.'];
  const NOTHING = { shown: undefined, reading: undefined };
  const packedStories = (original: string, modified: string): PackedStories & { comparison: Comparison } => {
    const comparison = compareStories(original, modified, {});
    return { packed: pack(comparison), texts: { original, modified }, comparison };
  };
  const first = packedStories(original, modified);
  const whole = {
    packed: first.packed,
    texts: { original, modified },
  };

  it('is there to be shown, with its texts, as often as the host says', () => {
    const incoming = new Incoming();
    assert.ok(incoming.prepare({ type: 'prepare', content: whole }, NOTHING));
    assert.deepEqual(incoming.comparison, first);
    assert.deepEqual(incoming.comparison, first);
  });

  it('takes the texts that the page was sent to read', () => {
    const incoming = new Incoming();
    const message = { type: 'prepare', content: { packed: first.packed } } as const;
    assert.ok(incoming.prepare(message, { ...NOTHING, reading: { original, modified } }));
    assert.deepEqual(incoming.comparison, first);
    assert.equal(incoming.prepare(message, NOTHING), false);
  });

  it('is made of the one on screen and what changed since, and of no other', () => {
    const incoming = new Incoming();
    const second = packedStories(original, edited);
    const content = { base: 3, change: changeBetween(first, second) };
    const shown = { ...first, version: 3 };
    assert.ok(incoming.prepare({ type: 'prepare', content }, { ...NOTHING, shown }));
    assert.deepEqual(incoming.comparison, second);
    assert.equal(
      incoming.prepare({ type: 'prepare', content }, { ...NOTHING, shown: { ...shown, version: 4 } }),
      false,
    );
    assert.equal(incoming.comparison, undefined);
  });

  it('gives way to one that is sent after it', () => {
    const incoming = new Incoming();
    const second = packedStories(original, edited);
    incoming.prepare({ type: 'prepare', content: whole }, NOTHING);
    const { packed } = second;
    incoming.prepare({ type: 'prepare', content: { packed } }, { ...NOTHING, reading: { original, modified: edited } });
    assert.deepEqual(incoming.comparison, second);
  });
});
