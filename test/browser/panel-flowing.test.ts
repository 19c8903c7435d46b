import assert from 'node:assert/strict';
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { FlowingAnchor, StoryFlowing } from '../../src/panel/flowing/story-flowing.ts';
import type { Jump, SentenceWindow } from '../../src/panel/map/story-map.ts';
import { SIDES, type Side } from '../../src/story/side.ts';
import { comparisonOf, lighthouse, novel, shuffledStory } from '../fixtures/comparisons.ts';
import { until } from '../vscode/until.ts';
import type { PanelOptions, PanelPage } from './panel-page.ts';
import { panelSuite } from './panel-suite.ts';
import { panelThemes, type ThemeName } from './panel-themes.ts';

interface FlowingWindow {
  flowing: StoryFlowing;
  opened: Jump[];
  focused: number[];
  views: SentenceWindow[];
}

describe('the flowing layout of the panel', () => {
  const openPanel = panelSuite();
  let panel: PanelPage;

  /** Shows both stories alone, in place of the panel. */
  const open = async (comparison: Comparison, options?: PanelOptions) => {
    panel = await openPanel({ height: 500, ...options });
    await panel.loadFlowing();
    await panel.page.evaluate((comparison) => {
      const test = window as unknown as FlowingWindow;
      Object.assign(test, { opened: [], focused: [], views: [] });
      test.flowing = document.createElement('story-flowing') as StoryFlowing;
      test.flowing.comparison = comparison;
      test.flowing.addEventListener('open', (event) => test.opened.push((event as CustomEvent).detail));
      test.flowing.addEventListener('focus-group', (event) => test.focused.push((event as CustomEvent).detail));
      test.flowing.addEventListener('window', (event) => test.views.push((event as CustomEvent).detail));
      document.querySelector('story-panel')!.replaceWith(test.flowing);
    }, comparison);
    await panel.settled();
  };
  const sentence = (side: Side, index: number) =>
    panel.page.locator(`.flow-sentence[data-side="${side}"][data-sentence="${index}"]`);
  /** The top of a sentence's first line in the window, in px. */
  const top = (side: Side, index: number) => sentence(side, index).evaluate((found) => found.getClientRects()[0]!.top);
  const scrollTops = () =>
    panel.page.locator('.flow-column').evaluateAll((columns) => columns.map((column) => column.scrollTop));
  const reveal = async (group: number) => {
    await panel.page.evaluate((group) => (window as unknown as FlowingWindow).flowing.reveal(group), group);
    await panel.settled();
  };
  const wheel = async (x: number, by: number) => {
    const before = (await scrollTops()).join();
    await panel.page.mouse.move(x, 150);
    await panel.page.mouse.wheel(0, by);
    await until(async () => (await scrollTops()).join() !== before, 'the stories to scroll');
    await panel.settled();
  };
  const recorded = <Name extends 'opened' | 'focused' | 'views'>(name: Name) =>
    panel.page.evaluate((name) => (window as unknown as FlowingWindow)[name], name) as Promise<FlowingWindow[Name]>;

  it('shows both stories in their own order, with words, washes and stubs', async () => {
    await open(lighthouse(), { height: 900 });
    for (const [side, first, count] of [
      ['original', 'The lamp on Gull Rock goes dark', 16],
      ['modified', 'The lamp on Gull Rock goes dark', 17],
    ] as const) {
      const shown = await panel.page.locator(`.flow-column.${side} .flow-sentence`).allTextContents();
      assert.equal(shown[0], first);
      assert.equal(shown.length, count);
    }
    assert.deepEqual(await sentence('original', 4).locator('del').allTextContents(), ['shall']);
    assert.deepEqual(await sentence('modified', 6).locator('ins').allTextContents(), ['will']);
    assert.equal(await sentence('original', 3).locator('del').count(), 0, 'typography alone is quiet');
    const labels = await panel.page.locator('.lane-stub, .lane-move').allTextContents();
    assert.deepEqual(labels.map((label) => label.trim()).sort(), [
      '+ Added',
      '+ Added 2',
      '↑ from ¶7',
      '− Omitted',
      '− Omitted',
    ]);
    assert.ok((await panel.page.locator('.lane-check').allTextContents()).includes('figure'));
  });

  it('levels the counterpart of a clicked sentence, and keeps it level from either side', async () => {
    await open(lighthouse(), { height: 250 });
    await sentence('modified', 10).click();
    await panel.settled();
    const level = async () => assert.ok(Math.abs((await top('original', 8)) - (await top('modified', 10))) < 1.5);
    await level();
    const { groups } = lighthouse();
    assert.equal(
      (await recorded('focused')).at(-1),
      groups.findIndex(({ modified }) => modified.includes(10)),
    );
    await wheel(1000, 60);
    await level();
    await wheel(200, -40);
    await level();
    await panel.resize(1000, 250);
    await level();
  });

  it('moves nothing when its own scrolling is heard', async () => {
    await open(novel(600));
    for (const [x, by] of [
      [1000, 700],
      [300, 450],
      [1000, -333],
    ] as const) {
      await wheel(x, by);
      const before = await scrollTops();
      for (let wait = 0; wait < 10; wait++) await panel.settled();
      assert.deepEqual(await scrollTops(), before);
    }
    const [original, modified] = await scrollTops();
    assert.ok(original! > 300 && modified! > 300, 'both have been scrolled');
  });

  it('follows without jumping back while the reader goes on', async () => {
    await open(novel(600));
    const steps = await panel.page.evaluate(async () => {
      const [lead, follow] = ['modified', 'original'].map(
        (side) => document.querySelector<HTMLElement>(`.flow-column.${side}`)!,
      );
      const tops: number[] = [];
      for (let step = 0; step < 120; step++) {
        lead!.scrollTop += 30;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        tops.push(follow!.scrollTop);
      }
      return tops.map((top, index) => top - (tops[index - 1] ?? 0));
    });
    assert.ok(Math.min(...steps) >= -1, `goes back by ${Math.min(...steps)}`);
  });

  it('scrolls by the wheel over either column, wherever the reader came from', async () => {
    await open(novel(600));
    const from: [string, () => Promise<void>][] = [
      ['F7', () => reveal(200)],
      [
        'a click on a sentence',
        () => panel.page.locator('.flow-column.modified .flow-sentence:visible').nth(12).click(),
      ],
      ['F7 again', () => reveal(301)],
    ];
    for (const [what, come] of from)
      for (const x of [300, 1000]) {
        await come();
        await panel.settled();
        await panel.page.mouse.move(x, 150);
        await panel.settled();
        const column = x < 700 ? 0 : 1;
        for (const turn of [1, 2, 3]) {
          const before = (await scrollTops())[column]!;
          // What is under the pointer changes before the browser tells of the scroll.
          await panel.page.mouse.wheel(0, 90);
          await panel.page.evaluate(() => {
            const { flowing } = window as unknown as FlowingWindow;
            flowing.requestUpdate();
          });
          await panel.settled();
          assert.equal(Math.round((await scrollTops())[column]! - before), 90, `turn ${turn} after ${what}, at ${x}`);
        }
      }
  });

  it('glides when the other column has far to go, and is there at once where less motion is asked for', async () => {
    const lines = Array.from({ length: 90 }, (_, index) => [`Line ${index} of the story is here.`]);
    const order = [...Array.from({ length: 89 }, (_, index) => index + 1)];
    order.splice(3, 0, 0);
    const far = [...order.slice(0, 3), 80, ...order.slice(3).filter((line) => line !== 80)];
    for (const reducedMotion of [false, true]) {
      await open(
        comparisonOf(
          lines,
          far.map((line) => lines[line]!),
          far.map((line, to) => [line, to] as const),
        ),
        {
          reducedMotion,
        },
      );
      await sentence('modified', 3).click();
      await panel.settled();
      assert.ok(Math.abs((await top('original', 80)) - (await top('modified', 3))) < 1.5);
      const { jumps, said } = await panel.page.evaluate(async () => {
        const said = new Set<string>();
        const [lead, follow] = ['modified', 'original'].map(
          (side) => document.querySelector<HTMLElement>(`.flow-column.${side}`)!,
        );
        const seen: number[] = [follow!.scrollTop];
        for (let frame = 0; frame < 90; frame++) {
          if (frame < 30) lead!.scrollTop += 20;
          await new Promise((resolve) => requestAnimationFrame(resolve));
          seen.push(follow!.scrollTop);
          if (follow!.dataset.went) said.add(follow!.dataset.went);
        }
        const jumps = seen
          .slice(1)
          .map((top, index) => Math.abs(top - seen[index]!))
          .filter((by) => by > 0);
        return { jumps, said: [...said] };
      });
      const whole = jumps.reduce((sum, by) => sum + by, 0);
      const most = Math.max(...jumps);
      assert.ok(whole > 800, `it goes ${whole} px`);
      if (reducedMotion) assert.ok(most > 800, `at once: ${most}`);
      else assert.ok(most < whole / 2, `${most} of ${whole} px in a frame`);
      if (!reducedMotion) assert.deepEqual(said, []);
      else assert.match(said.join(), /^↑ ¶\d+$/u);
      if (!reducedMotion) await panel.page.close();
    }
  });

  it('shows both stories from the start again when the reader is back there', async () => {
    await open(
      comparisonOf(
        [['Gone for good.'], ...Array.from({ length: 60 }, (_, index) => [`Line ${index} stays.`])],
        Array.from({ length: 60 }, (_, index) => [`Line ${index} stays.`]),
        Array.from({ length: 60 }, (_, index) => [index + 1, index] as const),
      ),
    );
    await wheel(1000, 600);
    assert.ok(Math.abs((await top('original', 31)) - (await top('modified', 30))) < 1.5);
    await wheel(1000, -2000);
    assert.deepEqual(await scrollTops(), [0, 0]);
  });

  it('says where a counterpart out of view is, and brings it there', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => [`Line ${index} of the story is here.`]);
    const order = [59, ...Array.from({ length: 59 }, (_, index) => index)];
    await open(
      comparisonOf(
        lines,
        order.map((index) => lines[index]!),
        order.map((from, to) => [from, to] as const),
      ),
    );
    const link = panel.page.locator('.lane-link.modified').first();
    assert.match((await link.textContent())!, /¶60\s*↓/);
    await link.click();
    await panel.settled();
    assert.ok(Math.abs((await top('original', 59)) - (await top('modified', 0))) < 1.5);
    assert.equal((await scrollTops())[1], 0, 'what is read stays');
  });

  it('is walked by keys', async () => {
    await open(lighthouse());
    await reveal(0);
    await panel.press('ArrowDown');
    await panel.press('ArrowDown');
    await panel.press('ArrowDown');
    assert.equal(await panel.focusedLabel(), 'Unchanged, moved up 9. Marrow will move in with her sister.');
    await panel.press('c');
    await panel.settled();
    assert.equal(await panel.page.evaluate(() => document.activeElement!.getAttribute('data-side')), 'original');
    assert.ok(
      Math.abs((await top('original', 13)) - (await top('modified', 3))) < 1.5,
      'level, with blank space above',
    );
    await panel.press('Enter');
    assert.deepEqual(await recorded('opened'), [{ side: 'original', sentence: 13 }]);
    await panel.press('ArrowRight');
    assert.equal(await panel.page.evaluate(() => document.activeElement!.getAttribute('data-side')), 'modified');
    assert.equal(await panel.page.locator('.flow-column.modified [tabindex="0"]').count(), 1);
  });

  it('points out the pair under the pointer', async () => {
    await open(lighthouse());
    await sentence('original', 4).hover();
    await panel.settled();
    assert.deepEqual(
      await panel.page
        .locator('.flow-sentence.hovered')
        .evaluateAll((found) => found.map((one) => one.getAttribute('data-sentence'))),
      ['4', '6'],
    );
    assert.equal(await panel.page.locator('path.pointed-out').count(), 1);
  });

  it('shows nothing in common without a mark', async () => {
    await open(comparisonOf([['Rain fell.', 'It stopped.']], [['Sun shone.']], []));
    assert.equal(await panel.page.locator('.flow-lane path, .flow-lane .lane-label').count(), 0);
    assert.equal(await panel.page.locator('.flow-sentence:is(.omitted, .added, .edited)').count(), 0);
  });

  it('shows story text as text, and sets it by its own letters', async () => {
    const text = 'She wrote <img src=x onerror="alert(1)"> & <b>left</b>.';
    await open(
      comparisonOf(
        [[text], ['ذهبت إلى السوق.']],
        [[text], ['ذهبت إلى السوق.']],
        [
          [0, 0],
          [1, 1],
        ],
      ),
    );
    assert.equal(await sentence('modified', 0).textContent(), text);
    const direction = panel.page.locator('.flow-prose').nth(1);
    assert.equal(await direction.evaluate((prose) => getComputedStyle(prose).direction), 'rtl');
  });

  it('keeps its place when the story is written on, and comes back to it', async () => {
    await open(lighthouse(), { height: 200 });
    await wheel(1000, 120);
    const before = await top('modified', 9);
    const anchor = await panel.page.evaluate(() => (window as unknown as FlowingWindow).flowing.anchor);
    const write = async (comparison: Comparison, anchor?: FlowingAnchor) => {
      await panel.page.evaluate(
        ({ comparison, anchor }) => {
          const { flowing } = window as unknown as FlowingWindow;
          flowing.comparison = comparison;
          if (anchor) flowing.restore(anchor);
        },
        { comparison, anchor },
      );
      await panel.settled();
    };
    await write(lighthouse(['A new headline', 'And a line below it.']));
    assert.ok(Math.abs((await top('modified', 11)) - before) < 1.5);
    await panel.page.close();
    await open(lighthouse(), { height: 200 });
    await write(lighthouse(), anchor);
    assert.ok(Math.abs((await top('modified', 9)) - before) < 1.5);
  });

  describe('with a novel', () => {
    it('keeps few elements in the page, says what is in view, and brings everything level', async () => {
      await open(novel(6000), { height: 900 });
      const nodes = (side: Side) => panel.page.locator(`.flow-column.${side} *`).count();
      for (const group of [5500, 3000, 40]) {
        await reveal(group);
        for (const side of SIDES) assert.ok((await nodes(side)) < 400, `${await nodes(side)}`);
        const { original, modified } = (await recorded('views')).at(-1)!;
        const tops = await panel.page.evaluate(() =>
          [...document.querySelectorAll('.flow-sentence.focused')].map((found) => found.getClientRects()[0]!.top),
        );
        assert.ok(tops.length > 0 && tops.every((top) => Math.abs(top - tops[0]!) < 1.5), tops.join());
        assert.ok(original![1] - original![0] < 60 && modified![1] - modified![0] < 60);
      }
    });

    it('is scrolled through smoothly', async () => {
      await open(novel(6000), { height: 900 });
      const measured = await panel.page.evaluate(async () => {
        const column = document.querySelector('.flow-column.modified')!;
        const frames: number[] = [];
        let last = await new Promise<number>(requestAnimationFrame);
        for (let frame = 0; frame < 300; frame++) {
          column.scrollTop += 120;
          const now = await new Promise<number>(requestAnimationFrame);
          frames.push(now - last);
          last = now;
        }
        frames.sort((a, b) => a - b);
        const comments = document.createTreeWalker(document.querySelector('.flow-lane')!, NodeFilter.SHOW_COMMENT);
        let left = 0;
        while (comments.nextNode()) left++;
        return { mean: frames.reduce((sum, frame) => sum + frame, 0) / frames.length, late: frames[285]!, left };
      });
      console.log(
        `    a frame takes ${measured.mean.toFixed(1)} ms, one in twenty over ${measured.late.toFixed(1)} ms`,
      );
      assert.ok(measured.left < 600, `${measured.left} comments are left in the lane`);
    });
  });

  for (const theme of Object.keys(panelThemes) as ThemeName[])
    it(`can be seen in ${theme}`, async () => {
      for (const width of [700, 1400, 1800]) {
        await open(width === 1800 ? shuffledStory() : lighthouse(), { theme, width, height: 900 });
        await reveal(width === 1800 ? 2 : 10);
        const washed = await panel.page
          .locator('.flow-sentence.added')
          .first()
          .evaluate((found) => getComputedStyle(found).backgroundColor);
        assert.equal(washed === 'rgba(0, 0, 0, 0)', theme.startsWith('high-contrast'));
        await panel.picture(`flowing-${theme}-${width}`);
        if (width < 1800) await panel.page.close();
      }
    });
});
