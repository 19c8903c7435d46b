import * as l10n from '@vscode/l10n';
import type { Comparison, Group } from '../comparison/comparison.ts';
import type { Side } from '../story/side.ts';
import { type Story, textOf } from '../story/story.ts';
import { collapseSpace } from '../text/typography.ts';
import { numberWords } from '../text/wording.ts';
import type { Change } from './changes.ts';
import { kindCount } from './kind-count.ts';
import { editKindWord, kindLabel } from './kind-labels.ts';
import { checkKindsOf, type QuietKind } from './kinds.ts';
import { type Review, reviewWords } from './review.ts';
import { marksIn, runsOf } from './runs.ts';
import { MARKDOWN, type SummaryMarkup } from './summary-markup.ts';
import { distanceWords, movedDistanceWords, paragraphNumber, paragraphRange, sentenceCount } from './words.ts';

/**
 * Writes the changes of a comparison for an e-mail: the counts, and a list with the text of each change. In an edit, words that
 * only the original has are struck out, and words that only the modified story has are bold, in rich text underlined.
 * @param names of the stories' files
 */
export function summaryOf(
  review: Review,
  names: Readonly<Record<Side, string>>,
  markup: SummaryMarkup = MARKDOWN,
): string {
  const { list } = review;
  const changes = list.stops.map((change) => changeSummary(list, change, markup));
  return markup.whole(summaryHead(review, names, markup), changes);
}

/** The first lines of a summary: the names of the stories, their lengths, and how many changes of each kind there are. */
export function summaryHead(
  review: Review,
  names: Readonly<Record<Side, string>>,
  markup: SummaryMarkup = MARKDOWN,
): string {
  const { counts, list } = review;
  const { original, modified } = list.comparison;
  const name = (side: Side) => markup.text(collapseSpace(names[side]));
  const lengths = `${sentenceCount(original.sentences.length)} → ${sentenceCount(modified.sentences.length)}`;
  const reviewed = reviewWords(review);
  const facts = `${lengths}: ${countWords(counts)}.${reviewed ? ` ${reviewed}.` : ''}`;
  return markup.head(`${name('original')} → ${name('modified')}`, facts);
}

/** Writes one change as an item of the summary. */
export function changeSummary(
  { comparison }: { readonly comparison: Comparison },
  { kind, move: moveIndex, groups }: Change,
  markup: SummaryMarkup = MARKDOWN,
): string {
  const { original, modified } = comparison;
  const members = groups.map((index) => comparison.groups[index]!);
  const before = members.flatMap((group) => group.original);
  const after = members.flatMap((group) => group.modified);
  const move = moveIndex === undefined ? undefined : comparison.moves[moveIndex];
  const facts = [
    ...(kind === 'omitted' || kind === 'added' || kind === 'moved'
      ? []
      : members.flatMap(checkKindsOf).map(editKindWord)),
    ...(move ? [kind === 'moved' ? distanceWords(move.distance) : movedDistanceWords(move.distance)] : []),
  ];
  const places = [
    ...(before.length ? [paragraphs(original, before)] : []),
    ...(after.length ? [paragraphs(modified, after)] : []),
  ].join(' → ');
  const head = `${markup.strong(kindLabel(kind))}${facts.length ? ` (${facts.join(', ')})` : ''}, ${places}:`;
  if (kind === 'omitted') return markup.change(head, markup.alone('original', quoted(original, before)));
  if (kind === 'added') return markup.change(head, markup.alone('modified', quoted(modified, after)));
  if (kind === 'moved') return markup.change(head, markup.text(quoted(modified, after)));
  const wording = (side: Side) => members.map((group) => markedWords(comparison, group, side, markup)).join(' ');
  return markup.rewording(head, { original: wording('original'), modified: wording('modified') });
}

/** The counts in words: "2 omitted, 5 edited, 3 to check". */
export function countWords(counts: Review['counts']): string {
  const words = (['omitted', 'added', 'edited', 'split', 'merged', 'recast', 'moved', 'unchanged'] as const).flatMap(
    (kind) => (counts[kind] ? [kindCount(kind, counts[kind])] : []),
  );
  const { typography, markup, 'to check': toCheck } = counts;
  if (typography) words.push(quietCount('typography', typography));
  if (markup) words.push(quietCount('markup', markup));
  if (toCheck) words.push(kindCount('to check', toCheck));
  return words.join(', ') || l10n.t({ message: 'nothing', comment: ['In place of counts: there are no sentences.'] });
}

function quietCount(kind: QuietKind, count: number): string {
  const args = [numberWords(count)];
  return kind === 'typography'
    ? l10n.t({ message: '{0} in typography only', args, comment: ['Sentences that changed, in a list of counts.'] })
    : l10n.t({ message: '{0} in markup only', args, comment: ['Sentences that changed, in a list of counts.'] });
}

/** The sentences of a group on one side, with signs around the words that the other side does not have. */
function markedWords(comparison: Comparison, group: Group, side: Side, markup: SummaryMarkup): string {
  const { text, sentences } = comparison[side];
  return group[side]
    .map((index) => {
      const sentence = sentences[index]!;
      const runs = runsOf(text, sentence, marksIn(group, side, sentence));
      const words = runs.map((run) => {
        if (run.type === 'marked') return markup.only(side, run.text);
        return run.type === 'text' ? markup.text(run.text.replace(/\s+/gu, ' ')) : '';
      });
      return words.join('').trim();
    })
    .join(' ');
}

function paragraphs(story: Story, indices: readonly number[]): string {
  return paragraphRange([paragraphNumber(story, indices[0]!), paragraphNumber(story, indices.at(-1)!)]);
}

/** Sentences in one line. */
function quoted(story: Story, indices: readonly number[]): string {
  return collapseSpace(indices.map((index) => textOf(story, story.sentences[index]!)).join(' '));
}
