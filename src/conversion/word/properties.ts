import type { TrackedView } from '../tracked-view.ts';
import { childOf, type XmlElement } from '../xml.ts';

/** How runs look; undefined where nothing is said and the style tells. */
export interface RunProperties {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly hidden?: boolean;
  readonly style?: string;
}

/** What is said of a paragraph; undefined where nothing is said and the style tells. */
export interface ParagraphProperties {
  readonly style?: string;
  /** 0 for the first level, 9 for body text. */
  readonly outlineLevel?: number;
  readonly list?: string;
  readonly depth?: number;
}

/** The value of an element's property. */
export function readValue(element: XmlElement | undefined): string | undefined {
  return element?.attributes['w:val'];
}

/** An element without a value says yes. */
function flagOf(properties: XmlElement, name: string): boolean | undefined {
  const element = childOf(properties, name);
  if (!element) return undefined;
  const value = readValue(element);
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

/** The properties in `w:rPr`. With changes rejected they are those before a change of format. */
export function readRun(properties: XmlElement | undefined, view: TrackedView): RunProperties {
  const now = before(properties, 'w:rPrChange', 'w:rPr', view);
  if (!now) return {};
  const bold = flagOf(now, 'w:b');
  const italic = flagOf(now, 'w:i');
  const struck = flagOf(now, 'w:strike') ?? flagOf(now, 'w:dstrike');
  const hidden = flagOf(now, 'w:vanish');
  const style = readValue(childOf(now, 'w:rStyle'));
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(struck === undefined ? {} : { struck }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(style === undefined ? {} : { style }),
  };
}

/** The properties in `w:pPr`. With changes rejected they are those before a change of format. */
export function readParagraph(properties: XmlElement | undefined, view: TrackedView): ParagraphProperties {
  const now = before(properties, 'w:pPrChange', 'w:pPr', view);
  if (!now) return {};
  const style = readValue(childOf(now, 'w:pStyle'));
  const outlineLevel = readValue(childOf(now, 'w:outlineLvl'));
  const numbering = childOf(now, 'w:numPr');
  const list = readValue(childOf(numbering, 'w:numId'));
  const depth = readValue(childOf(numbering, 'w:ilvl'));
  return {
    ...(style === undefined ? {} : { style }),
    ...(outlineLevel === undefined ? {} : { outlineLevel: Number(outlineLevel) }),
    ...(list === undefined ? {} : { list }),
    ...(depth === undefined ? {} : { depth: Number(depth) }),
  };
}

function before(
  properties: XmlElement | undefined,
  change: string,
  name: string,
  view: TrackedView,
): XmlElement | undefined {
  const changed = view === 'rejected' ? childOf(properties, change) : undefined;
  return changed ? childOf(changed, name) : properties;
}
