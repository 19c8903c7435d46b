import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { CLI_BUILD } from '../../fixtures/cli-build.ts';
import { runInProcess } from '../../fixtures/command-line.ts';

const FOLDER = 'test/fixtures/files';

describe('files that are not text, on the command line', () => {
  const run = (...args: string[]) => runInProcess(args);
  let temporary = '';

  before(() => {
    temporary = mkdtempSync(join(tmpdir(), 'story-diff-converted-'));
  });
  after(() => rmSync(temporary, { recursive: true, force: true }));

  it('are compared as the same text in Markdown is', async () => {
    const groups = async (...files: string[]) => {
      const { stdout } = await run('compare', ...files.map((file) => join(FOLDER, file)), '--format', 'json');
      const { groups, counts } = JSON.parse(stdout);
      return { counts, groups: groups.map(({ kind, moved }: { kind: string; moved: boolean }) => [kind, moved]) };
    };
    const expected = await groups('lock-first.md', 'lock-second.md');
    assert.deepEqual(await groups('lock-first.docx', 'lock-second.docx'), expected);
    assert.deepEqual(await groups('lock-first.odt', 'lock-second.epub'), expected);
    assert.deepEqual(await groups('lock-first.html', 'lock-second.md'), expected);
  });

  it('are compared in two folders: by name, then by content, whatever each is written in', async () => {
    const [one, two] = ['one', 'two'].map((folder) => join(temporary, folder)) as [string, string];
    for (const folder of [one, two]) mkdirSync(folder);
    copyFileSync(join(FOLDER, 'lock-first.docx'), join(one, 'lock.docx'));
    copyFileSync(join(FOLDER, 'lock-second.docx'), join(two, 'lock.docx'));
    // Word keeps such a file beside a document that is open.
    writeFileSync(join(two, '~$lock.docx'), Uint8Array.of(1, 2, 3));
    const { status, stdout, stderr } = await run('compare', one, two);
    assert.deepEqual({ status, stderr }, { status: 1, stderr: '' });
    assert.deepEqual(stdout.match(/^[=+−] .*(?:docx|odt|epub|md)\b.*$/gmu), ['= lock.docx']);
    rmSync(join(two, 'lock.docx'));
    copyFileSync(join(FOLDER, 'lock-second.epub'), join(two, 'final.epub'));
    const byContent = await run('compare', one, two);
    assert.deepEqual(byContent.stdout.match(/^[=+−] .*(?:docx|epub)\b.*$/gmu), ['= lock.docx → final.epub']);
  });

  it('hold both versions where changes are tracked', async () => {
    const { status, stdout } = await run('compare', '--tracked', join(FOLDER, 'tracked-pandoc.docx'));
    assert.equal(status, 1);
    assert.match(stdout, /left at \[-six-\] ?\{\+seven\+\}/u);
    assert.match(stdout, /^− \[-Below deck the steward was swearing at the stove\.-\]$/mu);
    assert.match(stdout, /^\+ \{\+A storm had been announced for the evening\.\+\}$/mu);
  });

  const refusals: [args: string[], content: string | Uint8Array, reason: RegExp][] = [
    [['compare', '--tracked', 'story.odt'], '', /story\.odt is no Word document: .* Save it as \.docx first\.\n$/u],
    [['compare', 'a.pdf', 'a.pdf'], '%PDF-1.7', /a\.pdf is a PDF.* first\.\n$/u],
    [['compare', 'a.png', 'a.png'], Uint8Array.of(0x89, 0x50), /a\.png is a picture\./u],
    [['compare', 'a.docx', 'a.docx'], 'no archive', /a\.docx is damaged/u],
    [
      ['compare', 'a.txt', 'a.txt'],
      Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
      /a\.txt: neither UTF-8 nor UTF-16 .*; save the story in UTF-8 first\n$/u,
    ],
  ];
  for (const [args, content, reason] of refusals)
    it(`are refused in one line that names the cure: ${args.join(' ')}`, async () => {
      const files = args.map((arg) => (arg.includes('.') ? join(temporary, arg) : arg));
      writeFileSync(files.at(-1)!, content);
      const { status, stdout, stderr } = await run(...files);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
      assert.match(stderr, reason);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    });

  it('are converted by a chunk that two text files do not load', async () => {
    const { metafile } = await esbuild.build({
      ...CLI_BUILD,
      entryPoints: { cli: 'src/cli/main.ts' },
      splitting: true,
      write: false,
      metafile: true,
      outdir: temporary,
    });
    const outputs = Object.entries(metafile.outputs);
    const has = (inputs: object, package_: string) => Object.keys(inputs).some((input) => input.includes(package_));
    const [, entry] = outputs.find(([file]) => file.endsWith('/cli.js'))!;
    const loaded = [entry];
    for (const output of loaded)
      for (const { path, kind } of output.imports)
        if (kind === 'import-statement' && metafile.outputs[path]) loaded.push(metafile.outputs[path]);
    for (const library of ['fflate', 'htmlparser2']) {
      assert.ok(
        outputs.some(([, { inputs }]) => has(inputs, library)),
        library,
      );
      assert.ok(!loaded.some(({ inputs }) => has(inputs, library)), library);
    }
  });
});
