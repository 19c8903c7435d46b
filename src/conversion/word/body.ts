import type { Blocks } from '../markdown/blocks.ts';
import { InlineText, type TextStyle } from '../markdown/inline-text.ts';
import type { Notes } from '../markdown/notes.ts';
import type { TrackedView } from '../tracked-view.ts';
import { childOf, elementsOf, findAll, textIn, type XmlElement } from '../xml.ts';
import { Fields, isRepeating } from './fields.ts';
import type { Numbering } from './numbering.ts';
import { type ParagraphProperties, type RunProperties, readParagraph, readRun, readValue } from './properties.ts';
import type { Relationship } from './relationships.ts';
import type { Styles } from './styles.ts';
import { readTable } from './tables.ts';

/** What the text of a Word document refers to. */
export interface WordContext {
  readonly view: TrackedView;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Notes;
  readonly relationships: ReadonlyMap<string, Relationship>;
}

/** Around text that was inserted or moved here, and around text that was deleted or moved away. */
const CAME = new Set(['w:ins', 'w:moveTo']);
const WENT = new Set(['w:del', 'w:moveFrom']);

/** Elements whose content stands for itself. */
const TRANSPARENT = new Set([
  'w:sdtContent',
  'w:smartTag',
  'w:customXml',
  'w:bdo',
  'w:dir',
  'mc:AlternateContent',
  'mc:Choice',
  'm:oMathPara',
  'm:oMath',
]);

/** Reads the paragraphs and tables of a Word document (ECMA-376, part 1, 17) in one of its two versions. */
export class WordBody {
  readonly #context: WordContext;
  readonly #blocks: Blocks;
  readonly #fields = new Fields();
  /** The paragraph being read. It goes on in the next one where the mark between them is not there in this version. */
  #text = new InlineText();
  #properties: ParagraphProperties = {};
  /** Text boxes of the paragraph being read: they stand beside it. */
  #boxes: XmlElement[] = [];

  constructor(context: WordContext, blocks: Blocks) {
    this.#context = context;
    this.#blocks = blocks;
  }

