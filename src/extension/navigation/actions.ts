import * as l10n from '@vscode/l10n';
import type { Kind } from '../../comparison/comparison.ts';
import { otherSide, type Side } from '../../story/side.ts';

/** A place in a compared story, as commands take it; without one they take the caret's. */
export interface StoryPlace {
  /** URI of the story. */
  readonly story: string;
  /** UTF-16 offset. */
  readonly at: number;
}

/** Menus call commands with arguments of their own; only a place in a story is ours. */
export function placeIn(argument: unknown): StoryPlace | undefined {
  const { story, at } = (argument ?? {}) as Partial<StoryPlace>;
  return typeof story === 'string' && typeof at === 'number' ? { story, at } : undefined;
}

/** An action on a sentence. The hover and the list of changes offer the same ones. */
export interface SentenceAction {
  readonly command: string;
  readonly title: string;
}

/** The facts about a sentence that its actions depend on. */
export interface ActionContext {
  readonly kind: Kind;
  /** The story that the sentence is in. */
  readonly side: Side;
  /** Whether the panel of the comparison is open. */
  readonly panel: boolean;
}

/** The actions on a sentence, the likeliest first. Add a new one also to the list's menu in the manifest. */
export function actionsOn({ kind, side, panel }: ActionContext): SentenceAction[] {
  const alone = kind === 'added' || kind === 'omitted';
  return [
    { command: 'storyDiff.goToCounterpart', title: goToTitle(otherSide(side)) },
    ...(alone ? [] : [{ command: 'storyDiff.peekCounterpart', title: peekTitle() }]),
    { command: 'storyDiff.openCounterpartToSide', title: toTheSideTitle() },
    ...(panel ? [{ command: 'storyDiff.showInPanel', title: sideBySideTitle() }] : []),
  ];
}

function goToTitle(side: Side): string {
  return side === 'original'
    ? l10n.t({ message: 'Go to Original', comment: ['A command: go to the same sentence in the original story.'] })
    : l10n.t({ message: 'Go to Modified', comment: ['A command: go to the same sentence in the modified story.'] });
}

function peekTitle(): string {
  return l10n.t({ message: 'Peek', comment: ['A command: show the sentence of the other story within this one.'] });
}

function toTheSideTitle(): string {
  return l10n.t({ message: 'Open to the Side', comment: ['A command: open the other story beside this one.'] });
}

function sideBySideTitle(): string {
  return l10n.t({ message: 'Show Side by Side', comment: ['A command: show both stories in the panel.'] });
}

/** Every command that {@link actionsOn} may offer. */
export const ACTION_COMMANDS: readonly string[] = [
  'storyDiff.goToCounterpart',
  'storyDiff.peekCounterpart',
  'storyDiff.openCounterpartToSide',
  'storyDiff.showInPanel',
];
