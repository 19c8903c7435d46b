import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Toggle } from '../../presentation/filter.ts';
import { KIND_GLYPHS, kindLabel } from '../../presentation/kind-labels.ts';
import { COUNTED_KINDS } from '../../presentation/kinds.ts';
import type { Review } from '../../presentation/review.ts';
import { ROW_ACTIONS } from '../../presentation/row-actions.ts';
import { SIDES } from '../../story/side.ts';
import { numberWords } from '../../text/wording.ts';
import type { Comparisons } from '../comparisons.ts';
import { choose } from '../messages.ts';
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
    register('storyDiff.panel.showOnly', async () => {
      const open = comparisons.all.find(({ panel }) => panel?.active);
      const review = open?.review.current;
      const toggle = review && (await pickToggle(review));
      if (toggle) open.panel?.filter(toggle);
    }),
    register('storyDiff.panel.toggleFolding', () => activePanel()?.arrange('fold')),
    register('storyDiff.panel.toggleOrder', () => activePanel()?.arrange('order')),
  ];
}

/** Asks for one of the counts of the header: in a narrow panel not all of them have room. */
function pickToggle(review: Review): Promise<Toggle | undefined> {
  const { counts } = review;
  const kinds = COUNTED_KINDS.filter((kind) => counts[kind] > 0);
  const choices = [
    ...kinds.map((kind) => ({
      icon: KIND_GLYPHS[kind],
      label: kindLabel(kind),
      description: numberWords(counts[kind]),
      value: kind as Toggle,
    })),
    {
      icon: 'circle-large-outline',
      label: l10n.t({ message: 'Open', comment: ['A label: changes that were not reviewed yet.'] }),
      description: numberWords(review.open.length),
      value: 'open' as const,
    },
  ];
  return choose(choices, {
    title: l10n.t({ message: 'Show Only', comment: ['Asks for the kind of changes that the panel shows alone.'] }),
    placeHolder: l10n.t('Which sentences? To show all again, choose the same once more.'),
  });
}

/** The sentence in what VS Code passes on of `data-vscode-context`. */
function placeIn(context: unknown): Omit<Act, 'action'> | undefined {
  const { version, side, sentence } = (context ?? {}) as Partial<Act>;
  const found = SIDES.find((known) => known === side);
  return found && typeof version === 'number' && typeof sentence === 'number'
    ? { version, side: found, sentence }
    : undefined;
}
