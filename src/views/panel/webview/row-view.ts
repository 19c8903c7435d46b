import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Comparison } from '../../../comparison/comparison.ts';
import { textOf } from '../../../story/story.ts';
import { KIND_GLYPHS } from '../../kind-signs.ts';
import type { Side } from '../protocol.ts';
import type { BlockRow, FoldRow, GhostLine, Line, OriginRow, PairRow, Row, SentenceLine } from '../row.ts';
import { type Run, runsOf } from '../runs.ts';
import { KIND_WORDS, moveWords, paragraphRange, partWords, sentenceCount, spokenRow } from '../words.ts';
import { glyph } from './glyphs.ts';

/** What the reader can do in a row. */
export interface RowActions {
  /** Opens or closes what the row keeps folded or clipped. */
  toggle(row: Row): void;
  /** Shows the place that a move came from, or leads back from there. */
  visitOrigin(move: number): void;
  leaveOrigin(): void;
  goTo(side: Side, sentence: number): void;
}

/** The list of rows that a row stands in. */
export interface RowContext {
  readonly comparison: Comparison;
  readonly rows: number;
  /** The row that Tab leads to. */
  readonly focused: number;
  readonly actions: RowActions;
}

/** One row of the aligned layout. */
export function rowView(row: Row, index: number, context: RowContext): TemplateResult {
  const classes = {
    row: true,
    [row.type]: true,
    [row.type === 'pair' || row.type === 'block' ? row.kind : '']: row.type === 'pair' || row.type === 'block',
    moved: (row.type === 'pair' && row.moved) || (row.type === 'fold' && row.move !== undefined),
    clipped: row.type === 'pair' && row.clipped,
    opened: row.type === 'pair' && row.kind === 'unchanged' && !row.clipped,
  };
  const openable = row.type === 'fold' || (row.type === 'pair' && row.kind === 'unchanged');
  const open = (row.type === 'fold' && row.unfolded) || (row.type === 'pair' && !row.clipped);
  return html`<div class=${classMap(classes)} role="listitem" tabindex=${index === context.focused ? 0 : -1}
    aria-posinset=${index + 1} aria-setsize=${context.rows} aria-expanded=${openable ? String(open) : nothing}
    aria-label=${spokenRow(context.comparison, row)}>${cellsOf(row, context)}</div>`;
}

function cellsOf(row: Row, context: RowContext): TemplateResult {
  switch (row.type) {
    case 'pair':
      return pairCells(row, context);
    case 'block':
      return blockCells(row, context);
    case 'fold':
      return foldCells(row, context);
    case 'origin':
      return originCells(row, context);
  }
}

function pairCells(row: PairRow, context: RowContext): TemplateResult {
  const cell = (side: Side) => html`<div class="cell ${side}">
    ${row[side].map((line) => lineView(line, side, row.group, context))}
  </div>`;
  return html`${cell('original')}<div class="spine">${pairSpine(row, context)}</div>${cell('modified')}`;
}

function pairSpine(row: PairRow, context: RowContext): TemplateResult {
  const group = context.comparison.groups[row.group]!;
  const parts = partWords(group, row.parts);
  return html`${row.kind === 'unchanged' ? nothing : kindView(row.kind)}
    ${parts ? html`<span class="detail">${parts}</span>` : nothing}
    ${group.typographyOnly ? html`<span class="detail typography">typography</span>` : nothing}
    ${moveLink(row.move, context)}`;
}

function kindView(kind: Exclude<PairRow['kind'], 'unchanged'> | BlockRow['kind'], count?: number): TemplateResult {
  return html`<span class="kind" title=${KIND_WORDS[kind]}>
    ${glyph(KIND_GLYPHS[kind])}<b class="word">${KIND_WORDS[kind]}${count ? html` <span class="many">${count}</span>` : nothing}</b>
  </span>`;
}

function moveLink(move: number | undefined, { comparison, actions }: RowContext): TemplateResult | typeof nothing {
  if (move === undefined) return nothing;
  const words = moveWords(comparison, move);
  return html`<button class="link move" tabindex="-1" title=${`Moved ${words}: show where it stood`}
    @click=${() => actions.visitOrigin(move)}>${glyph(KIND_GLYPHS.moved)}<span class="word">${words}</span></button>`;
}

