import type { Comparison } from '../comparison/comparison.ts';
import { applyChange, type PackedStories } from '../comparison/packed/change.ts';
import { unpack } from '../comparison/packed/unpack.ts';
import type { Side } from '../story/side.ts';
import type { ToPanel } from './protocol.ts';

/** A comparison, and what came of it from the host. */
export interface IncomingComparison extends PackedStories {
  readonly comparison: Comparison;
}

/** What the page needs to make a comparison out of what it is sent. */
interface Known {
  /** The comparison on screen, and its version. */
  readonly shown: (PackedStories & { readonly version: number }) | undefined;
  /** The texts of the stories that are being compared, where the page was sent them to read. */
  readonly reading: Readonly<Record<Side, string>> | undefined;
}

/** Keeps the comparison that the page is sent ahead, for when the host says that it is to be shown. */
export class Incoming {
  #comparison: IncomingComparison | undefined;

  /**
   * Unpacks a comparison that was sent ahead; it takes the place of one that was never shown.
   * @returns false when the page lacks what it is based on
   */
  prepare(message: Extract<ToPanel, { type: 'prepare' }>, known: Known): boolean {
    const stories = storiesOf(message, known);
    this.#comparison = stories && { ...stories, comparison: unpack(stories.packed, stories.texts) };
    return stories !== undefined;
  }

  /** The comparison that was sent last: the host may show it again, when a story is back that was gone. */
  get comparison(): IncomingComparison | undefined {
    return this.#comparison;
  }
}

function storiesOf(
  { content }: Extract<ToPanel, { type: 'prepare' }>,
  { shown, reading }: Known,
): PackedStories | undefined {
  if ('change' in content) return shown?.version === content.base ? applyChange(shown, content.change) : undefined;
  const { packed, texts } = content;
  if (!texts) return reading && { packed, texts: reading };
  return { packed, texts };
}
