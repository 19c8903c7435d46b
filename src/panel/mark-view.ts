import { html, nothing, type TemplateResult } from 'lit';
import type { Side } from '../story/side.ts';

/**
 * Words that the other side does not have, as they are drawn. Marks of punctuation alone are so narrow that a colour would not
 * be seen: they get a frame.
 * @param edit the index of their edit, where one can be chosen
 */
export function markView(text: string, side: Side, edit?: number, chosen = false): TemplateResult {
  const sign = /[\p{L}\p{N}]/u.test(text) ? '' : 'sign';
  const classes = chosen ? `${sign} chosen` : sign;
  return side === 'original'
    ? html`<del class=${classes} data-edit=${edit ?? nothing}>${text}</del>`
    : html`<ins class=${classes} data-edit=${edit ?? nothing}>${text}</ins>`;
}
