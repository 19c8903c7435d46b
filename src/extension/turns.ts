/** Work may keep the extension host to itself this long: commands, typing and other extensions wait meanwhile. */
const TURN_MS = 10;

/**
 * Does long work in short turns, and lets the host do other things in between.
 * @param steps does a little work before each pause
 * @param isWanted asked before each turn
 * @returns what the steps return; undefined when it was no longer wanted
 */
export async function workInTurns<Result>(
  steps: Generator<void, Result>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  while (isWanted()) {
    const end = performance.now() + TURN_MS;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}
