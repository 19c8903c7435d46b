import * as l10n from '@vscode/l10n';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { CHECK_GLYPHS } from '../../presentation/kind-labels.ts';
import type { Run } from '../../presentation/runs.ts';
import type { Side } from '../../story/side.ts';
import type { Story } from '../../story/story.ts';
import { classNames } from '../drawing/class-names.ts';
import { glyph } from '../drawing/glyphs.ts';
import { markView } from '../mark-view.ts';
import { pinTitle } from '../pairing/pin-view.ts';
import type { FlowingSentence, Ribbon } from './flowing.ts';
import type { HandLine } from './hand-lines.ts';
import {
  type Extent,
  HALF_LABEL_PX,
  type LaneLabel,
  type LaneRibbon,
  type LaneShapes,
  type LaneStub,
  type LaneTick,
} from './lane.ts';

/** The sentences that the reader points at or works with; undefined for none in the paragraph. */
export interface Attention {
  /** The group with the focus, and the group under the pointer. */
  readonly focused: number | undefined;
  readonly hovered: number | undefined;
  /** The sentence that Tab leads to. */
  readonly stop: number | undefined;
}

/**
 * One paragraph as prose.
 * @param spoken the words that a screen reader says of a sentence
 */
export function paragraphView(
  story: Story,
  side: Side,
  index: number,
  sentences: readonly FlowingSentence[],
  attention: Attention,
  spoken: (sentence: FlowingSentence) => string,
): TemplateResult {
  const kind = story.paragraphs[index]!.kind.replace(' ', '-');
  return html`<span class="flow-number">¶${index + 1}</span>
    <p class="flow-prose ${kind}" dir="auto">${sentences.map((sentence) => {
      const classes = {
        'flow-sentence': true,
        [sentence.look]: true,
        rewritten: sentence.rewritten,
        aside: sentence.aside,
        reviewed: sentence.reviewed,
        focused: sentence.group === attention.focused,
        hovered: sentence.group === attention.hovered,
      };
      return html`<span class=${classNames(classes)} role="group" tabindex=${attention.stop === sentence.sentence ? 0 : -1}
        data-side=${side} data-sentence=${sentence.sentence} data-group=${sentence.group}
        aria-label=${spoken(sentence)}>${sentence.runs.map((run) => runView(run, side))}</span>${sentence.blank}`;
    })}</p>`;
}

function runView(run: Run, side: Side): TemplateResult | string {
  if (run.type === 'marked') return markView(run.text, side);
  return run.type === 'text' ? run.text : '';
}

/** The lane with everything that is drawn in it. */
export interface Lane {
  readonly shapes: LaneShapes;
  /** Its size in px. */
  readonly width: number;
  readonly height: number;
  /** The areas that point out pairs, original first. */
  readonly pointedOut: readonly (readonly [Extent, Extent])[];
  /** The groups that are pointed out. */
  readonly groups: ReadonlySet<number>;
  /** The tick of the group with the focus. */
  readonly tick: LaneTick | undefined;
  /** What was, or may be, paired by hand. */
  readonly lines: readonly HandLine[];
}

