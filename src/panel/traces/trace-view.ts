import * as l10n from '@vscode/l10n';
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
  const words = trace.side === 'original' ? appliedWord() : trace.done;
  const undoing = l10n.t({
    message: 'Undo: {0}',
    args: [trace.done],
    comment: ['A button; {0} is what was done: "Restored", "Applied to the original".'],
  });
  const link = html`<button class="link undo" tabindex=${focused ? 0 : -1} data-take=${trace.take} aria-label=${undoing}
    title=${l10n.t('Undo (Ctrl+Z)')} @click=${undo}>${glyph('discard')}<span class="undo-word">${undoWord()}</span></button>`;
  return html`<div class="trace ${isLow ? 'low' : ''}">
    <span class="done" title=${trace.done}>${glyph('check')}<span class="word">${words}</span></span>${
      trace.undoable ? link : nothing
    }</div>`;
}

function appliedWord(): string {
  return l10n.t({ message: 'Applied', comment: ['A short label: a change was applied to the original story.'] });
}

function undoWord(): string {
  return l10n.t({ message: 'Undo', comment: ['A button.'] });
}

/** "now at ¶9 ↓": where a sentence stands that was moved back. */
export function nowWords(comparison: Comparison, { side, sentence }: SentencePlace, isBelow: boolean): string {
  const place = l10n.t({
    message: 'now at ¶{0}',
    args: [paragraphNumber(comparison[side], sentence)],
    comment: ['A link to the paragraph where a sentence stands that was moved back.'],
  });
  return `${place} ${isBelow ? '↓' : '↑'}`;
}
