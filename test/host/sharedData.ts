/** Data that lies beside the checkout on some machines, and is no part of the project. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Context } from 'mocha';

/**
 * The path of a file or folder under `../shared`. Where it is absent, the running test is skipped and its title says so.
 * @param test mocha's `this`
 * @param name its path below `shared`
 */
export function sharedData(test: Context, name: string): string {
  const file = path.join(process.env.STORY_DIFF_ROOT ?? process.cwd(), '../shared', name);
  if (!existsSync(file)) {
    const running = test.test ?? test.currentTest;
    if (running) running.title += ` (skipped: there is no ../shared/${name} here)`;
    test.skip();
  }
  return file;
}
