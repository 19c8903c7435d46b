import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseMessage } from '../../../../src/extension/webview/parse-message.ts';
import type { FromPanel } from '../../../../src/panel/protocol.ts';

describe('a message of the page', () => {
  const GOOD: readonly FromPanel[] = [
    { type: 'ready' },
    { type: 'swap' },
    { type: 'compare' },
    { type: 'cancel' },
    { type: 'open', side: 'original' },
    { type: 'open', side: 'modified', sentence: 0 },
    { type: 'copy', text: 'One sentence left out.', what: 'sentence' },
    { type: 'copyMarked', version: 3, group: 7 },
    { type: 'takeOver', version: 3, groups: [0, 7], side: 'modified' },
    { type: 'takeOver', version: 3, groups: [7], side: 'original', part: 'wording' },
    { type: 'takeOver', version: 3, groups: [7], side: 'modified', edit: 0 },
    { type: 'takeOver', version: 3, groups: [7], side: 'modified', take: 4 },
    { type: 'undoTake', take: 4 },
    { type: 'review', version: 3, groups: [0, 7], reviewed: true },
    { type: 'pairing', action: 'unpair', version: 3, side: 'original', sentence: 0 },
    { type: 'pairing', action: 'pair', version: 3, side: 'original', sentence: 0, partner: 4, add: true },
    { type: 'shown', version: 3, rows: 12, changes: 4 },
    { type: 'shown', version: 3, rows: 12, changes: 4, group: 7 },
  ];

  it('is what it says, without what was put beside it', () => {
    for (const message of GOOD) assert.deepEqual(parseMessage({ ...message, command: 'rm' }), message);
  });

  it('is dropped when it is malformed', () => {
    for (const data of [
      undefined,
      null,
      7,
      'ready',
      [],
      {},
      { type: 'constructor' },
      { type: 'run', command: 'workbench.action.quit' },
      { type: 'open' },
      { type: 'open', side: 'toString' },
      { type: 'open', side: 'original', sentence: -1 },
      { type: 'open', side: 'original', sentence: '__proto__' },
      { type: 'open', side: 'original', sentence: 1.5 },
      { type: 'copy', text: 7, what: 'sentence' },
      { type: 'copy', text: 'One sentence left out.', what: 'Everything' },
      { type: 'takeOver', version: 3, groups: [], side: 'modified' },
      { type: 'pairing', action: 'pair', version: 3, side: 'original', sentence: 0 },
      { type: 'pairing', action: 'pair', version: 3, side: 'original', sentence: 0, partner: -1 },
      { type: 'pairing', action: 'all', version: 3, side: 'original', sentence: 0 },
      { type: 'pairing', action: 'unpair', version: 3, side: 'left', sentence: 0 },
      { type: 'pairing', action: 'unpair', side: 'left', sentence: 0 },
      { type: 'takeOver', version: 3, groups: [-1], side: 'modified' },
      { type: 'takeOver', version: 3, groups: 'all', side: 'modified' },
      { type: 'takeOver', version: 3, groups: [1], side: 'constructor' },
      { type: 'takeOver', version: 3, groups: [1], side: 'modified', part: 'all' },
      { type: 'takeOver', version: 3, groups: [1, 2], side: 'modified', edit: 0 },
      { type: 'takeOver', groups: [1], side: 'modified' },
      { type: 'takeOver', version: 3, groups: [1], side: 'modified', take: 'last' },
      { type: 'undoTake' },
      { type: 'undoTake', take: -1 },
      { type: 'review', version: 3, groups: [], reviewed: true },
      { type: 'review', version: 3, groups: [1], reviewed: 'yes' },
      { type: 'review', groups: [1], reviewed: true },
      { type: 'copy', text: 'a'.repeat(10_000_001), what: 'both' },
      { type: 'shown', version: 1, rows: Number.NaN, changes: 2 },
      { type: 'shown', version: 1, rows: 1, changes: 2, group: {} },
    ])
      assert.equal(parseMessage(data), undefined, JSON.stringify(data)?.slice(0, 80));
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (data) => void parseMessage(data)));
  });
});
