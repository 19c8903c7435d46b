import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { goneWords } from '../../presentation/pairing-words.ts';
import { type Shuffled, shuffledCount, shuffledWords } from '../../presentation/shuffled.ts';
import { ofCount } from '../../text/wording.ts';
import { glyph } from '../drawing/glyphs.ts';
import { flowingFailed } from '../flowing/flowing-loader.ts';
import { type Headline, showsRows } from '../header/headline.ts';
import type { Cure } from '../protocol.ts';
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
      <span>${trouble.message}${outdated ? ` ${l10n.t('What is shown below is the last comparison.')}` : nothing}</span>
      <button class="link" @click=${() => actions.compareAgain()}>${cureWords(trouble.cure)}</button></div>`;
  if (failed) {
    const { title, detail } = flowingFailed();
    return html`<div class="notice trouble" role="alert">${glyph('error')}
      <span><b>${title}</b> ${detail}</span></div>`;
  }
  if (reading)
    return html`<div class="notice" role="status">${glyph('loading')}
      <span>${l10n.t('The stories are being compared. You can read already.')}</span>
      <button class="link" @click=${() => actions.cancel()}>${l10n.t('Cancel')}</button></div>`;
  if (headline && !showsRows(headline) && headline.type !== 'both empty')
    return html`<div class="notice headline" role="status">${glyph('warning')}
      <span><b>${headline.title}</b> ${headline.detail}</span></div>`;
  if (gone > 0)
    return html`<div class="notice gone" role="status">${glyph('pinned')}<span>${goneWords(gone)}</span>
      <button class="link" @click=${() => actions.forgetGone()}>${forgetWords(gone)}</button></div>`;
  if (!shuffled || headline || !ordered) return nothing;
  const count = shuffledCount(shuffled);
  const [before, behind] = shuffledWords(shuffled).split(count);
  const marks = markEach
    ? l10n.t({ message: 'Mark none', comment: ['A button: mark none of the sentences that moved.'] })
    : l10n.t({ message: 'Mark each', comment: ['A button: mark each of the sentences that moved.'] });
  return html`<div class="notice shuffled">${glyph('arrow-swap')}
    <span>${before}<b>${count}</b>${behind}.
      <span class="more">${l10n.t('Numbers in the margin: the paragraph in each story.')}</span></span>
    <button class="link" @click=${() => actions.toggleMarks()}>${marks}</button></div>`;
}

function cureWords(cure: Cure): string {
  return cure === 'Compare Again'
    ? l10n.t({ message: 'Compare Again', comment: ['A button.'] })
    : l10n.t({ message: 'Compare Anyway', comment: ['A button: compare the stories although they are very long.'] });
}

function forgetWords(pairings: number): string {
  return ofCount(
    pairings,
    l10n.t({ message: 'Forget it', comment: ['A button: forget a pairing by hand whose sentence is gone.'] }),
    l10n.t({ message: 'Forget them', comment: ['A button: forget pairings by hand whose sentences are gone.'] }),
  );
}

/** A headline that takes the place of rows, or stands below them. */
export function messageView(icon: string, { title, detail }: Pick<Headline, 'title' | 'detail'>): TemplateResult {
  return html`<div class="message" role="status">${glyph(icon)}<div><b>${title}</b><p class="dim">${detail}</p></div></div>`;
}
