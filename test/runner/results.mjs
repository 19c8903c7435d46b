/** How tests are told of and counted, whichever process they ran in. */
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ title: string, state: 'passed' | 'failed' | 'skipped', ms?: number, error?: string }} Result */

const MARKS = { passed: '✓', failed: '✗', skipped: '–' };
const SLOW_MS = 100;

/** Counts results and prints a line for each, and tells of the failed ones once more at the end. */
export class Tally {
  passed = 0;
  skipped = 0;
  /** What is told of each that failed. */
  #failures = /** @type {string[]} */ ([]);

  get failed() {
    return this.#failures.length;
  }

  get total() {
    return this.passed + this.failed + this.skipped;
  }

  /** @param {Result} result */
  add({ title, state, ms = 0, error }) {
    const lines = [`  ${MARKS[state]} ${title}${ms >= SLOW_MS ? ` (${Math.round(ms)} ms)` : ''}`];
    if (error) lines.push(stripVTControlCharacters(error).trimEnd().replaceAll(/^/gm, '      '));
    const told = lines.join('\n');
    if (state === 'failed') this.#failures.push(told);
    else this[state]++;
    console.log(told);
  }

  /** The end of a run: the failed tests, as a reader of the last lines alone must find them, and the counts. */
  toString() {
    const failures = this.#failures.map((failure) => `${failure}\n`).join('');
    return `${failures && `failed\n${failures}\n`}${this.passed} passed, ${this.failed} failed${this.skipped > 0 ? `, ${this.skipped} skipped` : ''}`;
  }
}
