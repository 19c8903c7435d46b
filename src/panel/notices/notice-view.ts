import { html, nothing, type TemplateResult } from 'lit';
import { goneWords } from '../../presentation/pairing-words.ts';
import { type Shuffled, shuffledWords } from '../../presentation/shuffled.ts';
import { glyph } from '../drawing/glyphs.ts';
import { FLOWING_FAILED } from '../flowing/flowing-loader.ts';
import { type Headline, showsRows } from '../header/headline.ts';
import type { Trouble } from './progress.ts';

/** The state that the line below the names speaks of. */
export interface NoticeState {
  /** Whether the stories are shown before they were compared. */
  readonly reading: boolean;
  readonly trouble: Trouble | undefined;
  /** Whether the comparison on screen is one of earlier versions of the stories. */
  readonly outdated: boolean;
  /** Whether the flowing layout could not be loaded, and rows are shown in its place. */
  readonly failed: boolean;
  readonly headline: Headline | undefined;
  readonly shuffled: Shuffled | undefined;
  /** Whether the aligned layout shows all rows, so that they have an order. */
  readonly ordered: boolean;
  readonly markEach: boolean;
  /** How many pairings by hand rest because a sentence is gone. */
  readonly gone: number;
}

/** The actions of that line. */
export interface NoticeActions {
  toggleMarks(): void;
  forgetGone(): void;
  compareAgain(): void;
  cancel(): void;
}

/** The line below the names: the most important thing to know before reading the rows, or nothing. */
export function noticeView(state: NoticeState, actions: NoticeActions): TemplateResult | typeof nothing {
  const { reading, trouble, outdated, failed, headline, shuffled, ordered, markEach, gone } = state;
  if (trouble !== undefined)
    return html`<div class="notice trouble" role="alert">${glyph('error')}
      <span>${trouble.message}${outdated ? ' What is shown below is the last comparison.' : nothing}</span>
      <button class="link" @click=${() => actions.compareAgain()}>${trouble.cure}</button></div>`;
  if (failed)
    return html`<div class="notice trouble" role="alert">${glyph('error')}
      <span><b>${FLOWING_FAILED.title}</b> ${FLOWING_FAILED.detail}</span></div>`;
  if (reading)
    return html`<div class="notice" role="status">${glyph('loading')}
      <span>The stories are being compared. You can read already.</span>
      <button class="link" @click=${() => actions.cancel()}>Cancel</button></div>`;
  if (headline && !showsRows(headline) && headline.type !== 'both empty')
    return html`<div class="notice headline" role="status">${glyph('warning')}
      <span><b>${headline.title}</b> ${headline.detail}</span></div>`;
  if (gone > 0)
    return html`<div class="notice gone" role="status">${glyph('pinned')}<span>${goneWords(gone)}</span>
      <button class="link" @click=${() => actions.forgetGone()}>${gone === 1 ? 'Forget it' : 'Forget them'}</button></div>`;
  if (!shuffled || headline || !ordered) return nothing;
  const { count, of } = shuffledWords(shuffled);
  return html`<div class="notice shuffled">${glyph('arrow-swap')}
    <span><b>${count}</b> ${of}.
      <span class="more">Numbers in the margin: the paragraph in each story.</span></span>
    <button class="link" @click=${() => actions.toggleMarks()}>${markEach ? 'Mark none' : 'Mark each'}</button></div>`;
}

/** A headline that takes the place of rows, or stands below them. */
export function messageView(icon: string, { title, detail }: Pick<Headline, 'title' | 'detail'>): TemplateResult {
  return html`<div class="message" role="status">${glyph(icon)}<div><b>${title}</b><p class="dim">${detail}</p></div></div>`;
}
