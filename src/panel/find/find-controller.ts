import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Comparison } from '../../comparison/comparison.ts';
import type { Direction } from '../../presentation/step.ts';
import type { AlignedRows } from '../aligned/row.ts';
import { type Match, matchesOf } from './find.ts';
import { highlightMatches } from './highlights.ts';

/** What the search must know of the page. */
export interface FindSource {
  readonly comparison: Comparison | undefined;
  readonly aligned: AlignedRows | undefined;
  readonly element: HTMLElement;
  /** Brings a match into view. */
  reveal(match: Match): void;
}

/** The search through both stories: what is sought, where it stands, and which place is looked at. */
export class FindController implements ReactiveController {
  open = false;
  sought = '';
  matches: readonly Match[] = [];
  /** Index of the match that is looked at. */
  at: number | undefined;
  #searched: { comparison: Comparison; sought: string; aligned: AlignedRows } | undefined;

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
    if (this.matches.length > 0) this.#lookAt(0);
    this.#owner.requestUpdate();
  }

  step(direction: Direction): void {
    const { length } = this.matches;
    if (length === 0) return;
    const from = this.at ?? (direction === 'next' ? -1 : 0);
    this.#lookAt((from + (direction === 'next' ? 1 : -1) + length) % length);
  }

  #lookAt(index: number): void {
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

  /** Marks the matches in what is drawn; asked again whenever other rows are drawn. */
  highlight(): void {
    const current = this.at === undefined ? undefined : this.matches[this.at];
    highlightMatches(this.#source().element, this.open ? this.sought : '', current);
  }

  #search(): void {
    const { comparison, aligned } = this.#source();
    if (!comparison || !aligned || !this.open) return;
    const { sought } = this;
    const searched = this.#searched;
    if (searched?.comparison === comparison && searched.sought === sought && searched.aligned === aligned) return;
    const looked = this.at === undefined ? undefined : this.matches[this.at];
    this.#searched = { comparison, sought, aligned };
    this.matches = matchesOf(comparison, aligned, sought);
    // The rows may have come into another order: the match that is looked at stays the same.
    const found = looked
      ? this.matches.findIndex(
          ({ side, sentence, nth }) => side === looked.side && sentence === looked.sentence && nth === looked.nth,
        )
      : -1;
    this.at = found < 0 ? undefined : found;
  }
}
