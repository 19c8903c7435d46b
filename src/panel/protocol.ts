import type { Comparison } from '../comparison/comparison.ts';
import type { Side } from '../story/side.ts';
import type { ComparisonChange } from './comparison-change.ts';

/** What the panel shows beside the comparison itself. */
export interface StoryNames {
  /** File name, as in the editor's tab. */
  readonly name: string;
  /** Where the file is, for the tooltip. */
  readonly path: string;
  /** Its address, by which the panel is found again after VS Code was closed. */
  readonly uri: string;
}

export type Order = Side;

/** How the stories are laid out: row by row, or each as it reads. */
export type Layout = 'aligned' | 'flowing';

/** The letters that the stories are set in. */
export type PanelFont = 'proportional' | 'editor';

/** From the extension host to the panel. */
export type ToPanel =
  | {
      readonly type: 'comparison';
      /** Counts up with every comparison, so that answers can name the one they speak of. */
      readonly version: number;
      readonly original: StoryNames;
      readonly modified: StoryNames;
      readonly comparison: Comparison;
    }
  /** What changed since the comparison that had version `base`; a page that lacks that one says `ready` again. */
  | {
      readonly type: 'changed';
      readonly version: number;
      readonly base: number;
      readonly original: StoryNames;
      readonly modified: StoryNames;
      readonly change: ComparisonChange;
    }
  /** A comparison takes long: shown at once, and what is on screen stays readable. */
  | {
      readonly type: 'computing';
      /** The stories' texts, to be read while their first comparison is made. */
      readonly reading?: Readonly<Record<Side, StoryNames & { readonly text: string }>>;
    }
  /** Something stands in the way of a comparison (a file is gone, is binary …): said in words. */
  | { readonly type: 'trouble'; readonly message: string }
  | { readonly type: 'font'; readonly font: PanelFont }
  /** Commands of the palette, for the panel to carry out. */
  | { readonly type: 'step'; readonly direction: 'next' | 'previous' }
  /** Brings the group into view and gives it the focus. */
  | { readonly type: 'reveal'; readonly group: number };

/** From the panel to the extension host. */
export type FromPanel =
  /** The panel's script runs and wants the comparison. */
  | { readonly type: 'ready' }
  /** Open the story's editor, selecting the sentence when one is given. */
  | { readonly type: 'open'; readonly side: Side; readonly sentence?: number }
  | { readonly type: 'swap' }
  /** Compare again, after trouble or a cancelled comparison. */
  | { readonly type: 'compare' }
  /** Put text into the clipboard; `what` says in a word what was copied. */
  | { readonly type: 'copy'; readonly text: string; readonly what: string }
  | { readonly type: 'cancel' }
  /** What is on screen, for tests and for context keys; sent after each rendering and each change of focus. */
  | {
      readonly type: 'shown';
      readonly version: number;
      /** Rows of the aligned layout; none in the flowing one. */
      readonly rows: number;
      /** How many changes next and previous walk through. */
      readonly changes: number;
      /** The group that has the focus. */
      readonly group?: number;
    };
