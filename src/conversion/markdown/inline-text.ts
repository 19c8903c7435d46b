import { findEscapes } from './escape.ts';

/** How a run of text looks, as far as Markdown can say it. */
export interface TextStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  /** Where it leads to. */
  readonly link?: string | undefined;
}

/** Where a text is written: a line break and a bar are other signs in a table, and a heading has no emphasis. */
export type Place = 'paragraph' | 'heading' | 'cell';

type EmphasisKind = 'bold' | 'italic' | 'struck';

interface Emphasis {
  start: number;
  end: number;
  readonly kind: EmphasisKind;
}

interface Link {
  readonly start: number;
  end: number;
  readonly address: string;
}

const SIGNS: Readonly<Record<EmphasisKind, string>> = { bold: '**', italic: '*', struck: '~~' };
const EMPHASES = Object.keys(SIGNS) as EmphasisKind[];

/** Stands in the text where something is that is not text, such as the sign of a footnote. */
const OBJECT = '\uFFFC';

/** The text of a paragraph, gathered from the runs of a document, and written as Markdown. */
export class InlineText {
  #text = '';
  readonly #emphases: Emphasis[] = [];
  readonly #links: Link[] = [];
  readonly #objects: string[] = [];

  /** Whether nothing of it can be seen. */
  get isBlank(): boolean {
    return !/[^\s\u00AD\u200B\uFEFF]/u.test(this.#text);
  }

  /** Whether a blank would follow white space, or stand at the beginning. */
  get endsInBlank(): boolean {
    return /(?:^|\s)$/u.test(this.#text.slice(-1));
  }

  /** Adds a run. Line breaks in it are white space. */
  addText(text: string, style: TextStyle = {}): void {
    this.#add(text.replace(/[\n\r]+/gu, ' ').replaceAll(OBJECT, ''), style);
  }

  /** Adds a line break that is meant. */
  addBreak(): void {
    this.#add('\n', {});
  }

  /** Adds what is written as it is, such as `[^1]`. */
  addObject(markdown: string): void {
    this.#objects.push(markdown);
    this.#add(OBJECT, {});
  }

  /** It as Markdown: no blanks at its ends and at those of its lines. */
  toMarkdown(place: Place): string {
    const { text, emphases, links } = this.#trim(place);
    const escapes = findEscapes(text);
    const signs = new Signs();
    for (const { start, end, address } of links) signs.add(start, end, '[', `](${writeAddress(address)})`);
    for (const { start, end, kind } of emphases) signs.add(start, end, SIGNS[kind], SIGNS[kind]);
    let objects = 0;
    let written = '';
    for (let at = 0; at <= text.length; at++) {
      written += signs.at(at);
      const character = text.charAt(at);
      if (character === OBJECT) written += this.#objects[objects++];
      else if (character === '\n') written += place === 'cell' ? '<br>' : '  \n';
      else if (place === 'cell' && character === '|') written += '\\|';
      else written += escapes.has(at) ? `\\${character}` : character;
    }
    return written;
  }

  #add(text: string, style: TextStyle): void {
    if (!text) return;
    const start = this.#text.length;
    const end = start + text.length;
    this.#text += text;
    for (const kind of EMPHASES) {
      if (!style[kind]) continue;
      const last = this.#emphases.findLast((other) => other.kind === kind);
      if (last?.end === start) last.end = end;
      else this.#emphases.push({ start, end, kind });
    }
    if (!style.link) return;
    const last = this.#links.at(-1);
    if (last?.end === start && last.address === style.link) last.end = end;
    else this.#links.push({ start, end, address: style.link });
  }

  /** The text without blanks at the ends of its lines, and what is told of it where it can be told. */
  #trim(place: Place): { text: string; emphases: Emphasis[]; links: Link[] } {
    const kept: number[] = [];
    let text = '';
    const drop = /^[^\S\u00A0]+|[^\S\u00A0]+$|[^\S\n\u00A0]+(?=\n)|(?<=\n)[^\S\n\u00A0]+/gu;
    let from = 0;
    for (const { index, 0: blank } of this.#text.matchAll(drop)) {
      text += this.#text.slice(from, index);
      kept.push(index, index + blank.length);
      from = index + blank.length;
    }
    text += this.#text.slice(from);
    if (place === 'heading') text = text.replaceAll('\n', ' ');
    const map = makeMap(this.#text.length, kept);
    const move = <Span extends Link | Emphasis>(span: Span): Span => ({
      ...span,
      start: map[span.start]!,
      end: map[span.end]!,
    });
    const links = this.#links.map(move).filter(({ start, end }) => /\S/u.test(text.slice(start, end)));
    const cuts = links.flatMap(({ start, end }) => [start, end]);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) cuts.push(at, at + 1);
    cuts.sort((a, b) => a - b);
    const emphases = place === 'heading' ? [] : this.#emphases.map(move).flatMap((span) => cutAt(span, cuts));
    return { text, links, emphases: emphases.flatMap((span) => shorten(text, span)) };
  }
}

