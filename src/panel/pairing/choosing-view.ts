import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison } from '../../comparison/comparison.ts';
import { shownText } from '../../presentation/heading-marks.ts';
import { paragraphNumber } from '../../presentation/words.ts';
import { glyph } from '../drawing/glyphs.ts';
import { adviceWords, type Choosing, howWords } from './choosing.ts';

/** The bar that asks for a partner, and the likeliest ones below it. */
export function choosingView(choosing: Choosing, comparison: Comparison): TemplateResult | typeof nothing {
  const { asked, cursor } = choosing;
  if (!asked) return nothing;
  const story = comparison[asked.side];
  const escapeKey = l10n.t({ message: 'Esc', comment: ['The name of the Escape key.'] });
  const name = l10n.t({ message: 'Pair With', comment: ['The name of a list of sentences to choose from.'] });
  const head = l10n.t({
    message: 'Pair ¶{0}',
    args: [paragraphNumber(story, asked.sentence)],
    comment: ['Followed by a sentence of this paragraph: the reader is to choose its partner.'],
  });
  return html`<div class="choosing" role="group" aria-label=${name}>
    <div class="choosing-bar">${glyph('link')}<b>${head}</b>
      <bdi class="quoted">“${shownText(story, asked.sentence)}”</bdi><b class="how">${howWords(asked)}</b>
      <button class="choosing-cancel" @click=${() => choosing.cancel()}>${glyph('close')}${l10n.t('Cancel')} <kbd>${escapeKey}</kbd></button></div>
    <div class="advice">${adviceWords(asked)}</div>
    ${asked.likely.length === 0 ? html`<div class="likely dim">${l10n.t('No likely partner: click one.')}</div>` : nothing}
    ${asked.likely.map(
      (line, index) => html`<button class="likely ${line.sentence === cursor ? 'chosen' : ''}"
        @click=${({ shiftKey }: MouseEvent) => choosing.take(line.sentence, shiftKey)}>
        <kbd>${index + 1}</kbd><b>${line.percent}</b><meter min="0" max="1" .value=${line.share} aria-hidden="true"></meter>
        <span class="dim">${line.place}</span><bdi class="text">${line.text}</bdi><span class="dim now">${line.now}</span></button>`,
    )}
  </div>`;
}
