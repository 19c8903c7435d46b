import type { PackedChange } from '../comparison/packed/change.ts';
import type { PackedComparison } from '../comparison/packed/sections.ts';
import type { Toggle } from '../presentation/filter.ts';
import type { PartnerLine, Pins } from '../presentation/pairing-words.ts';
import type { RowActionName } from '../presentation/row-actions.ts';
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

export type Order = Side;

/** How the stories are laid out: in rows of pairs, or each as running text. */
export type Layout = 'aligned' | 'flowing';

/** The font that the stories are set in. */
export type PanelFont = 'proportional' | 'editor';

/** What the reader can do where there is no comparison. */
export type Cure = 'Compare Again' | 'Compare Anyway';

/** A comparison for a page that has none, or another. */
export interface WholeComparison {
  readonly packed: PackedComparison;
  /** Left out where they are those that the page was sent to read. */
  readonly texts?: Readonly<Record<Side, string>>;
}

/** The change since the comparison of version `base`. */
export interface ChangedComparison {
  readonly base: number;
  readonly change: PackedChange;
}

/** What was taken over for the page, under the number that the page gave it, and how it is said: "Restored 3". */
export interface TakenName {
  readonly take: number;
  readonly done: string;
}

/** From the extension host to the panel. */
export type ToPanel =
  /**
   * A comparison that the host has yet to unpack itself. The page unpacks it meanwhile, and shows it at the next
   * `comparison`. A page that lacks what it is based on says `ready` again.
   */
  | { readonly type: 'prepare'; readonly content: WholeComparison | ChangedComparison }
  /** Shows what was prepared last. */
  | {
      readonly type: 'comparison';
      /** A number that grows with every comparison. Answers name the comparison that they speak of by it. */
      readonly version: number;
      readonly original: StoryNames;
      readonly modified: StoryNames;
      /** The groups that the reader ticked off. */
      readonly reviewed: readonly number[];
      /** What was paired by hand, if anything was. */
      readonly pins?: Pins;
      /** What the page had taken over and may undo: of each story the last edit, if it was that. */
      readonly taken?: readonly TakenName[];
    }
  /** Asks the reader for the partner of a sentence of the comparison with this version. */
  | {
      readonly type: 'choosePartner';
      readonly version: number;
      readonly side: Side;
      readonly sentence: number;
      /** The likeliest, in order. */
      readonly likely: readonly PartnerLine[];
    }
  /** Something of the comparison with this version was ticked off or opened again: now these groups are ticked. */
  | { readonly type: 'reviewed'; readonly version: number; readonly groups: readonly number[] }
  /** A comparison takes long. The page says so at once, and keeps what is on screen. */
  | {
      readonly type: 'computing';
      /** The stories, to read while they are compared for the first time. Their texts are not sent again with the result. */
      readonly reading?: Readonly<Record<Side, StoryNames & { readonly text: string }>>;
    }
  /** There can be no comparison, because a file is gone, or binary, or the like. The message says why. */
  | { readonly type: 'trouble'; readonly message: string; readonly cure: Cure }
  | { readonly type: 'font'; readonly font: PanelFont }
  /** Steps to the next or previous change: a command of the palette. */
  | { readonly type: 'step'; readonly direction: 'next' | 'previous' }
  /** Brings a group into view and gives it the focus. */
  | { readonly type: 'reveal'; readonly group: number }
  /** Brings a sentence into view, where the caret is in the story's editor. */
  | { readonly type: 'follow'; readonly version: number; readonly side: Side; readonly sentence: number }
  /** Presses a toggle of the header, or lets it go: a command of the header's menu, for counts that have no room. */
  | { readonly type: 'filter'; readonly toggle: Toggle }
  /** Folds or unfolds everything, or follows the order of the other story: commands of the header's menu. */
  | { readonly type: 'fold' | 'order' }
  /** Copies rich text, which only a page can, and the same as plain text. */
  | { readonly type: 'copyRich'; readonly text: string; readonly html: string }
  /** Does something with a sentence of the comparison with this version: a command of the page's context menu. */
  | {
      readonly type: 'act';
      readonly action: RowActionName;
      readonly version: number;
      readonly side: Side;
      readonly sentence: number;
    };

/** The next bytes of something long: a message that is too long would hold up all others. */
export interface Piece {
  readonly type: 'piece';
  /** Numbers grow from parcel to parcel. */
  readonly parcel: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What stands in a message in place of a long text, or of many bytes, whose pieces came ahead. */
export interface Parcel extends Pick<Piece, 'parcel'> {
  readonly as: 'text' | 'bytes';
}

/** What reaches the page: pieces, and messages with parcels in them. */
export type SentMessage = Piece | { readonly type: ToPanel['type'] };

/** What the text is that the page has copied: a sentence, or those of both stories. */
export type CopiedText = 'sentence' | 'both';

/** From the panel to the extension host. */
export type FromPanel =
  /** The script of the page runs and asks for the comparison. */
  | { readonly type: 'ready' }
  /** Open a story's editor, and select the sentence if one is given. */
  | { readonly type: 'open'; readonly side: Side; readonly sentence?: number }
  | { readonly type: 'swap' }
  /** Compare again, or anyway, after trouble. */
  | { readonly type: 'compare' }
  /** Copy the summary of all changes. */
  | { readonly type: 'copySummary' }
  /** Copy text. The host tells the reader that it was copied. */
  | { readonly type: 'copy'; readonly text: string; readonly what: CopiedText }
  /** Copy the change that a group is part of, with its marks. The group is of the comparison with this version. */
  | { readonly type: 'copyMarked'; readonly version: number; readonly group: number }
  | { readonly type: 'cancel' }
  /** Tick groups of the comparison with this version off as reviewed, or open them again. */
  | {
      readonly type: 'review';
      readonly version: number;
      readonly groups: readonly number[];
      readonly reviewed: boolean;
    }
  /** Take changes over into the story of this side. The groups are of the comparison that the page was sent as `version`. */
  | {
      readonly type: 'takeOver';
      readonly version: number;
      readonly groups: readonly number[];
      readonly side: Side;
      /** Of a group that was edited and moved: only its wording, or only its place. */
      readonly part?: 'wording' | 'place';
      /** One word edit of the one group: an index into its edits. */
      readonly edit?: number;
      /** A number that the page gives it, to know it again; each is higher than the last. */
      readonly take?: number;
    }
  /** Undo what was taken over under this number, if it is still the last edit of its story. */
  | { readonly type: 'undoTake'; readonly take: number }
  /** Pair or part sentences by hand. They are of the comparison that the page was sent as `version`. */
  | {
      readonly type: 'pairing';
      readonly action: 'choose' | 'pair' | 'unpair' | 'reset' | 'undo' | 'forget';
      readonly version: number;
      readonly side: Side;
      readonly sentence: number;
      /** The partner that was chosen, on the other side; whether it becomes one more part of the sentence's group. */
      readonly partner?: number;
      readonly add?: boolean;
    }
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
