/**
 * Draws the README's moving picture, in VS Code itself: two versions of a story are selected in the explorer and compared,
 * a change is walked to, an omitted sentence is restored, and a change is ticked off.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { closeWorkbenches, openWorkbench } from '../browser/workbench.ts';
import { root } from '../vscode/places.mjs';

/** Of the window, in px: what a README shows of it can still be read. */
const SIZE = { width: 1100, height: 640 };
/** How long a reader needs for a frame, in milliseconds. */
const GLANCE_MS = 900;
const READ_MS = 2400;
const STORIES = ['ferry-wire.md', 'ferry-paper.md'] as const;

/** The moving picture, as a GIF that begins anew by itself. */
export async function movingPicture(): Promise<Uint8Array> {
  const samples = STORIES.map((name) => [name, readFileSync(path.join(root, 'media/samples', name))] as const);
  const workbench = await openWorkbench({
    files: Object.fromEntries(samples),
    viewport: SIZE,
    settings: {
      'workbench.activityBar.location': 'hidden',
      'window.commandCenter': false,
      'window.title': 'VS Code',
      'chat.disableAIFeatures': true,
    },
  });
  const frames: { readonly png: Uint8Array; readonly ms: number }[] = [];
  const { page } = workbench;
  const take = async (ms: number) => void frames.push({ png: await page.screenshot(), ms });
  try {
    await workbench.selectFiles([...STORIES]);
    await page.locator('.view-line').first().waitFor();
    await take(GLANCE_MS);
    await workbench.openExplorerMenu([...STORIES]);
    await workbench.menuItem('Compare Selected Stories').hover();
    await take(READ_MS);
    await page.keyboard.press('Escape');
    await workbench.explorerMenu([...STORIES], 'Compare Selected Stories');
    const panel = await workbench.panelFrame();
    await panel.locator('.row.omitted').first().waitFor();
    await take(READ_MS);
    await page.keyboard.press('F7');
    await panel.locator('.row:focus').waitFor();
    await take(READ_MS);
    await page.keyboard.press('F7');
    await take(READ_MS);
    const omitted = panel.locator('.row.omitted').first();
    await omitted.focus();
    await take(GLANCE_MS);
    await page.keyboard.press('r');
    await panel.locator('.trace').waitFor();
    await take(READ_MS);
    await panel.locator('.row.edited').first().focus();
    await page.keyboard.press('v');
    await panel.locator('.row.reviewed').first().waitFor();
    await take(READ_MS);
  } finally {
    await closeWorkbenches();
  }
  return sharp(
    frames.map(({ png }) => png),
    { join: { animated: true } },
  )
    .gif({ delay: frames.map(({ ms }) => ms), loop: 0, interFrameMaxError: 1 })
    .toBuffer();
}
