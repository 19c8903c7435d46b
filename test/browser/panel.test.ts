import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { compareStories } from '../../src/comparison/compare.ts';
import { changeBetween } from '../../src/comparison/packed/change.ts';
import type { StoryAligned } from '../../src/panel/aligned/story-aligned.ts';
import type { Memory } from '../../src/panel/memory.ts';
import { ChangeList } from '../../src/presentation/change-list.ts';
import { comparisonOf, farApartSplit, lighthouse, novel, shuffledStory } from '../fixtures/comparisons.ts';
import { type PanelOptions, type PanelPage, packedStories } from './panel-page.ts';
import { panelSuite } from './panel-suite.ts';
import { panelThemes, type ThemeName } from './panel-themes.ts';

describe("the panel's page", () => {
  const openPanel = panelSuite();
  let panel: PanelPage;

  const open = async (options?: PanelOptions) => {
    panel = await openPanel(options);
  };
  /** What an element says, its blanks as a reader sees them. */
  const words = async (where: string | Locator) => {
    const element = typeof where === 'string' ? panel.page.locator(where) : where;
    return ((await element.textContent()) ?? '').replace(/\s+/g, ' ').trim();
  };
  /** What is to be seen of it while nobody points at its row. */
  const seen = async (element: Locator) => (await element.innerText()).replace(/\s+/g, ' ').trim();
  const rows = (selector: string) => panel.page.locator(`.row${selector}`);

  describe('of a punctuation mark that changed', () => {
    it('shows it wide enough to see, and markup faintly', async () => {
      const read = { originalFormat: 'markdown', modifiedFormat: 'markdown' } as const;
      const text =
        'The ferry, which was *late*, left at six, and nobody waved.\n\n- Nets for [Vell](a.md)\n- Ropes\n\nA gull came.';
      const other =
        'The ferry, which was *late*; left at “six”, and nobody waved\\!\n\n* Nets for [Vell](b.md)\n* Ropes\n\nA gull came. It left.';
      for (const theme of ['light-modern', 'dark-modern', 'high-contrast'] as const) {
        await open({ theme });
        await panel.show(compareStories(text, other, read));
        const widths = await panel.page
          .locator('.edited ins.sign')
          .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().width));
        assert.ok(widths.length >= 2 && widths.every((width) => width >= 8), widths.join());
        assert.match(await words(rows('.fold').first()), /3 sentences, 2 differ in markup only/);
        await rows('.fold').first().locator('button').click();
        await panel.settled();
        await panel.picture(`signs ${theme}`);
        if (theme !== 'high-contrast') await panel.page.close();
      }
    });
  });

  describe('after an edit', () => {
    const story = [['The ferry left at six.', 'Nobody waved.', 'A gull followed the ferry for an hour.']];
    const links = [
      [0, 0],
      [1, 1],
    ] as const;
    const before = comparisonOf(story, story, [...links, [2, 2]]);
    const after = comparisonOf(story, [['The ferry left at six.', 'Nobody waved.']], links);

    it('is sent what changed, and shows it', async () => {
      await open();
      await panel.show(before);
      await panel.showChange(before, after);
      assert.match(await words(rows('.omitted').first()), /A gull followed the ferry for an hour\./);
    });

    it('asks for all when it lacks what the change is based on', async () => {
      await open();
      const change = changeBetween(packedStories(before), packedStories(after));
      await panel.post({ type: 'prepare', content: { base: 8, change } });
      await panel.page.waitForFunction(
        () =>
          (window as unknown as { said: { type: string }[] }).said.filter(({ type }) => type === 'ready').length === 2,
      );
    });
  });

  describe('with a lightly edited story', () => {
    beforeEach(async () => {
      await open();
      await panel.show(lighthouse());
    });

    it('counts each kind with its word, and names both stories', async () => {
      assert.deepEqual(
        (await panel.page.locator('.count').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim()),
        [
          '2 Omitted',
          '3 Added',
          '2 Edited',
          '1 Split',
          '1 Merged',
          '2 Moved',
          '8 Unchanged',
          '1 typography',
          '2 to check',
        ],
      );
      assert.deepEqual(
        await panel.page
          .locator('.name')
          .allTextContents()
          .then((names) => names.map((name) => name.replace(/\s+/g, ' ').trim())),
        ['Original wire.md 16 sentences', 'Modified paper.md 17 sentences'],
      );
    });

    it('strikes words on the left and underlines words on the right', async () => {
      const row = rows('.edited').first();
      assert.deepEqual(await row.locator('.original del').allTextContents(), ['shall']);
      assert.deepEqual(await row.locator('.modified ins').allTextContents(), ['will']);
      assert.match(
        await row.locator('del').evaluate((word) => getComputedStyle(word).textDecorationLine),
        /line-through/,
      );
      assert.match(await row.locator('ins').evaluate((word) => getComputedStyle(word).textDecorationLine), /underline/);
    });

    it('leaves omitted text unstruck, beside a hatch', async () => {
      const row = rows('.omitted').first();
      assert.match(await words(row.locator('.original')), /A storm took the goats\./);
      assert.equal(await row.locator('del').count(), 0);
      assert.equal(await row.locator('.hatch').count(), 1);
      assert.match(await words(row.locator('.spine')), /Omitted/);
      assert.match(await words(rows('.added').last().locator('.spine')), /Added 2/);
    });

    it('keeps typography alone quiet: dim, cut to a line, no change, its marks faint', async () => {
      const row = rows('.typography');
      assert.equal(await seen(row.locator('.spine')), 'typography');
      assert.equal(await rows('.typography.clipped').count(), 1);
      assert.equal(
        await row
          .locator('del')
          .first()
          .evaluate((mark) => getComputedStyle(mark).backgroundColor),
        'rgba(0, 0, 0, 0)',
      );
      await row.click();
      assert.equal(await rows('.typography.opened').count(), 1);
    });

    it('numbers the parts of a split in both cells', async () => {
      const row = rows('.split');
      assert.deepEqual(await row.locator('.original .part').allTextContents(), ['1', '2']);
      assert.deepEqual(await row.locator('.modified .part').allTextContents(), ['1', '2']);
      assert.equal(await row.locator('.modified .sentence').count(), 2);
    });

    it('keeps both cells of every row level', async () => {
      for (const width of [700, 1000, 1400]) {
        await panel.resize(width, 900);
        const boxes = await panel.page
          .locator('.row')
          .evaluateAll((rows) =>
            rows.map((row) => [...row.querySelectorAll('.cell')].map((cell) => cell.getBoundingClientRect().toJSON())),
          );
        for (const [left, right] of boxes) {
          assert.equal(left!.top, right!.top);
          assert.equal(left!.bottom, right!.bottom);
          assert.ok(Math.abs(left!.width - right!.width) < 1);
        }
        const tops = boxes.map(([left]) => left!.top);
        assert.deepEqual(
          tops,
          [...tops].sort((a, b) => a - b),
          'rows stand below one another',
        );
      }
    });

    it('walks the changes, gives them the focus, and wraps around', async () => {
      assert.equal(await words('.place-in-walk'), '9 changes');
      await panel.step('next');
      assert.match((await panel.focusedLabel())!, /^Unchanged, moved up 9\./);
      assert.equal(await words('.place-in-walk'), '1 of 9');
      await panel.step('next');
      assert.match((await panel.focusedLabel())!, /^Edited, quotation\./, 'past what is only typography');
      assert.equal((await panel.said('shown')).at(-1)!.group, 6);
      await panel.step('previous');
      await panel.step('previous');
      assert.match((await panel.focusedLabel())!, /^Added, 2 sentences\./);
      assert.equal(await words('.place-in-walk'), '9 of 9');
      assert.match(await words('.status[role]'), /Now at the last change/);
      await panel.step('next');
      assert.match(await words('.status[role]'), /Back at the first change/);
    });

    it('carries out the steps that the host asks for', async () => {
      await panel.post({ type: 'step', direction: 'next' });
      await panel.settled();
      assert.equal(await words('.place-in-walk'), '1 of 9');
      await panel.post({ type: 'reveal', group: 0 });
      await panel.settled();
      assert.match((await panel.focusedLabel())!, /The lamp on Gull Rock goes dark/);
    });

    it('walks the rows with the arrow keys, with one stop for Tab', async () => {
      await rows('').first().focus();
      await panel.press('ArrowDown');
      await panel.press('ArrowDown');
      await panel.press('ArrowUp');
      assert.match((await panel.focusedLabel())!, /^Unchanged, moved up 9\./);
      assert.equal(await panel.page.locator('.row[tabindex="0"]').count(), 1);
      await panel.press('End');
      assert.match((await panel.focusedLabel())!, /^Added, 2 sentences/);
    });

    it('unfolds a run and folds it again, by key and by click', async () => {
      await rows('').first().focus();
      await panel.press('Enter');
      assert.equal(await rows('.opened').count(), 3);
      assert.match((await panel.focusedLabel())!, /^3 unchanged sentences, unfolded/);
      await panel.press('Enter');
      assert.equal(await rows('.opened').count(), 0);
      await panel.page.getByText('3 unchanged sentences').first().click();
      await panel.settled();
      assert.equal(await rows('.opened').count(), 3);
    });

    it('leads to the place that a moved block left, and back', async () => {
      await panel.page.getByRole('button', { name: '↑ from ¶7' }).click();
      await panel.settled();
      assert.match((await panel.focusedLabel())!, /^2 sentences stood here, now in paragraph 3\. Marrow will move in/);
      await panel.page.getByRole('button', { name: 'Go back to ¶3' }).click();
      await panel.settled();
      assert.match((await panel.focusedLabel())!, /^Unchanged, moved up 9\./);
      assert.equal(await rows('.origin').count(), 0);
    });

    it('opens a sentence in its story', async () => {
      await rows('.omitted').first().focus();
      await panel.press('Enter');
      assert.deepEqual((await panel.said('open')).at(-1), { type: 'open', side: 'original', sentence: 9 });
      await rows('.edited').first().locator('.original .sentence').dblclick();
      assert.deepEqual((await panel.said('open')).at(-1), { type: 'open', side: 'original', sentence: 4 });
      await panel.page.getByRole('button', { name: 'paper.md' }).click();
      assert.deepEqual((await panel.said('open')).at(-1), { type: 'open', side: 'modified' });
      await panel.page.getByRole('button', { name: 'Swap Sides' }).click();
      assert.equal((await panel.said('swap')).length, 1);
    });

    it('keeps the focus on its sentence when the story is written on', async () => {
      await panel.step('next');
      await panel.step('next');
      assert.match((await panel.focusedLabel())!, /stairs/);
      await panel.show(lighthouse(['A new headline', 'And a line below it.']));
      assert.match((await panel.focusedLabel())!, /^Edited.*stairs/);
    });
  });

  it('shows a far-apart split at every part, and leads from one to the other', async () => {
    await open();
    await panel.show(farApartSplit());
    assert.equal(await rows('.split').count(), 2);
    assert.match(await words(rows('.split').nth(1).locator('.original')), /1\s*…\s*2\s*also owns/);
    await panel.page.getByRole('button', { name: '¶4 ↓' }).click();
    await panel.settled();
    assert.match((await panel.focusedLabel())!, /^Split 2 of 2/);
    await panel.page.getByRole('button', { name: '¶1 ↑' }).click();
    await panel.settled();
    assert.match((await panel.focusedLabel())!, /^Split 1 of 2/);
  });

  it('says once that most of the story moved, and marks each on request', async () => {
    await open();
    await panel.show(shuffledStory());
    const notice = panel.page.locator('.notice');
    assert.match(await words(notice), /4 of 5 kept sentences stand in another order/);
    assert.equal(await panel.page.locator('.move').count(), 0);
    await panel.page.getByRole('button', { name: 'Mark each' }).click();
    await panel.settled();
    assert.equal(await panel.page.locator('.move').count(), 4);
    await panel.page.getByRole('button', { name: 'Mark none' }).click();
    await panel.settled();
    assert.equal(await panel.page.locator('.move').count(), 0);
  });

  it('shows story text as text, whatever it holds', async () => {
    await open();
    const text = 'She wrote <img src=x onerror="alert(1)"> & <b>left</b>.';
    await panel.show(comparisonOf([['Gone.']], [[text]], [[0, 0]]));
    assert.ok((await words(rows('.edited').locator('.modified'))).includes('<b>left</b>'));
    assert.equal(await panel.page.locator('.row img, .row b:not(.word)').count(), 0);
  });

  it('sets text from right to left by its own letters', async () => {
    await open();
    await panel.show(comparisonOf([['ذهبت إلى السوق.']], [['ذهبت إلى البيت.']], [[0, 0]]));
    const direction = await rows('.edited')
      .locator('.sentence')
      .first()
      .evaluate((text) => getComputedStyle(text).direction);
    assert.equal(direction, 'rtl');
  });

  describe('with a novel', () => {
    beforeEach(async () => {
      await open();
      await panel.show(novel(6000));
    });

    it('draws only the rows in view', async () => {
      const nodes = () => panel.page.evaluate(() => document.querySelectorAll('*').length);
      assert.ok((await nodes()) < 900, `${await nodes()} elements`);
      for (const part of [0.25, 0.5, 1]) {
        await panel.page.locator('.rows').evaluate((rows, part) => rows.scrollTo(0, rows.scrollHeight * part), part);
        await panel.settled();
        assert.ok((await nodes()) < 900, `${await nodes()} elements`);
        assert.ok((await panel.page.locator('.row').count()) > 10);
      }
    });

    it('brings every change into view, also the far ones', async () => {
      const inView = () =>
        panel.page.evaluate(() => {
          const row = document.activeElement!.getBoundingClientRect();
          const rows = document.querySelector('.rows')!.getBoundingClientRect();
          return row.height > 0 && row.top >= rows.top && row.bottom <= rows.bottom;
        });
      await panel.step('previous');
      assert.ok(await inView(), 'the last');
      for (let step = 0; step < 12; step++) {
        await panel.step('previous');
        assert.ok(await inView(), `${step + 1} before the last`);
      }
      await panel.post({ type: 'reveal', group: 3000 });
      await panel.settled();
      assert.ok(await inView(), 'one in the middle');
    });

    /** The label of the first row in view. */
    const top = () =>
      panel.page.evaluate(() => {
        const edge = document.querySelector('.rows')!.getBoundingClientRect().top;
        const row = [...document.querySelectorAll('.row')].find((row) => row.getBoundingClientRect().bottom > edge + 1);
        return row?.getAttribute('aria-label');
      });

    it('keeps the sentence at the top in place when the width changes', async () => {
      await panel.page.locator('.rows').evaluate((rows) => rows.scrollTo(0, rows.scrollHeight / 2));
      await panel.settled();
      const before = await top();
      await panel.resize(760, 900);
      assert.equal(await top(), before);
    });

    it('comes back to its place after its tab was hidden', async () => {
      await panel.page.locator('.rows').evaluate((rows) => rows.scrollTo(0, rows.scrollHeight / 3));
      await panel.settled();
      const before = await top();
      await panel.page.waitForFunction(remembersPlace);
      await panel.reload();
      await panel.show(novel(6000));
      await panel.settled();
      assert.equal(await top(), before);
    });

    it('keeps the focus when its row is scrolled out of view', async () => {
      await panel.step('next');
      const label = await panel.focusedLabel();
      await panel.page.locator('.rows').evaluate((rows) => rows.scrollTo(0, rows.scrollHeight / 2));
      await panel.settled();
      assert.equal(await panel.focusedLabel(), label);
    });
  });

  it('keeps every tool in reach where the panel is very narrow', async () => {
    await open();
    await panel.resize(418, 860);
    await panel.show(lighthouse());
    const tools = await panel.page.locator('.tools > :not(.separator):not(.spring):visible').all();
    const boxes = await Promise.all(tools.map(async (tool) => (await tool.boundingBox())!));
    for (const [index, { x, y, width }] of boxes.entries()) {
      assert.ok(x >= 0 && x + width <= 418, `tool ${index} ends at ${x + width}`);
      for (const other of boxes.slice(index + 1))
        assert.ok(Math.abs(other.y - y) > 20 || other.x >= x + width || x >= other.x + other.width, `tool ${index}`);
    }
  });

  it('strikes words out, but not a sentence of which most went: it is to be read, in either layout', async () => {
    await open();
    const original = ['A storm took the goats in March.', 'The lamp had burned for a hundred years and more.'];
    const modified = ['A storm took the goats in April.', 'Nobody can remember a night when it was dark.'];
    await panel.show(
      comparisonOf(
        [original],
        [modified],
        [
          [0, 0],
          [1, 1],
        ],
      ),
    );
    const lines = () =>
      panel.page.locator('del').evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).textDecorationLine));
    const readable = async () => {
      const [struck, ...rewritten] = await lines();
      assert.equal(struck, 'line-through');
      assert.ok(rewritten.length > 0 && rewritten.every((line) => line === 'underline'), rewritten.join());
    };
    await readable();
    assert.match(await seen(rows('.rewritten .spine')), /^Edited \d+% alike$/u);
    await panel.page.getByRole('button', { name: 'Flowing' }).click();
    await panel.settled();
    await readable();
  });

  it('leads from one story to the other where they have nothing in common', async () => {
    await open();
    await panel.show(comparisonOf([['Rain fell.', 'It stopped.']], [['Sun shone.']], []));
    assert.equal(await words('.place-in-walk'), '2 changes');
    await panel.step('next');
    assert.match((await panel.focusedLabel())!, /Rain fell\./u);
    await panel.step('next');
    assert.match((await panel.focusedLabel())!, /Sun shone\./u);
    assert.equal(await words('.place-in-walk'), '2 of 2');
    await panel.step('previous');
    assert.match((await panel.focusedLabel())!, /Rain fell\./u);
  });

  describe('says in words', () => {
    const one = [['Rain fell.', 'It stopped.']];
    const states = [
      [
        'identical',
        comparisonOf(one, one, [
          [0, 0],
          [1, 1],
        ]),
        /No differences\s*Both sentences are the same, word for word and in the same order\./,
      ],
      [
        'nothing in common',
        comparisonOf(one, [['Sun shone.']], []),
        /No sentence in common\. Both stories are shown as they are, without marks\./,
      ],
      [
        'modified empty',
        comparisonOf(one, [], []),
        /The modified story is empty\. Both sentences of the original are omitted\./,
      ],
      ['both empty', comparisonOf([], [], []), /Both stories are empty\./],
    ] as const;

    for (const [name, comparison, verdict] of states) {
      it(`that the case is: ${name}`, async () => {
        await open();
        await panel.show(comparison);
        assert.match(await words('story-panel'), verdict);
        assert.equal(await panel.page.locator('.block').count(), 0, 'no flood of red and green');
        const listed = new ChangeList(comparison).stops.length;
        assert.equal((await panel.said('shown')).at(-1)!.changes, listed, 'as many to walk as are listed');
        await panel.picture(name.replaceAll(' ', '-'));
      });
    }

    it('that it computes, while the text can be read; and can be told to stop', async () => {
      await open({ reducedMotion: true });
      await panel.show(lighthouse());
      await panel.post({ type: 'computing' });
      await panel.page.getByText('Comparing…').waitFor();
      assert.ok(await panel.page.getByText('Marrow will move in').first().isVisible());
      assert.equal(
        await panel.page.locator('.progress').evaluate((bar) => getComputedStyle(bar, '::after').animationName),
        'none',
      );
      await panel.picture('computing');
      await panel.page.getByRole('button', { name: 'Cancel' }).click();
      assert.equal((await panel.said('cancel')).length, 1);
    });

    it('that it compares for the first time, and lets the stories be read', async () => {
      await open();
      const story = (name: string, text: string) => ({ name, path: name, uri: name, text });
      const reading = {
        original: story('wire.md', 'Rain fell.\nAll day.\n\nIt stopped.'),
        modified: story('paper.md', 'Sun shone.'),
      };
      await panel.post({ type: 'computing', reading });
      await panel.page.getByText('You can read already').waitFor();
      await panel.page.getByText('It stopped.').waitFor(); // The layout that shows them is loaded only then.
      assert.equal(await panel.page.locator('.flow-place').count(), 3);
      assert.equal(await panel.page.locator('.flow-sentence.omitted').count(), 0);
      assert.match(await words(panel.page.locator('.count.omitted')), /– Omitted/);
      await panel.picture('reading');
      await panel.show(lighthouse());
      assert.equal(await panel.page.getByText('You can read already').count(), 0);
    });

    it('what stands in the way', async () => {
      await open();
      await panel.post({ type: 'trouble', message: 'paper.md is gone.', cure: 'Compare Again' });
      assert.equal(await words(panel.page.getByRole('alert')), 'paper.md is gone. Compare Again');
      await panel.page.getByRole('button', { name: 'Compare Again' }).click();
      assert.equal((await panel.said('compare')).length, 1);
      await panel.show(lighthouse());
      assert.equal(await panel.page.getByRole('alert').count(), 0);
    });
  });

  for (const theme of Object.keys(panelThemes) as ThemeName[]) {
    it(`can be read in ${theme}`, async () => {
      for (const width of [700, 1400]) {
        await open({ theme, width });
        await panel.show(lighthouse());
        await panel.step('next');
        await panel.step('next');
        const { kind, dim } = await panel.page.evaluate(contrasts);
        assert.ok(kind >= 4.5 && dim >= 4.5, `contrast of the kind's word ${kind}, of dim text ${dim}`);
        const washed = await rows('.omitted .original')
          .first()
          .evaluate((cell) => getComputedStyle(cell).backgroundColor);
        assert.equal(washed === 'rgba(0, 0, 0, 0)', theme.startsWith('high-contrast'));
        await panel.picture(`${theme}-${width}`);
        if (width === 700) await panel.page.close();
      }
    });
  }
});

/** Runs in the page: whether the place where the reader is now is what would be gone back to. */
function remembersPlace(): boolean {
  const { top } = JSON.parse(sessionStorage.getItem('state') ?? '{}') as Partial<Memory>;
  const place = document.querySelector<StoryAligned>('story-aligned')!.readingPlace;
  return top !== undefined && JSON.stringify(top) === JSON.stringify(place?.top);
}

/** Runs in the page: how far the words of a kind, and dim text, stand out from the background. */
function contrasts(): { kind: number; dim: number } {
  const channels = (color: string) => {
    const canvas = document.createElement('canvas').getContext('2d')!;
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => {
      const share = value / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
  };
  const luminance = (color: string) => {
    const [red, green, blue] = channels(color) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const background = luminance(getComputedStyle(document.body).backgroundColor);
  const contrast = (selector: string) => {
    const text = luminance(getComputedStyle(document.querySelector(selector)!).color);
    return (Math.max(text, background) + 0.05) / (Math.min(text, background) + 0.05);
  };
  return { kind: contrast('.kind .word'), dim: contrast('.number') };
}
