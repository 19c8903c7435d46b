/**
 * How well and how fast `story-diff versions` finds the versions in an archive of 20,000 invented stories.
 * `npm run bench -- archive`; the only argument is the command line's script.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FULL_SIZE, makeArchive } from '../fixtures/archive/make-archive.ts';

const SEED = 1;
/** Makes a process say at its end how much memory it had at most, in kB, as its last line on standard error. */
const TELL_MEMORY = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS)))',
)}`;

const cli = process.argv[2]!;
const folder = mkdtempSync(join(tmpdir(), 'story-diff-bench-'));
const file = join(folder, 'archive.jsonl');
const pairsFile = join(folder, 'pairs.jsonl');
const { stories, versions, stages } = makeArchive(SEED, FULL_SIZE);

/** Runs `versions` and tells what it found, how long it took and how much memory it had. */
function run(args: readonly string[]) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', TELL_MEMORY, cli, 'versions', ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(stderr);
  const found = stdout.split('\n').filter(Boolean);
  const pairs = new Set(
    found.map((line) => JSON.parse(line)).map(({ original, modified }) => `${original} ${modified}`),
  );
  return { pairs, seconds: (performance.now() - start) / 1_000, megabytes: Number(stderr) / 1_024 };
}

try {
  writeFileSync(file, stories.map((story) => `${JSON.stringify(story)}\n`).join(''));
  const made = [...versions, ...stages];
  writeFileSync(pairsFile, made.map((ids) => `${JSON.stringify({ ids })}\n`).join(''));
  console.log(`${stories.length} stories, ${versions.length} with a version, ${stages.length} with a second stage`);
  for (const jobs of [1, 2]) {
    const { pairs, seconds, megabytes } = run([file, '--jobs', `${jobs}`]);
    const right = versions.filter((pair) => pairs.has(pair.join(' '))).length;
    const wrong = stages.filter((pair) => pairs.has(pair.join(' '))).length;
    console.log(
      `  --jobs ${jobs}: recall ${(right / versions.length).toFixed(3)}, precision ${(right / pairs.size).toFixed(3)} ` +
        `(stages taken for versions: ${wrong}), ${seconds.toFixed(1)} s, ` +
        `${(stories.length / seconds).toFixed(0)} stories a second, ${megabytes.toFixed(0)} MB`,
    );
  }
  const nothing = join(folder, 'nothing.jsonl');
  writeFileSync(nothing, '');
  for (const jobs of [1, 2]) {
    const index = run([file, '--candidates', nothing, '--jobs', `${jobs}`]).seconds;
    const { seconds } = run([file, '--candidates', pairsFile, '--jobs', `${jobs}`]);
    console.log(`  --jobs ${jobs}: ${(made.length / (seconds - index)).toFixed(0)} pairs a second compared`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
