import type { Archive } from '../archive.ts';
import { childOf, elementsOf, parseXml } from '../xml.ts';
import { type ParagraphProperties, type RunProperties, readParagraph, readRun, readValue } from './properties.ts';

/** A named style. */
interface Style {
  /** The name that programs know it by, whatever the language it is shown in; in lower case. */
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

/** Styles are based on each other: at most so many, for a damaged file may go round in a circle. */
const MAX_BASES = 20;

const QUOTES = new Set(['quote', 'intense quote', 'block text', 'quotations']);

/** The styles of a Word document. */
export class Styles {
  readonly #styles = new Map<string, Style>();

  /** @param path of the part with the styles, undefined where there is none */
  constructor(archive: Archive, path: string | undefined) {
    if (path === undefined || !archive.has(path)) return;
    for (const element of elementsOf(parseXml(archive.read(path)))) {
      const id = element.attributes['w:styleId'];
      if (element.name !== 'w:style' || id === undefined) continue;
      this.#styles.set(id, {
        name: (readValue(childOf(element, 'w:name')) ?? id).toLowerCase(),
        basedOn: readValue(childOf(element, 'w:basedOn')),
        run: readRun(childOf(element, 'w:rPr'), 'accepted'),
        paragraph: readParagraph(childOf(element, 'w:pPr'), 'accepted'),
      });
    }
  }

  /** How a run looks, by what is said of it and by its own style. */
  runOf(run: RunProperties): RunProperties {
    return this.#withStyle(run, 'run');
  }

  /** Whether the text of paragraphs of a style is hidden. */
  isHidden(style: string | undefined): boolean {
    return this.#basesOf(style).find(({ run }) => run.hidden !== undefined)?.run.hidden ?? false;
  }

  /** What holds for a paragraph, by what is said of it and by its style. */
  paragraphOf(paragraph: ParagraphProperties): ParagraphProperties {
    return this.#withStyle(paragraph, 'paragraph');
  }

  /** The level of a heading, from 1 on; undefined for other paragraphs. A title is one of the first level. */
  headingLevel(paragraph: ParagraphProperties): number | undefined {
    if (paragraph.outlineLevel !== undefined) return levelOf(paragraph.outlineLevel);
    for (const { name, paragraph: own } of this.#basesOf(paragraph.style)) {
      const level = /^heading ([1-9])$/u.exec(name)?.[1];
      if (level) return Number(level);
      if (name === 'title') return 1;
      if (own.outlineLevel !== undefined) return levelOf(own.outlineLevel);
    }
    return undefined;
  }

  isQuote(style: string | undefined): boolean {
    return this.#basesOf(style).some(({ name }) => QUOTES.has(name));
  }

  /** Whether it is a line of a table of contents, which repeats the headings. */
  isContents(style: string | undefined): boolean {
    return this.#basesOf(style).some(({ name }) => /^(?:toc \d|toc heading|contents (?:\d|heading))$/u.test(name));
  }

  /** Properties over those of their style, which lie over those that it is based on. */
  #withStyle<Kind extends 'run' | 'paragraph'>(own: Style[Kind], kind: Kind): Style[Kind] {
    const bases = this.#basesOf(own.style).reverse();
    return Object.assign({}, ...bases.map((style) => style[kind]), own);
  }

  /** A style and those that it is based on. */
  #basesOf(id: string | undefined): Style[] {
    const styles: Style[] = [];
    for (let next = id; next !== undefined && styles.length < MAX_BASES; ) {
      const style = this.#styles.get(next);
      if (!style) break;
      styles.push(style);
      next = style.basedOn;
    }
    return styles;
  }
}

/** The level of a heading by its level in the outline, which counts from 0; text of the body has the last one, 9. */
function levelOf(outlineLevel: number): number | undefined {
  return outlineLevel < 9 ? outlineLevel + 1 : undefined;
}
