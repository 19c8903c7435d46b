import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison } from '../../comparison/comparison.ts';
import { foldWords } from '../../presentation/fold-words.ts';
import { shownText } from '../../presentation/heading-marks.ts';
import { CHECK_GLYPHS, editKindWord, KIND_GLYPHS, kindLabel } from '../../presentation/kind-labels.ts';
import { type CheckKind, checkKindsOf, dimKindOf } from '../../presentation/kinds.ts';
import { type GhostLine, type Line, lineRuns } from '../../presentation/pair-lines.ts';
import type { Pins } from '../../presentation/pairing-words.ts';
import { reviewedWord } from '../../presentation/review.ts';
import { isRewritten } from '../../presentation/rewritten.ts';
import type { RowActionName } from '../../presentation/row-actions.ts';
import type { Run } from '../../presentation/runs.ts';
import { alikeWords, moveWords, paragraphRange, partWords, shortMoveWords } from '../../presentation/words.ts';
import { otherSide, type Side } from '../../story/side.ts';
import { classNames } from '../drawing/class-names.ts';
import { glyph } from '../drawing/glyphs.ts';
import { markView } from '../mark-view.ts';
import { partedViews, pinView } from '../pairing/pin-view.ts';
import type { Order } from '../protocol.ts';
import type { Trace } from '../traces/trace.ts';
import { hasRoomForTwo, nowWords, traceView } from '../traces/trace-view.ts';
import { type ChosenEdit, type EditActions, editBar } from './chosen-edit.ts';
import {
  type BlockRow,
  type FoldRow,
  type GoneRow,
  type OriginRow,
  type OthersRow,
  type PairKind,
  type PairRow,
  type Row,
  type TakenRow,
  traceOf,
} from './row.ts';
import { actionsOfRow, rowTools } from './row-tools.ts';
import { originWords, othersWords, spokenRow } from './row-words.ts';

type Tools = ReturnType<typeof rowTools>;

/** The actions of a row. */
export interface RowActions extends EditActions {
  /** Opens or closes what the row keeps folded or clipped. */
  toggle(row: Row): void;
  /** Shows the other place of a move. */
  visitOrigin(move: number): void;
  /** Goes back from the other place of a move. */
  leaveOrigin(): void;
  goTo(side: Side, sentence: number): void;
  /** Does something with a sentence of the row, or with all changes that it shows. */
  act(row: Row, action: RowActionName): void;
  /** Undoes what was taken over under a number. */
  undo(take: number): void;
}

/** Everything that a row is drawn from beside itself. */
export interface RowContext {
  readonly comparison: Comparison;
  /** How many rows there are. */
  readonly rows: number;
  /** The row that Tab leads to. */
  readonly focused: number;
  /** The column that the reader is in: Enter opens its story. */
  readonly column: Side;
  readonly order: Order;
  readonly pins: Pins;
  /** The word edit that the reader chose, if one is. */
  readonly chosen: ChosenEdit | undefined;
  readonly actions: RowActions;
}

/** One row of the aligned layout. */
export function rowView(row: Row, index: number, context: RowContext): TemplateResult {
  const classes = {
    row: true,
    [row.type]: true,
    [row.type === 'pair' || row.type === 'block' ? row.kind : '']: row.type === 'pair' || row.type === 'block',
    moved: (row.type === 'pair' && row.moved) || (row.type === 'fold' && row.move !== undefined),
    rewritten: row.type === 'pair' && isRewritten(context.comparison, context.comparison.groups[row.group]!),
    clipped: row.type === 'pair' && row.clipped,
    reviewed: isReviewed(row),
    opened: row.type === 'pair' && (row.kind === 'unchanged' || row.kind === 'typography') && !row.clipped,
  };
  const trace = traceOf(row);
  const former = trace && row.type !== 'gone' ? `min-height: ${trace.row.height}px` : '';
  return html`<div class=${classNames(classes)} .style=${former} role="article" tabindex=${index === context.focused ? 0 : -1}
    aria-posinset=${index + 1} aria-setsize=${context.rows} aria-label=${spokenRow(context.comparison, row, context.pins)}
    data-column=${context.column} data-changed=${trace?.side ?? nothing}>${cellsOf(row, index, context)}${
      context.chosen?.row === row ? editBar(context.comparison, context.chosen, context.actions) : nothing
    }</div>`;
}

