import { render, type TemplateResult } from 'lit';
import type { FlowingColumn } from './column.ts';

/**
 * The paragraphs of a column that are in the page. Each is drawn by itself, not with Lit's `repeat`: that of lit-html
 * 3.3.3 leaves a comment in the page for each item that goes (https://github.com/lit/lit/issues/5298), which makes tens
 * of thousands in a novel.
 */
export class FlowingParagraphs {
  readonly #elements = new Map<number, HTMLElement>();
  /** Whether all paragraphs must be measured anew. */
  #stale = false;

  readonly #column: FlowingColumn;
  readonly #view: (paragraph: number) => TemplateResult;

  constructor(column: FlowingColumn, view: (paragraph: number) => TemplateResult) {
    this.#column = column;
    this.#view = view;
  }

  /** Forgets the heights of all paragraphs, because the story or its width has changed. */
  forget(): void {
    this.#stale = true;
    this.#column.forget();
  }

  /** Draws the paragraphs that belong in the page now into the column's element, in reading order. */
  draw(content: HTMLElement): void {
    const items = this.#column.items;
    this.#removeAllBut(new Set(items.map(({ index }) => index)));
    let next = content.firstElementChild;
    const fresh: HTMLElement[] = [];
    for (const { index, start } of items) {
      const element = this.#elements.get(index) ?? this.#create(index, fresh);
      if (element === next) next = next.nextElementSibling;
      else content.insertBefore(element, next);
      element.style.transform = `translateY(${start}px)`;
      render(this.#view(index), element);
    }
    for (const element of this.#stale ? this.#elements.values() : fresh) this.#column.measure(element);
    if (fresh.length) this.#column.measure();
    this.#stale = false;
  }

  #removeAllBut(wanted: ReadonlySet<number>): void {
    for (const [index, element] of this.#elements) {
      if (wanted.has(index)) continue;
      element.remove();
      this.#elements.delete(index);
    }
  }

  #create(index: number, fresh: HTMLElement[]): HTMLElement {
    const element = document.createElement('div');
    element.className = 'flow-place';
    element.dataset.index = String(index);
    this.#elements.set(index, element);
    fresh.push(element);
    return element;
  }
}
