import assert from 'node:assert/strict';
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Jump, SentenceWindow, StoryMap } from '../../src/panel/map/story-map.ts';
import { comparisonOf, lighthouse, novel } from '../fixtures/comparisons.ts';
import type { PanelOptions, PanelPage } from './panel-page.ts';
import { panelSuite } from './panel-suite.ts';
import { panelThemes, type ThemeName } from './panel-themes.ts';

interface MapWindow {
  map: StoryMap;
  jumps: Jump[];
}

describe('the map of the panel', () => {
  const openPanel = panelSuite();
  let panel: PanelPage;

  /** Shows the map alone, in place of the panel. */
  const open = async (comparison: Comparison, view?: SentenceWindow, options?: PanelOptions) => {
    panel = await openPanel(options);
    await panel.page.evaluate(
      ({ comparison, view }) => {
        const test = window as unknown as MapWindow;
        test.map = document.createElement('story-map') as StoryMap;
        test.jumps = [];
        test.map.comparison = JSON.parse(comparison) as Comparison;
        test.map.window = view;
        document.body.addEventListener('jump', (event) => test.jumps.push((event as CustomEvent<Jump>).detail));
        document.querySelector('story-panel')!.replaceWith(test.map);
      },
      // As text, because Playwright is very slow to hand over an object with 20,000 sentences.
      { comparison: JSON.stringify(comparison), view },
    );
    await panel.settled();
  };
  const jumps = () => panel.page.evaluate(() => (window as unknown as MapWindow).jumps);
  const map = () => panel.page.locator('story-map');
  /** The colour of a point of the canvas, in px, as CSS says it. */
  const colorAt = (x: number, y: number) =>
    panel.page.evaluate(
      ([x, y]) => {
        const canvas = document.querySelector('story-map canvas') as HTMLCanvasElement;
        const scale = devicePixelRatio;
        return [...canvas.getContext('2d')!.getImageData(x! * scale, y! * scale, 1, 1).data].join(' ');
      },
      [x, y],
    );

  it('shows the sentence under the pointer, beside the map and within the window', async () => {
    await open(lighthouse());
    const preview = panel.page.locator('.map-preview');
    assert.equal(await preview.count(), 0);
    for (const [x, y] of [
      [15, 450],
      [80, 12],
      [80, 890],
    ] as const) {
      await panel.page.mouse.move(x, y);
      await preview.waitFor();
      const box = (await preview.boundingBox())!;
      assert.ok(box.y >= 0 && box.y + box.height <= 900);
    }
    assert.match((await preview.textContent())!, /Nobody has asked the price\./);
    assert.match((await preview.textContent())!, /Added\s+¶8, modified/);
    await panel.page.mouse.move(600, 400);
    await preview.waitFor({ state: 'detached' });
  });

  it('jumps to what is clicked and dragged to, on the side that is clicked', async () => {
    await open(lighthouse());
    await panel.page.mouse.move(80, 10);
    await panel.page.mouse.down();
    await panel.page.mouse.move(80, 890);
    await panel.page.mouse.up();
    await panel.page.mouse.move(80, 100);
    await panel.page.mouse.click(15, 450);
    const said = await jumps();
    assert.deepEqual(said[0], { side: 'modified', sentence: 0 });
    assert.deepEqual(said[1], { side: 'modified', sentence: 16 });
    assert.equal(said[2]!.side, 'original');
    assert.equal(said.length, 3);
  });

  it('is worked by keys, and says where the window stands', async () => {
    await open(lighthouse(), { original: [0, 3], modified: [3, 7] });
    assert.equal(await map().getAttribute('role'), 'slider');
    assert.equal(await map().getAttribute('aria-valuetext'), 'Paragraphs 3 to 5 of 8 in view');
    assert.match((await map().getAttribute('aria-label'))!, /^Map: 2 omitted; 3 added/);
    await map().focus();
    for (const key of ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']) await panel.press(key);
    assert.deepEqual(
      (await jumps()).map(({ sentence }) => sentence),
      [4, 2, 7, 0, 0, 16],
    );
  });

  it('walks the original when nothing else is there', async () => {
    await open(comparisonOf([['One.', 'Two.']], [], []), { original: [0, 1] });
    assert.equal(await map().getAttribute('aria-valuemax'), '2');
    await map().focus();
    await panel.press('End');
    assert.deepEqual(await jumps(), [{ side: 'original', sentence: 1 }]);
  });

  it('marks the window on both sides', async () => {
    await open(novel(5000), { original: [100, 103], modified: [2000, 2004] });
    const heights = await panel.page.locator('.map-marker').evaluateAll((marks) => marks.map((m) => m.clientHeight));
    assert.deepEqual(heights, [12, 12], '14 px with its border');
  });

  it('takes the colours of a new theme', async () => {
    await open(comparisonOf([['Gone for good.']], [], []));
    assert.equal(await colorAt(8, 400), '248 81 73 255');
    await panel.page.evaluate(
      (color) => document.documentElement.style.setProperty('--vscode-editorGutter-deletedBackground', color),
      '#00f',
    );
    await panel.settled();
    assert.equal(await colorAt(8, 400), '0 0 255 255');
  });

  for (const theme of Object.keys(panelThemes) as ThemeName[])
    it(`can be seen in ${theme}`, async () => {
      for (const width of [700, 1400]) {
        await open(lighthouse(), { original: [2, 8], modified: [2, 7] }, { theme, width });
        assert.equal(await map().evaluate((map) => map.clientWidth), width < 900 ? 44 : 96);
        assert.doesNotMatch(await colorAt(4, 880), / 0$/, 'the last omission juts out');
        await panel.picture(`map-${theme}-${width}`);
        if (width === 700) await panel.page.close();
      }
    });

  it('is drawn, however long the story', async () => {
    const took: string[] = [];
    for (const sentences of [20, 300, 5000, 20_000]) {
      await open(brief(sentences));
      const { shapes, drawing, painted } = await panel.page.evaluate(async () => {
        const { map } = window as unknown as MapWindow;
        const context = map.querySelector('canvas')!.getContext('2d')!;
        const inner = map as unknown as { performUpdate(): void };
        const inFrame = <Result>(work: () => Result) =>
          new Promise<Result>((resolve) => requestAnimationFrame(() => resolve(work())));
        const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!;
        const [shapes, drawing]: [number[], number[]] = [[], []];
        let painted = 0;
        for (let round = 0; round < 9; round++) {
          // The map draws in the next frame, between these two callbacks.
          const begun = inFrame(() => performance.now());
          const start = performance.now();
          map.requestUpdate('comparison', null);
          inner.performUpdate();
          shapes.push(performance.now() - start);
          const ended = inFrame(() => {
            // Reading a pixel back waits until everything is painted.
            painted = context.getImageData(15, 400, 1, 1).data[3]!;
            return performance.now();
          });
          drawing.push((await ended) - (await begun));
        }
        return { shapes: median(shapes), drawing: median(drawing), painted };
      });
      assert.ok(painted > 0, 'a tick of the original');
      took.push(`${sentences} sentences ${shapes.toFixed(1)} + ${drawing.toFixed(1)} ms`);
      if (sentences < 20_000) await panel.page.close();
    }
    console.log(`    the map, shapes + drawing: ${took.join(', ')}`);
  });
});

/** A long story of short sentences, every seventh of them edited, every eleventh omitted. */
function brief(sentences: number): Comparison {
  const kept = Array.from({ length: sentences }, (_, index) => index).filter((index) => index % 11 !== 10);
  return comparisonOf(
    Array.from({ length: sentences }, (_, index) => [`Line ${index} ends.`]),
    kept.map((index) => [index % 7 === 6 ? `Line ${index} goes on.` : `Line ${index} ends.`]),
    kept.map((original, modified) => [original, modified] as const),
  );
}
