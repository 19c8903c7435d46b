import { html, nothing, type TemplateResult } from 'lit';
import type { Filter, Toggle } from '../../presentation/filter.ts';
import { KIND_GLYPHS, KIND_WORDS, kindWord } from '../../presentation/kind-labels.ts';
import { type Review, reviewWords } from '../../presentation/review.ts';
import type { Direction } from '../../presentation/step.ts';
import { sentenceCount } from '../../presentation/words.ts';
import { otherSide, type Side } from '../../story/side.ts';
import { openContextMenu } from '../context-menu.ts';
import { glyph } from '../drawing/glyphs.ts';
import type { Layout, Order, StoryNames } from '../protocol.ts';

/** The actions of the header. */
export interface HeaderActions {
  filter(toggle: Toggle): void;
  step(direction: Direction): void;
  layOut(layout: Layout): void;
  orderBy(order: Order): void;
  foldAll(folded: boolean): void;
  swap(): void;
  open(side: Side): void;
  cancel(): void;
  openFind(): void;
  copySummary(): void;
}

/** The state that the header shows. */
export interface HeaderState {
  /** The comparison and what of it is reviewed. */
  readonly review: Review | undefined;
  readonly names: Readonly<Record<Side, StoryNames>> | undefined;
  /** Whether there are rows to filter, fold and step through. */
  readonly rows: boolean;
  readonly filter: Filter;
  readonly layout: Layout;
  readonly order: Order;
  /** Whether everything unchanged is unfolded. */
  readonly unfolded: boolean;
  readonly computing: boolean;
  /** The counts that have no room: "1,204 Unchanged". */
  readonly hidden: readonly string[];
  /** The change that the reader is at, 0 for the first, and how many there are. */
  readonly walk: { readonly current: number | undefined; readonly of: number };
}

/** The counts of each kind, which are toggles, and the tools. */
export function toolbarView(state: HeaderState, actions: HeaderActions): TemplateResult {
  return html`<header class="toolbar">${countsView(state, actions)}${toolsView(state, actions)}</header>`;
}

/** Kinds that most comparisons lack. Their counts are shown only where there are some. */
const RARE: readonly Toggle[] = ['split', 'merged', 'recast', 'typography', 'markup', 'to check'];

function countsView({ review, filter, rows }: HeaderState, actions: HeaderActions): TemplateResult {
  const toggle = (kind: Toggle) => {
    const count = kind === 'open' ? review?.open.length : review?.counts[kind];
    const pressed = filter.has(kind);
    if (RARE.includes(kind) && !count && !pressed) return nothing;
    return html`<button class="count ${kind.replace(' ', '-')} ${count ? '' : 'zero'}" aria-pressed=${pressed}
      aria-label=${`${count?.toLocaleString('en') ?? '–'} ${wordOf(kind)}`} title=${titleOf(kind, pressed)} ?disabled=${!rows || (!count && !pressed)} @click=${() => actions.filter(kind)}>
      ${glyph(kind === 'open' ? 'circle-large-outline' : KIND_GLYPHS[kind])}<b
        >${count === undefined ? '–' : count.toLocaleString('en')}</b>
      <span>${wordOf(kind)}</span>
    </button>`;
  };
  const checks = review?.counts['to check'] || filter.has('to check');
  const open = review?.reviewed || filter.has('open');
  return html`<div class="counts" role="group" aria-label="Show only">
    ${(['omitted', 'added', 'edited', 'split', 'merged', 'recast'] as const).map(toggle)}
    <span class="separator"></span>
    ${(['moved', 'unchanged', 'typography', 'markup'] as const).map(toggle)}
    ${checks || open ? html`<span class="separator"></span>` : nothing}
    ${checks ? toggle('to check') : nothing}${open ? toggle('open') : nothing}
  </div>`;
}

function wordOf(kind: Toggle): string {
  return kind === 'open' || kind === 'typography' || kind === 'markup' || kind === 'to check' ? kind : KIND_WORDS[kind];
}

function titleOf(kind: Toggle, pressed: boolean): string {
  if (pressed) return 'Press again to show the rest';
  if (kind === 'open') return 'Changes that are not reviewed yet: show these alone';
  if (kind === 'typography') return 'Sentences that differ in nothing but quotes, dashes or spaces: show these alone';
  if (kind === 'markup')
    return 'Sentences that differ in nothing but signs of Markdown or the address of a link: show these alone';
  if (kind === 'to check') return 'Figures, quotations, names and negations that changed: show these alone';
  return `Show ${kindWord(kind)} sentences alone`;
}

