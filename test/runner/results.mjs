/** How tests are told of and counted, whichever process they ran in. */

import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ title: string, state: 'passed' | 'failed' | 'skipped', ms?: number, error?: string }} Result */

const MARKS = { passed: '✓', failed: '✗', skipped: '–' };
const SLOW_MS = 100;

/** Counts results and prints a line for each. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;

  get total() {
    return this.passed + this.failed + this.skipped;
  }

  /** @param {Result} result */
  add({ title, state, ms = 0, error }) {
    this[state]++;
    console.log(`  ${MARKS[state]} ${title}${ms >= SLOW_MS ? ` (${Math.round(ms)} ms)` : ''}`);
    if (error) console.log(error.trimEnd().replaceAll(/^/gm, '      '));
  }

  /** The last line of a run. */
  toString() {
    return `${this.passed} passed, ${this.failed} failed${this.skipped > 0 ? `, ${this.skipped} skipped` : ''}`;
  }
}

/**
 * A mocha reporter that hands each result on.
 * @param {(result: Result) => void} receive
 * @returns {any} what mocha takes as a reporter, though it inherits nothing
 */
export function reporterTo(receive) {
  return class {
    /** @param {import('mocha').Runner} runner */
    constructor(runner) {
      /** @param {import('mocha').Runnable} test */
      const title = (test) => test.titlePath().join(' › ');
      runner.on('pass', (test) => receive({ title: title(test), state: 'passed', ms: test.duration ?? 0 }));
      runner.on('pending', (test) => receive({ title: title(test), state: 'skipped' }));
      runner.on('fail', (test, error) =>
        receive({ title: title(test), state: 'failed', ms: test.duration ?? 0, error: explain(error) }),
      );
    }
  };
}

/** @param {any} error */
function explain(error) {
  const values = 'expected' in error && 'actual' in error && !/AssertionError/.test(error.name);
  return (
    stripVTControlCharacters(error.stack ?? String(error)) +
    (values ? `\nexpected ${error.expected}, got ${error.actual}` : '')
  );
}
