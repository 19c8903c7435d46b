import type { PackedChange } from '../comparison/packed/change.ts';
import type { PackedComparison } from '../comparison/packed/sections.ts';
import type { Side } from '../story/side.ts';

/** A story's file, as the panel names it. */
export interface StoryNames {
  /** File name, as in the editor's tab. */
  readonly name: string;
  /** Path of the file, for the tooltip. */
  readonly path: string;
  /** URI of the file, by which the panel is brought back after a restart of VS Code. */
  readonly uri: string;
}

/** A text in UTF-8; as it is where it holds half a surrogate pair without the other, which UTF-8 cannot say. */
export type EncodedText = Uint8Array | string;

export type Order = Side;

/** How the stories are laid out: in rows of pairs, or each as running text. */
export type Layout = 'aligned' | 'flowing';

/** The font that the stories are set in. */
export type PanelFont = 'proportional' | 'editor';

/** What the reader can do where there is no comparison, as the button says it. */
export type Cure = 'Compare Again' | 'Compare Anyway';

/** From the extension host to the panel. */
export type ToPanel =
  | {
      readonly type: 'comparison';
      /** A number that grows with every comparison. Answers name the comparison that they speak of by it. */
      readonly version: number;
      readonly original: StoryNames;
      readonly modified: StoryNames;
      readonly packed: PackedComparison;
      readonly texts: Readonly<Record<Side, EncodedText>>;
    }
  /** The change since the comparison of version `base`. A page that does not have that one says `ready` again. */
  | {
      readonly type: 'changed';
      readonly version: number;
      readonly base: number;
      readonly original: StoryNames;
      readonly modified: StoryNames;
      readonly change: PackedChange;
    }
  /** A comparison takes long. The page says so at once, and keeps what is on screen. */
  | {
      readonly type: 'computing';
      /** The texts of the stories, to read while they are compared for the first time. */
      readonly reading?: Readonly<Record<Side, StoryNames & { readonly text: EncodedText }>>;
    }
  /** There can be no comparison, because a file is gone, or binary, or the like. The message says why. */
  | { readonly type: 'trouble'; readonly message: string; readonly cure: Cure }
  | { readonly type: 'font'; readonly font: PanelFont }
  /** Steps to the next or previous change: a command of the palette. */
  | { readonly type: 'step'; readonly direction: 'next' | 'previous' }
  /** Brings a group into view and gives it the focus. */
  | { readonly type: 'reveal'; readonly group: number };

/** From the panel to the extension host. */
export type FromPanel =
  /** The script of the page runs and asks for the comparison. */
  | { readonly type: 'ready' }
  /** Open a story's editor, and select the sentence if one is given. */
  | { readonly type: 'open'; readonly side: Side; readonly sentence?: number }
  | { readonly type: 'swap' }
  /** Compare again, or anyway, after trouble. */
  | { readonly type: 'compare' }
  /** Copy text. The host tells the reader that `what` was copied. */
  | { readonly type: 'copy'; readonly text: string; readonly what: string }
  | { readonly type: 'cancel' }
  /** Tells what is on screen, for context keys and tests: after each drawing and each change of focus. */
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
