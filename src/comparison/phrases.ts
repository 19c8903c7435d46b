import type { Run } from './common-words.ts';
import { countInk } from './ink.ts';
import type { Wording } from './wording.ts';

/**
 * Joins runs that have only a crumb of kept words between them to phrases that were reworded: what the kinds of edit judge. A
 * crumb is at most as long as the larger side of the phrase before it, and of the run after it. To a reader they are shown as
 * runs, so that no kept word is struck out; but a negation that is gone and a verb that came, with a kept word between them,
 * are one rewording. The rule is that of the semantic clean-up in diff-match-patch (Fraser, "Diff strategies", 2006).
 */
export function joinToPhrases(runs: readonly Run[], { words: before }: Wording, { words: after }: Wording): Run[] {
  const larger = (run: Run) => Math.max(countInk(before, run.from, run.to), countInk(after, run.into, run.upTo));
  const joined: Run[] = [];
  for (const run of runs) {
    let next = run;
    for (let last = joined.at(-1); last; last = joined.at(-1)) {
      const crumb = Math.max(countInk(before, last.to, next.from), countInk(after, last.upTo, next.into));
      if (crumb > larger(last) || crumb > larger(next)) break;
      joined.pop();
      next = { from: last.from, to: next.to, into: last.into, upTo: next.upTo };
    }
    joined.push(next);
  }
  return joined;
}