function toolsView(state: HeaderState, actions: HeaderActions): TemplateResult {
  const { computing, walk, rows, layout, unfolded, hidden } = state;
  const more = hidden.length > 0 ? `More Actions, and ${hidden.join(', ')}` : 'More Actions';
  const none = walk.of === 0;
  return html`<div class="tools">${reviewedView(state.review)}
    <span class="spring"></span>
    <span class="computing" role="status">${computing ? 'Comparing…' : nothing}</span>
    ${computing ? html`<button class="link" @click=${() => actions.cancel()}>Cancel</button><span class="separator"></span>` : nothing}
    ${iconButton('search', 'Find (Ctrl+F)', actions.openFind, !rows)}
    <span class="separator"></span>
    ${iconButton('arrow-up', 'Previous Change (Shift+F7)', () => actions.step('previous'), none)}
    <span class="place-in-walk">${walkWords(walk)}</span>
    ${iconButton('arrow-down', 'Next Change (F7)', () => actions.step('next'), none)}
    <span class="separator before-layouts"></span>
    <div class="layouts" role="group" aria-label="Layout">
      ${layoutButton('aligned', 'Aligned', 'split-horizontal', layout, !rows, actions)}
      ${layoutButton('flowing', 'Flowing', 'book', layout, !rows, actions)}
    </div>
    <span class="separator"></span>
    <button class="icon more-tools" title=${more} aria-label=${more} aria-haspopup="menu"
      @click=${(event: Event) => openContextMenu(event.currentTarget as Element)}>${glyph('ellipsis')}</button>
    ${
      unfolded
        ? iconButton('fold', 'Fold All', () => actions.foldAll(true), !rows || layout !== 'aligned')
        : iconButton('unfold', 'Unfold All', () => actions.foldAll(false), !rows || layout !== 'aligned')
    }
    ${iconButton('arrow-swap', 'Swap Sides', () => actions.swap(), false)}
    ${iconButton('copy', 'Copy Summary', () => actions.copySummary(), !state.review)}
  </div>`;
}

/** How much is reviewed, once something is. */
function reviewedView(review: Review | undefined): TemplateResult | typeof nothing {
  const words = review && reviewWords(review);
  if (!words) return nothing;
  const { reviewed, of } = review;
  const bar = html`<span class="bar" aria-hidden="true"><i .style=${`width: ${(100 * reviewed) / of}%`}></i></span>`;
  return html`<span class="reviewed-so-far" title=${words}>${reviewed < of ? bar : glyph('pass-filled')}<span
      class="words">${words}</span><span class="short" aria-hidden="true">${reviewed}/${of}</span></span>`;
}

function iconButton(icon: string, title: string, action: () => void, disabled: boolean): TemplateResult {
  return html`<button class="icon" title=${title} aria-label=${title.replace(/ \(.*/u, '')} ?disabled=${disabled}
    @click=${action}>${glyph(icon)}</button>`;
}

function layoutButton(
  name: Layout,
  word: string,
  icon: string,
  layout: Layout,
  disabled: boolean,
  actions: HeaderActions,
): TemplateResult {
  return html`<button class="layout" aria-pressed=${layout === name} ?disabled=${disabled}
    aria-label=${word} title=${word} @click=${() => actions.layOut(name)}>${glyph(icon)}<span>${word}</span></button>`;
}

function walkWords({ current, of }: HeaderState['walk']): string {
  if (of === 0) return '–';
  if (current !== undefined) return `${current + 1} of ${of}`;
  return of === 1 ? '1 change' : `${of} changes`;
}

/** The names above the columns, and between them the button for the order of the rows. */
export function namesView(
  { names, review, layout, order, rows }: HeaderState,
  actions: HeaderActions,
): TemplateResult | typeof nothing {
  if (!names) return nothing;
  const name = (side: Side, word: string) => html`<div class="name ${side}">
    <b>${word}</b>
    <button class="file" title=${`Open ${names[side].path}`} @click=${() => actions.open(side)}><bdi>${names[side].name}</bdi></button>
    <span class="dim sentences">${review ? sentenceCount(review.list.comparison[side].sentences.length) : nothing}</span>
  </div>`;
  return html`<div class="names ${layout}">${name('original', 'Original')}<div class="between">
    ${layout === 'aligned' && rows ? orderButton(order, actions) : nothing}</div>${name('modified', 'Modified')}</div>`;
}

function orderButton(order: Order, actions: HeaderActions): TemplateResult {
  const other = otherSide(order);
  return html`<button class="order" title=${`Rows in the order of the ${order} story. Change to that of the ${other}`}
    @click=${() => actions.orderBy(other)}><span class="word">Order:</span> <span class="link">${order}</span></button>`;
}
