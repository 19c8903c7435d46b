import assert from 'node:assert/strict';
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { makeArchive } from '../../fixtures/archive/make-archive.ts';
import { CLI_BUILD } from '../../fixtures/cli-build.ts';

const GERMAN = {
  'No differences.': 'Keine Unterschiede.',
  '{file}, line {line}: {reason}': '{file}, Zeile {line}: {reason}',
  'not valid JSON; each line must be one object': 'kein gültiges JSON; jede Zeile muss ein Objekt sein',
};

describe('the command line as a process', () => {
  let folder = '';
  let cli = '';

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'story-diff-cli-'));
    const installed = resolve('dist/test/cli-under-test');
    cli = join(installed, 'dist/cli.js');
    await esbuild.build({
      ...CLI_BUILD,
      entryPoints: { cli: 'src/cli/main.ts' },
      outdir: join(installed, 'dist'),
      splitting: true, // as it is shipped: a thread runs one of the pieces
      chunkNames: 'cli/[name]-[hash]',
    });
    mkdirSync(join(installed, 'dist/l10n'), { recursive: true });
    writeFileSync(join(installed, 'dist/l10n/bundle.l10n.de.json'), JSON.stringify(GERMAN));
    writeFileSync(join(folder, 'first.txt'), 'The ferry left at six.\n');
    writeFileSync(join(folder, 'long.txt'), 'The ferry left at six and nobody waved.\n\n'.repeat(2_000));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a line of the shell in which `$STORY_DIFF` is the program. */
  const shell = (line: string, options: SpawnSyncOptions = {}) => {
    const env = { ...process.env, STORY_DIFF: `"${process.execPath}" "${cli}"` };
    return spawnSync('sh', ['-c', `eval "${line.replaceAll('"', '\\"')}"`], {
      cwd: folder,
      env,
      encoding: 'utf8',
      ...options,
    });
  };

  it('reads standard input, and ends with its status', () => {
    const input = 'The ferry left at seven.\n';
    const { status, stdout, stderr } = shell('$STORY_DIFF compare first.txt -', { input });
    assert.deepEqual({ status, stderr }, { status: 1, stderr: '' });
    assert.match(String(stdout), /\[-six-\] \{\+seven\+\}/u);
  });

  it('ends without a word when its reader has seen enough', () => {
    const { stdout, stderr } = shell('echo | $STORY_DIFF compare - long.txt | head -n 1');
    assert.match(String(stdout), /^\+ /u);
    assert.equal(stderr, '');
  });

  it('ends with one line and status 2 when its answer cannot be written', function () {
    const full = '/dev/full'; // of Linux: every write to it fails as on a full disk
    if (!existsSync(full)) this.skip();
    const { status, stderr } = shell(`$STORY_DIFF compare first.txt long.txt > ${full}`);
    assert.equal(status, 2);
    assert.match(String(stderr), /^story-diff: the answer cannot be written: no space left on the disk\n$/u);
  });

  it('compares pairs in several threads, in order', () => {
    const lines = Array.from({ length: 40 }, (_, id) =>
      JSON.stringify({
        id,
        original: 'The ferry left at six.',
        modified: `The ferry left at ${id % 2 ? 'six' : 'nine'}.`,
      }),
    );
    const input = [...lines, 'no JSON', ''].join('\n');
    const one = shell('$STORY_DIFF compare --pairs -', { input });
    const three = shell('$STORY_DIFF compare --pairs - --jobs 3', { input });
    assert.deepEqual([one.status, three.status, one.stderr, three.stderr], [2, 2, '', '']);
    assert.equal(three.stdout, one.stdout);
    assert.deepEqual(
      String(three.stdout)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
      [...Array(40).keys(), null],
    );
  });

  it('finds versions in several threads, in order, in an archive that can be read once', function () {
    if (!existsSync('/dev/stdin')) this.skip(); // Windows has none
    const { stories } = makeArchive(5, { stories: 60, withVersion: 12, withStage: 6 });
    const input = `${[...stories, 'no story'].map((line) => JSON.stringify(line)).join('\n')}\n`;
    const one = shell('$STORY_DIFF versions -', { input });
    const three = shell('cat | $STORY_DIFF versions /dev/stdin --jobs 3', { input });
    const [said, saidOfPipe] = [one, three].map(({ stderr }) =>
      String(stderr).replaceAll(/standard input|\/dev\/stdin/gu, 'it'),
    );
    assert.equal(saidOfPipe, said);
    assert.match(said!, /^story-diff: it, line 61: must be an object/u);
    assert.deepEqual([one.status, three.status], [1, 1]);
    assert.equal(three.stdout, one.stdout);
    assert.ok(String(one.stdout).split('\n').length > 12);
  });

  describe('in another language', () => {
    const env = { ...process.env, LC_ALL: '', LC_MESSAGES: 'de_AT.UTF-8' };
    const german = (args: string[], input = '') => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
        cwd: folder,
        env,
        input,
        encoding: 'utf8',
      });
      return { status, stdout, stderr };
    };

    it('speaks it', () => {
      const { stdout } = german(['compare', 'first.txt', 'first.txt']);
      assert.equal(stdout, 'Keine Unterschiede.\n');
    });

    it('speaks it in its threads', () => {
      for (const jobs of ['1', '2']) {
        const { stderr } = german(['versions', '-', '--jobs', jobs], 'no JSON\n');
        assert.match(stderr, /, Zeile 1: kein gültiges JSON; jede Zeile muss ein Objekt sein\n$/u);
      }
    });

    it('prints the same JSON', () => {
      for (const jobs of ['1', '2']) {
        const { stdout } = german(['compare', '--pairs', '-', '--jobs', jobs], 'no JSON\n');
        assert.deepEqual(JSON.parse(stdout), {
          id: null,
          error: 'line 1: not valid JSON; each line must be one object',
        });
      }
    });
  });

  it('loads only what a call needs', async () => {
    const { metafile } = await esbuild.build({
      ...CLI_BUILD,
      outdir: 'dist/test/cli-in-pieces',
      splitting: true,
      metafile: true,
      write: false,
    });
    /** The sources that come with the piece that begins with a module. */
    const sourcesOf = (entry: string) => {
      const first = Object.keys(metafile.outputs).find((name) => metafile.outputs[name]!.entryPoint === entry)!;
      const names = new Set([first]);
      for (const name of names)
        for (const { path, kind } of metafile.outputs[name]!.imports)
          if (kind === 'import-statement' && path in metafile.outputs) names.add(path);
      return [...names].flatMap((name) => Object.keys(metafile.outputs[name]!.inputs));
    };
    const has = (sources: readonly string[], folder: string) => sources.some((source) => source.startsWith(folder));
    assert.ok(!has(sourcesOf('src/cli/main.ts'), 'src/comparison/'), '--version loads no comparison');
    const compare = sourcesOf('src/cli/compare.ts');
    assert.ok(has(compare, 'src/comparison/'));
    for (const report of ['html', 'markdown.ts', 'csv.ts', 'json.ts'])
      assert.ok(!has(compare, `src/presentation/report/${report}`), `text loads no ${report}`);
  });
});