/** The lane between the columns. Screen readers pass over it: they hear the same with each sentence. */
export function laneView({ shapes, width, height, pointedOut, groups, tick, lines }: Lane): TemplateResult {
  const focused = ({ ribbon }: { ribbon: Ribbon }) => ribbon.groups.some((group) => groups.has(group));
  return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      ${shapes.ribbons.map((shape) => ribbonView(shape, width))}
      ${pointedOut.map(([original, modified]) => svg`<path class="ribbon pointed-out" d=${area(original, modified, width)} />`)}
      ${shapes.stubs.map((shape) => stubView(shape, width, focused(shape)))}
      ${lines.map(({ type, original, modified }) => svg`<path class="hand-line ${type}" d=${curve(original, modified, width)} />`)}
    </svg>
    ${lines.map(({ type, original, modified }) => (type === 'pinned' ? lanePinView((original + modified) / 2) : nothing))}
    ${shapes.labels.map((label) => labelView(label))}${tick ? tickView(tick) : nothing}`;
}

function tickView({ group, reviewed, y, side }: LaneTick): TemplateResult {
  const title = reviewed
    ? l10n.t({ message: 'Mark Not Reviewed (V)', comment: ['A button: open the change again; V is its key.'] })
    : l10n.t({ message: 'Mark Reviewed (V)', comment: ['A button: tick the change off; V is its key.'] });
  return html`<button class="icon lane-tick ${side ?? ''}" tabindex="-1" data-mark=${group}
    title=${title} .style=${`top: ${px(y)}px`}
    >${glyph(reviewed ? 'pass-filled' : 'circle-large-outline')}</button>`;
}

function lanePinView(y: number): TemplateResult {
  return html`<span class="lane-pin" title=${pinTitle()} .style=${`top: ${px(y)}px`}>${glyph('pinned')}</span>`;
}

function ribbonView({ ribbon, original, modified, filled, opacity }: LaneRibbon, width: number): TemplateResult {
  const kind = ribbonClass(ribbon);
  const group = ribbon.groups.length === 1 ? ribbon.groups[0]! : nothing;
  const center = (extent: Extent) => (extent.top + extent.bottom) / 2;
  return svg`<g class="ribbon ${kind}" data-group=${group}>
    ${filled ? svg`<path class="area" d=${area(original, modified, width)} />` : nothing}
    ${opacity > 0 ? svg`<path class="line" stroke-opacity=${opacity.toFixed(2)} d=${curve(center(original), center(modified), width)} />` : nothing}
  </g>`;
}

function stubView({ ribbon, side, extent, tip, length }: LaneStub, width: number, focused: boolean): TemplateResult {
  const { top, bottom } = extent;
  const [edge, end] = side === 'original' ? [0, length] : [width, width - length];
  const bend = (edge + end) / 2;
  const d = `M${edge} ${top} C${bend} ${top} ${bend} ${tip - 1} ${end} ${tip - 1} L${end} ${tip + 1} C${bend} ${tip + 1} ${bend} ${bottom} ${edge} ${bottom} Z`;
  return svg`<path class="stub ${ribbonClass(ribbon)} ${focused ? 'pointed-out' : ''}"
    data-group=${ribbon.groups[0]!} d=${d} />`;
}

function labelView({ type, side, ribbon, words, y, to, check }: LaneLabel): TemplateResult {
  const style = `transform: translateY(${px(y - HALF_LABEL_PX)}px)`;
  const kind = `lane-${type} ${side} ${ribbonClass(ribbon)}`;
  if (!to)
    return html`<span class="lane-label ${kind}" data-group=${ribbon.groups[0]!} .style=${style}>${check ? glyph(CHECK_GLYPHS[check]) : type === 'stub' && ribbon.reviewed ? glyph('pass-filled') : nothing}${words}</span>`;
  const where =
    to.side === 'original'
      ? l10n.t('Go to paragraph {0} of the original story', words.slice(1))
      : l10n.t('Go to paragraph {0} of the modified story', words.slice(1));
  return html`<button class="lane-label ${kind}" tabindex="-1" title=${where} .style=${style}
    data-to-side=${to.side} data-to-sentence=${to.sentence}>${words}<span class="arrow">${to.direction === 'up' ? '↑' : '↓'}</span></button>`;
}

/** The CSS classes of a ribbon. Kinds that have a colour have the same class as in the rows. */
function ribbonClass({ type, aside, reviewed }: Ribbon): string {
  const name = type === 'part' ? 'edited split-part' : type.replace(' ', '-');
  return `${name}${aside ? ' aside' : ''}${reviewed ? ' reviewed' : ''}`;
}

/** The SVG path of the area between an extent at the lane's left edge and one at its right edge. */
function area(original: Extent, modified: Extent, width: number): string {
  const bend = width / 2;
  return `M0 ${px(original.top)} C${bend} ${px(original.top)} ${bend} ${px(modified.top)} ${width} ${px(modified.top)} L${width} ${px(modified.bottom)} C${bend} ${px(modified.bottom)} ${bend} ${px(original.bottom)} 0 ${px(original.bottom)} Z`;
}

/** The SVG path of a curve from a height at the lane's left edge to one at its right edge. */
function curve(from: number, to: number, width: number): string {
  return `M0 ${px(from)} C${width / 2} ${px(from)} ${width / 2} ${px(to)} ${width} ${px(to)}`;
}

/** A number of px for an SVG path. */
function px(value: number): string {
  return value.toFixed(1);
}
