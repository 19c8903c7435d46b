import type { Comparison, Group } from '../../comparison/comparison.ts';
import type { Change } from '../../presentation/changes.ts';
import type { ComparisonIndex } from '../../presentation/comparison-index.ts';
import { firstSentenceOf, standsApart } from '../../presentation/group-sentences.ts';
import { KIND_WORDS } from '../../presentation/kind-labels.ts';
import { checkKindsOf, dimKindOf } from '../../presentation/kinds.ts';
import { isRewritten } from '../../presentation/rewritten.ts';
import {
  alikeWords,
  fromWords,
  paragraphNumber,
  paragraphRange,
  partWords,
  sentenceCount,
} from '../../presentation/words.ts';
import { otherSide, SIDES, type Side } from '../../story/side.ts';
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
  const word = KIND_WORDS[group.kind === 'unchanged' && group.moved ? 'moved' : group.kind];
  const facts = [parts ? `${word} ${parts}` : word];
  // The parts of a split that stand apart came from one place: no move says where from.
  const move = standsApart(group, 'modified') ? undefined : index.moveOf(at);
  if (move !== undefined) {
    const from = fromWords(comparison, group, comparison.moves[move]!);
    facts.push(group.kind === 'unchanged' ? from : `moved ${from}`);
  }
  if (group.edits.length > 0) {
    if (!group.typographyOnly) facts.push(alikeWords(group.similarity));
    if (group.probability < MIN_SURE_PROBABILITY) facts.push(sureWords(group.probability));
    const kinds = editKindWords(group);
    if (kinds) facts.push(kinds);
    if (group.editKinds.includes('address')) facts.push('a link leads elsewhere');
  }
  return facts;
}

/** "paired with 62% certainty": how sure the aligner is that the two sides belong together. */
function sureWords(probability: number): string {
  return `paired with ${Math.round(probability * 100)}% certainty`;
}

/** The kinds of edit that a reader must know: "a figure and a name changed", "spelling only"; undefined without any. */
function editKindWords(group: Group): string | undefined {
  const words = checkKindsOf(group).map((kind) => `a ${kind}`);
  if (words.length === 0) return dimKindOf(group) && `${dimKindOf(group)} only`;
  const last = words.pop()!;
  return `${words.length ? `${words.join(', ')} and ${last}` : last} changed`;
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
      ? [`${paragraphsOf(comparison, group, other)} of the ${other}`]
      : [];
  const { after = -1 } = group;
  return [
    after < 0
      ? `would open the ${other}`
      : `would follow ¶${paragraphNumber(comparison[other], after)} of the ${other}`,
  ];
}

function texts(comparison: Comparison, group: Group): string[] {
  if (group.edits.length === 0) return [];
  if (group.kind === 'edited' && !isRewritten(comparison, group)) return [markdownOf(mergedPieces(comparison, group))];
  return SIDES.flatMap((side) => [
    `*${side === 'original' ? 'Original' : 'Modified'}, ${paragraphsOf(comparison, group, side)}*`,
    ...sidePieces(comparison, group, side).map(markdownOf),
  ]);
}

function sidePieces(comparison: Comparison, group: Group, side: Side): Piece[][] {
  const shown = group[side].slice(0, MAX_SENTENCES).map((index) => sentencePieces(comparison, group, side, index));
  const more = group[side].length - shown.length;
  return more > 0 ? [...shown, [{ text: `… and ${more} more` }]] : shown;
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
