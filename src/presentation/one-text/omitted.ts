import * as l10n from '@vscode/l10n';
import type { Span, Story } from '../../story/story.ts';
import { collapseSpace } from '../../text/typography.ts';
import { numberWords, ofCount } from '../../text/wording.ts';
import { sentenceCount } from '../words.ts';

/**
 * At most about this many UTF-16 code units of omitted text stand at one place: some thirty screens. An editor stops
 * responding when a line holds millions.
 */
const MAX_OMITTED_LENGTH = 100_000;
/** A folded text shows its beginning, at most this many letters of it. */
const MAX_BEGINNING_LENGTH = 56;

/** Text of the original that the modified story lacks, and the place in the modified story where it is shown. */
export class OmittedText {
  /** UTF-16 offset in the modified story. */
  readonly place: number;
  /** Whole sentences were left out, or words of a sentence that stayed. */
  readonly what: 'sentences' | 'words';
  /** What parts the text from its neighbours: a blank, or the `¶` of a paragraph's end, or nothing. */
  readonly lead: string;
  readonly trail: string;
  readonly #original: Story;
  readonly #count: number;
  readonly #spanAt: (index: number) => Span & { readonly paragraph?: number };
  #words: string | undefined;

  /**
   * @param count how many spans of the original it is made of, sentences or one run of words
   * @param spanAt each of them, by its index
   */
  constructor(
    { place, what, lead, trail }: Pick<OmittedText, 'place' | 'what' | 'lead' | 'trail'>,
    original: Story,
    count: number,
    spanAt: (index: number) => Span & { readonly paragraph?: number },
  ) {
    this.place = place;
    this.what = what;
    this.lead = lead;
    this.trail = trail;
    this.#original = original;
    this.#count = count;
    this.#spanAt = spanAt;
  }

  /**
   * The text in one line, with a `¶` between paragraphs. Past {@link MAX_OMITTED_LENGTH} the other sentences are counted,
   * not shown. It is put together when it is first asked for.
   */
  get words(): string {
    this.#words ??= this.#join();
    return this.#words;
  }

  /** The text with what parts it from its neighbours. */
  get text(): string {
    return this.lead + this.words + this.trail;
  }

  /** Whether it has more than this many UTF-16 code units. */
  isLongerThan(length: number): boolean {
    let left = length;
    for (let index = 0; index < this.#count && left >= 0; index++) {
      const { start, end } = this.#spanAt(index);
      left -= end - start;
    }
    return left < 0;
  }

  /** The beginning of the text and how much there is of it: "− The keeper wrote … [15 sentences, 217 words]". */
  get folded(): string {
    return `${this.lead}− ${beginningOf(this.words)} … [${this.#size()}]${this.trail}`;
  }

  #join(): string {
    let text = '';
    let last: number | undefined;
    for (let index = 0; index < this.#count; index++) {
      if (text.length > MAX_OMITTED_LENGTH) return `${text} ${moreSentences(this.#count - index)}`;
      const { start, end, paragraph } = this.#spanAt(index);
      if (index > 0) text += last === paragraph ? ' ' : ' ¶ ';
      last = paragraph;
      text += cutText(this.#original, { start, end });
    }
    return text;
  }

  #size(): string {
    const sentences = this.what === 'sentences' ? [sentenceCount(this.#count)] : [];
    if (this.isLongerThan(MAX_OMITTED_LENGTH))
      return sentences[0] ?? l10n.t({ message: 'very long', comment: ['Of an omitted text that is not counted.'] });
    // A script without spaces has no words to count.
    const size = UNSPACED.test(this.words)
      ? characterCount([...this.words].length)
      : wordCount(this.words.match(/[^\s¶]+/gu)?.length ?? 0);
    return [...sentences, size].join(', ');
  }
}

function moreSentences(count: number): string {
  const number = numberWords(count);
  return ofCount(count, l10n.t('… and {0} more sentence', number), l10n.t('… and {0} more sentences', number));
}

function characterCount(count: number): string {
  const number = numberWords(count);
  return ofCount(count, l10n.t('{0} character', number), l10n.t('{0} characters', number));
}

function wordCount(count: number): string {
  const number = numberWords(count);
  return ofCount(count, l10n.t('{0} word', number), l10n.t('{0} words', number));
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** The beginning of a text, up to a blank where there is one. */
function beginningOf(text: string): string {
  const letters = [...text.slice(0, 2 * MAX_BEGINNING_LENGTH)].slice(0, MAX_BEGINNING_LENGTH).join('');
  if (letters.length === text.length) return letters;
  const blank = letters.lastIndexOf(' ');
  return blank > letters.length / 2 ? letters.slice(0, blank) : letters;
}

/** The text of a span in one line, up to the limit. */
function cutText({ text }: Story, { start, end }: Span): string {
  if (end - start <= MAX_OMITTED_LENGTH) return collapseSpace(text.slice(start, end)).trim();
  return `${collapseSpace(text.slice(start, start + MAX_OMITTED_LENGTH)).trim()} …`;
}
