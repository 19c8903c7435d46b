import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { root } from '../vscode/places.mjs';
import { until } from '../vscode/until.ts';
import { openWorkbench, type Theme, type Workbench } from './workbench.ts';

const sample = (name: string) => readFileSync(path.join(root, 'media/samples', name), 'utf8');
const FERRY = ['ferry-wire.md', 'ferry-paper.md'] as const;
const TALE = ['lamplighter-march.txt', 'lamplighter-june.txt'] as const;

const A = 'The harbour was quiet that morning.';
const B = 'Seven lanterns burned along the old stone wall.';
const C = 'Nobody had paid the captain since the winter.';
const D = 'Her letter lay unopened under the window.';
const E = 'A council of nine voted for the bridge.';
const LONG = Array.from({ length: 15 }, (_, index) => `The keeper wrote tide ${index} into the ledger.`).join(' ');
const REST = Array.from({ length: 60 }, (_, index) => `The pilot counted ${index} gulls.`).join('\n\n');

/** Pairs of stories, the original and the modified. */
const PAIRS = {
  'start.txt': [`${B} ${A} ${C}`, `${A} ${C}`],
  'end.txt': [`${A} ${C} ${B}`, `${A} ${C}`],
  'line-ends.txt': [`${A} ${D}\n${B} ${C}\n${E}`, `${A}\n${C}\n${E}`],
  'words.txt': [`${A} ${B}`, `${A.replace('quiet', 'silent')} ${B.replace('old ', '')}`],
  'empty.txt': [`${A} ${B}`, ''],
  'long.txt': [`${A}\n\n${LONG}\n\n${C}`, `${A}\n\n${C}`],
  'heading.md': [`# The old ferry leaves\n\n${A}\n\n${REST}\n`, `# The ferry leaves\n\n${A}\n\n${REST}\n`],
  'moved.txt': [
    `${A}\n\n${D}\n${E}\n\n${B} ${C} Then it rained.\n`,
    `${A}\n\n${B} ${C} Then it rained.\n\n${D}\n${E}\n`,
  ],
  'shuffled.txt': [`${A}\n\n${B}\n\n${C}\n\n${D}\n\n${E}\n`, `${E}\n\n${D}\n\n${C}\n\n${B}\n\n${A}\n`],
  'arabic.txt': [
    'غادرت العبّارة الميناء في الساعة السابعة صباحًا. وقف على الرصيف ثلاثون شخصًا.\n',
    'غادرت العبّارة الميناء في الساعة الثامنة صباحًا. وقف على الرصيف ثلاثون شخصًا.\n',
  ],
} as const satisfies Record<string, readonly [string, string]>;
type Pair = keyof typeof PAIRS;

const THEMES: readonly [Theme, string][] = [
  ['Default Light Modern', 'light'],
  ['Default Dark Modern', 'dark'],
  ['Default High Contrast', 'high-contrast'],
  ['Default High Contrast Light', 'high-contrast-light'],
];

/** A piece of a line as it is drawn. */
interface DrawnSpan {
  readonly text: string;
  /** Whether it stands in no story: omitted text, or a sign. */
  readonly hint: boolean;
  readonly line: string;
  readonly color: string;
  readonly background: string;
  readonly outline: string;
  readonly left: number;
  readonly top: number;
}

/** The colour of text in the light theme. */
const STORY_COLOR = 'rgb(59, 59, 59)';

const looksOmitted = ({ line, background }: DrawnSpan) => line === 'line-through' && background !== 'rgba(0, 0, 0, 0)';

