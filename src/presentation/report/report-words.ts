import { CHECK_KINDS, checkKindsOf } from '../kinds.ts';
import { paragraphNumber, sentenceCount } from '../words.ts';
import type { Report } from './report.ts';

/** What is to check, in words: "a figure, a quotation and a negation changed". */
export function checkedWords({ changes, comparison }: Report): string {
  const found = new Set(
    changes.flatMap(({ change }) => change.groups.flatMap((group) => checkKindsOf(comparison.groups[group]!))),
  );
  const kinds = CHECK_KINDS.filter((kind) => found.has(kind)).map((kind) => `a ${kind}`);
  const last = kinds.pop();
  return `${kinds.length ? `${kinds.join(', ')} and ` : ''}${last} changed`;
}

/** Where the sentences of a change that only moved stood and stand: "¶9 → ¶5, 3 sentences". */
export interface MoveLine {
  readonly places: string;
  /** Indices of its first and its last sentence in the modified story. */
  readonly first: number;
  readonly last: number;
}

/** The lines of what only moved. */
export function moveLines({ moves, comparison }: Report): MoveLine[] {
  return moves.map(({ groups }) => {
    const [first, last] = [comparison.groups[groups[0]!]!, comparison.groups[groups.at(-1)!]!];
    const count = groups.reduce((sum, group) => sum + comparison.groups[group]!.modified.length, 0);
    const from = paragraphNumber(comparison.original, first.original[0]!);
    const to = paragraphNumber(comparison.modified, first.modified[0]!);
    const places = `¶${from} → ¶${to}, ${sentenceCount(count)}`;
    return { places, first: first.modified[0]!, last: last.modified.at(-1)! };
  });
}

/** Who made the report, when, and what it leaves out. */
export function madeWords({ date, list, selection }: Report): string {
  const { typography, markup } = list.counts;
  const on = date ? ` on ${date.toLocaleDateString('en-GB', { dateStyle: 'long' })}` : '';
  const quiet = [
    ...(typography ? [`typography alone (${sentenceCount(typography)})`] : []),
    ...(markup ? [`markup alone (${sentenceCount(markup)})`] : []),
  ].join(' and ');
  const left = quiet && !selection ? ` What changed in ${quiet} is not listed.` : '';
  return `Made with Story Diff${on}. Numbers are those of the changes in the order of the modified story.${left}`;
}
