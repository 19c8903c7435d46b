/**
 * Draws the README's pictures: the panel and the report of the project's own samples, and one that moves. That of the Word
 * file is LibreOffice's.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareStories } from '../../src/comparison/compare.ts';
import { htmlReport } from '../../src/presentation/report/html/html.ts';
import { Report } from '../../src/presentation/report/report.ts';
import { formatOf } from '../../src/story/format.ts';
import { PanelPage } from '../browser/panel-page.ts';
import type { ThemeName } from '../browser/panel-themes.ts';
import { launchChromium } from '../vscode/chromium.mjs';
import { root } from '../vscode/places.mjs';
import { movingPicture } from './moving.ts';

/** No picture is heavier, in bytes; the one that moves is many. */
const MOST = 200_000;
const MOST_MOVING = 1_500_000;

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
  keep(file, await panel.page.screenshot());
}
{
  const [original, modified] = ['ferry-wire.md', 'ferry-paper.md'] as const;
  const read = (name: string) => readFileSync(path.join(root, 'media/samples', name), 'utf8');
  const comparison = compareStories(read(original), read(modified), {
    originalFormat: 'markdown',
    modifiedFormat: 'markdown',
  });
  const page = await browser.newPage({ viewport: { width: 980, height: 860 }, colorScheme: 'light' });
  await page.setContent(htmlReport(new Report(comparison, { names: { original, modified } })));
  keep('report.png', await page.screenshot());
}
await browser.close();
keep('in-the-editor.gif', await movingPicture(), MOST_MOVING);

/** Keeps a picture, unless it is too heavy. */
function keep(file: string, picture: Uint8Array, most = MOST): void {
  const target = path.join(folder, file);
  console.log(`${path.relative(root, target)}: ${Math.round(picture.length / 1000)} kB`);
  if (picture.length > most) throw new Error(`${file} is too heavy`);
  writeFileSync(target, picture);
}
