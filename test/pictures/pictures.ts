/** Draws the README's pictures: the panel as it shows the project's own samples. */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareStories } from '../../src/comparison/compare.ts';
import { formatOf } from '../../src/story/format.ts';
import { PanelPage } from '../browser/panel-page.ts';
import type { ThemeName } from '../browser/panel-themes.ts';
import { launchChromium } from '../vscode/chromium.mjs';
import { root } from '../vscode/places.mjs';

/** No picture is heavier, in bytes. */
const MOST = 200_000;

interface Picture {
  readonly file: string;
  readonly original: string;
  readonly modified: string;
  readonly theme: ThemeName;
  readonly height: number;
}

const PICTURES: readonly Picture[] = [
  {
    file: 'side-by-side-light.png',
    original: 'ferry-wire.md',
    modified: 'ferry-paper.md',
    theme: 'light-modern',
    height: 720,
  },
  {
    file: 'side-by-side-dark.png',
    original: 'lamplighter-march.txt',
    modified: 'lamplighter-june.txt',
    theme: 'dark-modern',
    height: 720,
  },
];

const folder = path.join(root, 'media/pictures');
mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
for (const { file, original, modified, theme, height } of PICTURES) {
  const read = (name: string) => readFileSync(path.join(root, 'media/samples', name), 'utf8');
  const panel = await PanelPage.open(browser, { theme, width: 1280, height });
  await panel.show(
    compareStories(read(original), read(modified), {
      originalFormat: formatOf(original),
      modifiedFormat: formatOf(modified),
    }),
    [original, modified],
  );
  const target = path.join(folder, file);
  await panel.page.screenshot({ path: target });
  const { size } = statSync(target);
  console.log(`${path.relative(root, target)}: ${Math.round(size / 1000)} kB`);
  if (size > MOST) throw new Error(`${file} is too heavy`);
}
await browser.close();
