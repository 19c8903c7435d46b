import { childOf, elementsOf, type XmlElement } from '../xml.ts';

interface Style {
  readonly family: string;
  readonly name: string;
  readonly parent: string | undefined;
  readonly outlineLevel: string | undefined;
  readonly list: string | undefined;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly struck: boolean | undefined;
  readonly hidden: boolean | undefined;
}

/** How a run looks. */
export interface RunLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
}

/** Styles are based on each other: at most so many, for a damaged file may go round in a circle. */
const MAX_PARENTS = 20;

/** The styles of an OpenDocument text (ODF 1.3, part 3, 16). */
export class OpenStyles {
  readonly #styles = new Map<string, Style>();
  /** Of each list style the levels that count, with their first number. */
  readonly #lists = new Map<string, ReadonlyMap<number, number>>();

  /** Takes up a child of `office:styles` or `office:automatic-styles`. */
  add(element: XmlElement): void {
    const { name, attributes } = element;
    const own = attributes['style:name'];
    if (own === undefined) return;
    if (name === 'style:style') {
      const text = childOf(element, 'style:text-properties')?.attributes ?? {};
      const line = text['style:text-line-through-style'];
      const weight = text['fo:font-weight'];
      const slant = text['fo:font-style'];
      const display = text['text:display'];
      const family = attributes['style:family'] ?? '';
      this.#styles.set(`${family} ${own}`, {
        family,
        name: own.replaceAll('_20_', ' '),
        parent: attributes['style:parent-style-name'],
        outlineLevel: attributes['style:default-outline-level'],
        list: attributes['style:list-style-name'],
        bold: weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600,
        italic: slant === undefined ? undefined : slant !== 'normal',
        struck: line === undefined ? undefined : line !== 'none',
        hidden: display === undefined ? undefined : display === 'none',
      });
    } else if (name === 'text:list-style') {
      const counting = elementsOf(element).filter(
        (level) => level.name === 'text:list-level-style-number' && level.attributes['style:num-format'],
      );
      this.#lists.set(
        own,
        new Map(
          counting.map(({ attributes: level }) => [
            Number(level['text:level'] ?? 1) - 1,
            Number(level['text:start-value'] ?? 1),
          ]),
        ),
      );
    }
  }

  /** How text of a style looks within text that looks so. Styles of paragraphs only hide: that they are bold is no emphasis. */
  lookOf(style: string | undefined, around: RunLook): RunLook {
    let look = around;
    for (const { bold, italic, struck, hidden } of this.#chain('text', style).reverse())
      look = {
        bold: bold ?? look.bold,
        italic: italic ?? look.italic,
        struck: struck ?? look.struck,
        hidden: hidden ?? look.hidden,
      };
    return look;
  }

  isHidden(paragraphStyle: string | undefined): boolean {
    return this.#chain('paragraph', paragraphStyle).find(({ hidden }) => hidden !== undefined)?.hidden ?? false;
  }

  /** Whether a paragraph of a style is the title of the text. */
  isTitle(paragraphStyle: string | undefined): boolean {
    return this.#chain('paragraph', paragraphStyle).some(({ name }) => name === 'Title');
  }

  isQuote(paragraphStyle: string | undefined): boolean {
    return this.#chain('paragraph', paragraphStyle).some(({ name }) => /^(?:Quotations|Quote|Block Text)$/u.test(name));
  }

  /** The first number of a level of a list, from 0 on; undefined for bullets. */
  firstNumber(list: string | undefined, depth: number): number | undefined {
    return list === undefined ? undefined : this.#lists.get(list)?.get(depth);
  }

  #chain(family: string, name: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let next = name; next !== undefined && chain.length < MAX_PARENTS; ) {
      const style = this.#styles.get(`${family} ${next}`);
      if (!style) break;
      chain.push(style);
      next = style.parent;
    }
    return chain;
  }
}
