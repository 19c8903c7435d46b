import { html, type TemplateResult } from 'lit';

/** A codicon of VS Code. Screen readers pass over it, because the words beside it say the same. */
export function glyph(name: string): TemplateResult {
  return html`<span class="codicon codicon-${name}" aria-hidden="true"></span>`;
}
