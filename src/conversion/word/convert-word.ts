import type { Archive } from '../archive.ts';
import { damagedSentence } from '../archive.ts';
import { ConversionError } from '../conversion-error.ts';
import { MarkdownWriter } from '../markdown/markdown-writer.ts';
import { Notes } from '../markdown/notes.ts';
import { refuseKind } from '../refusals.ts';
import type { TrackedView } from '../tracked-view.ts';
import { elementsOf, readChildren, type XmlElement } from '../xml.ts';
import { WordBody, type WordContext } from './body.ts';
import { Numbering } from './numbering.ts';
import { type Relationship, readRelationships } from './relationships.ts';
import { Styles } from './styles.ts';

/**
 * The text of a Word document as Markdown.
 * @param name how messages name it
 * @param view which of the two versions, where it has tracked changes
 * @throws {ConversionError} when it is damaged, or has macros
 */
export function convertWord(archive: Archive, name: string, view: TrackedView): string {
  if ([...archive.paths].some((path) => /(?:^|\/)vbaProject\.bin$/iu.test(path)))
    throw new ConversionError(refuseKind('docm', name));
  const main = [...readRelationships(archive, '').values()].find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !archive.has(main)) throw new ConversionError(damagedSentence(name));
  const relationships = readRelationships(archive, main);
  const part = (type: string) => [...relationships.values()].find((other) => other.type === type)?.target;
  const links = new Map<string, Relationship>([...relationships].filter(([, { type }]) => type === 'hyperlink'));
  const notes = new Notes();
  const context: WordContext = {
    view,
    styles: new Styles(archive, part('styles')),
    numbering: new Numbering(archive, part('numbering')),
    notes,
    relationships: links,
  };
  const writer = new MarkdownWriter();
  const body = new WordBody(context, writer);
  if (!readChildren(archive.read(main), new Map([['w:body', (element) => body.read(element)]])).has('w:body'))
    throw new ConversionError(damagedSentence(name));
  body.end();
  const texts = new Map<string, { readonly note: XmlElement; readonly links: ReadonlyMap<string, Relationship> }>();
  for (const kind of ['footnote', 'endnote']) {
    const path = part(`${kind}s`);
    if (path === undefined || !archive.has(path)) continue;
    const links = readRelationships(archive, path);
    const keep = (note: XmlElement) => {
      const key = `${kind} ${note.attributes['w:id']}`;
      if (notes.has(key)) texts.set(key, { note, links });
    };
    readChildren(archive.read(path), new Map([[`w:${kind}s`, keep]]));
  }
  notes.writeTo(writer, (key, blocks) => {
    const { note, links: relationships = links } = texts.get(key) ?? {};
    const body = new WordBody({ ...context, relationships }, blocks);
    for (const element of elementsOf(note)) body.read(element);
    body.end();
  });
  return writer.toString();
}
