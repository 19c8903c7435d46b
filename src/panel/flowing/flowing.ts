import type { Comparison, Group } from '../../comparison/comparison.ts';
import { isMostlyMoved } from '../../comparison/mostly-moved.ts';
import type { ComparisonIndex } from '../../presentation/comparison-index.ts';
import { type Filter, passes } from '../../presentation/filter.ts';
import { wordsStart } from '../../presentation/heading-marks.ts';
import { editKindWord, kindLabel } from '../../presentation/kind-labels.ts';
import { keepsWords, quietKindOf } from '../../presentation/kinds.ts';
import { NO_PINS, type Pins, spokenPins } from '../../presentation/pairing-words.ts';
import { type Review, reviewedWord } from '../../presentation/review.ts';
import { isRewritten } from '../../presentation/rewritten.ts';
import { marksIn, type Run, runsOf } from '../../presentation/runs.ts';
import { movedDistanceWords, shortMoveWords } from '../../presentation/words.ts';
import { otherSide, type Side } from '../../story/side.ts';
import { textOf } from '../../story/story.ts';
import { headlineOf, showsRows } from '../header/headline.ts';
import { sideText } from '../side-text.ts';

/** How a sentence looks in the prose. One that differs in typography alone looks unchanged. */
export type Look = 'unchanged' | 'edited' | 'omitted' | 'added';

/** A sentence in the prose. */
export interface FlowingSentence {
  readonly sentence: number;
  readonly group: number;
  readonly look: Look;
  /** Whether it shares so few words with its counterpart that a reader must read both. */
  readonly rewritten: boolean;
  readonly runs: readonly Run[];
  /** Whether the filter asks for other kinds only: then it is drawn dim and without marks. */
  readonly aside: boolean;
  /** Whether its change is reviewed: then it is drawn dim, with faint marks. */
  readonly reviewed: boolean;
  /** The white space between it and the next sentence of the paragraph. */
  readonly blank: string;
}

/**
 * A ribbon in the lane: it joins sentences that are neighbours on both sides. For neighbouring omitted or added
 * sentences it is a stub, and has one side only.
 */
export interface Ribbon {
  /**
   * `in place`: unchanged sentences. `bundle`: unchanged sentences that moved together. `single`: one that moved alone.
   * `edited`: an edited pair, moved or not. `part`: a part of a split, merge or recast.
   */
  readonly type: 'in place' | 'bundle' | 'single' | 'edited' | 'part' | 'omitted' | 'added';
  /** Indices into {@link Comparison.groups}. */
  readonly groups: readonly number[];
  /** First and last sentence. */
  readonly original?: readonly [number, number];
  readonly modified?: readonly [number, number];
  /** The share of the sentence that a part of a split or merge takes up on each side, from and to, 0 to 1. */
  readonly shares?: Readonly<Record<Side, readonly [number, number]>>;
  /** Its label: "↑ from ¶8". */
  readonly words?: string;
  /** Whether the filter asks for other kinds only. */
  readonly aside: boolean;
  /** Whether its change is reviewed. */
  readonly reviewed: boolean;
}

/** A comparison as the flowing layout shows it, whatever is in view. */
export interface Flowing {
  readonly review: Review;
  /** The groups of sentences and the moves of groups. */
  readonly index: ComparisonIndex;
  readonly ribbons: readonly Ribbon[];
  /** For each sentence the ribbons that end at it, as indices into `ribbons`. */
  readonly ribbonsOf: Readonly<Record<Side, readonly (readonly number[])[]>>;
  /** Whether the stories are shown without marks, because they have nothing in common or one is empty. */
  readonly plain: boolean;
}

/**
 * Finds the ribbons of a comparison.
 * @param filter what it does not let through is drawn dim and without marks
 */
export function flowingOf(review: Review, filter: Filter): Flowing {
  const { comparison, index } = review.list;
  const plain = !showsRows(headlineOf(comparison));
  const ribbons = plain ? [] : ribbonsOf(review, filter);
  const ribbonsBySentence = (side: Side) => {
    const found: number[][] = comparison[side].sentences.map(() => []);
    ribbons.forEach((ribbon, index) => {
      const [first, last] = ribbon[side] ?? [0, -1];
      for (let sentence = first; sentence <= last; sentence++) found[sentence]!.push(index);
    });
    return found;
  };
  return {
    review,
    index,
    ribbons,
    ribbonsOf: { original: ribbonsBySentence('original'), modified: ribbonsBySentence('modified') },
    plain,
  };
}

