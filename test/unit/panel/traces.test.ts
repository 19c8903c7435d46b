import assert from 'node:assert/strict';
import { Comparer } from '../../../src/comparison/comparer.ts';
import type { Comparison } from '../../../src/comparison/comparison.ts';
import { takeOver } from '../../../src/comparison/take-over/take-over.ts';
import type { Row } from '../../../src/panel/aligned/row.ts';
import { alignedRows } from '../../../src/panel/aligned/rows.ts';
import type { Order } from '../../../src/panel/protocol.ts';
import { SentenceKeys } from '../../../src/panel/sentence-keys.ts';
import { Stops } from '../../../src/panel/stops.ts';
import { describeAsked, type TakeOverRequest } from '../../../src/panel/traces/asked.ts';
import { Traces } from '../../../src/panel/traces/traces.ts';
import type { Filter } from '../../../src/presentation/filter.ts';
import { ReadingOrder } from '../../../src/presentation/reading-order.ts';
import { reviewOf } from '../../fixtures/reviews.ts';

const ORIGINAL = `The ferry left at nine with a full deck. Rain fell on the pier. Nobody on the quay waved a hand.

The harbour master wrote the delay into his book. Gulls sat on the crane all morning long.
`;
const MODIFIED = `The ferry left at ten with a full deck. Nobody on the quay waved a hand.

The harbour master wrote the delay into his book. A dog barked twice at the empty benches. Gulls sat on the crane all morning long.
`;

/** A panel in short: the host takes over, the page shows the rows with their traces. */
class Pair {
  readonly traces = new Traces();
  readonly #comparer = new Comparer();
  readonly #texts = { original: ORIGINAL, modified: MODIFIED };
  comparison: Comparison;
  lead: Order = 'modified';

  constructor() {
    this.comparison = this.#compare();
  }

  /** Takes over what a request asks for; returns its number. */
  take(request: TakeOverRequest): number {
    const { comparison } = this;
    const order = new ReadingOrder(comparison, this.lead);
    const how = { byKey: true, row: { height: 24, spaced: true, isPair: false } };
    const take = this.traces.ask(describeAsked(request, comparison, new SentenceKeys(comparison), order, how));
    this.#texts[request.side] = takeOver(comparison, request.side, request.groups, request).text;
    this.comparison = this.#compare();
    return take;
  }

  write(side: 'original' | 'modified', text: string): void {
    this.#texts[side] = text;
    this.comparison = this.#compare();
  }

  group(kind: string): number {
    return this.comparison.groups.findIndex((group) => group.kind === kind);
  }

  rows(filter: Filter = new Set()): readonly Row[] {
    const { comparison, lead } = this;
    const review = reviewOf(comparison);
    const keys = new SentenceKeys(comparison);
    const stops = new Stops(review, new ReadingOrder(comparison, lead), filter);
    return alignedRows(stops, keys, { traces: this.traces.placeIn(review.list.index, keys, lead) }).rows;
  }

  #compare(): Comparison {
    return this.#comparer.compare(this.#texts.original, this.#texts.modified);
  }
}

describe('the trace of what was taken over', () => {
  const short = (row: Row) => (row.type === 'pair' ? row.kind : row.type);

  it('stands where an omitted sentence was restored, with both sides in full', () => {
    const pair = new Pair();
    assert.deepEqual(pair.rows().map(short), ['edited', 'block', 'fold', 'block', 'unchanged']);
    const take = pair.take({ groups: [pair.group('omitted')], side: 'modified' });
    assert.deepEqual(pair.traces.takeIn([{ take, done: 'Restored' }]), {
      type: 'taken',
      take,
      done: 'Restored',
      byKey: true,
    });
    const rows = pair.rows();
    assert.deepEqual(rows.map(short), ['edited', 'taken', 'fold', 'block', 'unchanged']);
    const row = rows[1]!;
    assert.ok(row.type === 'taken' && row.original.length === 1 && row.modified.length === 1);
    assert.deepEqual([row.trace.done, row.trace.undoable], ['Restored', true]);
  });

  it('is one line where an added sentence was removed', () => {
    const pair = new Pair();
    const take = pair.take({ groups: [pair.group('added')], side: 'modified' });
    pair.traces.takeIn([{ take, done: 'Removed' }]);
    const rows = pair.rows();
    assert.deepEqual(rows.map(short), ['edited', 'block', 'fold', 'gone', 'unchanged']);
    const row = rows[3]!;
    assert.ok(row.type === 'gone' && row.words.startsWith('A dog barked') && row.paragraph === 2 && !row.now);
  });

  it('stands in the story that was changed, whichever it is', () => {
    const pair = new Pair();
    const take = pair.take({ groups: [pair.group('omitted')], side: 'original' });
    pair.traces.takeIn([{ take, done: 'Applied to the original' }]);
    const row = pair.rows()[1]!;
    assert.ok(row.type === 'gone' && row.trace.side === 'original' && row.words === 'Rain fell on the pier.');
  });

  it('is not folded away or left out while it shows, and is once it does not', () => {
    const pair = new Pair();
    const take = pair.take({ groups: [pair.group('edited')], side: 'modified', part: 'wording' });
    pair.traces.takeIn([{ take, done: 'Taken back' }]);
    assert.deepEqual(pair.rows(new Set(['added'])).map(short), ['taken', 'others', 'block', 'others']);
    assert.equal(pair.traces.keepOnly(new Set([take])), false);
    assert.equal(pair.traces.keepOnly(new Set()), true);
    assert.deepEqual(pair.rows(new Set(['added'])).map(short), ['others', 'block', 'others']);
  });

  it('can be undone while it is the last edit, and is still told after another', () => {
    const pair = new Pair();
    const first = pair.take({ groups: [pair.group('omitted')], side: 'modified' });
    pair.traces.takeIn([{ take: first, done: 'Restored' }]);
    const second = pair.take({ groups: [pair.group('added')], side: 'modified' });
    pair.traces.takeIn([{ take: second, done: 'Removed' }]);
    const undoable = () =>
      pair.rows().flatMap((row) => ('trace' in row && row.trace ? [[row.trace.done, row.trace.undoable]] : []));
    assert.deepEqual(undoable(), [
      ['Restored', false],
      ['Removed', true],
    ]);
    assert.equal(pair.traces.last, second);
    pair.traces.beginUndo(second);
    pair.write('modified', MODIFIED.replace('deck. Nobody', 'deck. Rain fell on the pier. Nobody'));
    const outcome = pair.traces.takeIn([{ take: first, done: 'Restored' }]);
    assert.ok(outcome?.type === 'undone' && outcome.first.key.includes('A dog barked'));
    assert.deepEqual(undoable(), [['Restored', true]]);
    assert.deepEqual(pair.rows().map(short), ['edited', 'taken', 'fold', 'block', 'unchanged']);
  });

  it('tells of nothing that the page did not ask for', () => {
    const pair = new Pair();
    assert.equal(pair.traces.takeIn([{ take: 7, done: 'Restored' }]), undefined);
    assert.deepEqual(pair.rows().map(short), ['edited', 'block', 'fold', 'block', 'unchanged']);
  });
});
