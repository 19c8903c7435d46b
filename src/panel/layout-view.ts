import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison } from '../comparison/comparison.ts';
import type { Pins } from '../presentation/pairing-words.ts';
import type { AlignedActions } from './aligned/story-aligned.ts';
import { type FlowingLoader, flowingFailed } from './flowing/flowing-loader.ts';
import type { SoughtPartner } from './flowing/hand-lines.ts';
import type { Mark } from './flowing/story-flowing.ts';
import type { Choices } from './header/choices.ts';
import type { Jump, SentenceWindow } from './map/story-map.ts';
import { messageView } from './notices/notice-view.ts';
import type { ShownComparison } from './shown-comparison.ts';

/** What the stories are drawn from. */
export interface LayoutState {
  readonly shown: ShownComparison | undefined;
  /** The stories to read while they are compared for the first time. */
  readonly uncompared: Comparison | undefined;
  readonly flowing: FlowingLoader['state'];
  readonly choices: Choices;
  readonly pins: Pins;
  /** The sentence whose partner the reader is choosing, if they are. */
  readonly sought: SoughtPartner | undefined;
  /** The group that the reader is in. */
  readonly group: number | undefined;
  /** Another value says that the font is another. */
  readonly font: unknown;
}

/** What the stories ask of the panel. */
export interface LayoutActions {
  readonly aligned: AlignedActions;
  enter(event: CustomEvent<number>): void;
  open(event: CustomEvent<Jump>): void;
  mark(event: CustomEvent<Mark>): void;
  see(event: CustomEvent<SentenceWindow>): void;
}

/** The stories in the layout that was chosen, or a message in their place. */
export function layoutView(state: LayoutState, actions: LayoutActions): TemplateResult {
  const { shown, uncompared, flowing, choices, pins, sought, group, font } = state;
  if (uncompared && flowing === 'loaded') return html`<story-flowing .comparison=${uncompared}></story-flowing>`;
  if (!shown) return html`<div class="rows"></div>`;
  const { comparison, headline, aligned, review } = shown;
  if (headline?.type === 'both empty') return html`<div class="rows">${messageView('info', headline)}</div>`;
  if (aligned)
    return html`<story-aligned .comparison=${comparison} .aligned=${aligned} .order=${choices.order} .pins=${pins}
        .actions=${actions.aligned} .letters=${font}></story-aligned>
      ${headline ? messageView('pass', headline) : nothing}`;
  if (flowing !== 'loaded')
    return html`<div class="rows">${flowing === 'failed' ? messageView('error', flowingFailed()) : nothing}</div>`;
  return html`<story-flowing .comparison=${comparison} .review=${review} .pressed=${choices.filter} .pins=${pins}
    .sought=${sought} .focusedGroup=${group} @focus-group=${actions.enter} @open=${actions.open} @mark=${actions.mark}
    @window=${actions.see}></story-flowing>`;
}
