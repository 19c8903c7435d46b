import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison } from '../../comparison/comparison.ts';
import type { SentencePlace } from '../../presentation/group-sentences.ts';
import { paragraphNumber } from '../../presentation/words.ts';
import { glyph } from '../drawing/glyphs.ts';
import type { Trace } from './trace.ts';

/** A row of at least this height has room for two lines in its spine, in px. */
const MIN_TWO_LINES_PX = 42;

/** Whether the row has room for its kind and, below it, the trace. */
export function hasRoomForTwo({ row }: Trace): boolean {
  return row.height >= MIN_TWO_LINES_PX;
}

/**
 * What was taken over at a row, and the link that undoes it.
 * @param isLow whether the row has room for one line alone
 * @param focused whether Tab leads to this row, and so to the link
 */
export function traceView(trace: Trace, isLow: boolean, focused: boolean, undo: () => void): TemplateResult {
  // The spine has no room for "Applied to the original"; the title and the row's label say all of it.
  const words = trace.side === 'original' ? 'Applied' : trace.done;
  const link = html`<button class="link undo" tabindex=${focused ? 0 : -1} data-take=${trace.take} aria-label=${`Undo: ${trace.done}`}
    title="Undo (Ctrl+Z)" @click=${undo}>${glyph('discard')}<span class="undo-word">Undo</span></button>`;
  return html`<div class="trace ${isLow ? 'low' : ''}">
    <span class="done" title=${trace.done}>${glyph('check')}<span class="word">${words}</span></span>${
      trace.undoable ? link : nothing
    }</div>`;
}

/** "now at ¶9 ↓": where a sentence stands that was moved back. */
export function nowWords(comparison: Comparison, { side, sentence }: SentencePlace, isBelow: boolean): string {
  return `now at ¶${paragraphNumber(comparison[side], sentence)} ${isBelow ? '↓' : '↑'}`;
}