  /** Reads an element that stands between paragraphs. */
  read(element: XmlElement): void {
    const { name } = element;
    if (name === 'w:p') this.#readParagraph(element);
    else if (name === 'w:tbl') {
      this.end();
      readTable(element, this.#context.view, this.#blocks, (blocks) => new WordBody(this.#context, blocks));
    } else if (name === 'w:sdt') {
      if (!isContents(element)) this.#readAll(childOf(element, 'w:sdtContent'));
    } else if (TRANSPARENT.has(name) || this.isThere(name)) this.#readAll(element);
  }

  /** Ends the last paragraph. */
  end(): void {
    const { styles, numbering } = this.#context;
    const [text, properties, boxes] = [this.#text, this.#properties, this.#boxes];
    this.#text = new InlineText();
    this.#properties = {};
    this.#boxes = [];
    const all = styles.paragraphOf(properties);
    if (!text.isBlank && !styles.isHidden(properties.style) && !styles.isContents(properties.style)) {
      const level = styles.headingLevel(properties);
      // A heading that is numbered is no item, and its number counts by itself.
      const marker = level === undefined ? numbering.next(all.list, all.depth) : undefined;
      if (level !== undefined) this.#blocks.heading(level, text);
      else if (marker) this.#blocks.item(marker.depth, marker.number, text);
      else this.#blocks.paragraph(text, styles.isQuote(properties.style) ? 'quote' : 'prose');
    }
    for (const box of boxes) {
      const body = new WordBody(this.#context, this.#blocks);
      for (const child of elementsOf(box)) body.read(child);
      body.end();
    }
  }

  /** Whether what stands in an element of this name is in the version that is read. */
  isThere(name: string): boolean {
    return (this.#context.view === 'accepted' ? CAME : WENT).has(name);
  }

  #readAll(element: XmlElement | undefined): void {
    for (const child of elementsOf(element)) this.read(child);
  }

  #readParagraph(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'w:pPr');
    // Of paragraphs that became one, the last one tells what it is: its mark is the one that stayed.
    this.#properties = readParagraph(properties, this.#context.view);
    this.#readInline(paragraph, undefined);
    const mark = childOf(properties, 'w:rPr');
    const [came, went] = [CAME, WENT].map((names) => elementsOf(mark).some(({ name }) => names.has(name)));
    if (this.#context.view === 'accepted' ? !went : !came) this.end();
  }

  #readInline(parent: XmlElement, link: string | undefined): void {
    for (const element of elementsOf(parent)) {
      const { name, attributes } = element;
      if (name === 'w:r') this.#readRun(element, link);
      else if (name === 'm:r') this.#text.addText([...findAll(element, 'm:t')].map(textIn).join(''));
      else if (name === 'w:hyperlink') {
        const target = this.#context.relationships.get(attributes['r:id'] ?? '')?.target;
        this.#readInline(element, target ?? link);
      } else if (name === 'w:fldSimple') {
        if (!isRepeating(attributes['w:instr'])) this.#readInline(element, link);
      } else if (name === 'w:sdt') this.#readInline(childOf(element, 'w:sdtContent') ?? element, link);
      else if (TRANSPARENT.has(name) || this.isThere(name) || isMathematics(name)) this.#readInline(element, link);
    }
  }

  #readRun(run: XmlElement, link: string | undefined): void {
    const { view, styles } = this.#context;
    const properties = styles.runOf(readRun(childOf(run, 'w:rPr'), view));
    for (const element of elementsOf(run)) this.#readRunPart(element, properties, link);
  }

  #readRunPart(element: XmlElement, properties: RunProperties, link: string | undefined): void {
    const { name, attributes } = element;
    const fields = this.#fields;
    if (name === 'w:fldChar') {
      const type = attributes['w:fldCharType'];
      if (type === 'begin') fields.begin();
      else if (type === 'separate') fields.separate();
      else if (type === 'end') fields.end();
    } else if (name === 'w:instrText') fields.addInstruction(textIn(element));
    else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object')
      this.#boxes.push(...findAll(element, 'w:txbxContent'));
    else if (name === 'mc:AlternateContent') {
      const choice = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
      for (const part of elementsOf(choice)) this.#readRunPart(part, properties, link);
    } else if (name === 'w:ruby') {
      for (const part of elementsOf(childOf(element, 'w:rubyBase'))) if (part.name === 'w:r') this.#readRun(part, link);
    } else if (!properties.hidden && !fields.isHidden) {
      const text = textOfPart(element);
      if (text) this.#text.addText(text, styleOf(properties, link ?? fields.link));
      else if (name === 'w:cr' || (name === 'w:br' && (attributes['w:type'] ?? 'textWrapping') === 'textWrapping'))
        this.#text.addBreak();
      else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
        this.#text.addObject(this.#context.notes.refer(`${name.slice(2, -'Reference'.length)} ${attributes['w:id']}`));
    }
  }
}

/** What part of a run says as text. */
function textOfPart(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
      return textIn(element);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym': {
      // The signs of fonts such as Wingdings are no characters that another font has.
      const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
      return code > 0x20 && (code < 0xe000 || code > 0xf8ff) ? String.fromCodePoint(Math.min(code, 0xffff)) : '';
    }
    default:
      return '';
  }
}

function styleOf({ bold = false, italic = false, struck = false }: RunProperties, link: string | undefined): TextStyle {
  return { bold, italic, struck, link };
}

/** Fractions, roots and what else is in a formula: what is written in them is read from left to right. */
function isMathematics(name: string): boolean {
  return name.startsWith('m:') && !name.endsWith('Pr');
}

/** Whether a content control holds a table of contents, which repeats the headings. */
function isContents(control: XmlElement): boolean {
  const gallery = childOf(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return /^Table of Contents$/iu.test(readValue(gallery) ?? '');
}
