import * as l10n from '@vscode/l10n';
import type { Comparison, Group } from '../../comparison/comparison.ts';
import type { Change } from '../../presentation/changes.ts';
import type { ComparisonIndex } from '../../presentation/comparison-index.ts';
import { firstSentenceOf, standsApart } from '../../presentation/group-sentences.ts';
import { checksChanged, kindLabel, kindWord } from '../../presentation/kind-labels.ts';
import { checkKindsOf, dimKindOf } from '../../presentation/kinds.ts';
import { isRewritten } from '../../presentation/rewritten.ts';
import {
  alikeWords,
  fromWords,
  movedFromWords,
  paragraphNumber,
  paragraphRange,
  partWords,
  sentenceCount,
} from '../../presentation/words.ts';
import { otherSide, SIDES, type Side } from '../../story/side.ts';
import { ofCount, percentWords } from '../../text/wording.ts';
import type { StoryPlace } from '../navigation/actions.ts';
import { actionsOn } from '../navigation/actions.ts';
import { commandLink, markdownOf, type Piece } from './markdown.ts';
import { mergedPieces, sentencePieces } from './pieces.ts';

/** Below this probability a description says how sure the pairing is. */
const MIN_SURE_PROBABILITY = 0.9;
/** A description shows at most this many sentences of a side. */
const MAX_SENTENCES = 6;

/** How a group changed, in words: "Edited", "from ¶8, up 5", "95% alike", "a figure changed". The kind comes first. */
function factsOf(index: ComparisonIndex, at: number): string[] {
  const { comparison } = index;
  const group = comparison.groups[at]!;
  const parts = partWords(group);
  const word = kindLabel(group.kind === 'unchanged' && group.moved ? 'moved' : group.kind);
  const facts = [parts ? `${word} ${parts}` : word];
  // The parts of a split that stand apart came from one place: no move says where from.
  const move = standsApart(group, 'modified') ? undefined : index.moveOf(at);
  if (move !== undefined) {
    const words = group.kind === 'unchanged' ? fromWords : movedFromWords;
    facts.push(words(comparison, group, comparison.moves[move]!));
  }
  if (group.edits.length > 0) {
    if (!group.typographyOnly) facts.push(alikeWords(group.similarity));
    if (group.probability < MIN_SURE_PROBABILITY) facts.push(sureWords(group.probability));
    const kinds = editKindWords(group);
    if (kinds) facts.push(kinds);
    if (group.editKinds.includes('address')) facts.push(l10n.t('a link leads elsewhere'));
  }
  return facts;
}

/** "paired with 62% certainty": how sure the aligner is that the two sides belong together. */
function sureWords(probability: number): string {
  return l10n.t({
    message: 'paired with {0} certainty',
    args: [percentWords(probability)],
    comment: ['How sure Story Diff is that two sentences are versions of each other: {0} is "62%".'],
  });
}

/** The kinds of edit that a reader must know: "a figure and a name changed", "spelling only"; undefined without any. */
function editKindWords(group: Group): string | undefined {
  const checks = checkKindsOf(group);
  if (checks.length > 0) return checksChanged(checks);
  const dim = dimKindOf(group);
  if (dim !== 'spelling') return dim && kindWord(dim);
  return l10n.t({ message: 'spelling only', comment: ['Of an edited sentence: only the spelling of words changed.'] });
}

/** The paragraphs of a group on a side: "¶3", "¶3–5", "¶3, ¶29". */
function paragraphsOf(comparison: Comparison, group: Group, side: Side): string {
  const numbers = [...new Set(group[side].map((index) => paragraphNumber(comparison[side], index)))];
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(paragraphRange).join(', ');
}

/**
 * Describes a group for a hover, as Markdown: how it changed, then the text that the hovered story lacks.
 * @param at index of the group
 * @param side the story that is hovered
 */
export function describeGroup(index: ComparisonIndex, at: number, side: Side): string {
  return [headOf(index, at, side), ...texts(index.comparison, index.comparison.groups[at]!)].join('\n\n');
}

