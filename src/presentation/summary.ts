import type { Comparison, Group } from '../comparison/comparison.ts';
import type { Side } from '../story/side.ts';
import { type Story, textOf } from '../story/story.ts';
import { collapseSpace } from '../text/typography.ts';
import type { Change } from './changes.ts';
import { KIND_WORDS, kindWord } from './kind-labels.ts';
import { checkKindsOf } from './kinds.ts';
import { escapeMarkdown, joinable } from './markdown-text.ts';
import { type Review, reviewWords } from './review.ts';
import { marksIn, runsOf } from './runs.ts';
import { distanceWords, paragraphNumber, paragraphRange, sentenceCount } from './words.ts';

/**
 * Writes the changes of a comparison as Markdown, for an e-mail: the counts, and a list with the text of each change. In
 * an edit, words that only the original has are struck out, and words that only the modified story has are bold.
 * @param names of the stories' files
 */
export function summaryOf(review: Review, names: Readonly<Record<Side, string>>): string {
  const { list } = review;
  const lines = list.stops.map((change) => changeSummary(list, change)).join('\n');
  return `${summaryHead(review, names)}\n\n${lines || 'No changes.'}\n`;
}

/** The first lines of a summary: the names of the stories, their lengths, and how many changes of each kind there are. */
export function summaryHead(review: Review, names: Readonly<Record<Side, string>>): string {
  const { counts, list } = review;
  const { original, modified } = list.comparison;
  const head = `# ${plain(names.original)} → ${plain(names.modified)}`;
  const lengths = `${sentenceCount(original.sentences.length)} → ${sentenceCount(modified.sentences.length)}`;
  const reviewed = reviewWords(review);
  return `${head}\n\n${lengths}: ${countWords(counts)}.${reviewed ? ` ${reviewed}.` : ''}`;
}

/** Writes one change as an item of the summary. */
export function changeSummary({ comparison }: { readonly comparison: Comparison }, change: Change): string {
  return `- ${changeWords(comparison, change)}`;
}

/** The counts in words: "2 omitted, 5 edited, 3 to check". */
export function countWords(counts: Review['counts']): string {
  const words = (['omitted', 'added', 'edited', 'split', 'merged', 'recast', 'moved', 'unchanged'] as const).flatMap(
    (kind) => (counts[kind] ? [`${counts[kind].toLocaleString('en')} ${kindWord(kind)}`] : []),
  );
  for (const kind of ['typography', 'markup'] as const)
    if (counts[kind]) words.push(`${counts[kind].toLocaleString('en')} in ${kind} only`);
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
  const edited = (side: Side) => members.map((group) => markedWords(comparison, group, side)).join(' ');
  return `${head}\n  - Original: ${edited('original')}\n  - Modified: ${edited('modified')}`;
}

/** The sentences of a group on one side, with signs around the words that the other side does not have. */
function markedWords(comparison: Comparison, group: Group, side: Side): string {
  const { text, sentences } = comparison[side];
  const sign = side === 'original' ? '~~' : '**';
  return group[side]
    .map((index) => {
      const sentence = sentences[index]!;
      const runs = runsOf(text, sentence, marksIn(group, side, sentence));
      const words = runs.map((run) => {
        if (run.type === 'marked') return `${sign}${joinable(plain(run.text))}${sign}`;
        return run.type === 'text' ? escapeMarkdown(run.text.replace(/\s+/gu, ' ')) : '';
      });
      return words.join('').trim();
    })
    .join(' ');
}

function paragraphs(story: Story, indices: readonly number[]): string {
  return paragraphRange([paragraphNumber(story, indices[0]!), paragraphNumber(story, indices.at(-1)!)]);
}

function quoted(story: Story, indices: readonly number[]): string {
  return plain(indices.map((index) => textOf(story, story.sentences[index]!)).join(' '));
}

/** Writes text on one line of Markdown that shows it as it is. Less is escaped than in a hover, where links could run commands. */
function plain(text: string): string {
  return escapeMarkdown(collapseSpace(text));
}
