import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { Comparison } from '../../src/comparison/comparison.ts';
import { comparisonOf } from '../fixtures/comparisons.ts';
import { launchChromium } from '../vscode/chromium.mjs';
import { root } from '../vscode/places.mjs';
import { PanelPage } from './panel-page.ts';

const NOVEL = path.join(root, '../shared/gold/alignment/frankenstein_derived.jsonl');
/** Nodes that a column may hold at most. */
const MOST_NODES = 500;

interface Aligned {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly links: readonly (readonly [number, number])[];
}

/** Frankenstein of 1818 and of 1831, with the links that are known, both ways; and both without a link. */
function frankenstein(): { forth: Comparison; back: Comparison; strangers: Comparison } {
  const [line] = readFileSync(NOVEL, 'utf8').split('\n', 1);
  const { left, right, links } = JSON.parse(line!) as Aligned;
  const [first, last] = [paragraphs(left), paragraphs(right)];
  return {
    forth: comparisonOf(first, last, links),
    back: comparisonOf(
      last,
      first,
      links.map(([from, to]) => [to, from] as const),
    ),
    strangers: comparisonOf(first, last, []),
  };
}

/** Paragraphs of six sentences each. */
function paragraphs(sentences: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(sentences.length / 6) }, (_, at) => sentences.slice(6 * at, 6 * at + 6));
}

/** Runs in the page: scrolls from top to bottom a window a frame, and says how long the frames were. */
async function scrollThrough(
  selector: string,
): Promise<{ frames: number; average: number; longest: number; nodes: number }> {
  const scroller = document.querySelector(selector)!;
  const times: number[] = [];
  let nodes = 0;
  let last = performance.now();
  for (let top = 0; ; top += scroller.clientHeight * 0.8) {
    scroller.scrollTop = top;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    times.push(now - last);
    last = now;
    if (times.length % 10 === 0) nodes = Math.max(nodes, document.querySelectorAll('.stories *').length);
    if (top >= scroller.scrollHeight || times.length >= 400) break;
  }
  const average = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { frames: times.length, average, longest: Math.max(...times), nodes };
}

const ms = (time: number) => `${Math.round(time)} ms`;

describe('the panel with a novel', () => {
  let browser: Browser;
  let novel: ReturnType<typeof frankenstein>;

  before(async function () {
    if (!existsSync(NOVEL)) this.skip();
    novel = frankenstein();
    browser = await launchChromium();
  });
  after(() => browser?.close());

  const measure = async (name: keyof typeof novel, layout: 'Aligned' | 'Flowing', scroller: string) => {
    const panel = await PanelPage.open(browser, {});
    const comparison = novel[name];
    const { first, long } = await panel.timeToRows(comparison);
    if (layout === 'Flowing') await panel.page.getByRole('button', { name: layout }).click();
    await panel.settled();
    const { frames, average, longest, nodes } = await panel.page.evaluate(scrollThrough, scroller);
    const size = `${comparison.original.sentences.length} and ${comparison.modified.sentences.length} sentences`;
    console.log(
      `      ${name}, ${layout}: ${size}; first rows after ${ms(first)} (layout ${ms(long)}); ` +
        `${frames} frames of ${ms(average)} on average, the longest ${ms(longest)}; at most ${nodes} nodes`,
    );
    await panel.page.close();
    assert.ok(nodes < 2 * MOST_NODES, `${nodes} nodes`);
  };

  for (const name of ['forth', 'back'] as const) {
    it(`draws rows for what is in view alone, ${name}`, () => measure(name, 'Aligned', 'story-aligned'));
    it(`flows with what is in view alone, ${name}`, () => measure(name, 'Flowing', '.flow-column.modified'));
  }

  it('shows two novels without a sentence in common in the same way', () =>
    measure('strangers', 'Aligned', '.flow-column.modified'));

  it('finds a word through all of it', async () => {
    const panel = await PanelPage.open(browser, {});
    await panel.show(novel.forth);
    await panel.press('Control+f');
    const started = performance.now();
    await panel.page.locator('.find-input').fill('Elizabeth');
    await panel.settled();
    console.log(
      `      found ${await panel.page.locator('.find-count').textContent()} in ${ms(performance.now() - started)}`,
    );
    for (let step = 0; step < 40; step++) await panel.press('Enter');
    const inView = await panel.page.evaluate(() => {
      const [match] = [...CSS.highlights.get('find-current')!] as Range[];
      const box = match!.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight;
    });
    assert.ok(inView);
    await panel.page.close();
  });
});
