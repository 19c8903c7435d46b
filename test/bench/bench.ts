/**
 * `npm run bench`: how long the whole comparison takes (split, align, moves, kinds, word edits), beside other tools on
 * the same texts in the same run, and how it grows. Each figure comes from a process of its own: the median of several
 * runs after a warm-up (of one where a run takes long), with the process's peak memory.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { compareStories } from '../../src/comparison/compare.ts';
import { GROWTH, HOSTILE, STORIES } from './inputs.ts';
import { AGAIN, TOOLS, WHOLE } from './tools.ts';

/** How long a tool may take, in milliseconds; a run that reaches it counts as "more than". */
const LIMIT = 60_000;
const INPUTS = { ...STORIES, ...GROWTH, ...HOSTILE };

interface Figure {
  readonly ms: number;
  readonly ended: boolean;
  readonly megabytes: number;
  readonly sentences: number;
}

const [tool, input] = process.argv.slice(2);
if (tool && input) measureHere(tool, input);
else table();

function measureHere(tool: string, input: string): void {
  const pair = INPUTS[input]!();
  const run = TOOLS[tool]!(pair, LIMIT);
  const times: number[] = [];
  let ended = true;
  // Seven runs where there is time for them, more of what is quick: it is compiled better with each.
  for (let spent = 0; times.length === 0 || spent < (times.length < 7 ? 4000 : 1000); spent += times.at(-1)!) {
    const start = performance.now();
    ended = run() && ended;
    times.push(performance.now() - start);
  }
  const warm = times.length > 1 ? times.slice(1) : times; // the first run also compiles
  const ms = warm.sort((a, b) => a - b)[warm.length >> 1]!;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const sentences = tool === WHOLE ? compareStories(pair.original, pair.modified).original.sentences.length : 0;
  console.log(JSON.stringify({ ms, ended, megabytes, sentences } satisfies Figure));
}

function measure(tool: string, input: string): Figure | string {
  const { stdout, stderr, error } = spawnSync(process.execPath, [process.argv[1]!, tool, input], {
    encoding: 'utf8',
    timeout: LIMIT * 2,
  });
  if (error) return `more than ${(LIMIT * 2) / 1000} s`;
  return stdout ? (JSON.parse(stdout) as Figure) : (/(?<=Error: ).*/u.exec(stderr)?.[0] ?? 'failed');
}

function table(): void {
  console.log(`${cpus()[0]?.model}, Node ${process.version}\n`);
  for (const input of Object.keys(STORIES)) {
    console.log(`${input}:`);
    const ours = measure(WHOLE, input);
    print(WHOLE, ours);
    const again = measure(AGAIN, input);
    print(AGAIN, again, `takes ${ratio(again, ours)} of the whole`);
    for (const tool of Object.keys(TOOLS)) {
      if (tool === WHOLE || tool === AGAIN) continue;
      const theirs = measure(tool, input);
      print(tool, theirs, `Story Diff takes ${ratio(ours, theirs)} of it`);
    }
    console.log();
  }
  console.log('growth:');
  const points: Figure[] = [];
  for (const input of ['novel', ...Object.keys(GROWTH)]) {
    const figure = measure(WHOLE, input);
    print(input, figure);
    if (typeof figure !== 'string') points.push(figure);
  }
  if (points.length > 2) console.log(`  time grows as n^${exponent(points).toFixed(2)}\n`);
  console.log('hostile:');
  for (const input of Object.keys(HOSTILE)) print(input, measure(WHOLE, input));
}

function ratio(one: Figure | string, other: Figure | string): string {
  return typeof one === 'string' || typeof other === 'string' ? '?' : (one.ms / other.ms).toFixed(3);
}

function print(name: string, figure: Figure | string, note = ''): void {
  if (typeof figure === 'string') {
    console.log(`  ${name.padEnd(46)} ${figure}`);
    return;
  }
  const { ms, ended, megabytes, sentences } = figure;
  const size = sentences ? `  ${sentences} sentences` : '';
  const time = `${ended ? '' : '> '}${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)}`;
  console.log(
    `  ${name.padEnd(46)} ${time.padStart(8)} ms ${megabytes.toFixed(0).padStart(6)} MB${size}${note && `  ${note}`}`,
  );
}

/** The slope of the least-squares line through the logarithms of size and time. */
function exponent(points: readonly Figure[]): number {
  const xs = points.map(({ sentences }) => Math.log(sentences));
  const ys = points.map(({ ms }) => Math.log(ms));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const covariance = xs.reduce((sum, x, index) => sum + (x - mx) * (ys[index]! - my), 0);
  return covariance / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}
