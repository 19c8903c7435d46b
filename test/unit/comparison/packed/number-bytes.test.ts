import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NumberReader, NumberWriter } from '../../../../src/comparison/packed/number-bytes.ts';
import { runs } from '../../../fixtures/runs.ts';

describe('numbers as bytes', () => {
  const bytesOf = (numbers: readonly number[]) => {
    const writer = new NumberWriter();
    for (const number of numbers) writer.push(number);
    return writer.bytes;
  };
  const readAll = (bytes: Uint8Array) => {
    const reader = new NumberReader(bytes);
    const numbers: number[] = [];
    while (!reader.atEnd) numbers.push(reader.next());
    return numbers;
  };
  const edges = [2 ** 7, 2 ** 8, 2 ** 15, 2 ** 16, 2 ** 31, 2 ** 32, 2 ** 53].flatMap((edge) =>
    [-1, 0, 1].flatMap((step) => [edge + step, -edge - step, (edge + step) / 2, 0.1 * edge]),
  );
  const number = fc.oneof(
    fc.integer({ min: -200, max: 200 }),
    fc.integer(),
    fc.constantFrom(...edges, 126, 127, -126, -127, 0.5, 1 / 3, Number.NaN, Number.POSITIVE_INFINITY),
    fc.double().map((any) => any + 0), // not -0, which no comparison holds
  );

  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(number), (numbers) => assert.deepEqual(readAll(bytesOf(numbers)), numbers)),
      runs(),
    );
    assert.deepEqual(readAll(bytesOf(edges)), edges);
  });

  it('are read from the middle of other memory, and from an array that grew', () => {
    const numbers = Array.from({ length: 5000 }, (_, index) => (index % 3 ? index : -index / 7)).slice(1);
    const bytes = bytesOf(numbers);
    const memory = new Uint8Array(bytes.length + 8);
    memory.set(bytes, 3);
    assert.deepEqual(readAll(memory.subarray(3, 3 + bytes.length)), numbers);
  });

  it('take one byte where they are small', () => {
    assert.equal(bytesOf([0, 1, -1, 60, -60, 126, -126]).length, 7);
    assert.equal(bytesOf([127]).length, 3);
    assert.equal(bytesOf([100_000]).length, 5);
    assert.equal(bytesOf([0.25]).length, 9);
  });
});
