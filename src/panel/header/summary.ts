import type { Comparison } from '../../comparison/comparison.ts';
import type { ChangeList } from '../../presentation/change-list.ts';
import type { Change } from '../../presentation/changes.ts';
import { KIND_WORDS, kindWord } from '../../presentation/kind-labels.ts';
import { checkKindsOf } from '../../presentation/kinds.ts';
import { distanceWords, paragraphNumber, paragraphRange, sentenceCount } from '../../presentation/words.ts';
import type { Side } from '../../story/side.ts';
import { type Story, textOf } from '../../story/story.ts';
import { collapseSpace } from '../../text/typography.ts';

/**
 * Writes the changes of a comparison as Markdown, for an e-mail: the counts, and a list with the text of each change.
 * @param names of the stories' files
 */
export function summaryOf(list: ChangeList, names: Readonly<Record<Side, string>>): string {
  const { comparison, counts, stops } = list;
  const { original, modified } = comparison;
  const head = `# ${plain(names.original)} → ${plain(names.modified)}`;
  const lengths = `${sentenceCount(original.sentences.length)} → ${sentenceCount(modified.sentences.length)}`;
  const lines = stops.map((change) => `- ${changeWords(comparison, change)}`).join('\n');
  return `${head}\n\n${lengths}: ${countWords(counts)}.\n\n${lines || 'No changes.'}\n`;
}

function countWords(counts: ChangeList['counts']): string {
  const words = (['omitted', 'added', 'edited', 'split', 'merged', 'recast', 'moved', 'unchanged'] as const).flatMap(
    (kind) => (counts[kind] ? [`${counts[kind].toLocaleString('en')} ${kindWord(kind)}`] : []),
  );
  if (counts.typography) words.push(`${counts.typography.toLocaleString('en')} in typography only`);
  if (counts['to check']) words.push(`${counts['to check'].toLocaleString('en')} to check`);
  return words.join(', ') || 'nothing';
}

function changeWords(comparison: Comparison, { kind, move: moveIndex, groups }: Change): string {
  const { original, modified } = comparison;
  const members = groups.map((index) => comparison.groups[index]!);
  const before = members.flatMap((group) => group.original);
  const after = members.flatMap((group) => group.modified);
  const move = moveIndex === undefined ? undefined : comparison.moves[moveIndex];
  const facts = [
    ...(kind === 'omitted' || kind === 'added' || kind === 'moved' ? [] : members.flatMap(checkKindsOf)),
    ...(move ? [`${kind === 'moved' ? '' : 'moved '}${distanceWords(move.distance)}`] : []),
  ];
  const places = [
    ...(before.length ? [paragraphs(original, before)] : []),
    ...(after.length ? [paragraphs(modified, after)] : []),
  ].join(' → ');
  const head = `**${KIND_WORDS[kind]}**${facts.length ? ` (${facts.join(', ')})` : ''}, ${places}:`;
  if (kind === 'omitted') return `${head} ${quoted(original, before)}`;
  if (kind === 'added' || kind === 'moved') return `${head} ${quoted(modified, after)}`;
  return `${head}\n  - ${quoted(original, before)}\n  - ${quoted(modified, after)}`;
}

function paragraphs(story: Story, indices: readonly number[]): string {
  return paragraphRange([paragraphNumber(story, indices[0]!), paragraphNumber(story, indices.at(-1)!)]);
}

function quoted(story: Story, indices: readonly number[]): string {
  return plain(indices.map((index) => textOf(story, story.sentences[index]!)).join(' '));
}

/** Writes text on one line of Markdown that shows it as it is. Less is escaped than in a hover, where links could run commands. */
function plain(text: string): string {
  return collapseSpace(text).replace(/[\\`*_[\]<>#|~]/gu, '\\$&');
}
