import { compareAligned } from '../../src/comparison/compare.ts';
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Paragraph, Sentence, Story } from '../../src/story/story.ts';

/** A story as a list of paragraphs, each a list of sentences. */
export type Paragraphs = readonly (readonly string[])[];

/** A story whose sentences are exactly these, however a reader of text would have split them. */
export function storyWith(paragraphs: Paragraphs): Story {
  let text = '';
  const sentences: Sentence[] = [];
  const spans: Paragraph[] = [];
  paragraphs.forEach((lines, paragraph) => {
    if (text) text += '\n\n';
    const start = text.length;
    lines.forEach((line, index) => {
      if (index > 0) text += ' ';
      sentences.push({ start: text.length, end: text.length + line.length, paragraph });
      text += line;
    });
    const first = sentences.length - lines.length;
    spans.push({ start, end: text.length, kind: 'prose', first, last: sentences.length });
  });
  return { text, sentences, paragraphs: spans };
}

/** The comparison of two stories whose linked sentences are given by index, original first. */
export function comparisonOf(
  original: Paragraphs,
  modified: Paragraphs,
  links: readonly (readonly [number, number])[],
): Comparison {
  return compareAligned(
    storyWith(original),
    storyWith(modified),
    links.map(([original, modified]) => ({ original, modified, probability: 1 })),
  );
}

/** A lightly edited story: every kind of change once, and most of it in place. `lead` is written before the modified one. */
export function lighthouse(lead: readonly string[] = []): Comparison {
  const original = [
    ['The lamp on Gull Rock goes dark'],
    ['The last keeper of Gull Rock left the tower on Friday.', 'Nobody came to see her go.'],
    ['“I shall miss the noise,” said Edda Marrow.', '“I shall not miss the stairs.”'],
    [
      'The lamp had burned since 1871, and it was lit by hand until the war.',
      'An engine took over in 1949.',
      'It broke every spring.',
    ],
    ['The island has 14 sheep.', 'A storm took the goats.', 'The sheep stayed.'],
    ['Boats will be guided by satellite.', 'The harbour office calls it progress.'],
    ['Marrow will move in with her sister.', 'She has packed one trunk.', 'It holds mostly books.'],
  ];
  const modified = [
    ...lead.map((line) => [line]),
    ['The lamp on Gull Rock goes dark'],
    ['The last keeper of Gull Rock left the tower on Friday.', 'Nobody came to see her go.'],
    ['Marrow will move in with her sister.', 'She has packed one trunk.'],
    ['"I shall miss the noise," said Edda Marrow.', '“I will not miss the stairs.”'],
    [
      'The lamp had burned since 1871.',
      'It was lit by hand until the war.',
      'An engine, which broke every spring, took over in 1949.',
    ],
    ['The island has 41 sheep.', 'Visitors feed them bread.', 'The sheep stayed.'],
    ['Boats will be guided by satellite.', 'The harbour office calls it progress.'],
    ['The tower is for sale.', 'Nobody has asked the price.'],
  ];
  const links: [number, number][] = [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 5],
    [4, 6],
    [5, 7],
    [5, 8],
    [6, 9],
    [7, 9],
    [8, 10],
    [10, 12],
    [11, 13],
    [12, 14],
    [13, 3],
    [14, 4],
  ];
  return comparisonOf(
    original,
    modified,
    links.map(([from, to]) => [from, to + lead.length] as const),
  );
}

/** One sentence of the original became two that stand far apart. */
export function farApartSplit(): Comparison {
  return comparisonOf(
    [
      ['The baker blamed the mill for the grey flour, a company that also owns the only bridge in the valley.'],
      ['The mill is closed on Mondays.'],
      ['Bread was sold out by nine.'],
    ],
    [
      ['The baker blamed the mill for the grey flour.'],
      ['The mill is closed on Mondays.'],
      ['Bread was sold out by nine.'],
      ['The mill also owns the only bridge in the valley.'],
    ],
    [
      [0, 0],
      [0, 3],
      [1, 1],
      [2, 2],
    ],
  );
}

/** Most of the story in another order. */
export function shuffledStory(): Comparison {
  const lines = ['One bell rang.', 'Two dogs barked.', 'Three doors opened.', 'Four boys ran.', 'Five hats flew.'];
  const order = [4, 3, 2, 1, 0];
  return comparisonOf(
    lines.map((line) => [line]),
    [...order.map((index) => [lines[index]!]), ['The street fell silent.']],
    order.map((original, modified) => [original, modified] as const),
  );
}

/** A novel: so many sentences of very different length, every seventh edited, every eleventh omitted, every thirteenth added. */
export function novel(sentences: number): Comparison {
  const line = (index: number, extra = '') =>
    `Sentence number ${index}${extra} ${'went on and on '.repeat((index * 7) % 23)}until it stopped.`;
  const original: string[][] = [];
  const modified: string[][] = [];
  const links: [number, number][] = [];
  let [o, m] = [0, 0];
  for (let index = 0; index < sentences; index++) {
    if (index % 5 === 0) {
      original.push([]);
      modified.push([]);
    }
    const isAdded = index % 13 === 12;
    const isOmitted = index % 11 === 10;
    if (!isAdded) original.at(-1)!.push(line(index));
    if (!isOmitted) modified.at(-1)!.push(line(index, index % 7 === 6 ? ' of the new draft' : ''));
    if (!isAdded && !isOmitted) links.push([o, m]);
    if (!isAdded) o++;
    if (!isOmitted) m++;
  }
  return comparisonOf(
    original.filter((paragraph) => paragraph.length > 0),
    modified.filter((paragraph) => paragraph.length > 0),
    links,
  );
}
