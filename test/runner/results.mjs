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
    if (error) console.log(stripVTControlCharacters(error).trimEnd().replaceAll(/^/gm, '      '));
  }

  /** The last line of a run. */
  toString() {
    return `${this.passed} passed, ${this.failed} failed${this.skipped > 0 ? `, ${this.skipped} skipped` : ''}`;
  }
}