/** Where each offset goes when stretches are dropped: `dropped` holds their starts and ends, in order. */
function makeMap(length: number, dropped: readonly number[]): Uint32Array {
  const map = new Uint32Array(length + 1);
  let next = 0;
  let gone = 0;
  for (let at = 0; at <= length; at++) {
    while (next < dropped.length && dropped[next + 1]! <= at) {
      gone += dropped[next + 1]! - dropped[next]!;
      next += 2;
    }
    const start = next < dropped.length ? dropped[next]! : length;
    map[at] = Math.min(at, Math.max(start, 0)) - gone;
  }
  return map;
}

/** The parts of a span between places where it may not go on: a link, a line break. */
function cutAt(span: Emphasis, cuts: readonly number[]): Emphasis[] {
  const parts: Emphasis[] = [];
  let { start } = span;
  for (const cut of cuts) {
    if (cut <= start) continue;
    if (cut >= span.end) break;
    parts.push({ ...span, start, end: cut });
    start = cut;
  }
  parts.push({ ...span, start });
  return parts;
}

/**
 * A span of emphasis, made shorter until Markdown takes its signs for such (CommonMark 0.31.2, 6.2): no blanks inside at
 * its ends, and no punctuation there where a letter stands outside.
 */
function shorten(text: string, { start, end, kind }: Emphasis): Emphasis[] {
  const may = (outside: string, inside: string) =>
    /[^\s\uFFFC]/u.test(inside) && (!/[\p{P}\p{S}]/u.test(inside) || !/[^\s\p{P}\p{S}\uFFFC]/u.test(outside));
  while (start < end && !may(text.charAt(start - 1), text.charAt(start))) start++;
  while (start < end && !may(text.charAt(end), text.charAt(end - 1))) end--;
  return start < end ? [{ start, end, kind }] : [];
}

/** An address as it may stand in the brackets of a link. */
function writeAddress(address: string): string {
  return address
    .trim()
    .replace(/[\s()<>\\]/gu, (character) => encodeURIComponent(character).replace(/[()]/gu, escapeBracket));
}

function escapeBracket(bracket: string): string {
  return bracket === '(' ? '%28' : '%29';
}

/** A span of which the end is known, and the signs around it. */
interface SignedSpan {
  readonly end: number;
  readonly open: string;
  readonly close: string;
}

/** The signs around the spans of a text, nested. */
class Signs {
  readonly #opening = new Map<number, SignedSpan[]>();
  readonly #stack: SignedSpan[] = [];

  add(start: number, end: number, open: string, close: string): void {
    const others = this.#opening.get(start) ?? [];
    this.#opening.set(start, [...others, { end, open, close }]);
  }

  /** The signs at a place; asked for from the first to the last. */
  at(place: number): string {
    let written = '';
    const reopened: SignedSpan[] = [];
    while (this.#stack.some(({ end }) => end <= place)) {
      const span = this.#stack.pop()!;
      written += span.close;
      if (span.end > place) reopened.push(span);
    }
    const opening = [...reopened, ...(this.#opening.get(place) ?? [])].sort((a, b) => b.end - a.end);
    for (const span of opening) {
      written += span.open;
      this.#stack.push(span);
    }
    return written;
  }
}
