import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import * as esbuild from 'esbuild';
import { makeArchive } from '../../fixtures/archive/make-archive.ts';
import { CLI_BUILD } from '../../fixtures/cli-build.ts';

/** Debian's python3-distributed is in Debian's Python; another one may come first on the PATH. */
const PYTHONS = ['python3', '/usr/bin/python3'];

describe('examples/archive', () => {
  let folder = '';
  let cli = '';
  /** What one process finds. */
  let expected: string[] = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'story-diff-engines-'));
    cli = resolve('dist/test/cli-of-engines/main.js');
    await esbuild.build({ ...CLI_BUILD, outdir: 'dist/test/cli-of-engines', splitting: true });
    const { stories } = makeArchive(11, { stories: 300, withVersion: 30, withStage: 20 });
    const lines = stories.map((story) => `${JSON.stringify(story)}\n`);
    writeFileSync(join(folder, 'archive.jsonl'), [...lines, 'no story\n'].join(''));
    const { status, stdout } = spawnSync(process.execPath, [cli, 'versions', join(folder, 'archive.jsonl')], {
      encoding: 'utf8',
    });
    assert.equal(status, 1, 'the last line is bad');
    expected = sorted(stdout);
    assert.ok(expected.length >= 30);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const sorted = (output: string) => output.split('\n').filter(Boolean).sort();

  it('finds with GNU parallel what one process finds', function () {
    if (spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel') !== true) {
      console.log('    GNU parallel is not installed: its example is not tried.');
      this.skip();
    }
    const { status, stdout, stderr } = spawnSync('examples/archive/find-versions.sh', [join(folder, 'archive.jsonl')], {
      encoding: 'utf8',
      env: { ...process.env, STORY_DIFF: `'${process.execPath}' '${cli}'`, PARALLEL_HOME: folder, HOME: folder },
    });
    assert.equal(status, 0, stderr);
    assert.deepEqual(sorted(stdout), expected);
  });

  it('finds with Dask what one process finds, though a worker is killed while it compares', async function () {
    const python = PYTHONS.find((python) => spawnSync(python, ['-c', 'import distributed']).status === 0);
    if (!python) {
      console.log('    Dask is not installed (python3-distributed): its example is not tried.');
      this.skip();
    }
    const cluster = join(folder, 'cluster.json');
    const marker = join(folder, 'hung');
    const program = join(folder, 'story-diff');
    // The first process that compares hangs until its worker is gone, after it has said which worker that is.
    writeFileSync(
      program,
      `#!/bin/sh
case "$*" in *--candidates*) if mkdir '${marker}.lock' 2>/dev/null; then
  echo $PPID > '${marker}.part' && mv '${marker}.part' '${marker}'
  while kill -0 $PPID 2>/dev/null; do sleep 0.1; done
  exit 2
fi;; esac
exec '${process.execPath}' '${cli}' "$@"
`,
      { mode: 0o755 },
    );
    const started: ChildProcess[] = [];
    const start = (args: readonly string[], stdio: 'ignore' | 'pipe') => {
      const child = spawn(python, args, { cwd: folder, stdio });
      started.push(child);
      return child;
    };
    const local = ['--host', '127.0.0.1', '--no-dashboard'];
    try {
      const schedulerArgs = ['--port', '0', '--scheduler-file', cluster];
      const scheduler = start(['-m', 'distributed.cli.dask_scheduler', ...local, ...schedulerArgs], 'ignore');
      await existence(cluster, scheduler);
      const workerArgs = ['--scheduler-file', cluster, '--nthreads', '1', '--no-nanny', '--memory-limit', '0'];
      const workers = [1, 2].map(() => start(['-m', 'distributed.cli.dask_worker', ...local, ...workerArgs], 'ignore'));
      const script = [resolve('examples/archive/find_versions.py'), join(folder, 'archive.jsonl')];
      const options = ['--scheduler-file', cluster, '--program', program, '--blocksize', '100000', '--pairs', '300'];
      const found = start([...script, ...options], 'pipe');
      const output = Promise.all([text(found.stdout!), text(found.stderr!), once(found, 'exit')]);
      await existence(marker, found);
      const pid = Number(readFileSync(marker, 'utf8'));
      const hung = workers.find((worker) => worker.pid === pid);
      assert.ok(hung, 'a worker started the process that hangs');
      hung.kill('SIGKILL');
      const [stdout, stderr, [status]] = await output;
      assert.equal(status, 0, stderr);
      assert.deepEqual(sorted(stdout), expected);
      assert.equal(workers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null).length, 1);
    } finally {
      for (const child of started) child.kill('SIGKILL');
    }
  });
});

/** Waits until a process has written a file. @throws when the process ends before */
async function existence(path: string, writer: ChildProcess): Promise<void> {
  while (!existsSync(path)) {
    if (writer.exitCode !== null) throw new Error(`ended with ${writer.exitCode} without having written ${path}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
