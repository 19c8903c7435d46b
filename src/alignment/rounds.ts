import type { Side } from '../story/side.ts';
import { CONTEXT_NAMES, ContextWriter, type Surroundings } from './features/context.ts';
import { LIKENESS_NAMES } from './features/likeness.ts';
import { lookOver } from './features/overview.ts';
import { measureRivals } from './features/rivals.ts';
import { isInPlace } from './in-place.ts';
import { IntList } from './int-list.ts';
import { type Forest, predict } from './model/trees.ts';
import { selectPairs } from './pairs.ts';
import type { Prepared } from './prepare.ts';
import type { Edit } from './update/edit.ts';
import { type Recall, recallPairs } from './update/recall.ts';

/** The features of a pair, in the order of a row: its likeness, then its context. */
export const FEATURE_NAMES: readonly string[] = [...LIKENESS_NAMES, ...CONTEXT_NAMES];

/**
 * A pair less probable than this after a round is pruned. That drops two thirds of the pairs, and one true link in a
 * hundred.
 */
export const PRUNE_BELOW = 0.005;

/**
 * A pair for which the guess before the first round is lower than this is pruned. Together with the rule below, that drops
 * a third of the pairs and costs nothing in the F1 of the gold; 0.06 costs .003.
 */
const PRUNE_GUESS_BELOW = 0.03;

/**
 * Two sentences without a word in common, function words apart, have to share at least this much of their letter trigrams:
 * the place alone makes no sentence a version of another. This costs .002 in the mean F1 of the gold, most of it in fables
 * retold; but no false pair is as hard to explain to a reader as one that shares nothing.
 */
const MIN_TRIGRAM_DICE = 0.075;
/**
 * Sentences of function words alone ("Or is it.", "Or is it?") have no other words to share. They have to share at least
 * this much of their weight.
 */
const MIN_DICE = 0.5;
const DICE = LIKENESS_NAMES.indexOf('dice');
const STEMS_SHARED = LIKENESS_NAMES.indexOf('stems shared');
const TRIGRAM_DICE = LIKENESS_NAMES.indexOf('trigram dice');

/**
 * Calls `use` with the features of each pair that `isWanted`, of all when it is not given. The row that `use` gets is
 * overwritten for the next pair.
 */
export function eachRow(
  prepared: Prepared,
  use: (row: Float32Array, pair: number) => void,
  surroundings = measureSurroundings(prepared),
  isWanted: (pair: number) => boolean = () => true,
): void {
  const { pairs, likeness } = prepared;
  const width = LIKENESS_NAMES.length;
  const row = new Float32Array(FEATURE_NAMES.length);
  const context = new ContextWriter(prepared, surroundings);
  for (let pair = 0; pair < pairs.count; pair++) {
    if (!isWanted(pair)) continue;
    for (let at = 0; at < width; at++) row[at] = likeness[pair * width + at]!;
    context.write(pair, row, width);
    use(row, pair);
  }
}

function measureSurroundings(
  { terms, partners, pairs, probability }: Prepared,
  overview = lookOver(terms, partners, pairs, probability),
  last?: { round: Round; recall: Recall },
): Surroundings {
  const requestFor = (side: Side) => ({
    last: last && { rivals: last.round.surroundings[side], place: last.recall[side], pair: last.recall.pairs },
  });
  const rivals = measureRivals(terms, pairs, probability, {
    original: requestFor('original'),
    modified: requestFor('modified'),
  });
  return { overview, ...rivals };
}

/** One round of the model, and what it found. */
export interface Round {
  /** The pairs, with the probabilities of the round before. */
  readonly prepared: Prepared;
  readonly surroundings: Surroundings;
  /** By pair: the probability that this round gives. */
  readonly probability: Float32Array;
}

/**
 * Runs one round: asks a forest how probable each pair is, given the probabilities of the round before. `last` is the same
 * round of the last time and what changed since; pairs whose features are what they were then keep their probability.
 */
export function runRound(prepared: Prepared, forest: Forest, last?: { round: Round; edit: Edit }): Round {
  const { terms, partners, pairs } = prepared;
  const overview = lookOver(terms, partners, pairs, prepared.probability);
  const recall =
    last &&
    recallPairs(
      { prepared, overview },
      { prepared: last.round.prepared, overview: last.round.surroundings.overview },
      last.edit,
    );
  const surroundings = measureSurroundings(prepared, overview, last && recall && { round: last.round, recall });
  const probability = new Float32Array(pairs.count);
  for (let pair = 0; recall && pair < pairs.count; pair++)
    if (recall.same[pair]) probability[pair] = last.round.probability[recall.pairs[pair]!]!;
  const use = (row: Float32Array, pair: number) => {
    probability[pair] = predict(forest, row);
  };
  const isAsked = (pair: number) => recall?.same[pair] !== 1;
  eachRow(prepared, use, surroundings, isAsked);
  const round = { prepared, surroundings, probability };
  askTurned(round, forest, isAsked);
  return round;
}

