import type { Archive } from '../archive.ts';
import { elementsOf, parseXml } from '../xml.ts';

/** What a part of a document leads to. */
export interface Relationship {
  /** The last part of its type: `styles`, `hyperlink`… The first part is another in the strict form of the format. */
  readonly type: string;
  /** A path in the archive, or an address outside. */
  readonly target: string;
}

/** The relationships of a part of a Word document by their ids (ECMA-376, part 2, 9). */
export function readRelationships(archive: Archive, part: string): Map<string, Relationship> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, Relationship>();
  if (!archive.has(path)) return found;
  for (const { attributes } of elementsOf(parseXml(archive.read(path)))) {
    const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (!id) continue;
    const isOutside = mode === 'External';
    found.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isOutside ? target : resolve(folder, target),
    });
  }
  return found;
}

function resolve(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter((part) => part);
  for (const part of target.split('/'))
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  return parts.join('/');
}
