import type { Side } from '../story/side.ts';
import { CONTEXT_NAMES, readContext, type Surroundings } from './features/context.ts';
import { LIKENESS_NAMES } from './features/likeness.ts';
import { lookOver } from './features/overview.ts';
import { measureRivals } from './features/rivals.ts';
import { IntList } from './int-list.ts';
import { type Forest, predict } from './model/trees.ts';
import { selectPairs } from './pairs.ts';
import type { Prepared } from './prepare.ts';
import type { Edit } from './update/edit.ts';
import { type Recall, recallPairs } from './update/recall.ts';

/** Features of a pair: its likeness, then its context. */
export const FEATURE_NAMES: readonly string[] = [...LIKENESS_NAMES, ...CONTEXT_NAMES];

/** Below this after a round, a pair is out: it drops two thirds of the pairs and one true link in a hundred. */
export const PRUNE_BELOW = 0.005;

/**
 * The same for the guess before the first round: with the rule below it drops a third of the pairs at no cost in the F1
 * of the gold; 0.06 costs .003.
 */
const PRUNE_GUESS_BELOW = 0.03;

/**
 * Without a word in common, function words apart, this share of the letter trigrams has to be: by its place alone no
 * sentence is a version. Costs .002 in the mean F1 of the gold, most of it in fables retold, and no false pair is as
 * hard to explain to a reader as one that shares nothing. Sentences of function words alone ("Or is it.", "Or is it?")
 * have no other words to share: there half of the weight has to be in common.
 */
const MIN_TRIGRAM_DICE = 0.075;
const MIN_DICE = 0.5;
const DICE = LIKENESS_NAMES.indexOf('dice');
const STEMS_SHARED = LIKENESS_NAMES.indexOf('stems shared');
const TRIGRAM_DICE = LIKENESS_NAMES.indexOf('trigram dice');

/** Calls `use` with the features of each pair that `isWanted`, of all when not given; the row is used again for the next. */
export function eachRow(
  prepared: Prepared,
  use: (row: Float32Array, pair: number) => void,
  surroundings = lookAround(prepared),
  isWanted: (pair: number) => boolean = () => true,
): void {
  const { terms, partners, pairs, light, likeness, probability } = prepared;
  const width = LIKENESS_NAMES.length;
  const row = new Float32Array(FEATURE_NAMES.length);
  const writeContext = readContext(terms, partners, pairs, light, probability, surroundings);
  for (let pair = 0; pair < pairs.count; pair++) {
    if (!isWanted(pair)) continue;
    for (let at = 0; at < width; at++) row[at] = likeness[pair * width + at]!;
    writeContext(pair, row, width);
    use(row, pair);
  }
}

function lookAround(
  { terms, partners, pairs, probability }: Prepared,
  overview = lookOver(terms, partners, pairs, probability),
  last?: { round: Round; recall: Recall },
): Surroundings {
  const asked = (side: Side) => ({
    last: last && { rivals: last.round.surroundings[side], place: last.recall[side], pair: last.recall.pairs },
  });
  const rivals = measureRivals(terms, pairs, probability, {
    original: asked('original'),
    modified: asked('modified'),
  });
  return { overview, ...rivals };
}

/** A round and what it came to. */
export interface Round {
  /** With the probabilities of the round before. */
  readonly prepared: Prepared;
  readonly surroundings: Surroundings;
  readonly probability: Float32Array;
}

/**
 * Probability of each pair, seen in the light of those of the round before. Pairs that look just as they did the last
 * time are as probable as then.
 */
export function decide(prepared: Prepared, forest: Forest, last?: { round: Round; edit: Edit }): Round {
  const { terms, partners, pairs } = prepared;
  const overview = lookOver(terms, partners, pairs, prepared.probability);
  const recall =
    last &&
    recallPairs(
      { prepared, overview },
      { prepared: last.round.prepared, overview: last.round.surroundings.overview },
      last.edit,
    );
  const surroundings = lookAround(prepared, overview, last && recall && { round: last.round, recall });
  const probability = new Float32Array(pairs.count);
  for (let pair = 0; recall && pair < pairs.count; pair++)
    if (recall.same[pair]) probability[pair] = last.round.probability[recall.pairs[pair]!]!;
  const use = (row: Float32Array, pair: number) => {
    probability[pair] = predict(forest, row);
  };
  eachRow(prepared, use, surroundings, recall && ((pair) => recall.same[pair] === 0));
  return { prepared, surroundings, probability };
}

/** Leaves out the pairs that the round before has ruled out, or before the first (0) the guess. */
export function keepPossible(prepared: Prepared, round: number): Prepared {
  const { pairs, light, likeness, probability } = prepared;
  const width = LIKENESS_NAMES.length;
  const least = round === 0 ? PRUNE_GUESS_BELOW : PRUNE_BELOW;
  const kept = new IntList();
  for (let pair = 0; pair < pairs.count; pair++)
    if (
      probability[pair]! >= least &&
      (likeness[pair * width + STEMS_SHARED]! > 0 ||
        likeness[pair * width + TRIGRAM_DICE]! >= MIN_TRIGRAM_DICE ||
        likeness[pair * width + DICE]! >= MIN_DICE)
    )
      kept.push(pair);
  const chosen = kept.items.slice(0, kept.length);
  const rows = new Float32Array(chosen.length * width);
  for (let at = 0; at < chosen.length; at++)
    rows.set(likeness.subarray(chosen[at]! * width, (chosen[at]! + 1) * width), at * width);
  const keptLight = new Uint8Array(chosen.length);
  const keptProbability = new Float32Array(chosen.length);
  for (let at = 0; at < chosen.length; at++) {
    keptLight[at] = light[chosen[at]!]!;
    keptProbability[at] = probability[chosen[at]!]!;
  }
  const keptPairs = selectPairs(pairs, chosen);
  return { ...prepared, pairs: keptPairs, light: keptLight, likeness: rows, probability: keptProbability };
}
