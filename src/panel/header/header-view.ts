import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Filter, Toggle } from '../../presentation/filter.ts';
import { editKindWord, KIND_GLYPHS, kindLabel, kindWord } from '../../presentation/kind-labels.ts';
import { type Review, reviewWords } from '../../presentation/review.ts';
import { sideHead } from '../../presentation/side-head.ts';
import type { Direction } from '../../presentation/step.ts';
import { sentenceCount } from '../../presentation/words.ts';
import { otherSide, type Side } from '../../story/side.ts';
import { numberWords, ofCount } from '../../text/wording.ts';
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
    const args = { count: count === undefined ? '–' : numberWords(count), kind: wordOf(kind) };
    const label = l10n.t({
      message: '{count} {kind}',
      args,
      comment: ['{kind} is a label: "3 Omitted", "2 to check".'],
    });
    return html`<button class="count ${kind.replace(' ', '-')} ${count ? '' : 'zero'}" aria-pressed=${pressed}
      aria-label=${label} title=${titleOf(kind, pressed)} ?disabled=${!rows || (!count && !pressed)} @click=${() => actions.filter(kind)}>
      ${glyph(kind === 'open' ? 'circle-large-outline' : KIND_GLYPHS[kind])}<b
        >${args.count}</b>
      <span>${args.kind}</span>
    </button>`;
  };
  const checks = review?.counts['to check'] || filter.has('to check');
  const open = review?.reviewed || filter.has('open');
  const name = l10n.t({ message: 'Show only', comment: ['The name of the toggles "Omitted", "Added" and so on.'] });
  return html`<div class="counts" role="group" aria-label=${name}>
    ${(['omitted', 'added', 'edited', 'split', 'merged', 'recast'] as const).map(toggle)}
    <span class="separator"></span>
    ${(['moved', 'unchanged', 'typography', 'markup'] as const).map(toggle)}
    ${checks || open ? html`<span class="separator"></span>` : nothing}
    ${checks ? toggle('to check') : nothing}${open ? toggle('open') : nothing}
  </div>`;
}

function wordOf(kind: Toggle): string {
  switch (kind) {
    case 'open':
      return l10n.t({ message: 'open', comment: ['A label: changes that were not reviewed yet.'] });
    case 'typography':
    case 'markup':
      return editKindWord(kind);
    case 'to check':
      return kindWord(kind);
    default:
      return kindLabel(kind);
  }
}

function titleOf(kind: Toggle, pressed: boolean): string {
  if (pressed) return l10n.t('Press again to show the rest');
  switch (kind) {
    case 'omitted':
      return l10n.t('Show omitted sentences alone');
    case 'added':
      return l10n.t('Show added sentences alone');
    case 'edited':
      return l10n.t('Show edited sentences alone');
    case 'split':
      return l10n.t('Show split sentences alone');
    case 'merged':
      return l10n.t('Show merged sentences alone');
    case 'recast':
      return l10n.t('Show recast sentences alone');
    case 'moved':
      return l10n.t('Show moved sentences alone');
    case 'unchanged':
      return l10n.t('Show unchanged sentences alone');
    case 'typography':
      return l10n.t('Sentences that differ in nothing but quotes, dashes or spaces: show these alone');
    case 'markup':
      return l10n.t(
        'Sentences that differ in nothing but signs of Markdown or the address of a link: show these alone',
      );
    case 'to check':
      return l10n.t('Figures, quotations, names and negations that changed: show these alone');
    case 'open':
      return l10n.t('Changes that are not reviewed yet: show these alone');
  }
}

function toolsView(state: HeaderState, actions: HeaderActions): TemplateResult {
  const { computing, walk, rows, layout, unfolded, hidden } = state;
  const more =
    hidden.length > 0
      ? l10n.t({
          message: 'More Actions, and {0}',
          args: [hidden.join(', ')],
          comment: ['A button with a menu; {0} is what else it leads to, "1,204 Unchanged, 3 Moved".'],
        })
      : l10n.t({ message: 'More Actions', comment: ['A button with a menu.'] });
  const words = toolWords();
  const none = walk.of === 0;
  return html`<div class="tools">${reviewedView(state.review)}
    <span class="spring"></span>
    <span class="computing" role="status">${computing ? l10n.t('Comparing…') : nothing}</span>
    ${computing ? html`<button class="link" @click=${() => actions.cancel()}>${l10n.t('Cancel')}</button><span class="separator"></span>` : nothing}
    ${iconButton('search', words.find, actions.openFind, !rows)}
    <span class="separator"></span>
    ${iconButton('arrow-up', words.previous, () => actions.step('previous'), none)}
    <span class="place-in-walk">${walkWords(walk)}</span>
    ${iconButton('arrow-down', words.next, () => actions.step('next'), none)}
    <span class="separator before-layouts"></span>
    <div class="layouts" role="group" aria-label=${words.layout}>
      ${layoutButton('aligned', words.aligned, 'split-horizontal', layout, !rows, actions)}
      ${layoutButton('flowing', words.flowing, 'book', layout, !rows, actions)}
    </div>
    <span class="separator"></span>
    <button class="icon more-tools" title=${more} aria-label=${more} aria-haspopup="menu"
      @click=${(event: Event) => openContextMenu(event.currentTarget as Element)}>${glyph('ellipsis')}</button>
    ${
      unfolded
        ? iconButton('fold', words.foldAll, () => actions.foldAll(true), !rows || layout !== 'aligned')
        : iconButton('unfold', words.unfoldAll, () => actions.foldAll(false), !rows || layout !== 'aligned')
    }
    ${iconButton('arrow-swap', words.swap, () => actions.swap(), false)}
    ${iconButton('copy', words.copy, () => actions.copySummary(), !state.review)}
  </div>`;
}

