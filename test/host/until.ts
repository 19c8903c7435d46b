/** Waits for what VS Code does in its own time. */

const PAUSE_MS = 50;

/**
 * Asks again and again until the answer is neither false nor missing, and returns it.
 * @param ask what to ask for
 * @param what its name, for the message when it does not come
 * @param ms how long to wait for it
 */
export async function until<Answer>(
  ask: () => Answer | PromiseLike<Answer>,
  what: string,
  ms = 10_000,
): Promise<NonNullable<Exclude<Answer, false>>> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer as never;
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
