import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { numberWords } from '../../text/wording.ts';
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
  const placeholder = l10n.t({ message: 'Find', comment: ['In an empty field: type here what to find.'] });
  const [previous, next] = [
    l10n.t({ message: 'Previous Match', comment: ['A button.'] }),
    l10n.t({ message: 'Next Match', comment: ['A button.'] }),
  ];
  return html`<div class="find" role="search">
    <div class="find-field ${none && find.sought ? 'nothing' : ''}">
      ${glyph('search')}
      <input class="find-input" type="text" aria-label=${l10n.t('Find in both stories')} placeholder=${placeholder} spellcheck="false"
        .value=${find.sought} @input=${(event: InputEvent) => find.seek((event.target as HTMLInputElement).value)}
        @keydown=${onKey}>
      <span class="find-count" role="status">${countWords(find)}</span>
    </div>
    <button class="icon" title=${l10n.t('Previous Match (Shift+Enter)')} aria-label=${previous} ?disabled=${none}
      @click=${() => find.step('previous')}>${glyph('chevron-up')}</button>
    <button class="icon" title=${l10n.t('Next Match (Enter)')} aria-label=${next} ?disabled=${none}
      @click=${() => find.step('next')}>${glyph('chevron-down')}</button>
    <button class="icon" title=${l10n.t('Close (Escape)')} aria-label=${l10n.t('Close Find')} @click=${close}>${glyph('close')}</button>
  </div>`;
}

function countWords({ sought, matches, at }: FindController): string {
  if (sought === '') return '';
  if (matches.length === 0) return l10n.t('No results');
  return l10n.t({
    message: '{0} of {1}',
    args: [at === undefined ? '?' : at + 1, numberWords(matches.length)],
    comment: ['Among the places where the words were found: "3 of 14".'],
  });
}
