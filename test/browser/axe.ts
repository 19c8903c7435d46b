import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { root } from '../vscode/places.mjs';

/** What axe-core holds against a page as it stands: the rule, and where it is broken. */
export async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
