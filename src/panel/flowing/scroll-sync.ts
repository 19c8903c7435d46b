import { otherSide, type Side } from '../../story/side.ts';
import type { SentenceBox } from './boxes.ts';
import {
  type Anchors,
  follow,
  isFarOff,
  levelOffset,
  NO_ANCHORS,
  READING_LINE_SHARE,
  type SentenceColumn,
} from './level.ts';
import { ScrollEcho } from './scroll-echo.ts';

/** What the synchronisation reads from a column. All heights are px from the story's start. */
export interface ScrolledColumn extends SentenceColumn {
  /** The height at the window's top; negative where blank space is shown above the story. */
  readonly offset: number;
  /** Height of the window that the story is seen through, in px. */
  readonly windowHeight: number;
  /** Height of a line of text, in px. */
  readonly lineHeight: number;
  /** First and last sentence in view; undefined when none is. */
  readonly inView: readonly [number, number] | undefined;
  place(sentence: number): SentenceBox;
}

/** A sentence, and how far below the window's top its first line stands, in px. */
export interface WindowPlace {
  readonly sentence: number;
  readonly at: number;
}

/** A horizontal line in a column: the first line of a sentence, or its lower edge. Sentence -1 is the story's start. */
export interface SentenceEdge {
  readonly sentence: number;
  readonly edge: 'line' | 'bottom';
}

/** One edge of each story. They are kept level with each other. */
export type LevelEdges = Readonly<Record<Side, SentenceEdge>>;

/**
 * Keeps two scrolled columns level. It touches no page: it reads the columns, is told what the reader does, and answers
 * which height belongs at the window's top of each column.
 *
 * The column that the reader scrolled last leads, the other one follows. Three things decide where the follower goes,
 * in this order: the level edges, while they are in view; the anchors of the comparison; nothing, when there are none.
 */
export class ScrollSync {
  readonly #columns: Readonly<Record<Side, ScrolledColumn>>;
  readonly #echo = new ScrollEcho();
  #anchors: Anchors = NO_ANCHORS;
  #leader: Side = 'modified';
  #level: LevelEdges | undefined;
  /** A sentence of the leader that keeps its place in the window until the reader scrolls. */
  #pin: WindowPlace | undefined;
  /** What was at the window's top of the leader when it was last drawn. */
  #top: WindowPlace | undefined;

  constructor(columns: Readonly<Record<Side, ScrolledColumn>>) {
    this.#columns = columns;
  }

  /** The column that leads. */
  get leader(): Side {
    return this.#leader;
  }

  /** Where the reader is in the leading column; undefined when nothing is in view. */
  get place(): WindowPlace | undefined {
    return this.#pin ?? this.#placeAtTop();
  }

  /** The stories, or their links, are others now: nothing is kept level but by these anchors. */
  linkBy(anchors: Anchors): void {
    this.#anchors = anchors;
    this.#level = undefined;
  }

  /**
   * The stories were edited: pins the sentence that was at the window's top. Not the very first sentence, so that a
   * reader at the start sees what is written before it.
   * @param find the new index of a sentence of the leading story
   */
  carryOver(find: (sentence: number) => number): void {
    const place = this.#pin ?? this.#top;
    if (place && place.sentence > 0) this.#pin = { ...place, sentence: find(place.sentence) };
  }

  /** Makes a column lead, with a sentence at a place of its window, until the reader scrolls. */
  pin(side: Side, place: WindowPlace): void {
    this.#leader = side;
    this.#level = undefined;
    this.#pin = place;
  }

