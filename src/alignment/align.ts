import type { Link } from './link.ts';

export interface AlignOptions {
  /** BCP 47 tag of the language that both stories are in. */
  readonly lang?: string;
}

/** Links between the sentences of two stories, by original and then modified index. */
export function alignSentences(
  original: readonly string[],
  modified: readonly string[],
  _options: AlignOptions = {},
): Link[] {
  const places = new Map(modified.map((sentence, index) => [sentence, index]));
  return original.flatMap((sentence, index) => {
    const place = places.get(sentence);
    return place === undefined ? [] : [{ original: index, modified: place, probability: 1 }];
  });
}