function blockCells(row: BlockRow, context: RowContext): TemplateResult {
  const side = row.kind === 'omitted' ? 'original' : 'modified';
  const text = html`<div class="cell ${side}">
    ${row.lines.map((line) => lineView(line, side, undefined, context))}
  </div>`;
  const hatch = html`<div class="cell hatch" aria-hidden="true">
    ${row.first === 1 ? html`<span class="hatch-word">${KIND_WORDS[row.kind]}${row.of > 1 ? ` ${row.of}` : ''}</span>` : nothing}
  </div>`;
  const last = row.first + row.lines.length - 1;
  const spine = html`<div class="spine">
    ${
      row.first === 1
        ? kindView(row.kind, row.of > 1 ? row.of : undefined)
        : html`<span class="detail">${row.first}–${last} of ${row.of}</span>`
    }
  </div>`;
  return row.kind === 'omitted' ? html`${text}${spine}${hatch}` : html`${hatch}${spine}${text}`;
}

/** Longer ranges of paragraphs do not fit the gutter. */
const GUTTER_LETTERS = 5;

function foldCells(row: FoldRow, context: RowContext): TemplateResult {
  const { modified, groups } = context.comparison;
  const first = modified.sentences[groups[row.groups[0]!]!.modified[0]!]!;
  const range = (side: Side) => {
    const words = paragraphRange(row[side]);
    return words.length > GUTTER_LETTERS
      ? html`<span class="range">${words}</span>`
      : html`<span class="number">${words}</span>`;
  };
  return html`<div class="cell original">${range('original')}
      <button class="fold-button" tabindex="-1" @click=${() => context.actions.toggle(row)}>
        ${glyph(row.unfolded ? 'chevron-down' : 'chevron-right')}${sentenceCount(row.groups.length, 'unchanged')}
      </button>
    </div>
    <div class="spine">${moveLink(row.move, context)}</div>
    <div class="cell modified">${range('modified')}<span class="first-words" dir="auto">${
      row.unfolded ? nothing : textOf(modified, first)
    }</span></div>`;
}

function originCells(row: OriginRow, context: RowContext): TemplateResult {
  return html`<div class="cell original">${lineView(row.line, 'original', undefined, context)}</div>
    <div class="spine"><span class="detail">${row.sentences > 1 ? `${row.sentences} stood here` : 'stood here'}</span></div>
    <div class="cell modified"><button class="link" tabindex="-1" @click=${() => context.actions.leaveOrigin()}>
      ${glyph(KIND_GLYPHS.moved)}<span>Go back to ¶${row.paragraph}</span></button></div>`;
}

function lineView(line: Line, side: Side, group: number | undefined, context: RowContext): TemplateResult {
  if (line.type === 'ghost') return ghostView(line, side, context);
  const story = context.comparison[side];
  const { paragraph } = story.sentences[line.sentence]!;
  return html`<div class="line">
    ${line.paragraph === undefined ? nothing : html`<span class="number">¶${line.paragraph}</span>`}
    <p class="sentence ${story.paragraphs[paragraph]!.kind.replace(' ', '-')}" dir="auto"
      data-side=${side} data-sentence=${line.sentence}>${lineRuns(line, side, group, context).map((run) => runView(run, side))}</p>
  </div>`;
}

function lineRuns(line: SentenceLine, side: Side, group: number | undefined, { comparison }: RowContext): Run[] {
  const story = comparison[side];
  const span = story.sentences[line.sentence]!;
  const edits = group === undefined ? [] : comparison.groups[group]!.edits;
  const marks = edits.map((edit) => edit[side]).filter(({ start, end }) => start >= span.start && end <= span.end);
  return runsOf(story.text, span, marks, line.numbers, line.from);
}

function runView(run: Run, side: Side): TemplateResult | string {
  switch (run.type) {
    case 'text':
      return run.text;
    case 'marked':
      return side === 'original' ? html`<del>${run.text}</del>` : html`<ins>${run.text}</ins>`;
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
      ${textOf(story, story.sentences[line.sentence]!)}</p>
  </div>`;
}
