// Fits the aligner's two forests on the gold and prints what the whole pipeline reaches, cross-validated by document.
//   npm run evaluate            prints the table
//   npm run fit                 prints the table, then fits on all of the gold and writes src/alignment/forests.ts
import { writeFileSync } from 'node:fs';
import { chooseLinks } from '../../src/alignment/choose.ts';
import { contextNames, measureContext } from '../../src/alignment/context.ts';
import { likenessNames } from '../../src/alignment/likeness.ts';
import { type Prepared, prepare } from '../../src/alignment/prepare.ts';
import { predict, readForest } from '../../src/alignment/trees.ts';
import { type BoostOptions, bin, boost } from './boost.ts';
import { foldCount, type GoldPair, readGold, sets, shuffled } from './gold.ts';
import { collapseSpace, emptyTally, f1, type Tally, tally } from './tally.ts';

const only = process.env.ONLY?.split(',');
const rounds = Number(process.env.ROUNDS ?? 2);
const options: BoostOptions = {
  trees: Number(process.env.TREES ?? 120),
  leaves: Number(process.env.LEAVES ?? 12),
  rate: Number(process.env.RATE ?? 0.1),
  leastWeight: Number(process.env.LEAST ?? 10),
  ridge: Number(process.env.RIDGE ?? 5),
  featureShare: 0.4,
  rowShare: 0.7,
  seed: Number(process.env.SEED ?? 1),
};

interface Example {
  readonly gold: GoldPair;
  readonly prepared: Prepared;
  /** Index of its first row among all rows. */
  readonly first: number;
}

const started = performance.now();
const log = (message: string) => console.error(`${((performance.now() - started) / 1000).toFixed(0)} s ${message}`);

let rowCount = 0;
const allGold = sets.flatMap(readGold);
const examples: Example[] = [...allGold, ...shuffled(allGold)].map((gold) => {
  const prepared = prepare(gold.original, gold.modified);
  const first = rowCount;
  rowCount += prepared.pairs.count;
  return { gold, prepared, first };
});
const labels = new Uint8Array(rowCount);
const weights = new Float32Array(rowCount);
const folds = new Uint8Array(rowCount);
const setOf: string[] = [];
const setWeight = new Map(sets.map((set) => [set as string, weightOf(set)]));
const movedWeight = Number(process.env.MOVED ?? 4);
const shuffledShare = Number(process.env.SHUF ?? 1);
for (const { gold, prepared, first } of examples) {
  for (let pair = 0; pair < prepared.pairs.count; pair++) {
    const key = `${prepared.pairs.original[pair]},${prepared.pairs.modified[pair]}`;
    labels[first + pair] = gold.links.has(key) ? 1 : 0;
    weights[first + pair] = gold.neutral.has(key) ? 0 : weightFor(gold.set);
    if (labels[first + pair] && gold.moved.includes(key)) weights[first + pair]! *= movedWeight;
    folds[first + pair] = gold.fold;
    setOf[first + pair] = gold.set;
  }
}
log(`${examples.length} pairs of stories, ${rowCount} candidates`);

function weightFor(set: string): number {
  return set.startsWith('shuffled ') ? shuffledShare * setWeight.get(set.slice(9))! : setWeight.get(set)!;
}

/** Weight of one candidate: the sets differ in size by a hundred, and none is to drown the others. */
function weightOf(set: string): number {
  let links = 0;
  for (const pair of readGold(set))
    for (const link of pair.links) {
      const [left, right] = link.split(',').map(Number) as [number, number];
      if (collapseSpace(pair.original[left]!) !== collapseSpace(pair.modified[right]!)) links++;
    }
  return (set.startsWith('synthmove') ? 0.7 : 1) * (1000 / links) ** 0.5;
}

const likenessWidth = likenessNames.length;
const contextWidth = contextNames.length;

function rowsFor(probability: Float32Array): Float32Array {
  const width = likenessWidth + contextWidth;
  const rows = new Float32Array(rowCount * width);
  for (const { prepared, first } of examples) {
    const { terms, partners, pairs, light, likeness } = prepared;
    const context = measureContext(terms, partners, pairs, light, probability.slice(first, first + pairs.count));
    for (let pair = 0; pair < pairs.count; pair++) {
      rows.set(likeness.subarray(pair * likenessWidth, (pair + 1) * likenessWidth), (first + pair) * width);
      rows.set(
        context.subarray(pair * contextWidth, (pair + 1) * contextWidth),
        (first + pair) * width + likenessWidth,
      );
    }
  }
  return rows;
}