  /** Pins a sentence at the reading line. */
  bringToReadingLine(side: Side, sentence: number): void {
    this.pin(side, { sentence, at: this.#columns[side].windowHeight * READING_LINE_SHARE });
  }

  /** Pins a sentence where it stands, or at the reading line when it is not in view as a whole. */
  bringIntoView(side: Side, sentence: number): void {
    const column = this.#columns[side];
    const { line, bottom } = column.place(sentence);
    const { offset, windowHeight } = column;
    if (line >= offset && bottom <= offset + windowHeight) this.pin(side, { sentence, at: line - offset });
    else this.bringToReadingLine(side, sentence);
  }

  /** Keeps two edges level while the leader's edge is in view; with undefined, none. */
  keepLevel(edges: LevelEdges | undefined): void {
    this.#level = edges;
  }

  /**
   * The reader's hand is on a column and may begin to scroll it: it leads from now on, and nothing is pinned. The scroll
   * itself is heard of later; until then the other column must not push this one back.
   */
  takeHand(side: Side): void {
    this.#leader = side;
    this.#pin = undefined;
  }

  /** The height at which the following column is level with the leading one, in px; undefined when nothing links them. */
  get level(): number | undefined {
    return this.#levelOffset(this.#columns[this.#leader].offset);
  }

  /** Whether a height is so far from where a column is that a reader would not see which way it went. */
  isFar(side: Side, offset: number): boolean {
    const column = this.#columns[side];
    return isFarOff(column.offset - offset, column.windowHeight);
  }

  /** Notes what is at the window's top, for {@link pinTop}. To be called after each drawing. */
  noteTop(): void {
    if (!this.#pin) this.#top = this.#placeAtTop();
  }

  /** Pins what was at the window's top when it was last drawn: once the width has changed, it is too late to look. */
  pinTop(): void {
    this.#pin ??= this.#top;
  }

  /** Notes the `scrollTop`, in px, that the page has just given a column, so that its event is not taken for a scroll. */
  expect(side: Side, top: number): void {
    this.#echo.expect(side, top);
  }

  /**
   * A column reports that it was scrolled.
   * @param top its `scrollTop`, in px
   * @returns the height that belongs at the window's top of the other column; undefined when that one stays where it is
   */
  takeScroll(side: Side, top: number): number | undefined {
    const by = this.#echo.takeScroll(side, top);
    if (by === undefined) return undefined;
    this.#leader = side;
    this.#pin = undefined;
    this.#dropLevelOutOfView();
    const lead = this.#columns[side];
    const level = this.#levelOffset(lead.offset);
    const before = this.#levelOffset(lead.offset - by);
    // Two edges are kept level exactly; by the anchors, the other column comes level step by step.
    if (this.#level || level === undefined || before === undefined) return level;
    return follow(this.#columns[otherSide(side)].offset, before, level, by, lead.windowHeight);
  }

  /**
   * The height that belongs at the window's top of a column after something was measured; undefined when the column
   * stays where it is. Scroll the leader first: the follower's height depends on where the leader stands.
   */
  target(side: Side): number | undefined {
    const pin = this.#pin;
    const lead = this.#columns[this.#leader];
    if (side === this.#leader) return pin && lead.place(pin.sentence).line - pin.at;
    return pin || this.#level ? this.#levelOffset(lead.offset) : undefined;
  }

  #placeAtTop(): WindowPlace | undefined {
    const lead = this.#columns[this.#leader];
    const sentence = lead.inView?.[0];
    return sentence === undefined ? undefined : { sentence, at: lead.place(sentence).line - lead.offset };
  }

  #dropLevelOutOfView(): void {
    if (!this.#level) return;
    const lead = this.#columns[this.#leader];
    const at = this.#heightOf(this.#leader, this.#level) - lead.offset;
    if (at < -lead.lineHeight || at > lead.windowHeight) this.#level = undefined;
  }

  /** Where the follower is level while `leading` is at the leader's top, in px; undefined when nothing links them. */
  #levelOffset(leading: number): number | undefined {
    const leader = this.#leader;
    const follower = otherSide(leader);
    if (this.#level) return this.#heightOf(follower, this.#level) - (this.#heightOf(leader, this.#level) - leading);
    if (this.#anchors[leader].length === 0) return undefined;
    return levelOffset(this.#anchors, this.#columns, leader, leading, this.#columns[leader].windowHeight);
  }

  #heightOf(side: Side, edges: LevelEdges): number {
    const { sentence, edge } = edges[side];
    return sentence < 0 ? 0 : this.#columns[side].place(sentence)[edge];
  }
}