/** Describes a change for a tooltip without any story beside it, as Markdown: how it changed, and its text in full. */
export function describeChange(index: ComparisonIndex, { groups }: Change): string {
  const { comparison } = index;
  const group = comparison.groups[groups[0]!]!;
  const { side } = firstSentenceOf(group);
  const together = groups.flatMap((index) => comparison.groups[index]![side]);
  const shown = groups.length === 1 ? texts(comparison, group) : [];
  const own = () => sidePieces(comparison, { ...group, [side]: together }, side).map(markdownOf);
  return [headOf(index, groups[0]!, side, groups.length), ...(shown.length ? shown : own())].join('\n\n');
}

/** The first line of a description; `count` is the number of groups that it is of. */
function headOf(index: ComparisonIndex, at: number, side: Side, count = 1): string {
  const { comparison } = index;
  const group = comparison.groups[at]!;
  const [kind, ...facts] = factsOf(index, at);
  const sentences = count > 1 ? [sentenceCount(count)] : [];
  return [`**${kind}**`, ...sentences, ...facts, ...whereFact(comparison, group, side)].join(' · ');
}

/** Where an unchanged sentence stands in the other story, or where one that the other story lacks would stand. */
function whereFact(comparison: Comparison, group: Group, side: Side): string[] {
  const other = otherSide(side);
  if (group[other].length > 0)
    return group.kind === 'unchanged' && !group.moved
      ? [placeWords(other, paragraphsOf(comparison, group, other))]
      : [];
  const { after = -1 } = group;
  return [missingWords(other, after < 0 ? undefined : paragraphNumber(comparison[other], after))];
}

function placeWords(side: Side, paragraphs: string): string {
  const args = [paragraphs];
  return side === 'original'
    ? l10n.t({ message: '{0} of the original', args, comment: ['{0} is paragraphs of the original story: "¶3–5".'] })
    : l10n.t({ message: '{0} of the modified', args, comment: ['{0} is paragraphs of the modified story: "¶3–5".'] });
}

/** @param after the paragraph of the sentence before; undefined at the beginning of the story */
function missingWords(side: Side, after: number | undefined): string {
  const isOriginal = side === 'original';
  if (after === undefined) {
    return isOriginal
      ? l10n.t({ message: 'would open the original', comment: ['Where a sentence would stand: at the beginning.'] })
      : l10n.t({ message: 'would open the modified', comment: ['Where a sentence would stand: at the beginning.'] });
  }
  const args = [after];
  return isOriginal
    ? l10n.t({ message: 'would follow ¶{0} of the original', args, comment: ['Where a sentence would stand.'] })
    : l10n.t({ message: 'would follow ¶{0} of the modified', args, comment: ['Where a sentence would stand.'] });
}

function texts(comparison: Comparison, group: Group): string[] {
  if (group.edits.length === 0) return [];
  if (group.kind === 'edited' && !isRewritten(comparison, group)) return [markdownOf(mergedPieces(comparison, group))];
  return SIDES.flatMap((side) => [
    `*${headWords(side, paragraphsOf(comparison, group, side))}*`,
    ...sidePieces(comparison, group, side).map(markdownOf),
  ]);
}

function headWords(side: Side, paragraphs: string): string {
  const args = [paragraphs];
  return side === 'original'
    ? l10n.t({ message: 'Original, {0}', args, comment: ['{0} is paragraphs of the original story: "¶3–5".'] })
    : l10n.t({ message: 'Modified, {0}', args, comment: ['{0} is paragraphs of the modified story: "¶3–5".'] });
}

function sidePieces(comparison: Comparison, group: Group, side: Side): Piece[][] {
  const shown = group[side].slice(0, MAX_SENTENCES).map((index) => sentencePieces(comparison, group, side, index));
  const more = group[side].length - shown.length;
  return more > 0 ? [...shown, [{ text: moreWords(more) }]] : shown;
}

function moreWords(count: number): string {
  const args = [count];
  return ofCount(
    count,
    l10n.t({ message: '… and {0} more', args, comment: ['One sentence that is not shown.'] }),
    l10n.t({ message: '… and {0} more', args, comment: ['Several sentences that are not shown.'] }),
  );
}

/**
 * The actions on a sentence as links in Markdown.
 * @param side the story of the sentence
 * @param panel whether the panel of the comparison is open
 */
export function actionLinks(group: Group, side: Side, panel: boolean, place: StoryPlace): string {
  return actionsOn({ kind: group.kind, side, panel })
    .map(({ command, title }) => commandLink(title, command, place))
    .join(' · ');
}