function cellsOf(row: Row, index: number, context: RowContext): TemplateResult {
  switch (row.type) {
    case 'pair':
      return pairCells(row, index, context);
    case 'block':
      return blockCells(row, toolsOf(row, index, context), context);
    case 'fold':
      return foldCells(row, toolsOf(row, index, context), context);
    case 'others':
      return othersCells(row, context);
    case 'origin':
      return originCells(row, context);
    case 'taken':
      return takenCells(row, index, context);
    case 'gone':
      return goneCells(row, index, context);
  }
}

function isReviewed(row: Row): boolean {
  return 'reviewed' in row && row.reviewed === true;
}

function toolsOf(row: Row, index: number, { comparison, focused, pins, actions }: RowContext): Tools {
  const changes = row.type === 'block' ? row.groups.length : 1;
  return rowTools(actionsOfRow(comparison, row, pins), changes, index === focused, (name) => actions.act(row, name));
}

function pairCells(row: PairRow, index: number, context: RowContext): TemplateResult {
  const tools = toolsOf(row, index, context);
  const cell = (side: Side) => html`<div class="cell ${side}">
    ${row[side].map((line) => lineView(line, side, row.group, context))}
  </div>`;
  const trace = row.trace ? traceInSpine(row, row.trace, index, context) : nothing;
  const said = row.trace && !hasRoomForTwo(row.trace) ? trace : html`${pairSpine(row, context)}${trace}`;
  return html`${cell('original')}<div class="spine">${said}${tools}</div>${cell('modified')}`;
}

function traceInSpine(row: Row, trace: Trace, index: number, { focused, actions }: RowContext): TemplateResult {
  const isLow = row.type === 'gone' || !hasRoomForTwo(trace);
  return traceView(trace, isLow, index === focused, () => actions.undo(trace.take));
}

function takenCells(row: TakenRow, index: number, context: RowContext): TemplateResult {
  const cell = (side: Side) => html`<div class="cell ${side}">
    ${row[side].map((line) => lineView(line, side, undefined, context))}
  </div>`;
  const spine = html`<div class="spine">${traceInSpine(row, row.trace, index, context)}</div>`;
  return html`${cell('original')}${spine}${cell('modified')}`;
}

function goneCells(row: GoneRow, index: number, context: RowContext): TemplateResult {
  const { trace, now } = row;
  const { side } = trace;
  const link =
    now &&
    html`<button class="link" tabindex="-1" @click=${() => context.actions.goTo(now.side, now.sentence)}>${nowWords(
      context.comparison,
      now,
      row.isBelow,
    )}</button>`;
  const text = html`<div class="cell ${side} former"><div class="line"><span class="number">¶${row.paragraph}</span>
    <p class="sentence" dir="auto">${now ? row.words : html`<s>${row.words}</s>`}</p></div>${link ?? nothing}</div>`;
  const spine = html`<div class="spine">${traceInSpine(row, trace, index, context)}</div>`;
  const other = html`<div class="cell ${otherSide(side)}"></div>`;
  return side === 'original' ? html`${text}${spine}${other}` : html`${other}${spine}${text}`;
}

function pairSpine(row: PairRow, context: RowContext): TemplateResult {
  const group = context.comparison.groups[row.group]!;
  const parts = partWords(group, row.parts);
  const dim = dimKindOf(group);
  const pin = pinView(group, context.pins);
  const isQuiet = row.kind === 'unchanged' || row.kind === 'typography';
  return html`${isQuiet ? pin : kindView(row.kind, isReviewed(row), undefined, pin)}
    ${partedFromRow([row.group], context)}
    ${parts ? html`<span class="detail">${parts}</span>` : nothing}
    ${isRewritten(context.comparison, group) ? html`<span class="detail">${alikeWords(group.similarity)}</span>` : nothing}
    ${dim ? html`<span class="detail ${dim}">${editKindWord(dim)}</span>` : nothing}
    ${checkKindsOf(group).map(badgeView)}
    ${moveLink(row, context)}`;
}

