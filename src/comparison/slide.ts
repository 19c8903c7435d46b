import type { Run } from './common-words.ts';
import type { Wording } from './wording.ts';

/** Words that a run is slid by, at most. */
const MAX_SLIDE = 12;

/**
 * Slides runs of words that only went or only came, so that none begins or ends inside a name. Where "the United States and"
 * went before "the United Kingdom", a run "States and the United" would do as well, but it tears two names.
 * @param old the words of both sides as they are compared
 * @param worth what it is worth to keep a word: names are words of meaning, which "The" at the start of a sentence is not
 */
export function slideOffNames(
  runs: readonly Run[],
  before: Wording,
  after: Wording,
  old: readonly string[],
  now: readonly string[],
  worth: (word: string) => number,
): readonly Run[] {
  return runs.map((run, index) => {
    const isGone = run.into === run.upTo;
    if (!isGone && run.from !== run.to) return run;
    const [{ words }, folded] = isGone ? [before, old] : [after, now];
    const [start, end] = isGone ? [run.from, run.to] : [run.into, run.upTo];
    const last = runs[index - 1];
    const next = runs[index + 1];
    const isTorn = (at: number) => isName(words[at - 1]?.text) && isName(words[at]?.text);
    const isName = (word = '') => /^\p{Lu}/u.test(word) && worth(word) > worth('the');
    const tears = (by: number) => Number(isTorn(start + by)) + Number(isTorn(end + by));
    // A kept word stays between two runs, or they would be one.
    const lowest = (isGone ? (last?.to ?? -1) : (last?.upTo ?? -1)) + 1;
    const highest = (isGone ? (next?.from ?? words.length + 1) : (next?.into ?? words.length + 1)) - 1;
    let best = 0;
    if (tears(0) > 0) {
      for (let by = -1; by >= -MAX_SLIDE && start + by >= lowest && folded[start + by] === folded[end + by]; by--)
        if (tears(by) < tears(best)) best = by;
      for (let by = 1; by <= MAX_SLIDE && end + by <= highest && folded[start + by - 1] === folded[end + by - 1]; by++)
        if (tears(by) < tears(best)) best = by;
    }
    return best === 0
      ? run
      : { from: run.from + best, to: run.to + best, into: run.into + best, upTo: run.upTo + best };
  });
}
