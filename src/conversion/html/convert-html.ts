import { MarkdownWriter } from '../markdown/markdown-writer.ts';
import { Notes } from '../markdown/notes.ts';
import { childOf, parseHtml, type XmlElement } from '../xml.ts';
import { HtmlBody, type HtmlContext } from './body.ts';
import { decodeHtml } from './decode-html.ts';
import { type Article, findArticle } from './find-article.ts';
import { findVisible, hasRole, metaOf } from './visible.ts';

/** Programs that write documents and no pages: what they saved has no menus. */
const WRITERS = /LibreOffice|OpenOffice|pandoc|Microsoft Word|Google Docs|Asciidoctor|Scrivener/iu;

/** The text of an HTML page as Markdown: its article, without the menus and what else is around it. */
export function convertHtml(bytes: Uint8Array, isXhtml: boolean): string {
  const roots = parseHtml([decodeHtml(bytes)], isXhtml);
  const html = roots.find(({ name }) => name === 'html') ?? { name: 'html', attributes: {}, children: roots };
  const head = childOf(html, 'head') ?? html;
  const body = childOf(html, 'body') ?? html;
  const article = WRITERS.test(metaOf(head, 'generator') ?? '') ? readWhole(body) : findArticle(body);
  const context: HtmlContext = {
    notes: new Notes(),
    noteElements: new Map(),
    noteSigns: new Set(),
    leftOut: article.leftOut,
    resolve: (address) => address,
  };
  const writer = new MarkdownWriter();
  for (const root of article.roots) new HtmlBody(context, writer).read(root);
  writeNotes(context, writer);
  return writer.toString();
}

/** All of a document but the table of its contents and the title page of a book, which repeat the headings. */
export function readWhole(body: XmlElement): Article {
  const isContents = (element: XmlElement) =>
    element.name === 'nav' ||
    hasRole(element, 'toc', 'landmarks', 'page-list', 'titlepage', 'cover') ||
    element.attributes.id === 'TOC';
  return { roots: [body], leftOut: new Set(findVisible([body], isContents)) };
}

/** Writes the notes that the text refers to. */
export function writeNotes(context: HtmlContext, writer: MarkdownWriter): void {
  context.notes.writeTo(writer, (key, blocks) => {
    const note = context.noteElements.get(key);
    if (note) new HtmlBody(context, blocks).readNote(note);
  });
}
