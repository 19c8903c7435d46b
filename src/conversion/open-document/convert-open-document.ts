import { type Archive, damagedSentence, passwordSentence } from '../archive.ts';
import { ConversionError } from '../conversion-error.ts';
import { MarkdownWriter } from '../markdown/markdown-writer.ts';
import { Notes } from '../markdown/notes.ts';
import { elementsOf, readChildren, type XmlElement } from '../xml.ts';
import { OpenBody, type OpenContext } from './body.ts';
import { OpenStyles } from './styles.ts';

/**
 * The text of an OpenDocument text as Markdown, with all tracked changes accepted.
 * @param name how messages name it
 * @throws {ConversionError} when it is damaged or encrypted
 */
export function convertOpenDocument(archive: Archive, name: string): string {
  const manifest = 'META-INF/manifest.xml';
  if (archive.has(manifest) && archive.readWhole(manifest).includes('encryption-data'))
    throw new ConversionError(passwordSentence(name));
  if (!archive.has('content.xml')) throw new ConversionError(damagedSentence(name));
  const context: OpenContext = { styles: new OpenStyles(), notes: new Notes(), noteBodies: new Map() };
  const addStyle = (element: XmlElement) => context.styles.add(element);
  const styles = new Map([
    ['office:styles', addStyle],
    ['office:automatic-styles', addStyle],
  ]);
  // The automatic styles of that file are those of its headers and footers: their names are also given to others.
  if (archive.has('styles.xml')) readChildren(archive.read('styles.xml'), new Map([['office:styles', addStyle]]));
  const writer = new MarkdownWriter();
  const body = new OpenBody(context, writer);
  const found = readChildren(
    archive.read('content.xml'),
    new Map([...styles, ['office:text', (element: XmlElement) => body.read(element)]]),
  );
  if (!found.has('office:text')) throw new ConversionError(damagedSentence(name));
  context.notes.writeTo(writer, (key, blocks) => {
    const note = new OpenBody(context, blocks);
    for (const element of elementsOf(context.noteBodies.get(key))) note.read(element);
  });
  return writer.toString();
}
