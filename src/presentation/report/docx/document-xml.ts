import { BOLD, CODE, type Formatting, ITALIC, STRIKE } from './shown-paragraph.ts';
import type { ParagraphLook, TextToken } from './tokens.ts';
import type { Status, TrackedToken } from './track.ts';
import { escapeXml, NAMESPACES } from './xml.ts';

/** A list of a Word file: `number` in its numbering, begun anew at `start`; items with a bullet all share one. */
export interface NumberedList {
  readonly number: number;
  readonly start: number;
}

/** The body of a Word file, and the numbered lists that it has. */
export interface DocumentXml {
  readonly xml: string;
  readonly lists: readonly NumberedList[];
}

/** The number of the list whose items have bullets. */
export const BULLETS = 1;

/** The element around the runs of a status. */
const ELEMENTS: Readonly<Record<Exclude<Status, 'kept'>, string>> = {
  deleted: 'w:del',
  inserted: 'w:ins',
  'moved from': 'w:moveFrom',
  'moved to': 'w:moveTo',
};

/**
 * Writes the part of a Word file that holds the story (ECMA-376, part 1, 17.13.5: revisions). The end of a paragraph is a
 * character, so one that was deleted joins the paragraph with the next when the change is accepted.
 * @param date of the changes, ISO 8601
 */
export function documentXml(tracked: readonly TrackedToken[], date: string): DocumentXml {
  return new Writer(date, tracked).write();
}

class Writer {
  readonly #date: string;
  readonly #tracked: readonly TrackedToken[];
  readonly #paragraphs: string[] = [];
  readonly #lists: NumberedList[] = [];
  /** For each status and move the index of the last token of it. */
  readonly #lastOfMove = new Map<string, number>();
  #content: string[] = [];
  #id = 0;
  /** The list that the last paragraph was an item of, if it was numbered. */
  #list = 0;

  constructor(date: string, tracked: readonly TrackedToken[]) {
    this.#date = date;
    this.#tracked = tracked;
    tracked.forEach(({ status, move }, at) => {
      if (move !== undefined) this.#lastOfMove.set(`${status} ${move}`, at);
    });
  }

  write(): DocumentXml {
    const open = new Map<string, number>();
    for (let at = 0; at < this.#tracked.length; ) {
      const { token, status, move } = this.#tracked[at]!;
      const range = move === undefined ? undefined : `${status} ${move}`;
      const type = status === 'moved from' ? 'moveFrom' : 'moveTo';
      if (range && !open.has(range)) {
        open.set(range, ++this.#id);
        this.#content.push(`<w:${type}RangeStart w:id="${this.#id}" ${this.#who()} w:name="move${move}"/>`);
      }
      let end = at + 1;
      if (token.type === 'text') {
        while (this.#joins(at, end)) end++;
        this.#addRun(at, end);
      } else this.#endParagraph(this.#tracked[at]!);
      if (range && this.#lastOfMove.get(range)! < end)
        this.#content.push(`<w:${type}RangeEnd w:id="${open.get(range)}"/>`);
      at = end;
    }
    const body = this.#paragraphs.join('\n');
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${NAMESPACES}><w:body>\n${body}\n<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`;
    return { xml, lists: this.#lists };
  }

  /** Who changed it, and when. */
  #who(): string {
    return `w:author="Story Diff" w:date="${this.#date}"`;
  }

  #joins(first: number, next: number): boolean {
    const [a, b] = [this.#tracked[first]!, this.#tracked[next]];
    return (
      b !== undefined &&
      a.token.type === 'text' &&
      b.token.type === 'text' &&
      a.status === b.status &&
      a.move === b.move &&
      a.token.formatting === b.token.formatting
    );
  }

  #addRun(from: number, to: number): void {
    const { status } = this.#tracked[from]!;
    const tokens = this.#tracked.slice(from, to).map(({ token }) => token as TextToken);
    const text = tokens.map((token) => token.text).join('');
    const tag = status === 'deleted' ? 'w:delText' : 'w:t';
    const lines = text
      .split('\n')
      .map((line) => (line ? `<${tag} xml:space="preserve">${escapeXml(line)}</${tag}>` : ''));
    const run = `<w:r>${runProperties(tokens[0]!.formatting, text)}${lines.join('<w:br/>')}</w:r>`;
    if (status === 'kept') this.#content.push(run);
    else {
      const element = ELEMENTS[status];
      this.#content.push(`<${element} w:id="${++this.#id}" ${this.#who()}>${run}</${element}>`);
    }
  }

  #endParagraph({ token, status, lookBefore }: TrackedToken): void {
    if (token.type !== 'paragraph end') return;
    const end = status === 'kept' ? '' : `<w:rPr><${ELEMENTS[status]} w:id="${++this.#id}" ${this.#who()}/></w:rPr>`;
    const change = lookBefore
      ? `<w:pPrChange w:id="${++this.#id}" ${this.#who()}><w:pPr>${this.#lookXml(lookBefore)}</w:pPr></w:pPrChange>`
      : '';
    const properties = `${this.#lookXml(token.look)}${end}${change}`;
    this.#paragraphs.push(`<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${this.#content.join('')}</w:p>`);
    this.#content = [];
  }

  #lookXml({ style, list, rightToLeft }: ParagraphLook): string {
    if (list?.ordered && this.#list === 0) {
      this.#list = BULLETS + 1 + this.#lists.length;
      this.#lists.push({ number: this.#list, start: list.start });
    } else if (!list) this.#list = 0;
    const number = list?.ordered ? this.#list : BULLETS;
    return [
      style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`,
      list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${number}"/></w:numPr>` : '',
      rightToLeft ? '<w:bidi/>' : '',
    ].join('');
  }
}

function runProperties(formatting: Formatting, text: string): string {
  const properties = [
    formatting & CODE ? '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>' : '',
    formatting & BOLD ? '<w:b/><w:bCs/>' : '',
    formatting & ITALIC ? '<w:i/><w:iCs/>' : '',
    formatting & STRIKE ? '<w:strike/>' : '',
    /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text)
      ? '<w:rtl/>'
      : '',
  ].join('');
  return properties && `<w:rPr>${properties}</w:rPr>`;
}
