import { html, type TemplateResult } from 'lit';
import type { Comparison } from '../../../comparison/comparison.ts';
import { textOf } from '../../../story/story.ts';
import type { Side } from '../protocol.ts';

/** Both stories as they are, paragraph by paragraph and without marks: nothing in one answers to the other. */
export function plainView(comparison: Comparison): TemplateResult {
  return html`${column(comparison, 'original')}<div></div>${column(comparison, 'modified')}`;
}

function column(comparison: Comparison, side: Side): TemplateResult {
  const story = comparison[side];
  return html`<div class="cell ${side}">
    ${story.paragraphs.map(
      (paragraph, index) => html`<div class="line">
        <span class="number">¶${index + 1}</span>
        <p class="sentence ${paragraph.kind.replace(' ', '-')}" dir="auto" data-side=${side}
          data-sentence=${paragraph.first}>${textOf(story, paragraph)}</p>
      </div>`,
    )}
  </div>`;
}
