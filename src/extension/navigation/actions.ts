import type { Kind } from '../../comparison/comparison.ts';
import type { Side } from '../../story/side.ts';

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
  const other = side === 'original' ? 'Modified' : 'Original';
  const alone = kind === 'added' || kind === 'omitted';
  return [
    { command: 'storyDiff.goToCounterpart', title: `Go to ${other}` },
    ...(alone ? [] : [{ command: 'storyDiff.peekCounterpart', title: 'Peek' }]),
    { command: 'storyDiff.openCounterpartToSide', title: 'Open to the Side' },
    ...(panel ? [{ command: 'storyDiff.showInPanel', title: 'Show Side by Side' }] : []),
  ];
}

/** Every command that {@link actionsOn} may offer. */
export const ACTION_COMMANDS: readonly string[] = [
  'storyDiff.goToCounterpart',
  'storyDiff.peekCounterpart',
  'storyDiff.openCounterpartToSide',
  'storyDiff.showInPanel',
];
