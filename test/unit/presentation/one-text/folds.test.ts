import assert from 'node:assert/strict';
import { findFolds } from '../../../../src/presentation/one-text/folds.ts';

/** Lines of a text; a line that begins with `!` is marked as a whole. */
function foldsIn(...lines: string[]): [number, number][] {
  let start = 0;
  const marks = lines.flatMap((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return line.startsWith('!') ? [span] : [];
  });
  return findFolds(lines.join('\n'), marks).map(({ firstLine, lastLine }) => [firstLine, lastLine]);
}

describe('the folds of a text', () => {
  it('hide two lines, but never one', () => {
    assert.deepEqual(foldsIn('! mark', 'in sight', 'hidden', 'hidden'), [[1, 3]]);
    assert.deepEqual(foldsIn('! mark', 'in sight', 'one line'), []);
  });

  it('leave the lines next to a mark in sight', () => {
    assert.deepEqual(foldsIn('in sight', 'hidden', 'hidden', 'neighbour', '! mark'), [[0, 2]]);
    assert.deepEqual(foldsIn('in sight', 'one line', 'neighbour', '! mark'), []);
  });

  it('do not count blank lines', () => {
    assert.deepEqual(foldsIn('! mark', '', 'in sight', '', 'hidden', ' ', 'hidden', ''), [[2, 6]]);
    assert.deepEqual(foldsIn('! mark', '', 'in sight', '', 'one line', '', ''), []);
  });

  it('lie between the marks', () => {
    const run = ['in sight', 'hidden', 'hidden', 'neighbour'];
    assert.deepEqual(foldsIn(...run, '! mark', ...run, '! mark'), [
      [0, 2],
      [5, 7],
    ]);
  });
});
