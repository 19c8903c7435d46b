import type { Span } from '../../story/story.ts';
import type { InlineMarks, StoryMarks } from './marks.ts';

/** What a stretch of the overview ruler tells: text that came, words that changed, text that went. */
export type RulerKind = 'came' | 'changed' | 'went';

export type RulerMarks = Readonly<Record<RulerKind, readonly Span[]>>;

/** A kind has at most about this many stretches: more than the ruler of a screen can show. */
const MAX_STRETCHES = 300;
/** The marks of this many sentences are looked up at a time. */
const SENTENCES_A_STEP = 32;

/**
 * Gathers the marks of a whole story for its overview ruler. Marks that are nearer to each other than the ruler can show
 * become one stretch, UTF-16 offsets. It yields often, so that whoever runs it can do other work in between.
 * @param shown picks the marks that the reader wants to see
 */
export function* gatherRulerMarks(
  marks: StoryMarks,
  shown: (marks: InlineMarks) => InlineMarks,
): Generator<void, RulerMarks> {
  const { sentences, text } = marks.story;
  const nearest = Math.ceil(text.length / MAX_STRETCHES);
  const found: Record<RulerKind, { start: number; end: number }[]> = { came: [], changed: [], went: [] };
  const add = (kind: RulerKind, { start, end }: Span) => {
    const last = found[kind].at(-1);
    if (last && start - last.end < nearest) last.end = Math.max(last.end, end);
    else found[kind].push({ start, end });
  };
  for (let first = 0; first === 0 || first < sentences.length; first += SENTENCES_A_STEP) {
    const start = first === 0 ? 0 : sentences[first]!.start;
    const end = (sentences[first + SENTENCES_A_STEP]?.start ?? text.length + 1) - 1;
    const { alone, changed, gone } = shown(marks.within({ start, end }));
    for (const span of alone) add('came', span);
    for (const span of changed) add('changed', span);
    for (const { place } of gone) add('went', { start: place, end: place });
    yield;
  }
  return found;
}
