import type { Blocks } from '../markdown/blocks.ts';
import { CellText } from '../markdown/cell-text.ts';
import { InlineText } from '../markdown/inline-text.ts';
import type { Notes } from '../markdown/notes.ts';
import { childOf, elementsOf, findAll, type XmlElement } from '../xml.ts';
import type { OpenStyles, RunLook } from './styles.ts';

/** What the text refers to. */
export interface OpenContext {
  readonly styles: OpenStyles;
  readonly notes: Notes;
  /** The bodies of the notes that were referred to. */
  readonly noteBodies: Map<string, XmlElement>;
}

/** Where a paragraph stands in lists. */
interface ListPlace {
  readonly depth: number;
  readonly style: string | undefined;
  /** The number of the item, undefined for a bullet and behind its first paragraph. */
  number: number | undefined;
  /** Whether the marker is still to be written. */
  isFirst: boolean;
}

/** What is no text of the story: what was deleted, comments, indexes that repeat other text, and settings. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'text:table-of-content',
  'text:alphabetical-index',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:hidden-text',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:ruby-text',
  'office:annotation',
  'office:annotation-end',
  'office:forms',
]);

const PLAIN: RunLook = { bold: false, italic: false, struck: false, hidden: false };

/** A cell is repeated, and blanks are, at most so often. */
const MAX_REPEATED = 100;

/** Reads the paragraphs, lists and tables of an OpenDocument text (ODF 1.3, part 3, 5, 6 and 9). */
export class OpenBody {
  readonly #context: OpenContext;
  readonly #blocks: Blocks;
  /** The last number of each list style and level, for lists that go on. */
  readonly #lastNumbers = new Map<string, number>();

  constructor(context: OpenContext, blocks: Blocks) {
    this.#context = context;
    this.#blocks = blocks;
  }

  /** Reads an element that stands between paragraphs. */
  read(element: XmlElement, list?: ListPlace): void {
    const { name, attributes } = element;
    if (LEFT_OUT.has(name)) return;
    if (name === 'text:p' || name === 'text:h') this.#readParagraph(element, list);
    else if (name === 'text:list') this.#readList(element, list);
    else if (name === 'table:table') this.#readTable(element);
    else if (name === 'text:section' && attributes['text:display'] === 'none') return;
    else if (name === 'draw:frame' || name.startsWith('draw:')) this.#readBoxes(element);
    else for (const child of elementsOf(element)) this.read(child, list);
  }

