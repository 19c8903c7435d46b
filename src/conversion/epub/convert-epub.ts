import * as l10n from '@vscode/l10n';
import { type Archive, damagedSentence } from '../archive.ts';
import { ConversionError } from '../conversion-error.ts';
import { HtmlBody, type HtmlContext } from '../html/body.ts';
import { readWhole, writeNotes } from '../html/convert-html.ts';
import { MarkdownWriter } from '../markdown/markdown-writer.ts';
import { Notes } from '../markdown/notes.ts';
import { childOf, elementsOf, findAll, parseHtml, parseXml } from '../xml.ts';

/**
 * The text of an EPUB e-book as Markdown (EPUB 3.3, and 2): what is in its reading order, without its table of contents.
 * @param name how messages name it
 * @throws {ConversionError} when it is damaged or encrypted
 */
export function convertEpub(archive: Archive, name: string): string {
  const documents = readSpine(archive, name);
  const encrypted = readEncrypted(archive);
  if (documents.some((path) => encrypted.has(path)))
    throw new ConversionError(l10n.t('{0} is protected against copying. Compare a copy that is not protected.', name));
  const notes = new Notes();
  const noteElements: HtmlContext['noteElements'] = new Map();
  const noteSigns = new Set<string>();
  const writer = new MarkdownWriter();
  const contextOf = (path: string, leftOut: HtmlContext['leftOut']): HtmlContext => ({
    notes,
    noteElements,
    noteSigns,
    leftOut,
    resolve: (address) => (address.startsWith('#') ? path + address : resolvePath(path, address)),
  });
  for (const path of documents) {
    const roots = parseHtml(archive.read(path), true);
    const html = roots.find((element) => element.name === 'html');
    const body = childOf(html, 'body');
    if (!body) continue;
    const { leftOut } = readWhole(body);
    new HtmlBody(contextOf(path, leftOut), writer).read(body);
  }
  writeNotes(contextOf('', new Set()), writer);
  return writer.toString();
}

/** The paths of the documents that are read one after the other. */
function readSpine(archive: Archive, name: string): string[] {
  const damaged = () => new ConversionError(damagedSentence(name));
  if (!archive.has('META-INF/container.xml')) throw damaged();
  const container = parseXml(archive.read('META-INF/container.xml'));
  const path = container && findAll(container, 'rootfile').next().value?.attributes['full-path'];
  if (!path || !archive.has(path)) throw damaged();
  const root = parseXml(archive.read(path));
  const parts = elementsOf(root).map((part) => ({ ...part, name: part.name.replace(/^opf:/u, '') }));
  const items = new Map(
    elementsOf(parts.find((part) => part.name === 'manifest')).map(({ attributes }) => [attributes.id, attributes]),
  );
  const documents = elementsOf(parts.find((part) => part.name === 'spine')).flatMap(({ attributes }) => {
    const item = items.get(attributes.idref);
    const isContents = item?.properties?.split(/\s+/u).includes('nav');
    const isDocument = /x?html/u.test(item?.['media-type'] ?? '');
    return item?.href && isDocument && !isContents && attributes.linear !== 'no' ? [resolvePath(path, item.href)] : [];
  });
  if (documents.length === 0) throw damaged();
  return documents.filter((document) => archive.has(document));
}

/** The paths of the files that are encrypted; fonts often are, and do not count. */
function readEncrypted(archive: Archive): Set<string> {
  const path = 'META-INF/encryption.xml';
  const root = archive.has(path) ? parseXml(archive.read(path)) : undefined;
  const found = new Set<string>();
  for (const reference of root ? findByLocalName(root, 'CipherReference') : [])
    found.add(decode(reference.attributes.URI ?? ''));
  return found;
}

function* findByLocalName(element: NonNullable<ReturnType<typeof parseXml>>, name: string): Generator<typeof element> {
  for (const child of elementsOf(element))
    if (child.name.replace(/^.*:/u, '') === name) yield child;
    else yield* findByLocalName(child, name);
}

/** The path that an address in a file leads to. */
function resolvePath(from: string, address: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of decode(address).split('/'))
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  return parts.join('/');
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
