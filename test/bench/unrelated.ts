import { type Pair, word } from './inputs.ts';

const SENTENCES_OF_PARAGRAPH = 5;

/** Two stories of this many sentences, in paragraphs, that have no word in common. */
export function unrelatedNovels(sentences: number): Pair {
  return { original: novelOf(sentences, ['qu', 'x', 'z']), modified: novelOf(sentences, ['lo', 'm', 'p']) };
}

function novelOf(sentences: number, salts: readonly [string, string, string]): string {
  const paragraphs: string[] = [];
  for (let first = 0; first < sentences; first += SENTENCES_OF_PARAGRAPH)
    paragraphs.push(
      Array.from({ length: Math.min(SENTENCES_OF_PARAGRAPH, sentences - first) }, (_, index) =>
        sentence(first + index, salts),
      ).join(' '),
    );
  return `${paragraphs.join('\n\n')}\n`;
}

function sentence(index: number, [subject, verb, object]: readonly [string, string, string]): string {
  const text = `${word(index, subject)} ${word(index * 3, verb)} ${word(index * 7, object)}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
