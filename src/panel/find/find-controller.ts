import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Comparison } from '../../comparison/comparison.ts';
import type { ReadingOrder } from '../../presentation/reading-order.ts';
import { type Direction, takeStep } from '../../presentation/step.ts';
import { detectLetterCases, findMatches, type LetterCases, type Match } from './find.ts';
import { highlightMatches } from './highlights.ts';

/** What the search needs from the page. */
export interface FindSource {
  readonly comparison: Comparison | undefined;
  /** The order in which the page is read, whatever its layout. */
  readonly order: ReadingOrder | undefined;
  readonly element: HTMLElement;
  /** Brings a match into view. */
  reveal(match: Match): void;
}

/** The search through both stories: the words that are sought, the places where they stand, and the current one. */
export class FindController implements ReactiveController {
  open = false;
  sought = '';
  matches: readonly Match[] = [];
  /** Index of the match that the reader is at. */
  at: number | undefined;
  #cases: LetterCases = { original: undefined, modified: undefined };
  #searched: { comparison: Comparison; sought: string; order: ReadingOrder } | undefined;

  readonly #owner: ReactiveControllerHost;
  readonly #source: () => FindSource;

  constructor(owner: ReactiveControllerHost, source: () => FindSource) {
    this.#owner = owner;
    this.#source = source;
    owner.addController(this);
  }

  /** Opens the search, with what is selected if there is something. */
  start(selected: string): void {
    this.open = true;
    if (selected) this.sought = selected;
    this.#owner.requestUpdate();
  }

  close(): void {
    this.open = false;
    this.#owner.requestUpdate();
  }

  /** Seeks other words, and shows the first place where they stand. */
  seek(sought: string): void {
    this.sought = sought;
    this.at = undefined;
    this.#search();
    if (this.matches.length > 0) this.#goTo(0);
    this.#owner.requestUpdate();
  }

  step(direction: Direction): void {
    const step = takeStep(this.at === undefined ? { before: 0 } : { at: this.at }, direction, this.matches.length);
    if (step) this.#goTo(step.stop);
  }

  #goTo(index: number): void {
    this.at = index;
    this.#owner.requestUpdate();
    this.#source().reveal(this.matches[index]!);
  }

  hostUpdate(): void {
    this.#search();
  }

  hostUpdated(): void {
    this.highlight();
  }

  /** Marks the matches in the sentences that are drawn; called whenever other sentences are drawn. */
  highlight(): void {
    const current = this.at === undefined ? undefined : this.matches[this.at];
    highlightMatches(this.#source().element, this.open ? this.sought : '', this.#cases, current);
  }

  #search(): void {
    const { comparison, order } = this.#source();
    if (!comparison || !order || !this.open) return;
    const { sought } = this;
    const searched = this.#searched;
    if (searched?.comparison === comparison && searched.sought === sought && searched.order === order) return;
    const current = this.at === undefined ? undefined : this.matches[this.at];
    if (searched?.comparison !== comparison) this.#cases = detectLetterCases(comparison);
    this.#searched = { comparison, sought, order };
    this.matches = findMatches(comparison, order, sought, this.#cases);
    // The order may be another one: the reader stays at the same match.
    const found = current
      ? this.matches.findIndex(
          ({ side, sentence, nth }) => side === current.side && sentence === current.sentence && nth === current.nth,
        )
      : -1;
    this.at = found < 0 ? undefined : found;
  }
}