  #readParagraph(paragraph: XmlElement, list: ListPlace | undefined): void {
    const { styles } = this.#context;
    const style = paragraph.attributes['text:style-name'];
    const hidden = [...findAll(paragraph, 'text:hidden-paragraph')];
    const text = new InlineText();
    const boxes: XmlElement[] = [];
    const isHidden = styles.isHidden(style) || hidden.some(({ attributes }) => attributes['text:is-hidden'] === 'true');
    if (!isHidden) this.#readInline(paragraph, text, PLAIN, undefined, boxes);
    const level = paragraph.attributes['text:outline-level'];
    if (paragraph.name === 'text:h') this.#blocks.heading(Number(level ?? 1), text);
    else if (styles.isTitle(style)) this.#blocks.heading(1, text);
    else if (list?.isFirst && !text.isBlank) {
      list.isFirst = false;
      this.#blocks.item(list.depth, list.number, text);
    } else this.#blocks.paragraph(text, styles.isQuote(style) ? 'quote' : 'prose');
    for (const box of boxes) this.#readBoxes(box);
  }

  #readList(list: XmlElement, around: ListPlace | undefined): void {
    const { attributes } = list;
    const style = attributes['text:style-name'] ?? around?.style;
    const depth = around ? around.depth + 1 : 0;
    const first = this.#context.styles.firstNumber(style, depth);
    const counter = `${depth} ${style}`;
    const goesOn = attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined;
    let number = (first ?? 1) - 1;
    if (goesOn) number = this.#lastNumbers.get(counter) ?? number;
    for (const item of elementsOf(list)) {
      const isItem = item.name === 'text:list-item';
      if (isItem) number = Number(item.attributes['text:start-value'] ?? number + 1);
      const place = { depth, style, number: first === undefined ? undefined : number, isFirst: isItem };
      for (const child of elementsOf(item)) this.read(child, place);
    }
    this.#lastNumbers.set(counter, number);
  }

  /** A table with a single column only frames its paragraphs. */
  #readTable(table: XmlElement): void {
    const rows = [...findRows(table)].map((row) =>
      elementsOf(row).filter(({ name }) => name === 'table:table-cell' || name === 'table:covered-table-cell'),
    );
    if (rows.every(({ length }) => length <= 1)) {
      for (const child of rows.flat().flatMap((cell) => elementsOf(cell))) this.read(child);
      return;
    }
    this.#blocks.table(
      rows.map((row) =>
        row.flatMap((cell) => {
          const text = new CellText();
          const body = new OpenBody(this.#context, text);
          for (const child of elementsOf(cell)) body.read(child);
          const repeated = Number(cell.attributes['table:number-columns-repeated'] ?? 1);
          return Array<string>(Math.min(Math.max(repeated, 1), MAX_REPEATED)).fill(text.toString());
        }),
      ),
    );
  }

  /** The text in frames and shapes. */
  #readBoxes(frame: XmlElement): void {
    const box = childOf(frame, 'draw:text-box');
    const content = box ? elementsOf(box) : elementsOf(frame).filter(({ name }) => /^(?:text|draw):/u.test(name));
    for (const child of content) this.read(child);
  }

  #readInline(
    parent: XmlElement,
    text: InlineText,
    look: RunLook,
    link: string | undefined,
    boxes: XmlElement[],
  ): void {
    for (const child of parent.children) {
      if (typeof child === 'string') {
        if (!look.hidden) text.addText(collapse(child, text), { ...look, link });
        continue;
      }
      const { name, attributes } = child;
      if (LEFT_OUT.has(name) || name === 'text:hidden-paragraph') continue;
      if (name === 'text:note') this.#readNote(child, text);
      else if (name.startsWith('draw:')) boxes.push(child);
      else if (look.hidden) continue;
      else if (name === 'text:s') {
        const count = Math.min(Number(attributes['text:c'] ?? 1), MAX_REPEATED);
        text.addText(' '.repeat(count), { ...look, link });
      } else if (name === 'text:tab') text.addText('\t', { ...look, link });
      else if (name === 'text:line-break') text.addBreak();
      else if (name === 'text:span')
        this.#readInline(child, text, this.#context.styles.lookOf(attributes['text:style-name'], look), link, boxes);
      else if (name === 'text:a') {
        const address = attributes['xlink:href'];
        this.#readInline(child, text, look, address?.startsWith('#') ? link : (address ?? link), boxes);
      } else this.#readInline(child, text, look, link, boxes);
    }
  }

  #readNote(note: XmlElement, text: InlineText): void {
    const body = childOf(note, 'text:note-body');
    if (!body) return;
    const { notes, noteBodies } = this.#context;
    const key = note.attributes['text:id'] ?? `note ${noteBodies.size}`;
    noteBodies.set(key, body);
    text.addObject(notes.refer(key));
  }
}

/** White space in XML counts as one blank, and as none behind another. */
function collapse(written: string, text: InlineText): string {
  const collapsed = written.replace(/[\t\n\r ]+/gu, ' ');
  return text.endsInBlank ? collapsed.replace(/^ /u, '') : collapsed;
}

function* findRows(table: XmlElement): Generator<XmlElement> {
  for (const element of elementsOf(table))
    if (element.name === 'table:table-row') yield element;
    else if (/^table:table-(?:header-rows|rows|row-group)$/u.test(element.name)) yield* findRows(element);
}
