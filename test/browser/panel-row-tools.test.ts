import assert from 'node:assert/strict';
import type { Group } from '../../src/comparison/comparison.ts';
import { comparisonOf, lighthouse } from '../fixtures/comparisons.ts';
import type { PanelOptions, PanelPage } from './panel-page.ts';
import { panelSuite } from './panel-suite.ts';
import { panelThemes, type ThemeName } from './panel-themes.ts';

describe('the header of a narrow panel', () => {
  const openPanel = panelSuite();

  it('has two lines, and nothing of it is cut or without a name', async () => {
    for (const width of [480, 540, 700, 899]) {
      const panel = await openPanel({ width });
      await panel.show(lighthouse());
      const header = (await panel.page.locator('.toolbar').boundingBox())!;
      assert.ok(header.height <= 72, `${header.height} px at ${width}`);
      for (const button of await panel.page.locator('.toolbar button:visible').all()) {
        const box = (await button.boundingBox())!;
        assert.ok(box.x >= 0 && box.x + box.width <= width && box.y + box.height <= header.y + header.height);
        assert.match((await button.getAttribute('aria-label')) ?? '', /[a-z]/i);
      }
      assert.equal(await panel.page.locator('.count:visible').count(), 9);
      if (width < 899) await panel.page.close();
      else {
        await panel.resize(1300, 700);
        assert.equal(await panel.page.locator('.more-tools').isVisible(), false, 'a wide one has room for all');
      }
    }
  });

  it('keeps the rest in a menu, whose commands fold and order', async () => {
    const panel = await openPanel({ width: 700 });
    await panel.show(lighthouse());
    await panel.page.getByRole('button', { name: 'More Actions' }).first().click();
    const context = await panel.page.locator('story-panel').getAttribute('data-vscode-context');
    assert.equal(JSON.parse(context!).storyDiffHeader, 'aligned');
    const folded = () => panel.page.locator('.fold-button[aria-expanded="false"]').count();
    assert.ok((await folded()) > 0);
    await panel.post({ type: 'fold' });
    await panel.settled();
    assert.equal(await folded(), 0);
    const first = () => panel.page.locator('.row .modified .sentence').nth(3).textContent();
    const before = await first();
    await panel.post({ type: 'order' });
    await panel.settled();
    assert.notEqual(await first(), before);
  });

  it('tells the counts that have no room behind “…”, whose menu leads to them', async () => {
    const panel = await openPanel({ width: 260 });
    await panel.show(lighthouse());
    const more = panel.page.locator('.more-tools');
    const menu = async () => {
      await more.click();
      return JSON.parse((await panel.page.locator('story-panel').getAttribute('data-vscode-context'))!);
    };
    const shown = () => panel.page.locator('.count:visible').count();
    assert.ok((await shown()) < 9);
    assert.match((await more.getAttribute('title'))!, /^More Actions, and .*\d Unchanged/u);
    assert.equal((await menu()).storyDiffHiddenCounts, true);
    await panel.picture('header-260');
    await panel.post({ type: 'filter', toggle: 'unchanged' });
    await panel.settled();
    assert.equal(await panel.page.locator('.count.unchanged').getAttribute('aria-pressed'), 'true');
    await panel.resize(700, 700);
    assert.equal(await shown(), 9);
    assert.equal(await more.getAttribute('title'), 'More Actions');
    assert.equal((await menu()).storyDiffHiddenCounts, undefined);
  });

  it('has paragraph ranges at one place, and cut words end in “…”', async () => {
    const panel = await openPanel({ width: 540 });
    await panel.show(lighthouse());
    for (const width of [540, 1000, 1500]) {
      await panel.resize(width, 700);
      for (const [side, edge] of [
        ['original', 'right'],
        ['modified', 'left'],
      ] as const) {
        const edges = await panel.page
          .locator(`.fold > .${side} > .range`)
          .evaluateAll((ranges, edge) => ranges.map((range) => range.getBoundingClientRect()[edge]), edge);
        assert.ok(edges.length > 1 && edges.every((at) => at === edges[0]), edges.join());
      }
      const style = await panel.page
        .locator('.fold-button')
        .first()
        .evaluate((button) => getComputedStyle(button).textOverflow);
      assert.equal(style, 'ellipsis');
    }
  });
});

