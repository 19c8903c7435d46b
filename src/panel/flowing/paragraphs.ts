import { render, type TemplateResult } from 'lit';
import type { FlowingColumn } from './column.ts';

/**
 * The paragraphs of a column that are in the page, each drawn by itself. Not with Lit's `repeat`: as of lit-html 3.3.3 that
 * leaves a comment behind for each item that goes (https://github.com/lit/lit/issues/5298), tens of thousands in a novel.
 */
export class FlowingParagraphs {
  readonly #elements = new Map<number, HTMLElement>();
  #stale = false;

  readonly #column: FlowingColumn;
  readonly #view: (paragraph: number) => TemplateResult;

  constructor(column: FlowingColumn, view: (paragraph: number) => TemplateResult) {
    this.#column = column;
    this.#view = view;
  }

  /** Forgets the heights of all paragraphs: the story or its width has changed. */
  forget(): void {
    this.#stale = true;
    this.#column.forget();
  }

  /** Draws what is to be drawn now into the column's content, in reading order. */
  draw(content: HTMLElement): void {
    const items = this.#column.items;
    const wanted = new Set(items.map(({ index }) => index));
    for (const [index, element] of this.#elements) {
      if (wanted.has(index)) continue;
      element.remove();
      this.#elements.delete(index);
    }
    let next = content.firstElementChild;
    const fresh: HTMLElement[] = [];
    for (const { index, start } of items) {
      let element = this.#elements.get(index);
      if (!element) {
        element = document.createElement('div');
        element.className = 'flow-place';
        element.dataset.index = String(index);
        this.#elements.set(index, element);
        fresh.push(element);
      }
      if (element === next) next = next.nextElementSibling;
      else content.insertBefore(element, next);
      element.style.transform = `translateY(${start}px)`;
      render(this.#view(index), element);
    }
    for (const element of this.#stale ? this.#elements.values() : fresh) this.#column.measure(element);
    if (fresh.length) this.#column.measure();
    this.#stale = false;
  }
}
