import { findMarkup } from '../../../story/find-markup.ts';
import type { MarkupSign } from '../../../story/markup.ts';
import type { Paragraph } from '../../../story/story.ts';
import { showControls } from '../../controls.ts';

/** How letters look, as bits that are added up. */
export type Formatting = number;
export const BOLD = 1;
export const ITALIC = 2;
export const STRIKE = 4;
export const CODE = 8;

/** A paragraph as a reader of a Word file sees it. */
export interface ShownParagraph {
  readonly text: string;
  /** For each UTF-16 code unit of the text, the offset in the story that it comes from. */
  readonly sources: readonly number[];
  /** For each UTF-16 code unit of the text, how it looks. */
  readonly formatting: readonly Formatting[];
  /** The level of a heading, 1 to 6. */
  readonly heading?: number;
  /** The marker of an item, which the list draws. */
  readonly marker?: string;
}

/**
 * Shows a paragraph as Word does: on one line, where it is no code. In Markdown the signs of headings, items, quotes and
 * emphasis become what they mean; links and tables stay as they were written.
 */
export function showParagraph(story: string, { start, end, kind }: Paragraph, markdown: boolean): ShownParagraph {
  const source = story.slice(start, end);
  const literal = kind === 'code' || kind === 'front matter' || kind === 'table';
  const writer = new Writer(literal);
  if (literal || !markdown) {
    writer.add(source, start);
    return { ...writer.done(), ...(kind === 'heading' && !literal ? { heading: 1 } : {}) };
  }
  let [at, marker, heading] = [0, undefined as string | undefined, kind === 'heading' ? 1 : undefined];
  for (const sign of findMarkup(source, kind, true, new Set())) {
    const written = source.slice(sign.start, sign.end);
    const meaning = meaningOf(sign, written, source, kind === 'heading');
    if (meaning === undefined) continue;
    writer.add(source.slice(at, sign.start), start + at);
    at = sign.end;
    if (meaning.type === 'text') writer.add(meaning.text, start + sign.start, 'same source');
    else if (meaning.type === 'toggle') writer.toggle(meaning.formatting);
    else if (meaning.type === 'marker') marker = written;
    else if (meaning.level) heading = meaning.level;
  }
  writer.add(source.slice(at), start + at);
  return {
    ...writer.done(),
    ...(heading === undefined ? {} : { heading }),
    ...(marker === undefined ? {} : { marker }),
  };
}

/** What a sign is in a Word file. */
type Meaning =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'toggle'; readonly formatting: Formatting }
  | { readonly type: 'marker' }
  | { readonly type: 'block'; readonly level?: number };

/** The meaning of a sign; undefined for one that stays as it was written. */
function meaningOf(sign: MarkupSign, written: string, source: string, isHeading: boolean): Meaning | undefined {
  if (sign.kind === 'entity') return { type: 'text', text: sign.character ?? written };
  if (sign.kind === 'blank') return { type: 'text', text: written.startsWith('<') ? '\n' : ' ' };
  if (sign.kind !== 'sign' || (sign.start === 0 && sign.end === source.length)) return undefined;
  if (isHeading && sign.start === 0 && /^#{1,6}$/u.test(written)) return { type: 'block', level: written.length };
  if (isHeading && /^\s+(?:#+|=+|-+)$/u.test(written))
    return { type: 'block', ...(/-$/u.test(written) ? { level: 2 } : {}) };
  if (/^(?:>[ \t]*)+$/u.test(written) && sign.start === 0) return { type: 'block' };
  const opens = /^[>\s]*$/u.test(source.slice(0, sign.start));
  if (opens && !isHeading && /^(?:[-*+]|\d{1,9}[.)])$/u.test(written) && /^\s/u.test(source.slice(sign.end)))
    return { type: 'marker' };
  if (/^`+$/u.test(written)) return { type: 'toggle', formatting: CODE };
  if (written === '~~') return { type: 'toggle', formatting: STRIKE };
  if (/^[*_]+$/u.test(written))
    return { type: 'toggle', formatting: (written.length % 2 ? ITALIC : 0) + (written.length > 1 ? BOLD : 0) };
  return written === '\\' ? { type: 'block' } : undefined;
}

/** Writes shown text with the place that each code unit comes from. */
class Writer {
  readonly #parts: string[] = [];
  readonly #sources: number[] = [];
  readonly #formatting: Formatting[] = [];
  readonly #literal: boolean;
  #now: Formatting = 0;

  constructor(literal: boolean) {
    this.#literal = literal;
  }

  toggle(formatting: Formatting): void {
    this.#now ^= formatting;
  }

  /** @param from offset in the story of the first code unit, or with `same source` of all */
  add(text: string, from: number, manner?: 'same source'): void {
    const shown = shownUnits(text);
    for (let index = 0; index < shown.length; index++) {
      const unit = shown.charAt(index);
      const blank = /[ \t\r\n\v\f\u0085\u2028\u2029]/u.test(unit) && !(manner && unit === '\n');
      if (blank && !this.#literal) {
        const last = this.#parts.at(-1);
        if (last === undefined || last === ' ' || last === '\n') continue;
      } else if (this.#literal && unit === '\r') continue;
      const written = !blank ? unit : !this.#literal ? ' ' : unit === '\t' || unit === ' ' ? unit : '\n';
      if (written === '\n' && this.#parts.at(-1) === ' ' && !this.#literal) this.#drop();
      this.#parts.push(written);
      this.#sources.push(manner ? from : from + index);
      this.#formatting.push(this.#now);
    }
  }

  #drop(): void {
    this.#parts.pop();
    this.#sources.pop();
    this.#formatting.pop();
  }

  done(): Pick<ShownParagraph, 'text' | 'sources' | 'formatting'> {
    while (/^[ \n]$/u.test(this.#parts.at(-1) ?? '')) this.#drop();
    return { text: this.#parts.join(''), sources: this.#sources, formatting: this.#formatting };
  }
}

/** A text with as many code units, of which XML may hold each: controls as pictures, half a character as U+FFFD. */
function shownUnits(text: string): string {
  return showControls(text)
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/gu, '\uFFFD');
}