/** The sentences of a paragraph, with the words that differ marked. */
export function flowingSentences(
  { review, index, plain }: Flowing,
  side: Side,
  paragraph: number,
  filter: Filter,
): FlowingSentence[] {
  const { comparison } = index;
  const story = comparison[side];
  const { first, last } = story.paragraphs[paragraph]!;
  return Array.from({ length: last - first }, (_, at) => {
    const sentence = first + at;
    const span = story.sentences[sentence]!;
    const next = at + 1 < last - first ? story.sentences[sentence + 1]!.start : span.end;
    const group = index.groupOf(side, sentence);
    const found = comparison.groups[group]!;
    const aside = !plain && !passes(review, group, filter);
    const look = plain || aside ? 'unchanged' : lookOf(found);
    const marks = look === 'edited' ? marksIn(found, side, span) : [];
    const blank = story.text.slice(span.end, next);
    return {
      sentence,
      group,
      look,
      rewritten: look === 'edited' && isRewritten(comparison, found),
      aside,
      reviewed: !plain && review.isGroupReviewed(group),
      blank,
      runs: runsOf(story.text, { start: wordsStart(story, span), end: span.end }, marks),
    };
  });
}

/** A sentence as a screen reader says it: "Edited, moved up 3. Original: … Modified: …" */
export function spokenSentence(review: Review, side: Side, sentence: number, pins: Pins = NO_PINS): string {
  const { comparison, index } = review.list;
  const group = index.groupOf(side, sentence);
  const found = comparison.groups[group]!;
  const text = textOf(comparison[side], comparison[side].sentences[sentence]!);
  const move = found.moved ? comparison.moves[index.moveOf(group) ?? -1] : undefined;
  const quiet = quietKindOf(found);
  const facts = [
    kindLabel(found.kind),
    ...(quiet ? [editKindWord(quiet)] : []),
    ...(move ? [movedDistanceWords(move.distance)] : []),
    ...spokenPins(comparison, found, pins),
    ...(review.isGroupReviewed(group) ? [reviewedWord()] : []),
  ];
  const head = `${facts.join(', ')}.`;
  const other = otherSide(side);
  if (lookOf(found) !== 'edited' || found[other].length === 0) return `${head} ${text}`;
  const counterpart = found[other].map((index) => textOf(comparison[other], comparison[other].sentences[index]!));
  const [original, modified] = side === 'original' ? [text, counterpart.join(' ')] : [counterpart.join(' '), text];
  return `${head} ${sideText('original', original)} ${sideText('modified', modified)}`;
}

function lookOf(group: Group): Look {
  if (group.kind === 'omitted' || group.kind === 'added') return group.kind;
  return keepsWords(group) ? 'unchanged' : 'edited';
}

/** Why a ribbon is drawn faintly. */
type Fading = Pick<Ribbon, 'aside' | 'reviewed'>;

/** A ribbon that may still grow. */
interface Draft extends Omit<Ribbon, 'groups' | 'original' | 'modified'> {
  readonly groups: number[];
  original?: [number, number];
  modified?: [number, number];
}

/** The ribbons in the order of the modified story, and behind them the stubs. */
function ribbonsOf(review: Review, filter: Filter): Ribbon[] {
  const { comparison, index } = review.list;
  const quiet = isMostlyMoved(comparison);
  const joined = joinNeighbours(review, filter).map((draft): Ribbon => {
    if (draft.type !== 'single' || draft.groups.length < 2) return draft;
    const move = index.moveOf(draft.groups[0]!);
    const words = quiet || move === undefined ? {} : { words: shortMoveWords(comparison, move) };
    return { ...draft, type: 'bundle', ...words };
  });
  return [...joined, ...stubs(review, 'omitted', filter), ...stubs(review, 'added', filter)];
}

