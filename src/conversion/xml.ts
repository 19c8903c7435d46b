import { Parser, type ParserOptions } from 'htmlparser2';

/** An element of XML or HTML with all that is in it. */
export interface XmlElement {
  /** With its prefix, as it is written: `w:p`. In lower case in HTML. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** The file has more elements in one piece than memory can be promised for. */
export class TooManyNodes extends Error {}

/** At most this many elements and texts are held at a time: about 200 MB. */
const MAX_NODES = 1_000_000;

/** Elements nested deeper than this are taken for one with the element around them: walking them needs the stack. */
const MAX_DEPTH = 400;

/** Elements nested deeper than this are in no document. The parser needs time in their square. */
const MAX_NESTING = 10_000;

/**
 * Reads XML piece by piece: hands over each child of some elements, the containers, when it is complete, and then forgets
 * it. So a long document needs only the memory of its largest paragraph or table.
 * @param containers names of elements, none of which is in another, with what takes up their children
 * @returns the containers that were there
 * @throws {TooManyNodes}
 */
export function readChildren(
  chunks: Iterable<string>,
  containers: ReadonlyMap<string, (child: XmlElement) => void>,
): Set<string> {
  const found = new Set<string>();
  let container: string | undefined;
  let nesting = 0;
  const builder = new TreeBuilder((element) => containers.get(container!)!(element));
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++nesting > MAX_NESTING) throw new TooManyNodes();
        if (container !== undefined) builder.open(name, attributes);
        else if (containers.has(name)) {
          found.add(name);
          container = name;
        }
      },
      ontext: (text) => builder.text(text),
      onclosetag(name) {
        nesting--;
        if (builder.depth > 0) builder.close();
        else if (name === container) container = undefined;
      },
    },
    { xmlMode: true },
  );
  for (const chunk of chunks) parser.write(chunk);
  parser.end();
  return found;
}

/** The root element of an XML text, undefined where there is none. @throws {TooManyNodes} */
export function parseXml(chunks: Iterable<string>): XmlElement | undefined {
  return parseTree(chunks, { xmlMode: true })[0];
}

/**
 * The elements at the top of a text in HTML, or in XHTML: there an empty element may close itself.
 * @throws {TooManyNodes}
 */
export function parseHtml(chunks: Iterable<string>, isXhtml: boolean): XmlElement[] {
  return parseTree(chunks, { recognizeSelfClosing: isXhtml });
}

function parseTree(chunks: Iterable<string>, options: ParserOptions): XmlElement[] {
  const roots: XmlElement[] = [];
  const builder = new TreeBuilder((element) => roots.push(element));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      ontext: (text) => builder.text(text),
      onclosetag: () => builder.close(),
    },
    options,
  );
  for (const chunk of chunks) parser.write(chunk);
  parser.end();
  return roots;
}

/** Builds elements out of tags in their order. */
class TreeBuilder {
  readonly #complete: (element: XmlElement) => void;
  readonly #open: XmlElement[] = [];
  /** How many open elements are deeper than the stack of them. */
  #deeper = 0;
  #nodes = 0;

  /** @param complete gets each element at the top, once it is closed */
  constructor(complete: (element: XmlElement) => void) {
    this.#complete = complete;
  }

  get depth(): number {
    return this.#open.length + this.#deeper;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.depth > MAX_NESTING) throw new TooManyNodes();
    if (this.#open.length >= MAX_DEPTH) {
      this.#deeper++;
      return;
    }
    const element = { name, attributes, children: [] };
    this.#count();
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
  }

  /** Text comes in pieces: after an entity a new one begins. */
  text(text: string): void {
    const children = this.#open.at(-1)?.children;
    if (!children) return;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else {
      this.#count();
      children.push(text);
    }
  }

  close(): void {
    if (this.#deeper > 0) {
      this.#deeper--;
      return;
    }
    const element = this.#open.pop();
    if (!element || this.#open.length > 0) return;
    this.#nodes = 0;
    this.#complete(element);
  }

  #count(): void {
    if (++this.#nodes > MAX_NODES) throw new TooManyNodes();
  }
}

/** The first child with this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** The children that are elements. */
export function elementsOf(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter((child): child is XmlElement => typeof child !== 'string') ?? [];
}

/** The elements of this name at any depth, an element before those in it; none inside one that was found. */
export function* findAll(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element))
    if (child.name === name) yield child;
    else yield* findAll(child, name);
}

/** All text in an element. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