/**
 * Asks once more about the asked pairs of one text, with the other sentence as the light one, and averages: of these none is
 * the light one, and the answer would hang on which story comes first. There are hardly ever any: they are partners, unless
 * constraints or the marks of others of their words keep them from it.
 */
function askTurned(
  { prepared, surroundings, probability }: Round,
  forest: Forest,
  isAsked: (pair: number) => boolean,
): void {
  const { keys, pairs } = prepared;
  const turned = new Set<number>();
  for (let pair = 0; pair < pairs.count; pair++)
    if (keys.original[pairs.original[pair]!] === keys.modified[pairs.modified[pair]!] && isAsked(pair))
      turned.add(pair);
  if (turned.size === 0) return;
  const average = (row: Float32Array, pair: number) => {
    probability[pair] = (probability[pair]! + Math.fround(predict(forest, row))) / 2;
  };
  const light = prepared.light.map((light) => 1 - light);
  eachRow({ ...prepared, light }, average, surroundings, (pair) => turned.has(pair));
}

/** How much the first round counts in the end: its share of the log-odds. */
const FIRST_ROUND_SHARE = 0.3;
/** A round is never surer than this, or the other would not be asked. */
const MAX_SURE_PROBABILITY = 1 - 1e-6;

/**
 * Blends what two rounds say of each pair: the weighted mean of their log-odds. The second round knows what became of the
 * rest, and so repeats an error that is made twice; the first looks at the two sentences more soberly.
 */
export function blendRounds(first: Float32Array, last: Float32Array): Float32Array {
  const readLogOdds = (probability: number) => {
    const within = Math.min(MAX_SURE_PROBABILITY, Math.max(1 - MAX_SURE_PROBABILITY, probability));
    return Math.log(within / (1 - within));
  };
  return last.map((probability, pair) => {
    const logOdds = FIRST_ROUND_SHARE * readLogOdds(first[pair]!) + (1 - FIRST_ROUND_SHARE) * readLogOdds(probability);
    return 1 / (1 + Math.exp(-logOdds));
  });
}

/**
 * Prunes the pairs that are too improbable to be looked at again, those without words in common, and those of a date line or a
 * credit with a line of another kind; but none whose place tells that it is one. `round` is the number of the round that comes next: before the first, 0, the probabilities are a guess.
 */
export function prunePairs(prepared: Prepared, round: number): Prepared {
  const { terms, pairs, light, likeness, probability } = prepared;
  const width = LIKENESS_NAMES.length;
  const areOfOneKind = (pair: number) =>
    terms.original.lineKind[pairs.original[pair]!] === terms.modified.lineKind[pairs.modified[pair]!];
  const minProbability = round === 0 ? PRUNE_GUESS_BELOW : PRUNE_BELOW;
  const kept = new IntList();
  for (let pair = 0; pair < pairs.count; pair++)
    if (
      (probability[pair]! >= minProbability && hasMuchInCommon(likeness, pair * width) && areOfOneKind(pair)) ||
      isInPlace(prepared, pair)
    )
      kept.push(pair);
  const chosen = kept.items.slice(0, kept.length);
  const keptLikeness = new Float32Array(chosen.length * width);
  const keptLight = new Uint8Array(chosen.length);
  const keptProbability = new Float32Array(chosen.length);
  for (let at = 0; at < chosen.length; at++) {
    const pair = chosen[at]!;
    keptLikeness.set(likeness.subarray(pair * width, (pair + 1) * width), at * width);
    keptLight[at] = light[pair]!;
    keptProbability[at] = probability[pair]!;
  }
  return {
    ...prepared,
    pairs: selectPairs(pairs, chosen),
    light: keptLight,
    likeness: keptLikeness,
    probability: keptProbability,
  };
}

/** Whether the two sentences of a pair, whose likeness begins at `at`, share words enough to be versions of each other. */
function hasMuchInCommon(likeness: Float32Array, at: number): boolean {
  return (
    likeness[at + STEMS_SHARED]! > 0 ||
    likeness[at + TRIGRAM_DICE]! >= MIN_TRIGRAM_DICE ||
    likeness[at + DICE]! >= MIN_DICE
  );
}
