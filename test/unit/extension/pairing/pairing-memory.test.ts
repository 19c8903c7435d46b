import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Pairing } from '../../../../src/comparison/pairings.ts';
import { PairingMemory } from '../../../../src/extension/pairing/pairing-memory.ts';

const uri = (name: string) => ({ toString: () => `file:///stories/${name}.md` }) as vscode.Uri;
const STORIES = { original: uri('march'), modified: uri('june') };
const SWAPPED = { original: STORIES.modified, modified: STORIES.original };

const pairing = (original: string, modified: string, isPair = true): Pairing => ({
  isPair,
  original: { text: original, nth: 1 },
  modified: { text: modified, nth: 2 },
});

/** The memory of a workspace, as VS Code keeps it: as JSON. */
function workspace(kept = new Map<string, string>()): vscode.Memento {
  return {
    keys: () => [...kept.keys()],
    get: (key: string, otherwise?: unknown) => (kept.has(key) ? JSON.parse(kept.get(key)!) : otherwise),
    update: async (key: string, value: unknown) => void kept.set(key, JSON.stringify(value)),
  } as vscode.Memento;
}

describe('the memory of pairings by hand', () => {
  it('keeps them over a restart, whichever way round the stories are compared', async () => {
    const memory = workspace();
    await new PairingMemory(memory).set(STORIES, [pairing('a', 'b'), pairing('c', 'd', false)]);
    const again = new PairingMemory(memory);
    assert.deepEqual(again.of(STORIES), [pairing('a', 'b'), pairing('c', 'd', false)]);
    const [{ original, modified }] = again.of(SWAPPED) as [Pairing];
    assert.deepEqual([original, modified], [pairing('a', 'b').modified, pairing('a', 'b').original]);
  });

  it('takes changes back one by one, also after a swap, and says when there is none', async () => {
    const memory = new PairingMemory(workspace());
    await memory.set(STORIES, [pairing('a', 'b')]);
    await memory.set(SWAPPED, []);
    assert.equal(await memory.undo(STORIES), true);
    assert.deepEqual(memory.of(STORIES), [pairing('a', 'b')]);
    assert.equal(await memory.undo(SWAPPED), true);
    assert.deepEqual(memory.of(STORIES), []);
    assert.equal(await memory.undo(STORIES), false);
    assert.equal(await memory.undo({ original: uri('march'), modified: uri('may') }), false);
  });

  it('tells of every change', async () => {
    const memory = new PairingMemory(workspace());
    let told = 0;
    const listening = memory.onDidChange(() => told++);
    await memory.set(STORIES, [pairing('a', 'b')]);
    await memory.undo(STORIES);
    listening.dispose();
    await memory.set(STORIES, []);
    assert.equal(told, 2);
  });

  it('reads nothing into what another version wrote', async () => {
    const stories = [STORIES.original, STORIES.modified].map(String).sort();
    for (const value of [7, ['x'], [[1, 'a', 1, 'b']], [[2, 'a', 1, 'b', 1]], [[1, 'a', '1', 'b', 1]]]) {
      const kept = new Map([['storyDiff.pairings', JSON.stringify([[...stories, value]])]]);
      assert.deepEqual(new PairingMemory(workspace(kept)).of(STORIES), []);
    }
    const good = new Map([['storyDiff.pairings', JSON.stringify([[...stories, [[1, 'a', 1, 'b', 1]]]])]]);
    assert.equal(new PairingMemory(workspace(good)).of(STORIES).length, 1);
  });
});
