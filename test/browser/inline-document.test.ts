import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../vscode/places.mjs';
import { until } from '../vscode/until.ts';
import { openWorkbench, type Theme, type Workbench } from './workbench.ts';

const sample = (name: string) => readFileSync(path.join(root, 'media/samples', name), 'utf8');
const FERRY = ['ferry-wire.md', 'ferry-paper.md'];
const TALE = ['lamplighter-march.txt', 'lamplighter-june.txt'];
const files = Object.fromEntries([...FERRY, ...TALE].map((name) => [name, sample(name)]));

describe('the inline comparison document on screen', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files });
  });

  after(() => workbench?.close());

  async function show([original, modified]: string[]): Promise<void> {
    await workbench.openFile(modified!);
    await workbench.runCommand('Story Diff: Show Inline Comparison');
    await workbench.pick(original!, original);
    await workbench.page.locator('.tab.active', { hasText: `${original} ↔ ${modified} (inline)` }).waitFor();
    await decorated().first().waitFor();
  }

  /** The text that a mark strikes through. */
  const decorated = () => workbench.page.locator('.monaco-editor .view-line span[class*="ced-"]');
  const styled = (style: string) =>
    decorated().evaluateAll(
      (spans, wanted) =>
        spans.filter((span) => getComputedStyle(span).textDecorationLine === wanted).map((span) => span.textContent),
      style,
    );

  const themes: [Theme, string][] = [
    ['Default Light Modern', 'light'],
    ['Default Dark Modern', 'dark'],
    ['Default High Contrast', 'high-contrast'],
    ['Default High Contrast Light', 'high-contrast-light'],
  ];

  it('strikes out what was omitted and underlines what was added, in every theme', async () => {
    await show(FERRY);
    const text = (spans: (string | null)[]) => spans.join('').replaceAll('\u00A0', ' ');
    for (const [theme, name] of themes) {
      await workbench.setTheme(theme);
      await until(async () => /A survey two autumns ago/u.test(text(await styled('line-through'))), 'the strikes');
      await until(async () => /gamble/u.test(text(await styled('underline'))), 'the underlines');
      await workbench.screenshot(`inline-document-ferry-${name}`);
    }
  });

  it('has the original’s order, folds, and wraps in a narrow window', async () => {
    await workbench.setTheme('Default Dark Modern');
    await show(TALE);
    await workbench.screenshot('inline-document-tale-dark');
    await workbench.runCommand('Story Diff: Toggle Order of Inline Comparison (Original, Modified)');
    await workbench.runCommand('Story Diff: Fold Unchanged');
    await workbench.screenshot('inline-document-tale-folded');
    await workbench.page.setViewportSize({ width: 800, height: 900 });
    await workbench.page.waitForFunction(fitsWindow);
    await workbench.screenshot('inline-document-tale-narrow');
    await workbench.page.setViewportSize({ width: 1600, height: 900 });
  });

  it('opens the diff editor with a sentence a line', async () => {
    await workbench.setTheme('Default Light Modern');
    await workbench.openFile(FERRY[1]!);
    await workbench.runCommand('Story Diff: Open in Diff Editor (Sentence per Line)');
    await workbench.page.locator('.tab.active', { hasText: '(sentences)' }).waitFor();
    await workbench.page
      .locator('.monaco-diff-editor .char-insert, .monaco-diff-editor .line-insert')
      .first()
      .waitFor();
    await workbench.screenshot('sentence-diff-ferry');
  });
});

/** Runs in the page: whether the editor has taken the window's new width, and no line goes on past its edge. */
function fitsWindow(): boolean {
  const editor = document.querySelector('.editor-instance .monaco-editor')!.getBoundingClientRect();
  const words = [...document.querySelectorAll('.editor-instance .view-line > span')];
  return editor.right <= innerWidth && words.every((line) => line.getBoundingClientRect().right <= editor.right);
}
