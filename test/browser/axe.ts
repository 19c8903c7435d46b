import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { root } from '../vscode/places.mjs';

/** The rules of colours that axe-core goes by unless it is told otherwise. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe-core holds against a page as it stands: the rule, and where it is broken.
 * @param rules all of them, or those of colours alone, which is all that another theme can break
 */
export async function violationsIn(page: Page, rules: 'all' | 'colors' = 'all'): Promise<string[]> {
  await page.evaluate(await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  const options: axe.RunOptions = rules === 'all' ? {} : { runOnly: COLOR_RULES };
  const found = await page.evaluate(
    (options) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, options),
    options,
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
