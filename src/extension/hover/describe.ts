import type { Comparison, Group, Move } from '../../comparison/comparison.ts';
import { type Change, standsApart } from '../../presentation/changes.ts';
import { KIND_WORDS } from '../../presentation/kind-labels.ts';
import { checkKindsOf, dimKindOf } from '../../presentation/kinds.ts';
import { isRewritten } from '../../presentation/rewritten.ts';
import { alikeWords, distanceWords, paragraphRange, partWords, sentenceCount } from '../../presentation/words.ts';
import { otherSide, SIDES, type Side } from '../../story/side.ts';
import type { StoryPlace } from '../navigation/actions.ts';
import { actionsOn } from '../navigation/actions.ts';
import { markdownOf, type Piece } from './markdown.ts';
import { mergedPieces, sentencePieces } from './pieces.ts';

/** A pair that is surer than this goes without saying. */
const DOUBTFUL = 0.9;
/** The most sentences of one side that are shown. */
const MOST_SENTENCES = 6;

/** What became of a group, in words: "Edited", "from ¶8, up 5", "95 % alike", "a figure changed". */
export function factsOf(comparison: Comparison, group: Group, index: number): string[] {
  const facts: string[] = [];
  const parts = partWords(group);
  const word = group.kind === 'unchanged' && group.moved ? KIND_WORDS.moved : KIND_WORDS[group.kind];
  facts.push(parts ? `${word} ${parts}` : word);
  const move =
    group.moved && !standsApart(group) ? comparison.moves.find(({ groups }) => groups.includes(index)) : undefined;
  if (move) facts.push(moveFact(comparison, group, move));
  if (group.edits.length > 0) {
    if (!group.typographyOnly) facts.push(alikeWords(group.similarity));
    if (group.probability < DOUBTFUL) facts.push(sureWords(group.probability));
    const kinds = editKindWords(group);
    if (kinds) facts.push(kinds);
  }
  return facts;
}

/** Where a moved group stood, and how far it went: "from ¶8, up 5"; "moved" goes before it where the kind is another. */
function moveFact({ original }: Comparison, group: Group, { distance }: Move): string {
  const words = `from ¶${original.sentences[group.original[0]!]!.paragraph + 1}, ${distanceWords(distance)}`;
  return group.kind === 'unchanged' ? words : `moved ${words}`;
}

/** "paired with 62 % certainty": how sure it is that the two belong together. */
function sureWords(probability: number): string {
  return `paired with ${Math.round(probability * 100)}\u00A0% certainty`;
}

/** "a figure and a name changed", "spelling only": the kinds of edit that are worth a word; undefined when there is none. */
function editKindWords(group: Group): string | undefined {
  const words = checkKindsOf(group).map((kind) => `a ${kind}`);
  if (words.length === 0) return dimKindOf(group) && `${dimKindOf(group)} only`;
  const last = words.pop()!;
  return `${words.length ? `${words.join(', ')} and ${last}` : last} changed`;
}

/** The paragraphs in which a group stands on a side: "¶3", "¶3–5", "¶3, ¶29". */
export function paragraphsOf(comparison: Comparison, group: Group, side: Side): string {
  const numbers = [...new Set(group[side].map((index) => comparison[side].sentences[index]!.paragraph + 1))];
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(paragraphRange).join(', ');
}

/**
 * What a hover says of a group, as Markdown: what became of it, then the text that the hovered story lacks.
 * @param side the story that is hovered
 */
export function describeGroup(comparison: Comparison, index: number, side: Side): string {
  const group = comparison.groups[index]!;
  return [headOf(comparison, index, side), ...texts(comparison, group)].join('\n\n');
}

/** What a tooltip that stands alone says of a change, as Markdown: what became of it, and the text in full. */
export function describeChange(comparison: Comparison, { groups }: Change): string {
  const group = comparison.groups[groups[0]!]!;
  const side = group.modified.length ? 'modified' : 'original';
  const together = groups.flatMap((index) => comparison.groups[index]![side]);
  const shown = groups.length === 1 ? texts(comparison, group) : [];
  const own = () => sidePieces(comparison, { ...group, [side]: together }, side).map(markdownOf);
  return [headOf(comparison, groups[0]!, side, groups.length), ...(shown.length ? shown : own())].join('\n\n');
}

function headOf(comparison: Comparison, index: number, side: Side, count = 1): string {
  const group = comparison.groups[index]!;
  const [kind, ...facts] = factsOf(comparison, group, index);
  const sentences = count > 1 ? [sentenceCount(count)] : [];
  return [`**${kind}**`, ...sentences, ...facts, ...whereFact(comparison, group, side)].join(' · ');
}

function whereFact(comparison: Comparison, group: Group, side: Side): string[] {
  const other = otherSide(side);
  if (group[other].length > 0)
    return group.kind === 'unchanged' && !group.moved
      ? [`${paragraphsOf(comparison, group, other)} of the ${other}`]
      : [];
  const after = comparison[other].sentences[group.after ?? -1];
  return [after ? `would follow ¶${after.paragraph + 1} of the ${other}` : `would open the ${other}`];
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
  const shown = group[side].slice(0, MOST_SENTENCES).map((index) => sentencePieces(comparison, group, side, index));
  const more = group[side].length - shown.length;
  return more > 0 ? [...shown, [{ text: `… and ${more} more` }]] : shown;
}

/** Links that carry out the actions on a group's sentence, as Markdown. */
export function actionLinks(group: Group, side: Side, panel: boolean, place: StoryPlace): string {
  const argument = encodeURIComponent(JSON.stringify([place])).replace(/[()']/gu, encodedSign);
  return actionsOn({ kind: group.kind, side, panel })
    .map(({ command, title }) => `[${title}](command:${command}?${argument})`)
    .join(' · ');
}

/** Signs that encodeURIComponent leaves, but that would end a link. */
function encodedSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