function badgeView(kind: CheckKind): TemplateResult {
  const word = editKindWord(kind);
  const title = l10n.t({ message: 'To check: {0}', args: [word], comment: ['{0} is "figure" or the like.'] });
  return html`<span class="badge" title=${title}>${glyph(CHECK_GLYPHS[kind])}<span>${word}</span></span>`;
}

function partedFromRow(groups: readonly number[], { comparison, pins, actions }: RowContext): TemplateResult[] {
  const all = groups.map((group) => comparison.groups[group]!);
  return partedViews(comparison, all, pins, actions.goTo);
}

function kindView(
  kind: Exclude<PairKind, 'unchanged' | 'typography'> | BlockRow['kind'],
  reviewed: boolean,
  count?: number,
  pin: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const word = kindLabel(kind);
  return html`<span class="kind" title=${reviewed ? `${word}, ${reviewedWord()}` : word}>
    ${glyph(reviewed ? 'pass-filled' : KIND_GLYPHS[kind])}<b class="word">${word}${count ? html` <span class="many">${count}</span>` : nothing}</b>${pin}
  </span>`;
}

function moveLink(
  { move, reviewed, kind }: Pick<PairRow | FoldRow, 'move' | 'reviewed'> & { readonly kind?: PairKind },
  { comparison, order, actions }: RowContext,
): TemplateResult | typeof nothing {
  if (move === undefined) return nothing;
  // Beside another change, that one has the tick.
  const alone = kind === undefined || kind === 'unchanged' || kind === 'typography';
  return html`<button class="link move" tabindex="-1" title=${moveTitle(moveWords(comparison, move, order), order)}
    @click=${() => actions.visitOrigin(move)}>${glyph(alone && reviewed ? 'pass-filled' : KIND_GLYPHS.moved)}<span class="word">${shortMoveWords(comparison, move, order)}</span></button>`;
}

function moveTitle(words: string, order: Order): string {
  const args = [words];
  return order === 'modified'
    ? l10n.t({
        message: 'Moved {0}: show where it stood (C)',
        args,
        comment: ['A link; {0} is "from ¶8, up 5", C is its key.'],
      })
    : l10n.t({
        message: 'Moved {0}: show where it stands now (C)',
        args,
        comment: ['A link; {0} is "to ¶3, up 5", C is its key.'],
      });
}

function blockCells(row: BlockRow, tools: Tools, context: RowContext): TemplateResult {
  const side = row.kind === 'omitted' ? 'original' : 'modified';
  const text = html`<div class="cell ${side}">
    ${row.lines.map((line) => lineView(line, side, undefined, context))}
  </div>`;
  const hatch = html`<div class="cell hatch" aria-hidden="true">
    ${row.first === 1 ? html`<span class="hatch-word">${kindLabel(row.kind)}${row.of > 1 ? ` ${row.of}` : ''}</span>` : nothing}
  </div>`;
  const spine = html`<div class="spine">
    ${
      row.first === 1
        ? kindView(row.kind, isReviewed(row), row.of > 1 ? row.of : undefined)
        : html`<span class="detail">${placeInBlock(row)}</span>`
    }${partedFromRow(row.groups, context)}${tools}
  </div>`;
  return row.kind === 'omitted' ? html`${text}${spine}${hatch}` : html`${hatch}${spine}${text}`;
}

function placeInBlock({ first, lines, of }: BlockRow): string {
  return l10n.t({
    message: '{0} of {1}',
    args: [`${first}–${first + lines.length - 1}`, of],
    comment: ['Which sentences of a long block stand here: "13–24 of 30".'],
  });
}

