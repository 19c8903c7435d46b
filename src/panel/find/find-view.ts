import { html, type TemplateResult } from 'lit';
import { glyph } from '../drawing/glyphs.ts';
import type { FindController } from './find-controller.ts';

/** The bar that the search is typed into. */
export function findView(find: FindController, close: () => void): TemplateResult {
  const none = find.matches.length === 0;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    find.step(event.shiftKey ? 'previous' : 'next');
  };
  return html`<div class="find" role="search">
    <div class="find-field ${none && find.sought ? 'nothing' : ''}">
      ${glyph('search')}
      <input class="find-input" type="text" aria-label="Find in both stories" placeholder="Find" spellcheck="false"
        .value=${find.sought} @input=${(event: InputEvent) => find.seek((event.target as HTMLInputElement).value)}
        @keydown=${onKey}>
      <span class="find-count" role="status">${countWords(find)}</span>
    </div>
    <button class="icon" title="Previous Match (Shift+Enter)" aria-label="Previous Match" ?disabled=${none}
      @click=${() => find.step('previous')}>${glyph('chevron-up')}</button>
    <button class="icon" title="Next Match (Enter)" aria-label="Next Match" ?disabled=${none}
      @click=${() => find.step('next')}>${glyph('chevron-down')}</button>
    <button class="icon" title="Close (Escape)" aria-label="Close Find" @click=${close}>${glyph('close')}</button>
  </div>`;
}

function countWords({ sought, matches, at }: FindController): string {
  if (sought === '') return '';
  if (matches.length === 0) return 'No results';
  return `${at === undefined ? '?' : at + 1} of ${matches.length.toLocaleString('en')}`;
}
