import { findEmphasis } from './emphasis.ts';
import type { MarkupSign } from './markup.ts';
import type { ParagraphKind, Span } from './story.ts';

/** Kinds of paragraph whose text stands as it is. */
const LITERAL: ReadonlySet<ParagraphKind> = new Set(['code', 'front matter']);

/**
 * Finds the signs of a paragraph, in order. In plain text only the marker of an item or the number of a heading is one.
 * @param dates names of weekdays and months, in lower case: a number before one is no marker
 */
export function findMarkup(
  paragraph: string,
  kind: ParagraphKind,
  markdown: boolean,
  dates: ReadonlySet<string>,
): MarkupSign[] {
  if (LITERAL.has(kind)) return [];
  const found = markdown ? [...findBlockSigns(paragraph, kind), ...findInlineSigns(paragraph)] : [];
  found.push(...findNumber(paragraph, kind, markdown, dates));
  // Of two that begin together the longer counts: a rule of a table begins with a bar.
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return found.filter(({ start, end }) => {
    const isFree = start >= last;
    if (isFree) last = end;
    return isFree;
  });
}

const RULE = /^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/u;
const QUOTE = /^(?:>[ \t]*)+/u;
const MARKER = /^(?:[-*+]|\d{1,9}[.)])(?:\s+|$)/u;
const DEFINITION = /^\[\^?[^\]]+\]:\s*/u;
/** Where a definition of a link leads to, with its title, to the end of the line. */
const TARGET = /^(?:<[^<>\n\r]*>|[^\s<]\S*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?(?=[ \t]*(?:[\n\r]|$))/u;
const LINE_QUOTE = /(?<=[\n\r]\s*)>[> \t]*/gu;
const DELIMITER_ROW = /(?<=[\n\r])\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?(?=\s*[\n\r]|$)/u;

/** The signs that tell what kind of paragraph it is. */
function* findBlockSigns(paragraph: string, kind: ParagraphKind): Generator<MarkupSign> {
  const at = (start: number, end: number, sign = paragraph.slice(start, end).replace(/\s+/gu, '')) =>
    ({ start, end, kind: 'sign', sign }) as const;
  if (kind === 'prose' && RULE.test(paragraph)) yield at(0, paragraph.length);
  let start = 0;
  const quote = QUOTE.exec(paragraph)?.[0].length ?? 0;
  if (quote > 0) {
    yield at(0, paragraph.slice(0, quote).trimEnd().length);
    start = quote;
    for (const { index, 0: signs } of paragraph.matchAll(LINE_QUOTE))
      yield { ...at(index, index + signs.length), kind: 'blank' };
  }
  if (kind === 'heading') {
    const hashes = /^#{1,6}\s*/u.exec(paragraph)?.[0].length ?? 0;
    if (hashes > 0) yield at(0, paragraph.slice(0, hashes).trimEnd().length);
    const closing = /(?:\s+#+|[\n\r]\s*(?:=+|-+))$/u.exec(hashes > 0 ? paragraph : paragraph.slice(-MAX_UNDERLINE));
    if (closing) yield at(paragraph.length - closing[0].length, paragraph.length);
  } else if (kind === 'table') {
    const rule = DELIMITER_ROW.exec(paragraph);
    if (rule) yield { ...at(rule.index, rule.index + rule[0].length), kind: 'blank' };
    for (const { index } of paragraph.matchAll(/(?<!\\)\|/gu)) {
      const isOuter = /(?:^|[\n\r])\s*$/u.test(paragraph.slice(Math.max(0, index - 8), index));
      const isLast = /^\|\s*(?:[\n\r]|$)/u.test(paragraph.slice(index, index + 8));
      yield { ...at(index, index + 1), kind: isOuter || isLast ? 'blank' : 'sign' };
    }
  } else {
    const marker = MARKER.exec(paragraph.slice(start, start + 16))?.[0];
    if (marker && (kind === 'list item' || quote > 0) && start + marker.length < paragraph.length)
      yield at(start, start + marker.trimEnd().length, marker.trim().replace(/\d+/u, '1'));
    const definition = DEFINITION.exec(paragraph.slice(start))?.[0];
    if (!definition) return;
    const isNote = definition.startsWith('[^');
    yield at(start, start + definition.trimEnd().length, isNote ? '[^]:' : '[]:');
    const from = start + definition.length;
    const target = isNote ? undefined : TARGET.exec(paragraph.slice(from))?.[0];
    if (target) yield { start: from, end: from + target.length, kind: 'address', sign: target.replace(/\s+/gu, ' ') };
  }
}

/** UTF-16 code units at the end of a heading in which the line under it is looked for. */
const MAX_UNDERLINE = 2_000;

/** `2.`, `2.1`, `IV.` or `(3)` before a title or the text of an item. */
const NUMBER = /^\(?(?:\d{1,3}(?:\.\d{1,3})*[.)]{1,2}|\d{1,3}(?:\.\d{1,3})+|[IVXLC]{1,6}[.)])\s+(?=\P{Ll})/u;
const BULLET = /^(?:[-*+•‣◦⁃▪·]\s+|[•‣◦⁃▪]|\(?[a-z][)]\s+)/u;
/** "Chapter 2. " before a title, in many languages: two words at most, a number, and what closes it. */
const CHAPTER =
  /^(?<word>(?:\p{L}+\.?\s)?)(?<number>(?:\d{1,3}|[IVXLCDM]{1,8})[.:)—–-]?\s*[.:)—–-]?)\s+(?=[\p{L}\p{N}"“«„'‘])/u;

/** Finds the number that a heading or an item of plain text begins with: it counts by itself and is no figure. */
function* findNumber(
  paragraph: string,
  kind: ParagraphKind,
  markdown: boolean,
  dates: ReadonlySet<string>,
): Generator<MarkupSign> {
  const lead = markdown ? (/^(?:#{1,6}\s+)?/u.exec(paragraph)?.[0].length ?? 0) : 0;
  const text = paragraph.slice(lead, lead + MAX_NUMBER_LOOK);
  const sign = (start: number, length: number, name: string): MarkupSign => ({
    start: lead + start,
    end: lead + start + length,
    kind: 'sign',
    sign: name,
  });
  if (kind === 'heading') {
    const chapter = CHAPTER.exec(text)?.groups;
    const number = NUMBER.exec(text)?.[0];
    if (number) yield sign(0, number.length, '1.');
    else if (chapter?.word && /[.:)—–-]/u.test(chapter.number!))
      yield sign(chapter.word.length, chapter.number!.length, '1.');
  } else if (kind === 'list item' && !markdown) {
    const number = /^\(?\p{N}{1,3}[.)]{1,2}\s+/u.exec(text)?.[0];
    const marker = number ?? BULLET.exec(text)?.[0];
    const next = /^\p{L}+/u.exec(text.slice(marker?.length))?.[0] ?? '';
    if (number && dates.has(next.toLowerCase())) return; // `12. März`
    if (marker && marker.length < paragraph.length) yield sign(0, marker.length, number ? '1.' : marker.trim());
  }
}

const MAX_NUMBER_LOOK = 80;

const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    mdash: '—',
    ndash: '–',
    hellip: '…',
    copy: '©',
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    laquo: '«',
    raquo: '»',
    bdquo: '„',
    eacute: 'é',
    shy: '\u00ad',
  }),
);

