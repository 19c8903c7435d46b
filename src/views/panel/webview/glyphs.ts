import { html, type TemplateResult } from 'lit';
import type { Kind } from '../../../comparison/comparison.ts';

/** The codicon of each kind. */
export const KIND_GLYPHS: Readonly<Record<Kind | 'moved', string>> = {
  omitted: 'diff-removed',
  added: 'diff-added',
  edited: 'edit',
  split: 'type-hierarchy-sub',
  merged: 'type-hierarchy',
  recast: 'references',
  moved: 'arrow-swap',
  unchanged: 'check',
};

/** A codicon; the words beside it say the same. */
export function glyph(name: string): TemplateResult {
  return html`<span class="codicon codicon-${name}" aria-hidden="true"></span>`;
}