function foldCells(row: FoldRow, tools: Tools, context: RowContext): TemplateResult {
  const { modified, groups } = context.comparison;
  const first = groups[row.groups[0]!]!.modified[0]!;
  const range = (side: Side) => html`<span class="range">${paragraphRange(row[side])}</span>`;
  return html`<div class="cell original"><button class="fold-button" tabindex="-1" aria-expanded=${row.unfolded} @click=${() => context.actions.toggle(row)}>
        ${glyph(row.unfolded ? 'chevron-down' : 'chevron-right')}${foldWords(row)}</button>${range('original')}</div>
    <div class="spine">${moveLink(row, context)}${tools}</div>
    <div class="cell modified">${range('modified')}<span class="first-words" dir="auto">${
      row.unfolded ? nothing : shownText(modified, first)
    }</span></div>`;
}

function othersCells(row: OthersRow, { comparison, actions }: RowContext): TemplateResult {
  return html`<button class="others-button" tabindex="-1" aria-expanded=${row.unfolded} @click=${() => actions.toggle(row)}>${othersWords(comparison, row)}</button>`;
}

function originCells(row: OriginRow, context: RowContext): TemplateResult {
  const text = html`<div class="cell ${row.side} there">${lineView(row.line, row.side, undefined, context)}</div>`;
  const spine = html`<div class="spine"><span class="detail">${originWords(row)}</span></div>`;
  const back = html`<div class="cell back ${otherSide(row.side)}">
    <button class="link" tabindex="-1" @click=${() => context.actions.leaveOrigin()}>
      ${glyph(KIND_GLYPHS.moved)}<span>${backWords(row)}</span></button></div>`;
  return row.side === 'original' ? html`${text}${spine}${back}` : html`${back}${spine}${text}`;
}

function backWords({ paragraph }: OriginRow): string {
  return l10n.t({ message: 'Go back to ¶{0}', args: [paragraph], comment: ['A link to where the reader came from.'] });
}

function lineView(line: Line, side: Side, group: number | undefined, context: RowContext): TemplateResult {
  if (line.type === 'ghost') return ghostView(line, side, context);
  const { comparison } = context;
  const story = comparison[side];
  const { paragraph } = story.sentences[line.sentence]!;
  const marked = group === undefined ? undefined : comparison.groups[group];
  const chosen = group !== undefined && context.chosen?.group === group ? context.chosen.edit : undefined;
  return html`<div class="line">
    ${line.paragraph === undefined ? nothing : html`<span class="number">¶${line.paragraph}</span>`}
    <p class="sentence ${story.paragraphs[paragraph]!.kind.replace(' ', '-')}" dir="auto"
      data-side=${side} data-sentence=${line.sentence}>${lineRuns(comparison, side, line, marked, chosen).map((run) => runView(run, side, chosen))}</p>
  </div>`;
}

function runView(run: Run, side: Side, chosen: number | undefined): TemplateResult | string {
  switch (run.type) {
    case 'text':
      return run.text;
    case 'marked':
      return markView(run.text, side, run.edit, run.edit !== undefined && run.edit === chosen);
    case 'gap':
      return html`<span class="gap" data-edit=${run.edit}></span>`;
    case 'number':
      return html`<span class="part">${run.number}</span>`;
    case 'ellipsis':
      return html`<span class="ellipsis">…</span>`;
  }
}

function ghostView(line: GhostLine, side: Side, { comparison, actions }: RowContext): TemplateResult {
  const story = comparison[side];
  const arrow = line.direction === 'down' ? '↓' : '↑';
  return html`<div class="ghost">
    <p class="sentence" dir="auto"><span class="part">${line.number}</span>
      <button class="link" tabindex="-1" @click=${() => actions.goTo(side, line.sentence)}>¶${line.paragraph} ${arrow}</button>
      ${shownText(story, line.sentence)}</p>
  </div>`;
}
