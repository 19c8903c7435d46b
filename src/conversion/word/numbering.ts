import type { Archive } from '../archive.ts';
import { childOf, elementsOf, parseXml, type XmlElement } from '../xml.ts';
import { readValue } from './properties.ts';

interface Level {
  readonly format: string;
  readonly start: number;
}

/** The marker of an item. */
export interface Marker {
  readonly depth: number;
  /** Undefined for a bullet. */
  readonly number: number | undefined;
}

interface List {
  /** Lists of one kind count on where the other left off. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** The levels at which it counts anew when it begins. */
  readonly restarts: Set<number>;
}

/** The lists of a Word document, which counts their items. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  /** The last number of each level of each kind of list; what is deeper is behind it in the array. */
  readonly #counts = new Map<string, (number | undefined)[]>();

  /** @param path of the part with the lists, undefined where there is none */
  constructor(archive: Archive, path: string | undefined) {
    if (path === undefined || !archive.has(path)) return;
    const elements = elementsOf(parseXml(archive.read(path)));
    const kinds = new Map<string, Map<number, Level>>();
    for (const element of elements)
      if (element.name === 'w:abstractNum') kinds.set(element.attributes['w:abstractNumId'] ?? '', readLevels(element));
    for (const element of elements) {
      if (element.name !== 'w:num') continue;
      const kind = readValue(childOf(element, 'w:abstractNumId')) ?? '';
      const levels = new Map(kinds.get(kind));
      const restarts = new Set<number>();
      for (const override of elementsOf(element)) {
        const depth = Number(override.attributes['w:ilvl'] ?? 0);
        for (const [at, level] of readLevels(override)) levels.set(at, level);
        const start = readValue(childOf(override, 'w:startOverride'));
        const level = levels.get(depth);
        if (!level || start === undefined) continue;
        levels.set(depth, { ...level, start: Number(start) });
        restarts.add(depth);
      }
      this.#lists.set(element.attributes['w:numId'] ?? '', { kind, levels, restarts });
    }
  }

  /** The marker of the next item of a list; undefined where the paragraph is none, or has no marker. */
  next(list: string | undefined, depth = 0): Marker | undefined {
    const { kind, levels, restarts } = this.#lists.get(list ?? '') ?? {};
    const level = levels?.get(depth);
    if (kind === undefined || !level || level.format === 'none') return undefined;
    const counts = this.#counts.get(kind) ?? [];
    this.#counts.set(kind, counts);
    const last = restarts?.delete(depth) ? undefined : counts[depth];
    const number = (last ?? level.start - 1) + 1;
    counts.length = depth;
    counts[depth] = number;
    return { depth, number: level.format === 'bullet' ? undefined : number };
  }
}

function readLevels(element: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of elementsOf(element))
    if (level.name === 'w:lvl')
      levels.set(Number(level.attributes['w:ilvl'] ?? 0), {
        format: readValue(childOf(level, 'w:numFmt')) ?? 'decimal',
        start: Number(readValue(childOf(level, 'w:start')) ?? 1),
      });
  return levels;
}