/** What a button does, and the same with its key where it has one. */
interface ToolName {
  readonly word: string;
  readonly title?: string;
}

function toolWords() {
  return {
    find: {
      word: l10n.t({ message: 'Find', comment: ['A button: find words in the stories.'] }),
      title: l10n.t('Find (Ctrl+F)'),
    },
    previous: {
      word: l10n.t({ message: 'Previous Change', comment: ['A button.'] }),
      title: l10n.t('Previous Change (Shift+F7)'),
    },
    next: {
      word: l10n.t({ message: 'Next Change', comment: ['A button.'] }),
      title: l10n.t('Next Change (F7)'),
    },
    layout: l10n.t({ message: 'Layout', comment: ['The name of the buttons "Aligned" and "Flowing".'] }),
    aligned: l10n.t({ message: 'Aligned', comment: ['A button: the stories in rows, sentence beside sentence.'] }),
    flowing: l10n.t({ message: 'Flowing', comment: ['A button: each of the stories as running text.'] }),
    foldAll: { word: l10n.t({ message: 'Fold All', comment: ['A button: fold all that is unchanged.'] }) },
    unfoldAll: { word: l10n.t({ message: 'Unfold All', comment: ['A button: unfold all that is unchanged.'] }) },
    swap: { word: l10n.t({ message: 'Swap Sides', comment: ['A button: the original becomes the modified story.'] }) },
    copy: { word: l10n.t({ message: 'Copy Summary', comment: ['A button: copy the list of all changes.'] }) },
  };
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

function iconButton(
  icon: string,
  { word, title = word }: ToolName,
  action: () => void,
  disabled: boolean,
): TemplateResult {
  return html`<button class="icon" title=${title} aria-label=${word} ?disabled=${disabled}
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
  if (current !== undefined)
    return l10n.t({ message: '{0} of {1}', args: [current + 1, of], comment: ['Among the changes: "3 of 14".'] });
  return ofCount(of, l10n.t('{0} change', of), l10n.t('{0} changes', of));
}

/** The names above the columns, and between them the button for the order of the rows. */
export function namesView(
  { names, review, layout, order, rows }: HeaderState,
  actions: HeaderActions,
): TemplateResult | typeof nothing {
  if (!names) return nothing;
  const name = (side: Side) => html`<div class="name ${side}">
    <b>${sideHead(side)}</b>
    <button class="file" title=${openWords(names[side])} @click=${() => actions.open(side)}><bdi>${names[side].name}</bdi></button>
    <span class="dim sentences">${review ? sentenceCount(review.list.comparison[side].sentences.length) : nothing}</span>
  </div>`;
  return html`<div class="names ${layout}">${name('original')}<div class="between">
    ${layout === 'aligned' && rows ? orderButton(order, actions) : nothing}</div>${name('modified')}</div>`;
}

function openWords({ path }: StoryNames): string {
  return l10n.t({ message: 'Open {0}', args: [path], comment: ['A button: open the file in an editor.'] });
}

function orderButton(order: Order, actions: HeaderActions): TemplateResult {
  const other = otherSide(order);
  const title =
    order === 'original'
      ? l10n.t('Rows in the order of the original story. Change to that of the modified')
      : l10n.t('Rows in the order of the modified story. Change to that of the original');
  const word = l10n.t({ message: 'Order:', comment: ['Followed by "original" or "modified": whose order rows have.'] });
  const whose =
    order === 'original'
      ? l10n.t({ message: 'original', comment: ['Follows "Order:": that of the original story.'] })
      : l10n.t({ message: 'modified', comment: ['Follows "Order:": that of the modified story.'] });
  return html`<button class="order" title=${title}
    @click=${() => actions.orderBy(other)}><span class="word">${word}</span> <span class="link">${whose}</span></button>`;
}
