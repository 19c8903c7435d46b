/** Mocha's results as those of the runner. Knows nothing of Node: the suites in a web worker report with it, too. */

/** @typedef {import('./results.mjs').Result} Result */

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
  return (error.stack ?? String(error)) + (values ? `\nexpected ${error.expected}, got ${error.actual}` : '');
}
