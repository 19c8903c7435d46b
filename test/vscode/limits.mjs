/**
 * How long the tests wait at most, in milliseconds. A test waits for a state and goes on as soon as that state is there.
 * A limit only ends a wait for a state that never comes. So each is many times what a machine with busy cores needs.
 */

/** For one state to come: a menu, a file that VS Code reads again, the end of a comparison. */
export const STATE_LIMIT_MS = 120_000;
/** For a server or a window to start. */
export const START_LIMIT_MS = 300_000;
/** For a test or a hook. It is longer than any wait within, so that a failed test names the state that did not come. */
export const TEST_LIMIT_MS = 600_000;
/** For a suite whose results come from another process. */
export const SUITE_LIMIT_MS = 3_600_000;