describe('the tools of a row', () => {
  const openPanel = panelSuite();
  let panel: PanelPage;

  const open = async (options?: PanelOptions) => {
    panel = await openPanel(options);
    await panel.show(lighthouse());
  };
  const row = (kind: string) => panel.page.locator(`.row.${kind}`).first();
  const tools = (kind: string) => row(kind).locator('.tools-of-row');
  const groupsOf = (fits: (group: Group) => boolean) =>
    lighthouse().groups.flatMap((group, index) => (fits(group) ? [index] : []));
  const menuContext = async () =>
    JSON.parse((await panel.page.locator('story-panel').getAttribute('data-vscode-context'))!);

  it('show in the spine on hover and focus, and never over words or beyond the row', async () => {
    for (const width of [540, 700, 899, 1000, 1600]) {
      await open({ width });
      for (const kind of ['added', 'edited', 'omitted', 'split', 'merged', 'moved']) {
        await panel.page.mouse.move(0, 0);
        assert.equal(await tools(kind).isVisible(), false);
        const before = await row(kind).boundingBox();
        await row(kind).hover();
        await tools(kind).locator('.tool:visible').first().waitFor();
        assert.deepEqual(await row(kind).boundingBox(), before, 'nothing moves');
        const spine = (await row(kind).locator('.spine').boundingBox())!;
        for (const tool of await tools(kind).locator('.tool:visible').all()) {
          const box = (await tool.boundingBox())!;
          assert.ok(box.x >= spine.x - 1 && box.x + box.width <= spine.x + spine.width + 1, `${kind} at ${width}`);
          assert.ok(
            box.y >= before!.y - 1 && box.y + box.height <= before!.y + before!.height + 4,
            `${kind} at ${width}: ${await tool.getAttribute('class')} ${JSON.stringify({ box, row: before })}`,
          );
        }
      }
      if (width < 1600) await panel.page.close();
    }
  });

  it('are reached by Tab, and act on the sentence of the row', async () => {
    await open();
    await row('added').focus();
    assert.ok(await tools('added').isVisible());
    // First comes the tick.
    await panel.press('Tab');
    await panel.press('Tab');
    await panel.press('Enter');
    const [group] = groupsOf(({ kind }) => kind === 'added');
    const taken = { type: 'takeOver', version: 1, groups: [group], side: 'modified', take: 1 };
    assert.deepEqual(await panel.said('takeOver'), [taken]);
    await row('added').focus();
    await panel.press('Enter');
    assert.deepEqual((await panel.said('open')).at(-1), { type: 'open', side: 'modified', sentence: 11 });
  });

  it('take changes over at one key, into either story', async () => {
    await open();
    const taken = async (kind: string, key: string) => {
      await row(kind).focus();
      await panel.press(key);
      const { type: _, version: __, take: ___, ...rest } = (await panel.said('takeOver')).at(-1)!;
      return rest;
    };
    const edited = groupsOf(({ kind, typographyOnly }) => kind === 'edited' && !typographyOnly).slice(0, 1);
    assert.deepEqual(await taken('edited', 'r'), { groups: edited, side: 'modified', part: 'wording' });
    assert.deepEqual(await taken('edited', 'Shift+R'), { groups: edited, side: 'original' });
    const omitted = groupsOf(({ kind }) => kind === 'omitted').slice(0, 1);
    assert.deepEqual(await taken('omitted', 'r'), { groups: omitted, side: 'modified' });
    const moved = lighthouse().moves[0]!.groups;
    assert.deepEqual(await taken('moved', 'm'), { groups: moved, side: 'modified', part: 'place' });
  });

  it('take a whole block over, and the menu one of its sentences', async () => {
    const story = [['The ferry left.', 'It rained.', 'It snowed.', 'It hailed.', 'Nobody waved.']];
    panel = await openPanel();
    await panel.show(
      comparisonOf(
        story,
        [['The ferry left.', 'Nobody waved.']],
        [
          [0, 0],
          [4, 1],
        ],
      ),
    );
    await row('omitted').hover();
    await panel.page.getByRole('button', { name: 'Restore All 3' }).click();
    const groups = (await panel.said('takeOver')).at(-1)!.groups;
    assert.equal(groups.length, 3);
    await panel.post({ type: 'act', action: 'restore', version: 1, side: 'original', sentence: 2 });
    assert.deepEqual((await panel.said('takeOver')).at(-1)!.groups, [groups[1]]);
  });

  it('tell the menu which sentence it is for, and what can be done with it', async () => {
    await open();
    await panel.page.locator('[data-side="original"][data-sentence="4"]').click({ button: 'right' });
    assert.deepEqual(await menuContext(), {
      preventDefaultContextMenuItems: true,
      side: 'original',
      sentence: 4,
      version: 1,
      storyDiffActions:
        ' takeBackWording applyToOriginal markReviewed openInEditor goToCounterpart copySentence copyBoth copyMarked pairWith unpair ',
    });
    await row('added').focus();
    await panel.press('.');
    const { side, sentence, storyDiffActions } = await menuContext();
    const actions = ' remove applyToOriginal markReviewed openInEditor copySentence copyMarked pairWith ';
    assert.deepEqual([side, sentence, storyDiffActions], ['modified', 11, actions]);
    await panel.page.locator('.counts').click({ button: 'right', position: { x: 1, y: 1 } });
    assert.deepEqual(await menuContext(), { preventDefaultContextMenuItems: true });
  });

  it('leave VS Code its own menu in the search field', async () => {
    await open();
    await panel.press('Control+f');
    await panel.page.locator('.find-input').click({ button: 'right' });
    assert.equal(await panel.page.locator('story-panel').getAttribute('data-vscode-context'), null);
  });

  it('copy the sentence by its key, but what is selected when something is', async () => {
    await open();
    await row('edited').focus();
    await panel.press('Control+c');
    const [copied] = await panel.said('copy');
    assert.equal(copied?.text, '“I will not miss the stairs.”');
    await panel.page.evaluate(() =>
      document.getSelection()!.selectAllChildren(document.querySelector('.row.edited .sentence')!),
    );
    await panel.press('Control+c');
    assert.equal((await panel.said('copy')).length, 1);
  });

  it('copy a change with its marks, which the host writes', async () => {
    await open();
    await panel.post({ type: 'act', action: 'copyMarked', version: 1, side: 'modified', sentence: 6 });
    const [asked] = await panel.said('copyMarked');
    assert.equal(asked?.version, 1);
    assert.equal(
      asked?.group,
      lighthouse().groups.findIndex(({ modified }) => modified.includes(6)),
    );
  });

  it('act for a command of the menu, unless the stories have changed since', async () => {
    await open();
    const act = { type: 'act', action: 'copyBoth', side: 'modified', sentence: 6 } as const;
    await panel.post({ ...act, version: 9 });
    await panel.post({ ...act, version: 1 });
    assert.deepEqual(
      (await panel.said('copy')).map(({ text }) => text),
      ['Original: “I shall not miss the stairs.”\nModified: “I will not miss the stairs.”'],
    );
  });

  for (const theme of Object.keys(panelThemes) as ThemeName[])
    it(`can be seen in ${theme}`, async () => {
      for (const width of [540, 700, 900, 1500]) {
        await open({ theme, width, height: 700 });
        await row('split').focus();
        await row('edited').hover();
        await tools('edited').locator('.tool:visible').first().hover();
        await panel.picture(`row-tools-${theme}-${width}`);
        if (width < 1500) await panel.page.close();
      }
    });
});
