import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { firstSideOf, isSamePair, PairMemory } from '../../../src/extension/pair-memory.ts';

describe('what is kept for a pair of stories', () => {
  const uri = (name: string) => ({ toString: () => `file:///stories/${name}.md` }) as vscode.Uri;
  const pairOf = (original: string, modified: string) => ({ original: uri(original), modified: uri(modified) });
  const MARCH_JUNE = pairOf('march', 'june');

  /** The memory of a workspace, as VS Code keeps it: as JSON. */
  function workspace(): vscode.Memento & { readonly length: number } {
    const kept = new Map<string, string>();
    const memory = {
      get length() {
        return [...kept.values()].join('').length;
      },
      keys: () => [...kept.keys()],
      get: (key: string, otherwise?: unknown) => (kept.has(key) ? JSON.parse(kept.get(key)!) : otherwise),
      update: async (key: string, value: unknown) => void kept.set(key, JSON.stringify(value)),
    };
    return memory as vscode.Memento & { readonly length: number };
  }

  it('is there when the workspace is opened again, whichever way round the stories are compared', async () => {
    const memory = workspace();
    await new PairMemory<string[]>(memory, 'pins').set(MARCH_JUNE, ['a']);
    const again = new PairMemory<string[]>(memory, 'pins');
    assert.deepEqual(again.get(MARCH_JUNE), ['a']);
    assert.deepEqual(again.get(pairOf('june', 'march')), ['a']);
    assert.equal(again.get(pairOf('june', 'april')), undefined);
    assert.equal(new PairMemory(memory, 'ticks').get(MARCH_JUNE), undefined);
  });

  it('names the same story first after a swap', () => {
    const [pair, swapped] = [MARCH_JUNE, pairOf('june', 'march')];
    assert.equal(pair[firstSideOf(pair)].toString(), swapped[firstSideOf(swapped)].toString());
    assert.notEqual(firstSideOf(pair), firstSideOf(swapped));
    assert.ok(isSamePair(pair, swapped));
    assert.ok(!isSamePair(pair, pairOf('march', 'may')));
  });

  it('is forgotten on demand, and listeners are told', async () => {
    const kept = new PairMemory<number>(workspace(), 'pins');
    const told: (number | undefined)[] = [];
    const listening = kept.onDidChange((pair) => told.push(kept.get(pair)));
    await kept.set(MARCH_JUNE, 7);
    await kept.set(pairOf('june', 'march'), undefined);
    listening.dispose();
    await kept.set(MARCH_JUNE, 8);
    assert.deepEqual(told, [7, undefined]);
    assert.equal(kept.get(MARCH_JUNE), 8);
  });

  it('is that of the pairs used last, where there is too much of it', async () => {
    const memory = workspace();
    const kept = new PairMemory<string>(memory, 'pins');
    for (let index = 0; index < 150; index++) await kept.set(pairOf(`draft ${index}`, 'print'), 'short');
    assert.equal(kept.get(pairOf('draft 49', 'print')), undefined);
    assert.equal(kept.get(pairOf('draft 50', 'print')), 'short');
    for (let index = 0; index < 8; index++) await kept.set(pairOf(`draft ${index}`, 'print'), 'x'.repeat(40_000));
    assert.ok(memory.length < 210_000, String(memory.length));
    assert.equal(kept.get(pairOf('draft 3', 'print')), undefined);
    assert.equal(kept.get(pairOf('draft 7', 'print'))?.length, 40_000);
    await kept.set(MARCH_JUNE, 'x'.repeat(300_000));
    assert.equal(kept.get(MARCH_JUNE)?.length, 300_000);
  });
});
