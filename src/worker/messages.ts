import { Comparer } from '../comparison/comparer.ts';
import type { CompareOptions } from '../comparison/options.ts';
import { changeBetween, type PackedChange, type PackedStories } from '../comparison/packed/change.ts';
import { pack } from '../comparison/packed/pack.ts';
import type { PackedComparison } from '../comparison/packed/sections.ts';
import { decodeText, type EncodedText } from './encoded-text.ts';

/** A request to a comparison worker. */
export interface CompareRequest {
  readonly id: number;
  readonly original: EncodedText;
  readonly modified: EncodedText;
  readonly options: CompareOptions;
}

/** Its answer, with the id of the request. A `failure` is a defect of the program, never of the stories. */
export type CompareAnswer = PackedAnswer | { readonly id: number; readonly failure: string };

export interface PackedAnswer {
  readonly id: number;
  readonly packed: PackedComparison;
  /** What changed since the answer with the id `base`, the one before. */
  readonly change?: PackedChange & { readonly base: number };
}

/** The memory of an answer that the other thread takes over: to copy it would hold that thread up. */
export function memoryOf(answer: CompareAnswer): ArrayBuffer[] {
  if ('failure' in answer) return [];
  const { packed, change } = answer;
  const numbers = [
    ...Object.values(packed.sections),
    ...Object.values(change?.sections ?? {}).map(({ inserted }) => inserted),
  ];
  return numbers.map(({ buffer }) => buffer as ArrayBuffer);
}

/** Answers requests, incrementally: the same on the desktop and on the web. */
export class Answerer {
  #comparer = new Comparer();
  #last: (PackedStories & { readonly id: number }) | undefined;

  answer({ id, original, modified, options }: CompareRequest): CompareAnswer {
    try {
      const texts = { original: decodeText(original), modified: decodeText(modified) };
      const packed = pack(this.#comparer.compare(texts.original, texts.modified, options));
      const last = this.#last;
      // The numbers of the answer go to the other thread for good.
      this.#last = { id, packed: structuredClone(packed), texts };
      return { id, packed, ...(last ? { change: { base: last.id, ...changeBetween(last, this.#last) } } : {}) };
    } catch (error) {
      // They may remember half of the comparison that failed.
      this.#comparer = new Comparer();
      this.#last = undefined;
      return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  }
}
