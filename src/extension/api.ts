import type * as vscode from 'vscode';

/*
 * What Story Diff offers to other extensions. They may copy this file: it imports nothing else of ours.
 *
 *   const storyDiff = vscode.extensions.getExtension<StoryDiffExports>('story-diff.story-diff');
 *   const api = (await storyDiff?.activate())?.getAPI(1);
 *   const { groups } = await api.compare(before, after);
 */

/** What `activate()` returns. */
export interface StoryDiffExports {
  /**
   * The programming interface of a version. Within a version things are added, never changed or taken away.
   * @throws {Error} for a version that this release does not have
   */
  getAPI(version: 1): StoryDiffApi;
}

/** Version 1. */
export interface StoryDiffApi {
  /**
   * Compares two stories sentence by sentence, with the user's settings, and shows nothing. Takes the text of an open
   * document, saved or not, else the file's. Works for any scheme that VS Code can open as text.
   * @throws {Error} when a story cannot be read; the message names it and the cure
   */
  compare(original: vscode.Uri, modified: vscode.Uri): Promise<StoryComparison>;

  /** Opens two stories side by side in the panel, where the comparison follows the user's edits. */
  open(original: vscode.Uri, modified: vscode.Uri): Promise<void>;
}

/** A comparison of two stories as they were when it was asked for. */
export interface StoryComparison {
  readonly original: ComparedStory;
  readonly modified: ComparedStory;
  /** Every sentence of both stories in exactly one group, in the order of the modified story. */
  readonly groups: readonly StoryGroup[];
}

export interface ComparedStory {
  readonly uri: vscode.Uri;
  /** The text that was compared. */
  readonly text: string;
  /** In reading order: UTF-16 offsets into the text, half-open. */
  readonly sentences: readonly TextSpan[];
}

/** `[start, end)` in UTF-16 code units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Sentences that are versions of each other, or one that has no counterpart. */
export interface StoryGroup {
  readonly kind: 'unchanged' | 'edited' | 'split' | 'merged' | 'recast' | 'added' | 'omitted';
  /** Whether it stands in another order than in the original. */
  readonly moved: boolean;
  /** Indices of sentences of the original, ascending; empty where it was added. */
  readonly original: readonly number[];
  /** Indices of sentences of the modified story, ascending; empty where it was omitted. */
  readonly modified: readonly number[];
  /** What share of their words both sides have in common, 0 to 1. */
  readonly similarity: number;
  /** The words that differ, in reading order; an empty span where a side has none. */
  readonly edits: readonly { readonly original: TextSpan; readonly modified: TextSpan }[];
}
