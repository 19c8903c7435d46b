import * as l10n from '@vscode/l10n';
import type { Comparison } from '../../comparison/comparison.ts';
import { type Change, kindsOf } from '../../presentation/changes.ts';
import { firstSentenceOf } from '../../presentation/group-sentences.ts';
import { wordsStart } from '../../presentation/heading-marks.ts';
import { editKindWord, kindLabel } from '../../presentation/kind-labels.ts';
import { CHANGE_KINDS, type ChangeKind, checkKindsOf } from '../../presentation/kinds.ts';
import { NO_PINS, type Pins, spokenPins } from '../../presentation/pairing-words.ts';
import type { Review } from '../../presentation/review.ts';
import { type Shuffled, shuffledOf } from '../../presentation/shuffled.ts';
import { tallyWords } from '../../presentation/tally.ts';
import { fromWords, paragraphNumber, paragraphRange, partWords, sentenceCount } from '../../presentation/words.ts';
import type { Side } from '../../story/side.ts';
import type { Story } from '../../story/story.ts';
import { collapseSpace } from '../../text/typography.ts';
import type { StoryPlace } from '../navigation/actions.ts';

/** How the list is ordered. */
export type ListOrder = 'by kind' | 'in reading order';

/** A kind and what is found under it. */
export interface KindEntry {
  readonly type: 'kind';
  readonly kind: ChangeKind;
  readonly label: string;
  readonly description: string;
  readonly changes: readonly Change[];
}

/** A change. As the argument of a command it is a place in a story. */
export interface ChangeEntry extends StoryPlace {
  readonly type: 'change';
  readonly change: Change;
  readonly label: string;
  readonly description: string;
  /** Whether anything was said by hand of its pairing. */
  readonly pinned: boolean;
}

/** A label has at most this many UTF-16 units of a sentence, which may be a whole file. VS Code cuts it to the view's width. */
const MAX_LABEL_LENGTH = 200;

/** The changes that an entry stands for. */
export function changesUnder(entry: KindEntry | ChangeEntry): readonly Change[] {
  return entry.type === 'kind' ? entry.changes : [entry.change];
}

/** The changes that are listed: all of them, or those that are open. */
export function listedChanges({ list, open }: Review, openOnly: boolean): readonly Change[] {
  return openOnly ? open : list.changes;
}

/**
 * Lists the kinds that occur. Where most of the story moved, one line says so in place of a list of moves.
 * @param openOnly whether only changes that are open are listed
 */
export function listKinds(review: Review, openOnly = false): KindEntry[] {
  const { list } = review;
  const shuffled = shuffledOf(list.comparison);
  const listed = listedChanges(review, openOnly);
  const tallies = new Map(review.tallies().map((tally) => [tally.kind, tally]));
  return CHANGE_KINDS.flatMap((kind): KindEntry[] => {
    const count = list.counts[kind];
    if (count === 0) return [];
    const entry = { type: 'kind', kind, label: kindLabel(kind) } as const;
    if (kind === 'moved' && shuffled) return [{ ...entry, description: shuffledDescription(shuffled), changes: [] }];
    const changes = listed.filter((change) => kindsOf(change).includes(kind));
    if (openOnly && changes.length === 0) return [];
    // What is to check counts down, as it does in the panel's header.
    const countsDown = openOnly || kind === 'to check';
    const tally = countsDown ? tallies.get(kind) : { count, places: changes.length };
    return [{ ...entry, description: tally ? tallyWords(tally) : noneLeft(), changes }];
  });
}

function shuffledDescription({ moved, kept }: Shuffled): string {
  return l10n.t({
    message: '{moved} of {kept} kept sentences',
    args: { moved, kept },
    comment: ['So many sentences stand in another order. Kept sentences are those that both stories have.'],
  });
}

function noneLeft(): string {
  return l10n.t({ message: 'none left', comment: ['Of a kind of changes: all of them are reviewed.'] });
}

/**
 * The entry of a change.
 * @param stories the URIs of both stories
 * @param under the kind that it is listed under, if any
 * @param pins what was paired by hand
 */
export function entryOf(
  comparison: Comparison,
  change: Change,
  stories: Readonly<Record<Side, string>>,
  under?: ChangeKind,
  pins: Pins = NO_PINS,
): ChangeEntry {
  const by = change.groups.flatMap((group) => spokenPins(comparison, comparison.groups[group]!, pins));
  const { side, sentence } = firstSentenceOf(comparison.groups[change.groups[0]!]!);
  return {
    type: 'change',
    change,
    story: stories[side],
    at: comparison[side].sentences[sentence]!.start,
    label: firstWords(comparison[side], sentence),
    description: [descriptionOf(comparison, change, side, under), ...new Set(by)].join(', '),
    pinned: by.length > 0,
  };
}

/** The first words of a sentence in one line, without the signs that make it a heading. */
export function firstWords(story: Story, index: number): string {
  const sentence = story.sentences[index]!;
  const start = wordsStart(story, sentence);
  // White space is collapsed, so more than the label's length is read.
  const words = collapseSpace(story.text.slice(start, Math.min(sentence.end, start + 4 * MAX_LABEL_LENGTH)));
  if (words.length <= MAX_LABEL_LENGTH) return words;
  const cut = words.slice(0, MAX_LABEL_LENGTH + 1);
  const blank = cut.lastIndexOf(' ');
  const kept = blank > MAX_LABEL_LENGTH / 2 ? cut.slice(0, blank) : cut.slice(0, -1).replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept}…`;
}

/** Where a change stands and what a reader must know of it: "¶3–5, 4 sentences", "¶2, from ¶8, up 5", "figure, ¶4". */
function descriptionOf(
  comparison: Comparison,
  { kind, groups, move }: Change,
  side: Side,
  under: ChangeKind | undefined,
): string {
  const members = groups.map((index) => comparison.groups[index]!);
  const [first, last] = [members[0]!, members.at(-1)!];
  const from = paragraphNumber(comparison[side], first[side][0]!);
  const to = paragraphNumber(comparison[side], last[side].at(-1)!);
  // The parts of a split may stand apart: then the paragraphs between them are not part of it.
  const inOneParagraph = kind === 'split' || kind === 'recast' || from > to;
  const parts = partWords(first);
  const moved = move === undefined ? undefined : comparison.moves[move]!;
  const checks = checkKindsOf(first).map(editKindWord);
  return [
    // Under "To Check" the reason why it is listed there comes first.
    ...(under === 'to check' ? checks : []),
    paragraphRange(inOneParagraph ? [from, from] : [from, to]),
    ...(groups.length > 1 ? [sentenceCount(groups.length)] : []),
    ...(parts ? [parts] : []),
    ...(under === 'to check' ? [] : checks),
    ...(moved?.distance ? [fromWords(comparison, first, moved)] : []),
  ].join(', ');
}
