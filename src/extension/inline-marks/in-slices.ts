/** Work takes the thread for at most about this long, in milliseconds; then whatever else waits has its turn. */
const MAX_SLICE_MS = 8;

/**
 * Does work that yields often, in slices with a turn for others before each.
 * @param isWanted asked before each slice: whether anyone still waits for the work
 * @returns what the work comes to; undefined when it was not wanted any more
 */
export async function doInSlices<Result>(
  work: Generator<void, Result>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return undefined;
    const end = performance.now() + MAX_SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}
