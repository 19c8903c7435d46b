// Times the alignment alone: on Frankenstein (where the gold is there), on made-up stories up to 100,000 sentences a side,
// and on hostile input.
//   node test/evaluate/run.mjs speed.ts
import { alignSentences } from '../../src/alignment/align.ts';
import { readGold } from './gold.ts';

const random = (() => {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
})();

function time(name: string, original: readonly string[], modified: readonly string[], runs = 1): void {
  const times: number[] = [];
  let links = 0;
  for (let run = 0; run < runs; run++) {
    // Time of the processor, as other work on the machine does not lengthen it; collecting garbage counts twice.
    const start = process.cpuUsage();
    links = alignSentences(original, modified).length;
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(
    `${name.padEnd(44)} ${String(original.length).padStart(7)} × ${String(modified.length).padEnd(7)} ` +
      `${Math.min(...times)
        .toFixed(0)
        .padStart(7)} ms   first ${times[0]!.toFixed(0)} ms   ${links} links   ${memory} MB`,
  );
}

/** A word of a vocabulary in which word `n` is as frequent as in Zipf's law. */
function word(vocabulary: number): string {
  const rank = Math.floor(vocabulary ** random());
  let text = '';
  for (let rest = rank * 7919 + 13; rest > 0; rest = Math.floor(rest / 20)) text += 'etaoinshrdlucmfwypvb'[rest % 20];
  return text;
}

function sentence(vocabulary: number): string {
  const words = Array.from({ length: 6 + Math.floor(random() * 20) }, () => word(vocabulary));
  return `${words.join(' ')}.`;
}

const story = (count: number) => Array.from({ length: count }, () => sentence(Math.max(2000, count)));
const reworded = (sentences: readonly string[], share = 0.5) =>
  sentences.map((text) =>
    random() < share ? text.replace(/\w+/gu, (each) => (random() < 0.2 ? word(5000) : each)) : text,
  );
const shuffledStory = (sentences: readonly string[]) =>
  sentences
    .map((text) => ({ text, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ text }) => text);

try {
  for (const { id, original, modified } of readGold('frankenstein_derived')) time(id, original, modified, 12);
} catch {
  console.log('No Frankenstein here.');
}
for (const count of [1000, 3000, 10000, 30000, 100000]) {
  const original = story(count);
  time('half of the sentences reworded', original, reworded(original), count < 5000 ? 3 : 1);
}
for (const count of [10000, 100000]) {
  const original = story(count);
  time('all reworded and shuffled', original, shuffledStory(reworded(original, 1)));
}
const many = 100000;
const same = Array.from({ length: many }, () => 'All work and no play makes Jack a dull boy.');
time('identical sentences', same, same);
time('identical sentences, fewer', same, same.slice(0, 70000));
const refrain = (sentences: readonly string[]) => sentences.flatMap((text) => [text, 'And so it goes.']);
const half = story(many / 2);
time('a refrain in every second sentence', refrain(half), refrain(reworded(half, 0.3)));
time(
  'no word in common',
  story(many),
  Array.from({ length: many }, (_, at) => `${at}x ${at}y ${at}z.`),
);
const few = () => Array.from({ length: 12 }, () => 'abcdefghij'[Math.floor(random() * 10)]).join(' ');
time('a vocabulary of ten words', Array.from({ length: many }, few), Array.from({ length: many }, few));
const long = story(9000)
  .join(' ')
  .slice(0, 2 ** 20);
time('one sentence of 1 MB', [long], [`${long} x`]);
time('one sentence of 1 MB among others', [...story(3000), long], [`${long} x`, ...story(3000)]);
time('one word of 1 MB', ['a'.repeat(2 ** 20)], [`${'a'.repeat(2 ** 20)}b`]);
time(
  'short sentences',
  Array.from({ length: many }, () => word(300)),
  Array.from({ length: many }, () => word(300)),
);
const numbered = (prefix: string) => Array.from({ length: many }, (_, at) => `${prefix} ${at} of the long list.`);
time('lines that differ in a number', numbered('Item'), numbered('Entry'));