const written: string[] = [];
let probability = new Float32Array(rowCount);
for (const { prepared, first } of examples) probability.set(prepared.guess, first);
const isFitting = process.argv.includes('--write');
report('hand-set guess', probability);
for (let round = 0; round < rounds; round++) {
  const rows = rowsFor(probability);
  const data = bin(rows, likenessWidth + contextWidth);
  const next = new Float32Array(rowCount);
  const empty = new Float32Array(0);
  for (let fold = 0; fold < foldCount; fold++) {
    const chosen = Int32Array.from({ length: rowCount }, (_, row) => row).filter(
      (row) => folds[row] !== fold && weights[row]! > 0 && (!only || only.includes(setOf[row]!)),
    );
    const forest = readForest(boost(data, labels, weights, chosen, options));
    const predicted = predict(forest, rows, likenessWidth + contextWidth, empty, 0, rowCount);
    for (let row = 0; row < rowCount; row++) if (folds[row] === fold) next[row] = predicted[row]!;
  }
  log(`round ${round + 1} cross-validated`);
  probability = next;
  report(`round ${round + 1}`, probability);
  if (isFitting) {
    const all = Int32Array.from({ length: rowCount }, (_, row) => row).filter((row) => weights[row]! > 0);
    written.push(boost(data, labels, weights, all, options));
    if (process.env.IMPORTANCE) importance(written.at(-1)!);
  }
}
if (process.env.SAVE)
  writeFileSync(
    process.env.SAVE,
    JSON.stringify(
      examples.map(({ gold, prepared, first }) => ({
        set: gold.set,
        id: gold.id,
        fold: gold.fold,
        pairs: Array.from(prepared.pairs.original, (left, pair) => [
          left,
          prepared.pairs.modified[pair],
          +probability[first + pair]!.toFixed(3),
        ]),
      })),
    ),
  );
if (isFitting)
  writeFileSync(
    'src/alignment/forests.ts',
    `/**
 * Generated by \`npm run fit\` from the gold alignments: do not edit. One forest a round, in the form that
 * \`readForest\` reads, over the features named in likeness.ts and context.ts.
 */
export const forests: readonly string[] = [
${written.map((forest) => `  '${forest}',`).join('\n')}
];
`,
  );

function importance(forest: string): void {
  const names = [...likenessNames, ...contextNames];
  const counts = names.map((name) => ({ name, count: 0 }));
  const { feature } = readForest(forest);
  for (const asked of feature) if (asked >= 0) counts[asked]!.count++;
  counts.sort((a, b) => b.count - a.count);
  console.error(counts.map(({ name, count }) => `${name} ${count}`).join(', '));
}

function report(name: string, probability: Float32Array): void {
  const thresholds = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55];
  let best = { mean: 0, threshold: 0, tallies: new Map<string, Tally>() };
  const means: string[] = [];
  for (const threshold of thresholds) {
    const tallies = new Map<string, Tally>();
    for (const { gold, prepared, first } of examples) {
      const links = chooseLinks(prepared, probability.subarray(first, first + prepared.pairs.count), threshold);
      const name = gold.set.startsWith('shuffled') ? 'shuffled' : gold.set;
      const own = tallies.get(name) ?? emptyTally();
      tallies.set(name, own);
      tally(own, gold, links);
    }
    const mean = sets.reduce((sum, set) => sum + f1(tallies.get(set)!), 0) / sets.length;
    means.push(`${threshold}: ${mean.toFixed(4)}`);
    if (mean > best.mean) best = { mean, threshold, tallies };
  }
  console.log(`\n${name}: mean F1 of reworded links ${best.mean.toFixed(4)} at ${best.threshold} (${means.join(' ')})`);
  console.log('set                    reworded P     R     F1     moved recall');
  for (const [set, own] of best.tallies)
    console.log(
      `${set.padEnd(22)} ${(own.hit / (own.hit + own.wrong)).toFixed(3).padStart(10)} ${(own.hit / (own.hit + own.missed)).toFixed(3)} ${f1(own).toFixed(4)} ${own.moved ? (own.movedFound / own.moved).toFixed(3).padStart(8) : ''}`,
    );
}
