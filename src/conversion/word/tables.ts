import type { Blocks } from '../markdown/blocks.ts';
import { CellText } from '../markdown/cell-text.ts';
import type { TrackedView } from '../tracked-view.ts';
import { childOf, elementsOf, type XmlElement } from '../xml.ts';
import { readValue } from './properties.ts';

/** Reads the paragraphs of a cell. */
export interface CellReader {
  read(element: XmlElement): void;
  end(): void;
  /** Whether what stands in an element of this name is in the version that is read. */
  isThere(name: string): boolean;
}

/**
 * Reads a table. One with a single column only frames its paragraphs, and these are told as such.
 * @param makeBody makes what reads the paragraphs of a cell
 */
export function readTable(
  table: XmlElement,
  view: TrackedView,
  blocks: Blocks,
  makeBody: (blocks: Blocks) => CellReader,
): void {
  const outer = makeBody(blocks);
  const isThere = (name: string) => outer.isThere(name);
  const rows = [...collect(table, 'w:tr', isThere)].filter((row) => {
    const properties = childOf(row, 'w:trPr');
    return !childOf(properties, view === 'accepted' ? 'w:del' : 'w:ins');
  });
  const cells = rows.map((row) => [...collect(row, 'w:tc', isThere)]);
  const readInto = (cell: XmlElement, target: Blocks) => {
    const body = makeBody(target);
    for (const child of elementsOf(cell)) body.read(child);
    body.end();
  };
  if (cells.every(({ length }) => length <= 1)) {
    for (const cell of cells.flat()) readInto(cell, blocks);
    return;
  }
  blocks.table(
    cells.map((row) =>
      row.flatMap((cell) => {
        const text = new CellText();
        readInto(cell, text);
        const span = Number(readValue(childOf(childOf(cell, 'w:tcPr'), 'w:gridSpan')) ?? 1);
        return [text.toString(), ...Array(Math.min(Math.max(span, 1), MAX_SPAN) - 1).fill('')];
      }),
    ),
  );
}

/** A cell covers at most so many columns: Word has no more. */
const MAX_SPAN = 63;

/** The elements of a name in a table or a row, also in content controls and marks of changes. */
function* collect(parent: XmlElement, name: string, isThere: (name: string) => boolean): Generator<XmlElement> {
  for (const element of elementsOf(parent))
    if (element.name === name) yield element;
    else if (['w:sdt', 'w:sdtContent', 'w:customXml'].includes(element.name) || isThere(element.name))
      yield* collect(element, name, isThere);
}
