import { html, type TemplateResult } from 'lit';
import type { Side } from '../story/side.ts';

/**
 * Words that the other side does not have, as they are drawn. Marks of punctuation alone are so narrow that a colour would not
 * be seen: they get a frame.
 */
export function markView(text: string, side: Side): TemplateResult {
  const sign = /[\p{L}\p{N}]/u.test(text) ? '' : 'sign';
  return side === 'original' ? html`<del class=${sign}>${text}</del>` : html`<ins class=${sign}>${text}</ins>`;
}