describe('the marks in the editor of a story', () => {
  let workbench: Workbench;

  before(async () => {
    const files: Record<string, string> = {};
    for (const name of [...FERRY, ...TALE]) files[name] = sample(name);
    for (const [name, [original, modified]] of Object.entries(PAIRS)) {
      files[`old-${name}`] = original;
      files[name] = modified;
    }
    workbench = await openWorkbench({ files });
  });

  after(() => workbench?.close());

  beforeEach('close the stories', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.setTheme('Default Light Modern');
  });

  const editor = () => workbench.page.locator('.editor-instance .monaco-editor:visible').first();

  /** Compares two stories and goes to the editor of the modified one. */
  async function compare(original: string, modified: string): Promise<void> {
    await workbench.openFile(modified);
    await workbench.runCommand('Story Diff: Compare Active Story With…');
    await workbench.pick(original, original);
    await workbench.page.locator('.tab.active', { hasText: `${original} ↔ ${modified}` }).waitFor();
    await workbench.showEditor(modified);
  }

  /** Compares a pair, and waits for a hint with this text. */
  async function comparePair(name: Pair, hint?: string): Promise<void> {
    await compare(`old-${name}`, name);
    if (hint !== undefined) await hintWith(hint).waitFor();
  }

  const hints = (within = editor()) => within.locator('.view-line [class*="dyn-rule"]');
  const hintWith = (text: string) => hints().filter({ hasText: text }).first();

  /** Every piece of the lines in an editor, from top to bottom and in each line in reading order. */
  const spansIn = (within: Locator = editor()): Promise<DrawnSpan[]> =>
    within.locator('.view-line').evaluateAll((lines) => {
      const topOf = (element: Element) => element.getBoundingClientRect().top;
      const spans = lines
        .sort((a, b) => topOf(a) - topOf(b))
        .flatMap((line) => [...line.querySelectorAll(':scope > span > span')]);
      return spans.map((span) => {
        const style = getComputedStyle(span);
        const { left, top } = span.getBoundingClientRect();
        return {
          text: (span.textContent ?? '').replaceAll('\u00A0', ' '),
          hint: span.className.includes('dyn-rule'),
          line: style.textDecorationLine,
          color: style.color,
          background: style.backgroundColor,
          outline: style.outlineStyle,
          left,
          top,
        };
      });
    });

  /** The omitted text of an editor, which must look so, beside letters that must not. */
  async function omittedIn(within?: Locator): Promise<string> {
    const spans = await until(async () => {
      const found = await spansIn(within);
      return found.some(({ hint }) => hint) && found.every((span) => !span.hint || looksOmitted(span)) && found;
    }, 'the omitted text to look so');
    const omitted = spans.filter(({ hint }) => hint);
    for (const { line, color, text } of spans.filter(({ hint }) => !hint)) {
      assert.doesNotMatch(line, /line-through/u, text);
      assert.equal(color, STORY_COLOR, text);
    }
    return omitted.map(({ text }) => text).join('');
  }

  it('look omitted at the start, the end, in lines and in an empty story, and leave the letters beside alone', async () => {
    await comparePair('start.txt', 'Seven');
    assert.equal((await omittedIn()).trim(), B);
    await workbench.screenshot('marks-start');
    await comparePair('end.txt', 'Seven');
    assert.equal((await omittedIn()).trim(), B);
    await comparePair('line-ends.txt', 'Her letter');
    assert.equal((await omittedIn()).replace(/\s+/gu, ' '), ` ${D}${B} `);
    await workbench.screenshot('marks-line-ends');
    await comparePair('words.txt', 'quiet');
    assert.equal(await omittedIn(), 'quiet  old');
    await comparePair('empty.txt', 'Seven');
    assert.equal((await omittedIn()).trim(), `${A} ${B}`);
    await workbench.screenshot('marks-empty');
  });

  it('look so in two editors, in a peek and in VS Code’s own diff editor', async () => {
    await comparePair('words.txt', 'quiet');
    await workbench.runCommand('View: Split Editor Right');
    const all = workbench.page.locator('.editor-instance .monaco-editor');
    await until(
      async () => (await hints(all.last()).count()) > 0 && (await all.count()) === 2,
      'hints in both editors',
    );
    for (const within of [all.first(), all.last()]) assert.equal(await omittedIn(within), 'quiet  old');
    await workbench.runCommand('View: Close Editor');

    await workbench.openFile('old-words.txt');
    await workbench.runCommand('Story Diff: Peek Counterpart');
    const peek = workbench.page.locator('.peekview-widget .preview .monaco-editor');
    await hints(peek).first().waitFor();
    assert.equal(await omittedIn(peek), 'quiet  old');
    await workbench.screenshot('marks-peek');
    await workbench.page.keyboard.press('Escape');

    await workbench.explorerMenu(['old-words.txt', 'words.txt'], 'Compare Selected');
    const diff = workbench.page.locator('.monaco-diff-editor .editor.modified');
    await hints(diff).first().waitFor();
    assert.equal(await omittedIn(diff), 'quiet  old');
    await workbench.screenshot('marks-diff-editor');
  });

  it('mark a changed word with one frame in high contrast, and leave a heading its colour', async () => {
    await workbench.setTheme('Default High Contrast');
    await comparePair('words.txt', 'quiet');
    const frames = () =>
      editor()
        .locator('.view-overlays .cdr')
        .evaluateAll((parts) => parts.filter((part) => getComputedStyle(part).outlineStyle === 'dashed').length);
    await until(async () => (await frames()) === 1, 'one frame');
    assert.deepEqual(
      (await spansIn()).filter(({ outline }) => outline !== 'none'),
      [],
    );
    await comparePair('heading.md', 'old');
    await until(async () => {
      const spans = await spansIn();
      const heading = spans.filter(({ hint, top }) => !hint && top === spans[0]!.top);
      assert.equal(heading.map(({ text }) => text).join(''), '# The ferry leaves');
      return heading.every(({ color }) => color === heading[0]!.color && color !== spans.at(-1)!.color);
    }, 'the heading to have its colour');
  });

  it('show a moved block by one sign, in its own colour', async () => {
    await comparePair('moved.txt', '⇅');
    const signs = async () => (await spansIn()).filter(({ text }) => text.includes('⇅'));
    await until(async () => (await signs())[0]?.color === 'rgb(106, 63, 212)', 'the sign in its colour');
    assert.deepEqual(
      (await signs()).map(({ text, line }) => ({ text, line })),
      [{ text: '⇅', line: 'none' }],
    );
    await workbench.screenshot('marks-moved');
  });

  it('say once that most sentences stand in another order, and mark each on demand', async () => {
    await comparePair('shuffled.txt');
    const lens = editor().locator('.codelens-decoration');
    await lens.filter({ hasText: 'kept sentences stand in another order' }).waitFor();
    assert.equal(await editor().locator('.view-lines').getByText('⇅').count(), 0);
    await workbench.screenshot('marks-shuffled');
    await lens.getByText('Mark Each').click();
    await hintWith('⇅').waitFor();
    await workbench.screenshot('marks-shuffled-each');
    await lens.getByText('Mark None').click();
    await hintWith('⇅').waitFor({ state: 'detached' });
  });

  it('fold what is long; a click, a command and the hover unfold it, a command folds it, and nothing is written', async () => {
    const folded = '[15 sentences, 120 words]';
    await comparePair('long.txt', folded);
    const isFolded = () => hintWith(folded).waitFor();
    const isWhole = () => hintWith('tide 14').waitFor();
    const label = (await spansIn()).filter(({ hint }) => hint);
    assert.match(
      label.map(({ text }) => text).join(''),
      /^− The keeper wrote tide 0 .* … \[15 sentences, 120 words\]$/u,
    );
    for (const { line, background } of label) {
      assert.equal(line, 'none');
      assert.notEqual(background, 'rgba(0, 0, 0, 0)');
    }
    await workbench.screenshot('marks-folded');
    await hintWith('−').click();
    await isWhole();
    assert.equal((await omittedIn()).trim(), LONG);
    await workbench.screenshot('marks-unfolded');
    await workbench.runCommand('Story Diff: Fold Omitted Text');
    await isFolded();
    await workbench.runCommand('Story Diff: Show Omitted Text');
    await isWhole();
    await workbench.runCommand('Story Diff: Fold Omitted Text');
    await isFolded();
    const link = workbench.page.locator('.monaco-hover:visible').getByText('Show in the Text');
    await workbench.pointAt(hintWith('−'), link);
    await workbench.screenshot('marks-hover');
    await link.click();
    await isWhole();
    await hintWith('tide').dblclick();
    assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
    assert.equal(await workbench.read('long.txt'), PAIRS['long.txt'][1]);
  });

  it('stand in lines that wrap, unless the reader chose otherwise; then a button wraps them', async () => {
    const button = workbench.page.locator('.editor-actions .action-label[aria-label^="Wrap Lines"]');
    await workbench.setSettings({ 'editor.wordWrap': 'off' });
    await comparePair('long.txt', '15 sentences');
    assert.equal(await button.count(), 0);
    await workbench.setSettings({ '[plaintext]': { 'editor.wordWrap': 'off' } });
    await button.waitFor();
    await workbench.screenshot('marks-unwrapped');
    await button.click();
    await button.waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Alt+z');
    await button.waitFor();
    await workbench.setSettings({ '[plaintext]': {} });
    await button.waitFor({ state: 'detached' });
  });

  it('leave a line that runs from right to left in its order', async () => {
    await comparePair('arabic.txt', 'السابعة');
    await workbench.screenshot('marks-arabic');
    const words = (await spansIn()).filter(({ text }) => /\p{Script=Arabic}/u.test(text));
    assert.ok(words.length > 3);
    words.forEach(({ left, top, text }, index) => {
      const before = words[index - 1];
      if (before?.top === top) assert.ok(left < before.left, text);
    });
  });

  it('go from headings that stick to the top when they are switched off', async () => {
    await comparePair('heading.md', 'old');
    await workbench.page.keyboard.press('PageDown');
    await workbench.page.keyboard.press('PageDown');
    const stuck = workbench.page.locator('.sticky-widget .sticky-line-content [class*="dyn-rule"]');
    await stuck.first().waitFor();
    await workbench.runCommand('Story Diff: Toggle Inline Marks');
    await stuck.first().waitFor({ state: 'detached' });
    await workbench.page.locator('.sticky-widget .sticky-line-content', { hasText: 'The ferry leaves' }).waitFor();
    await workbench.runCommand('Story Diff: Toggle Inline Marks');
  });

  for (const [theme, name] of THEMES)
    it(`can be read in ${name}`, async () => {
      await workbench.setTheme(theme);
      for (const [original, modified] of [FERRY, TALE]) {
        await compare(original, modified);
        await hints().first().waitFor();
        await until(async () => {
          const drawn = (await spansIn()).filter(({ hint }) => hint);
          const struck = drawn.filter(({ line }) => line === 'line-through');
          return drawn.length > struck.length && drawn.every((span) => span.text === '⇅' || struck.includes(span));
        }, 'all but the signs to be struck');
        await workbench.screenshot(`marks-${modified}-${name}`);
      }
    });
});