/** A ribbon for each pair of sentences. Unchanged neighbours that stayed, or moved together, share one. */
function joinNeighbours(review: Review, filter: Filter): Draft[] {
  const { comparison, index } = review.list;
  const drafts: Draft[] = [];
  comparison.groups.forEach((group, at) => {
    const fading = { aside: !passes(review, at, filter), reviewed: review.isGroupReviewed(at) };
    const look = lookOf(group);
    if (look === 'omitted' || look === 'added') return;
    if (group.original.length > 1 || group.modified.length > 1) {
      drafts.push(...parts(comparison, group, at, fading));
      return;
    }
    const [from, to] = [group.original[0]!, group.modified[0]!];
    const last = drafts.at(-1);
    const joins =
      look === 'unchanged' &&
      (last?.type === 'in place' || last?.type === 'single') &&
      last.aside === fading.aside &&
      last.reviewed === fading.reviewed &&
      last.original![1] + 1 === from &&
      last.modified![1] + 1 === to &&
      index.moveOf(last.groups[0]!) === index.moveOf(at);
    if (joins) {
      last.groups.push(at);
      last.original![1] = from;
      last.modified![1] = to;
    } else {
      const type = look === 'edited' ? 'edited' : group.moved ? 'single' : 'in place';
      drafts.push({ type, groups: [at], original: [from, from], modified: [to, to], ...fading });
    }
  });
  return drafts;
}

/**
 * A ribbon for each sentence of a group's longer side. Where several end at one sentence of the shorter side, that
 * sentence is shared out among them by the lengths of their sentences.
 */
function parts({ original, modified }: Comparison, group: Group, index: number, fading: Fading): Draft[] {
  const count = Math.max(group.original.length, group.modified.length);
  const part = (side: Side, at: number): { sentence: number; share: [number, number] } => {
    const indices = group[side];
    const place = Math.floor((at * indices.length) / count);
    const other = otherSide(side);
    const story = side === 'original' ? modified : original;
    const mates = Array.from({ length: count }, (_, mate) => mate).filter(
      (mate) => Math.floor((mate * indices.length) / count) === place,
    );
    const length = (mate: number) => {
      const counterparts = group[other];
      const { start, end } = story.sentences[counterparts[Math.floor((mate * counterparts.length) / count)]!]!;
      return end - start;
    };
    const all = mates.reduce((sum, mate) => sum + length(mate), 0);
    const before = mates.filter((mate) => mate < at).reduce((sum, mate) => sum + length(mate), 0);
    return { sentence: indices[place]!, share: [before / all, (before + length(at)) / all] };
  };
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = [part('original', at), part('modified', at)];
    return {
      type: 'part',
      groups: [index],
      original: [from.sentence, from.sentence],
      modified: [to.sentence, to.sentence],
      shares: { original: from.share, modified: to.share },
      ...fading,
    };
  });
}

/** A stub for each run of neighbouring omitted, or added, sentences. */
function stubs(review: Review, kind: 'omitted' | 'added', filter: Filter): Ribbon[] {
  const { groups } = review.list.comparison;
  const side = kind === 'omitted' ? 'original' : 'modified';
  const alone = groups.flatMap((group, index) =>
    group.kind === kind
      ? [
          {
            index,
            sentence: group[side][0]!,
            aside: !passes(review, index, filter),
            reviewed: review.isGroupReviewed(index),
          },
        ]
      : [],
  );
  alone.sort((a, b) => a.sentence - b.sentence);
  const found: ({ groups: number[]; range: [number, number] } & Fading)[] = [];
  for (const { index, sentence, aside, reviewed } of alone) {
    const last = found.at(-1);
    if (last && last.range[1] + 1 === sentence && last.reviewed === reviewed) {
      last.groups.push(index);
      last.range[1] = sentence;
    } else found.push({ groups: [index], range: [sentence, sentence], aside, reviewed });
  }
  return found.map(({ groups, range, aside, reviewed }) => ({
    type: kind,
    groups,
    [side]: range,
    words: `${kindLabel(kind)}${groups.length > 1 ? ` ${groups.length}` : ''}`,
    aside,
    reviewed,
  }));
}
