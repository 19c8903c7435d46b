/** Waits for what VS Code does in its own time. */
import { STATE_LIMIT_MS } from './limits.mjs';

const PAUSE_MS = 50;

/**
 * Asks again and again until the answer is neither false nor missing, and returns it.
 * @param ask what to ask for
 * @param what its name, for the message when it does not come
 * @param pauseMs how long to leave VS Code alone between two questions
 * @throws {Error} when it does not come within {@link STATE_LIMIT_MS}
 */
export async function until<Answer>(
  ask: () => Answer | PromiseLike<Answer>,
  what: string | (() => string),
  pauseMs = PAUSE_MS,
): Promise<NonNullable<Exclude<Answer, false>>> {
  const end = Date.now() + STATE_LIMIT_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer as never;
    if (Date.now() > end)
      throw new Error(`waited ${STATE_LIMIT_MS} ms in vain for ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
