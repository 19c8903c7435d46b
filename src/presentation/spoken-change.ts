import type { Group, WordEdit } from '../comparison/comparison.ts';
import { SIDES, type Side } from '../story/side.ts';
import { type Story, textOf } from '../story/story.ts';
import { collapseSpace } from '../text/typography.ts';
import type { ChangeList } from './change-list.ts';
import type { Change } from './changes.ts';
import { kindWord } from './kind-labels.ts';
import { checkKindsOf } from './kinds.ts';
import { distanceWords, paragraphNumber } from './words.ts';

/** How the sides begin a line. */
const SIDE_WORDS: Readonly<Record<Side, string>> = { original: 'Original', modified: 'Modified' };

/**
 * A change as words alone, for who listens to it: what became of which sentences, both wordings, and each word that
 * went, came or was replaced. No sign and no colour is needed to understand it.
 */
export function spokenChange(list: ChangeList, change: Change): string {
  const { comparison, stops } = list;
  const groups = change.groups.map((index) => comparison.groups[index]!);
  const move = change.move === undefined ? undefined : comparison.moves[change.move];
  const at = stops.indexOf(change);
  const number = at < 0 ? 'A change that is not counted' : `Change ${at + 1} of ${stops.length}`;
  const distance =
    move && `${distanceWords(move.distance)} ${Math.abs(move.distance) === 1 ? 'sentence' : 'sentences'}`;
  const moved = distance ? `${change.kind === 'moved' ? ' ' : ', moved '}${distance}` : '';
  const checks = [...new Set(groups.flatMap(checkKindsOf))];
  const wordings = SIDES.map((side) =>
    wording(
      comparison[side],
      side,
      groups.flatMap((group) => group[side]),
    ),
  );
  return [
    `${number}: ${kindWord(change.kind)}${moved}.`,
    ...(checks.length ? [`To check: ${checks.join(', ')}.`] : []),
    ...wordings,
    ...groups.flatMap(({ edits }) => edits).map((edit) => editWords(comparison, edit)),
    '',
  ].join('\n');
}

/** "Original, paragraph 3: …" */
function wording(story: Story, side: Side, sentences: Group[Side]): string {
  if (sentences.length === 0) return `${SIDE_WORDS[side]}: nothing.`;
  const [first, last] = [sentences[0]!, sentences.at(-1)!].map((sentence) => paragraphNumber(story, sentence));
  const place = first === last ? `paragraph ${first}` : `paragraphs ${first} to ${last}`;
  const words = sentences.map((sentence) => collapseSpace(textOf(story, story.sentences[sentence]!))).join(' ');
  return `${SIDE_WORDS[side]}, ${place}: ${words}`;
}

function editWords(comparison: ChangeList['comparison'], edit: WordEdit): string {
  const words = (side: Side) => collapseSpace(textOf(comparison[side], edit[side])).trim();
  const [before, after] = [words('original'), words('modified')];
  if (!before) return `Put in: ${after}`;
  return after ? `Replaced: ${before}; by: ${after}` : `Left out: ${before}`;
}
