import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { KIND_GLYPHS, kindLabel } from '../../presentation/kind-labels.ts';
import { CHANGE_KINDS, type ChangeKind } from '../../presentation/kinds.ts';
import { type Review, reviewWords } from '../../presentation/review.ts';
import type { Direction } from '../../presentation/step.ts';
import { tallyWords } from '../../presentation/tally.ts';
import type { Comparisons } from '../comparisons.ts';
import { choose, inform } from '../messages.ts';
import { placeIn, type StoryPlace } from '../navigation/actions.ts';
import type { Navigator } from '../navigation/navigator.ts';

/** Registers the commands that lead through a comparison. */
export function registerNavigation(comparisons: Comparisons, navigator: Navigator): vscode.Disposable[] {
  let lastKind: ChangeKind | undefined;
  const stepOfKind = async (direction: Direction, kind?: ChangeKind) => {
    const { review } = navigator;
    if (!review) return;
    const chosen = kind ?? (await pickKind(review, lastKind, direction));
    if (!chosen) return;
    lastKind = chosen;
    await navigator.step(direction, chosen);
  };
  const register = <Arguments extends unknown[]>(name: string, action: (...args: Arguments) => unknown) =>
    vscode.commands.registerCommand(`storyDiff.${name}`, (...args: Arguments) =>
      comparisons.current ? action(...args) : inform(l10n.t('Compare two stories first.')),
    );
  return [
    register('nextChange', () => navigator.step('next')),
    register('previousChange', () => navigator.step('previous')),
    register('nextChangeOfKind', (kind?: ChangeKind) => stepOfKind('next', kindIn(kind))),
    register('previousChangeOfKind', (kind?: ChangeKind) => stepOfKind('previous', kindIn(kind))),
    register('goToCounterpart', (place?: unknown) => navigator.goToCounterpart(placeIn(place))),
    register('openCounterpartToSide', (place?: unknown) =>
      navigator.goToCounterpart(placeIn(place), vscode.ViewColumn.Beside),
    ),
    register('peekCounterpart', (place?: unknown) => navigator.peekCounterpart(placeIn(place))),
    register('showInPanel', (place?: unknown) => navigator.showInPanel(placeIn(place))),
    register('goToChange', (place: StoryPlace) => navigator.goToChange(place)),
  ];
}

function kindIn(argument: unknown): ChangeKind | undefined {
  return CHANGE_KINDS.find((kind) => kind === argument);
}

function pickKind(review: Review, last: ChangeKind | undefined, direction: Direction): Promise<ChangeKind | undefined> {
  const choices = review.tallies().map((tally) => ({
    icon: KIND_GLYPHS[tally.kind],
    label: kindLabel(tally.kind),
    description: tallyWords(tally),
    value: tally.kind,
  }));
  return choose(choices, {
    title: direction === 'next' ? l10n.t('Next Change of Kind') : l10n.t('Previous Change of Kind'),
    placeHolder: choices.length ? l10n.t('Which kind?') : (reviewWords(review) ?? l10n.t('No changes.')),
    marked: last,
  });
}
