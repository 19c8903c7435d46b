import * as vscode from 'vscode';
import { ROW_ACTIONS } from '../../presentation/row-actions.ts';
import { SIDES } from '../../story/side.ts';
import type { Comparisons } from '../comparisons.ts';
import type { ComparisonPanel } from '../webview/comparison-panel.ts';

type Act = Parameters<ComparisonPanel['act']>[0];

/** Registers the commands of the panel's menus. Those of a row get the sentence that the menu was opened for. */
export function registerRowCommands(comparisons: Comparisons): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  const activePanel = () => comparisons.all.find(({ panel }) => panel?.active)?.panel;
  return [
    ...ROW_ACTIONS.map(({ name }) =>
      register(`storyDiff.row.${name}`, (context?: unknown) => {
        const place = placeIn(context);
        if (place) activePanel()?.act({ action: name, ...place });
      }),
    ),
    register('storyDiff.panel.toggleFolding', () => activePanel()?.arrange('fold')),
    register('storyDiff.panel.toggleOrder', () => activePanel()?.arrange('order')),
  ];
}

/** The sentence in what VS Code passes on of `data-vscode-context`. */
function placeIn(context: unknown): Omit<Act, 'action'> | undefined {
  const { version, side, sentence } = (context ?? {}) as Partial<Act>;
  const found = SIDES.find((known) => known === side);
  return found && typeof version === 'number' && typeof sentence === 'number'
    ? { version, side: found, sentence }
    : undefined;
}
