import type { Blocks } from '../markdown/blocks.ts';
import { CellText } from '../markdown/cell-text.ts';
import { InlineText, type TextStyle } from '../markdown/inline-text.ts';
import type { Notes } from '../markdown/notes.ts';
import { elementsOf, findAll, type XmlElement } from '../xml.ts';
import { hasRole, isVisible, lineOf } from './visible.ts';

/** What the text refers to. */
export interface HtmlContext {
  readonly notes: Notes;
  /** The elements that are notes, by what refers to them. */
  readonly noteElements: Map<string, XmlElement>;
  /** The places that refer to notes. */
  readonly noteSigns: Set<string>;
  readonly leftOut: ReadonlySet<XmlElement>;
  /** The whole address of what an element in this file leads to. */
  resolve(address: string): string;
}

const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl', 'dt'],
  ...['fieldset', 'figcaption', 'figure', 'footer', 'form', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main'],
  ...['nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'ul', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

const STYLES = new Map<string, TextStyle>([
  ['b', { bold: true }],
  ['strong', { bold: true }],
  ['i', { italic: true }],
  ['em', { italic: true }],
  ['cite', { italic: true }],
  ['s', { struck: true }],
  ['strike', { struck: true }],
]);

/** What is around the text that is read. */
interface Surroundings {
  readonly heading?: number;
  readonly quote?: boolean;
  readonly depth: number;
  /** The item that begins, until its first paragraph is written. */
  readonly item?: { number: number | undefined; isFirst: boolean };
  readonly preformatted?: boolean;
  /** Among the notes, which a line parts from the text. */
  readonly inNotes?: boolean;
}

/** Reads the paragraphs, lists and tables of HTML. */
export class HtmlBody {
  readonly #context: HtmlContext;
  readonly #blocks: Blocks;
  #text = new InlineText();

  constructor(context: HtmlContext, blocks: Blocks) {
    this.#context = context;
    this.#blocks = blocks;
  }

  read(element: XmlElement): void {
    const around = { depth: -1 };
    if (BLOCKS.has(element.name)) this.#readElement(element, around, {});
    else this.#readChildren(element, around, {});
    this.#end(around);
  }

  /** Reads what is in a note, without the sign that it begins with and the one that leads back. */
  readNote(note: XmlElement): void {
    const around = { depth: -1 };
    this.#readChildren(note, around, {});
    this.#end(around);
  }

  #readChildren(parent: XmlElement, around: Surroundings, style: TextStyle): void {
    for (const child of parent.children)
      if (typeof child === 'string') this.#addText(child, around, style);
      else if (isVisible(child) && !this.#context.leftOut.has(child)) this.#readElement(child, around, style);
  }

  #readElement(element: XmlElement, around: Surroundings, style: TextStyle): void {
    const { name } = element;
    if (this.#keepNote(element)) return;
    if (BLOCKS.has(name)) {
      this.#end(around);
      this.#readBlock(element, around, style);
    } else if (name === 'br') this.#text.addBreak();
    else if (name === 'a') this.#readLink(element, around, style);
    else this.#readChildren(element, around, { ...style, ...STYLES.get(name) });
  }

  #readBlock(element: XmlElement, around: Surroundings, style: TextStyle): void {
    const { name } = element;
    const read = (inside: Surroundings) => {
      this.#readChildren(element, inside, style);
      this.#end(inside);
    };
    if (/^h[1-6]$/u.test(name)) read({ ...around, heading: Number(name.charAt(1)) });
    else if (name === 'hr') {
      if (!around.inNotes) this.#blocks.rule();
    } else if (hasRole(element, 'footnotes', 'endnotes', 'rearnotes')) read({ ...around, inNotes: true });
    else if (name === 'table') this.#readTable(element, around, style);
    else if (name === 'ul' || name === 'ol') this.#readList(element, around, style);
    else if (name === 'blockquote') read({ ...around, quote: true });
    else if (name === 'pre') read({ ...around, preformatted: true });
    else read(around);
  }

  #readList(list: XmlElement, around: Surroundings, style: TextStyle): void {
    let number = Number(list.attributes.start ?? 1) - 1;
    for (const item of elementsOf(list)) {
      if (!isVisible(item) || this.#context.leftOut.has(item)) continue;
      number = Number(item.attributes.value ?? number + 1);
      if (this.#keepNote(item)) continue;
      const inside: Surroundings = {
        depth: around.depth + 1,
        item: { number: list.name === 'ol' ? number : undefined, isFirst: true },
      };
      this.#readChildren(item, inside, style);
      this.#end(inside);
    }
  }

  /** A table of a single column, or with tables and headings in its cells, only sets out a page. */
  #readTable(table: XmlElement, around: Surroundings, style: TextStyle): void {
    const rows = [...findRows(table)].map((row) =>
      elementsOf(row).filter(({ name }) => name === 'td' || name === 'th'),
    );
    const setsOut =
      hasRole(table, 'presentation', 'none') ||
      rows.every(({ length }) => length <= 1) ||
      ['table', 'h1', 'h2', 'h3'].some((name) => !findAll(table, name).next().done);
    for (const caption of elementsOf(table).filter(({ name }) => name === 'caption'))
      this.#readElement(caption, around, style);
    if (setsOut) {
      for (const cell of rows.flat()) {
        if (isVisible(cell) && !this.#context.leftOut.has(cell)) this.#readChildren(cell, around, style);
        this.#end(around);
      }
      return;
    }
    this.#blocks.table(
      rows.map((row) =>
        row.flatMap((cell) => {
          const text = new CellText();
          if (isVisible(cell)) new HtmlBody(this.#context, text).readNote(cell);
          const span = Math.min(Math.max(Number(cell.attributes.colspan) || 1, 1), MAX_SPAN);
          return [text.toString(), ...Array<string>(span - 1).fill('')];
        }),
      ),
    );
  }

  #readLink(link: XmlElement, around: Surroundings, style: TextStyle): void {
    const { notes, noteSigns, resolve } = this.#context;
    const address = link.attributes.href;
    const isOfNote =
      hasRole(link, 'noteref') || /\b(?:footnote-ref|noteref|fnref)\b/u.test(link.attributes.class ?? '');
    if (address && (isOfNote || (address.includes('#') && isNoteSign(link)))) {
      if (noteSigns.has(resolve(address))) return; // leads back
      for (const { attributes } of [link, ...findAll(link, 'sup')])
        if (attributes.id) noteSigns.add(resolve(`#${attributes.id}`));
      this.#text.addObject(notes.refer(resolve(address)));
      return;
    }
    if (address && (noteSigns.has(resolve(address)) || hasRole(link, 'backlink'))) return;
    const isOutside = address !== undefined && /^(?:https?|mailto|ftp):/iu.test(address);
    this.#readChildren(link, around, isOutside ? { ...style, link: address } : style);
  }

  /** Keeps an element that is a note, to be written behind the text; says whether it is one. */
  #keepNote(element: XmlElement): boolean {
    const { notes, noteElements, resolve } = this.#context;
    const isNote = hasRole(element, 'footnote', 'endnote', 'rearnote');
    if (!isNote && !['li', 'p', 'div', 'aside', 'dd'].includes(element.name)) return false;
    const [first] = elementsOf(element);
    const ids = [element.attributes.id, first?.name === 'a' ? first.attributes.id : undefined];
    const key = ids.flatMap((id) => (id ? [resolve(`#${id}`)] : [])).find((key) => isNote || notes.has(key));
    if (key === undefined || noteElements.has(key)) return false;
    noteElements.set(key, element);
    return true;
  }

  #addText(written: string, { preformatted }: Surroundings, style: TextStyle): void {
    if (preformatted) {
      for (const [index, line] of written.split('\n').entries()) {
        if (index > 0) this.#text.addBreak();
        this.#text.addText(line, style);
      }
      return;
    }
    const text = written.replace(/[\t\n\f\r ]+/gu, ' ');
    this.#text.addText(this.#text.endsInBlank ? text.replace(/^ /u, '') : text, style);
  }

  #end({ heading, quote, depth, item }: Surroundings): void {
    const text = this.#text;
    this.#text = new InlineText();
    if (text.isBlank) return;
    if (heading !== undefined) this.#blocks.heading(heading, text);
    else if (item?.isFirst) {
      item.isFirst = false;
      this.#blocks.item(depth, item.number, text);
    } else this.#blocks.paragraph(text, quote ? 'quote' : 'prose');
  }
}

const MAX_SPAN = 100;

/** Whether a link looks like the sign of a note: small and high, a number or a mark in brackets or without. */
function isNoteSign(link: XmlElement): boolean {
  const isHigh = elementsOf(link).some(({ name }) => name === 'sup');
  return isHigh && /^[[(]?(?:\d{1,4}|[*†‡§]{1,3}|[a-z]|[ivxl]{1,6})[\])]?$/u.test(lineOf(link));
}

function* findRows(table: XmlElement): Generator<XmlElement> {
  for (const element of elementsOf(table))
    if (element.name === 'tr') yield element;
    else if (['thead', 'tbody', 'tfoot'].includes(element.name)) yield* findRows(element);
}
