import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Comparison } from '../../../comparison/comparison.ts';
import { wordsOf } from '../markers.ts';
import type { Side } from '../protocol.ts';
import { VirtualRows } from './virtual-rows.ts';

/** A guess at a paragraph's height, until it is measured. */
const LINE = 22;
const LETTERS = 80;

/** Both stories as they are, paragraph by paragraph and without marks: nothing in one answers to the other. */
@customElement('story-plain')
export class StoryPlain extends LitElement {
  @property({ attribute: false }) comparison!: Comparison;

  private readonly columns = { original: this.columnOf('original'), modified: this.columnOf('modified') };

  private columnOf(side: Side): VirtualRows {
    const paragraphs = () => this.comparison?.[side].paragraphs ?? [];
    return new VirtualRows(this, () => ({
      scroller: this.isConnected ? this : null,
      count: paragraphs().length,
      key: String,
      estimate: (index) => {
        const { start, end } = paragraphs()[index]!;
        return Math.ceil((end - start) / LETTERS) * LINE + 10;
      },
      kept: undefined,
    }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('rows', 'plain');
    this.tabIndex = 0;
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', 'Both stories');
  }

  /** The page's own style sheets dress the stories, so they have no shadow. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    // The virtualizers find their scroller only when they are asked again.
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const height = Math.max(this.columns.original.height, this.columns.modified.height);
    return html`<div class="plain-canvas" .style=${`height: ${height}px`}>
      ${this.columnView('original')}<div></div>${this.columnView('modified')}
    </div>`;
  }

  private columnView(side: Side): TemplateResult {
    const story = this.comparison[side];
    const column = this.columns[side];
    return html`<div class="plain-column ${side}">
      ${repeat(
        column.items.filter(({ index }) => index < story.paragraphs.length),
        ({ index }) => index,
        ({ index, start }) => {
          const paragraph = story.paragraphs[index]!;
          return html`<div class="line" data-index=${index} .style=${`top: ${start}px`} ${ref(column.measure)}>
            <span class="number">¶${index + 1}</span>
            <div class="paragraph">${Array.from({ length: paragraph.last - paragraph.first }, (_, nth) => {
              const sentence = paragraph.first + nth;
              return html`<span class="sentence ${paragraph.kind.replace(' ', '-')}" dir="auto" data-side=${side}
                data-sentence=${sentence}>${wordsOf(story, sentence)}</span> `;
            })}</div>
          </div>`;
        },
      )}
    </div>`;
  }
}