const INLINE = new RegExp(
  [
    '(?<escape>\\\\(?:[!-/:-@\\[-`{-~]|(?=[\\n\\r]|$)))',
    '(?<code>(?<!`)(?<ticks>`+)(?!`)[^`]+\\k<ticks>(?!`))',
    '(?<line><br\\s{0,4}/?>)',
    '(?<note>\\[\\^[^\\]\\s]+\\]|(?<=[.!?,;:…"”’»)\\]])<sup>[^<>\\s]{1,8}</sup>)',
    '(?<auto><(?:[a-zA-Z][a-zA-Z0-9+.\\-]{1,30}:|[^<>\\s@]{1,64}@)[^<>\\s]*>)',
    '(?<tag></?[a-zA-Z][a-zA-Z0-9\\-]*(?:\\s[^<>]*)?/?>)',
    '(?<open>!?\\[)(?<text>[^\\[\\]]*)(?<target>\\]\\([^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)?(?:\\s+"[^"]*")?\\)|\\]\\[[^\\[\\]]*\\])',
    '&(?<entity>#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});',
  ].join('|'),
  'gu',
);

/** Finds the signs among the words. */
function findInlineSigns(text: string): MarkupSign[] {
  const signs: MarkupSign[] = [];
  /** Where no stars of emphasis are looked for. */
  const taken: Span[] = [];
  const add = (start: number, end: number, kind: MarkupSign['kind'] = 'sign', sign = text.slice(start, end)) => {
    signs.push({ start, end, kind, sign });
    taken.push({ start, end });
  };
  let target: Span | undefined;
  INLINE.lastIndex = 0;
  for (let from = 0; ; ) {
    INLINE.lastIndex = from;
    const match = INLINE.exec(text);
    if (target && (!match || match.index >= target.start)) {
      add(target.start, target.end, 'address', text.slice(target.start, target.end));
      from = target.end;
      target = undefined;
      continue;
    }
    if (!match) break;
    const { index, groups = {} } = match;
    const end = index + match[0].length;
    from = end;
    if (groups.escape) {
      if (end > index + 1) {
        add(index, index + 1);
        taken.push({ start: index + 1, end });
      } else add(index, end, 'blank');
    } else if (groups.code) {
      const ticks = groups.ticks!.length;
      add(index, index + ticks);
      taken.push({ start: index + ticks, end: end - ticks });
      add(end - ticks, end);
    } else if (groups.line) add(index, end, 'blank');
    else if (groups.note) add(index, end, 'note', '[^]');
    else if (groups.auto) {
      add(index, index + 1);
      taken.push({ start: index + 1, end: end - 1 });
      add(end - 1, end);
    } else if (groups.tag) add(index, end);
    else if (groups.open !== undefined) {
      add(index, index + groups.open.length);
      from = index + groups.open.length;
      target = { start: from + groups.text!.length, end };
    } else if (groups.entity) {
      const character = characterOf(groups.entity);
      if (character) signs.push({ start: index, end, kind: 'entity', sign: character, character });
    }
  }
  return [...signs, ...findEmphasis(text, taken)];
}

function characterOf(entity: string): string | undefined {
  if (!entity.startsWith('#')) return CHARACTERS.get(entity);
  const code = /^#[xX]/u.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : undefined;
}
