import * as l10n from '@vscode/l10n';
import { shownLanguage } from '../../text/wording.ts';
import { checksChanged } from '../kind-labels.ts';
import { CHECK_KINDS, checkKindsOf } from '../kinds.ts';
import { paragraphNumber, sentenceCount } from '../words.ts';
import type { Report } from './report.ts';

/** The heading of what kept its words and only stands elsewhere. */
export function movedOnlyWords(): string {
  return l10n.t({
    message: 'Moved only',
    comment: ['A heading: sentences that stand elsewhere, with the same words.'],
  });
}

/** What is to check, in words: "a figure, a quotation, and a negation changed". */
export function checkedWords({ changes, comparison }: Report): string {
  const found = new Set(
    changes.flatMap(({ change }) => change.groups.flatMap((group) => checkKindsOf(comparison.groups[group]!))),
  );
  return checksChanged(CHECK_KINDS.filter((kind) => found.has(kind)));
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
  return [
    date ? l10n.t('Made with Story Diff on {0}.', dayWords(date)) : l10n.t('Made with Story Diff.'),
    l10n.t('Numbers are those of the changes in the order of the modified story.'),
    ...(selection ? [] : leftOutWords(list.counts)),
  ].join(' ');
}

function leftOutWords({ typography, markup }: Report['list']['counts']): string[] {
  const counts = { typography: sentenceCount(typography), markup: sentenceCount(markup) };
  if (typography && markup)
    return [
      l10n.t('What changed in typography alone ({typography}) and markup alone ({markup}) is not listed.', counts),
    ];
  if (typography) return [l10n.t('What changed in typography alone ({typography}) is not listed.', counts)];
  return markup ? [l10n.t('What changed in markup alone ({markup}) is not listed.', counts)] : [];
}

/** "5 June 2026": in English in the order that no reader takes for another. */
function dayWords(date: Date): string {
  const language = shownLanguage();
  return date.toLocaleDateString(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' });
}
