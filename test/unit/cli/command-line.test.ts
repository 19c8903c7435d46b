import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { writeOut } from '../../../src/cli/write-out.ts';
import { runInProcess as run } from '../../fixtures/command-line.ts';

const FIRST = 'The ferry left at six. Nobody waved.\n\nMarta counted the windows of the town.\n';
const SECOND = 'The ferry left at seven. Nobody waved.\n\nA gull followed them out of the harbour.\n';

describe('the command line', () => {
  const root = process.cwd();
  let folder = '';
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return name;
  };
  /** Status 2 and one line of reason, nothing else. */
  const trouble = async (args: string[], reason: RegExp, input = '') => {
    const { status, stdout, stderr } = await run(args, input);
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    assert.match(stderr, reason);
    assert.doesNotMatch(stderr, /^ {4}at /mu);
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'story-diff-cli-'));
    file('first.txt', FIRST);
    file('second.txt', SECOND);
    file('empty.txt', '');
    mkdirSync(join(folder, 'folder'));
    process.chdir(folder); // files are named without their folder
  });
  after(() => {
    process.chdir(root);
    rmSync(folder, { recursive: true, force: true });
  });

  it('compares as text, with signs where there is no terminal', async () => {
    const { status, stdout } = await run(['compare', 'first.txt', 'second.txt']);
    assert.equal(status, 1);
    assert.equal(
      stdout,
      [
        '~ The ferry left at [-six-] {+seven+}.  (figure)',
        '  … 1 unchanged sentence',
        '− [-Marta counted the windows of the town.-]',
        '+ {+A gull followed them out of the harbour.+}',
        '',
        '1 unchanged, 1 edited, 1 added, 1 omitted',
        '',
      ].join('\n'),
    );
  });

  it('keeps the blanks around struck words', async () => {
    const before = 'He looked down at his wrist again and then left. It rose 3.5 percent in all, we hear.\n';
    const after = 'He looked down at his wrist again, then left. It rose 3.5% in all, we hear.\n';
    const { stdout } = await run(['compare', file('blanks-before.txt', before), file('blanks-after.txt', after)]);
    assert.match(stdout, /wrist again \[-and-\]\{\+,\+\} then left\.$/mu);
    assert.match(stdout, /rose 3\.5 \[-percent-\]\{\+%\+\} in all/u);
    const [longer, shorter] = ['The slow, old ferry left, late.\n', 'The slow ferry left late.\n'];
    const omitted = await run(['compare', file('longer.txt', longer), file('shorter.txt', shorter)]);
    assert.match(omitted.stdout, /The slow\[-, old-\] ferry left\[-,-\] late\./u);
  });

  it('compares as json', async () => {
    const { status, stdout } = await run(['compare', 'first.txt', 'second.txt', '--format', 'json']);
    assert.equal(status, 1);
    const { original, groups, counts } = JSON.parse(stdout);
    assert.deepEqual(original.sentences[1], { start: 23, end: 36 });
    assert.deepEqual(groups[1], {
      kind: 'unchanged',
      moved: false,
      original: [1],
      modified: [1],
      similarity: 1,
      probability: 1,
      editKinds: [],
      edits: [],
    });
    assert.deepEqual(counts, {
      unchanged: 1,
      edited: 1,
      split: 0,
      merged: 0,
      recast: 0,
      added: 1,
      omitted: 1,
      moved: 0,
    });
  });

  it('prints edits, their kinds and moves as json', async () => {
    const before =
      'The ferry left the quay at six. Nobody on the pier waved to it. The keeper lit the lamp in the tower.';
    const after =
      'The keeper lit the lamp in the tower. The ferry left the quay at nine. Nobody on the pier waved to it.';
    const { stdout } = await run(['compare', file('before.txt', before), file('after.txt', after), '--format', 'json']);
    const { groups, moves } = JSON.parse(stdout);
    const edited = groups.find(({ kind }: { kind: string }) => kind === 'edited');
    assert.deepEqual(edited.editKinds, ['figure']);
    assert.deepEqual(edited.edits, [
      {
        original: { start: before.indexOf('six'), end: before.indexOf('six') + 3 },
        modified: { start: after.indexOf('nine'), end: after.indexOf('nine') + 4 },
        typography: false,
      },
    ]);
    assert.ok(edited.probability > 0 && edited.probability <= 1);
    assert.deepEqual(moves, [{ groups: [0], distance: -2 }]);
  });

  const same: [string, string, string | Uint8Array, string | Uint8Array][] = [
    ['identical files', 'same', FIRST, FIRST],
    ['two empty files', 'empty', '', ''],
    ['CRLF and LF', 'crlf', FIRST, FIRST.replaceAll('\n', '\r\n')],
    ['a byte order mark', 'bom', FIRST, `\uFEFF${FIRST}`],
    ['UTF-16 and UTF-8', 'utf16', FIRST, Buffer.from(`\uFEFF${FIRST}`, 'utf16le')],
  ];
  for (const [what, name, original, modified] of same) {
    it(`finds ${what} the same`, async () => {
      const { status, stdout } = await run([
        'compare',
        file(`${name}-a.txt`, original),
        file(`${name}-b.txt`, modified),
      ]);
      assert.deepEqual({ status, stdout }, { status: 0, stdout: 'No differences.\n' });
    });
  }

  it('finds all of a story omitted from an empty file', async () => {
    const { status, stdout } = await run(['compare', 'first.txt', 'empty.txt', '--format', 'json']);
    assert.equal(status, 1);
    assert.deepEqual(JSON.parse(stdout).counts.omitted, 3);
  });

  it('takes a single line of 1 MB', async () => {
    const line = 'The ferry left at six and nobody on the quay waved. '.repeat(20_000);
    assert.equal((await run(['compare', file('long-a.txt', line), file('long-b.txt', line)])).status, 0);
    const unbroken = 'a'.repeat(1_000_000);
    assert.equal(
      (await run(['compare', file('a.txt', unbroken), file('b.txt', `${unbroken}b`), '--format', 'json'])).status,
      1,
    );
  });

  it('says in one line that a file is gone', () =>
    trouble(['compare', 'first.txt', 'gone.txt'], /^story-diff: gone\.txt: no such file\n$/u));
  it('says that it was given a folder', () =>
    trouble(['compare', 'folder', 'first.txt'], /^story-diff: folder: is a directory.*\n$/u));
  it('says that a file is not text', async () => {
    await trouble(
      ['compare', 'first.txt', file('picture.txt', Uint8Array.of(0x89, 0x50, 0, 0, 1))],
      /^story-diff: picture\.txt: not a text file.*\n$/u,
    );
    await trouble(
      ['compare', 'first.txt', file('latin.txt', Uint8Array.of(0x63, 0xe9))],
      /^story-diff: latin\.txt: neither UTF-8 nor UTF-16.*\n$/u,
    );
  });
  it('says how it is used', async () => {
    await trouble([], /nothing to do\nusage: /u);
    await trouble(['compare', 'first.txt'], /usage: /u);
    await trouble(['compare', 'first.txt', 'second.txt', '--colour'], /--colour/u);
    await trouble(['compare', 'first.txt', 'second.txt', '--format', 'xml'], /csv or json, not xml/u);
    assert.equal((await run(['--help'])).status, 0);
  });

  it('shows and counts only the kinds that are asked for', async () => {
    const only = (kinds: string, ...more: string[]) =>
      run(['compare', 'first.txt', 'second.txt', '--only', kinds, ...more]);
    const figure = await only('figure');
    assert.deepEqual(figure, {
      status: 1,
      stdout: '~ The ferry left at [-six-] {+seven+}.  (figure)\n\n1 figure\n',
      stderr: '',
    });
    assert.deepEqual(await only('name, quotation'), { status: 0, stdout: 'No differences.\n', stderr: '' });
    const { status, stdout } = await only('omitted', '--format', 'json');
    assert.equal(status, 1);
    const groups: { kind: string }[] = JSON.parse(stdout).groups;
    assert.deepEqual(
      groups.map(({ kind }) => kind),
      ['omitted'],
    );
    await trouble(['compare', 'first.txt', 'second.txt', '--only', 'figures'], /--only is figure, .* not figures\n$/u);
    await trouble(['compare', 'first.txt', 'second.txt', '--only', ''], /--only needs one or several of/u);
  });

  it('ignores what it is told to, and takes a language and a threshold', async () => {
    const names = [file('loud.txt', 'The FERRY left, late.\n'), file('quiet.txt', 'The ferry left late.\n')];
    assert.equal((await run(['compare', ...names])).status, 1);
    assert.equal((await run(['compare', ...names, '--ignore', 'case,punctuation'])).status, 0);
    assert.equal((await run(['compare', ...names, '--lang', 'de', '--threshold', '0.9'])).status, 1);
    await trouble(['compare', ...names, '--ignore', 'commas'], /--ignore is typography, .* not commas\n$/u);
    await trouble(['compare', ...names, '--lang', 'Klingon!'], /--lang is the tag of a language/u);
    for (const threshold of ['2', '', 'high'])
      await trouble(['compare', ...names, '--threshold', threshold], /--threshold is a number from 0\.05 to 0\.95/u);
  });

  it('colours when it is told to', async () => {
    const colored = await run(['compare', 'first.txt', 'second.txt', '--color', 'always']);
    assert.ok(colored.stdout.includes('\u001b[9;31msix\u001b[0m'));
    await trouble(
      ['compare', 'first.txt', 'second.txt', '--color', 'red'],
      /--color is auto, always or never, not red/u,
    );
  });

  it('takes standard input for the same format as the other story', async () => {
    const text = '# Ferry\n\nThe *ferry* left at six.\n';
    const { stdout } = await run(
      ['compare', file('ferry.md', text), '-', '--format', 'json'],
      text.replace('*ferry*', '_ferry_'),
    );
    assert.deepEqual(JSON.parse(stdout).groups[1].editKinds, ['markup']);
  });

  it('tells its version', async () => {
    const { status, stdout } = await run(['--version']);
    assert.equal(status, 0);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.equal(stdout, `story-diff ${version}\n`);
  });

  it('writes a file whole or not at all', async () => {
    assert.equal(
      (await run(['compare', 'first.txt', 'second.txt', '--format', 'html', '--out', 'report.html'])).status,
      1,
    );
    assert.match(readFileSync('report.html', 'utf8'), /<\/html>\n$/u);
    const compare = ['compare', 'first.txt', 'second.txt', '--format', 'csv', '--out'];
    await trouble([...compare, 'gone/report.csv'], /^story-diff: gone\/report\.csv: no such folder; make it first\n$/u);
    await trouble([...compare, 'folder'], /^story-diff: folder: is a directory; name a file in it\n$/u);
    await trouble(
      [...compare, 'first.txt/report.csv'],
      /^story-diff: first\.txt\/report\.csv: a part of its path is a file/u,
    );
    if (existsSync('/dev/full'))
      await trouble([...compare, '/dev/full'], /^story-diff: \/dev\/full: no space left on the disk\n$/u);
    file('kept.csv', 'as it was');
    function* breaks() {
      yield 'half a report';
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    }
    const streams = { stdin: Readable.from([]), stdout: new Writable(), stderr: new Writable() };
    await assert.rejects(writeOut(streams, 'kept.csv', breaks()), /^Error: kept\.csv: no space left on the disk$/u);
    assert.equal(readFileSync('kept.csv', 'utf8'), 'as it was');
    assert.deepEqual(
      readdirSync('.').filter((name) => name.endsWith('.part')),
      [],
    );
  });

  it('compares two folders: by name, then by content', async () => {
    for (const folder of ['one', 'two/deep']) mkdirSync(folder, { recursive: true });
    mkdirSync('one/deep');
    file('one/a.txt', FIRST);
    file('two/a.txt', SECOND);
    file('one/deep/same.md', FIRST);
    file('two/deep/same.md', FIRST);
    const tale =
      'The keeper lit the lamp in the tower. She climbed down the stairs and wrote a letter to her sister.\n';
    file('one/draft.txt', tale);
    file('two/final.txt', tale.replace('a letter', 'two letters'));
    file('one/gone.txt', 'Rain fell on the roofs of the town all day.\n');
    file('two/new.txt', 'Bread is baked before the sun comes up.\n');
    file('one/picture.png', Uint8Array.of(0, 1, 2));
    const { status, stdout } = await run(['compare', 'one', 'two']);
    assert.equal(status, 1);
    assert.deepEqual(stdout.match(/^(?:[=] |[−+] .*only).*$/gmu), [
      '= a.txt',
      '= draft.txt → final.txt',
      '+ new.txt: only in the modified folder',
      '− gone.txt: only in the original folder',
    ]);
    assert.match(stdout, /wrote \[-a letter-\] \{\+two letters\+\}/u);
    const lines = (await run(['compare', 'one', 'two', '--format', 'json'])).stdout.trim().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).names),
      [
        { original: 'a.txt', modified: 'a.txt' },
        { original: 'draft.txt', modified: 'final.txt' },
        { original: null, modified: 'new.txt' },
        { original: 'gone.txt', modified: null },
      ],
    );
    await trouble(['compare', 'one', 'two', '--format', 'html'], /name a folder by --out/u);
    assert.equal((await run(['compare', 'one', 'two', '--format', 'html', '--out', 'reports'])).status, 1);
    assert.deepEqual(readdirSync('reports'), ['a.txt.html', 'final.txt.html', 'gone.txt.html', 'new.txt.html']);
    assert.deepEqual(await run(['compare', 'one', 'one']), { status: 0, stdout: 'No differences.\n', stderr: '' });
    await trouble(['compare', 'one', 'folder'], /^story-diff: folder: a folder without stories; those end in \.txt, /u);
    await trouble(
      ['compare', 'one', 'two', '--format', 'csv', '--out', 'first.txt'],
      /^story-diff: first\.txt: is a file; name a folder\n$/u,
    );
  });

  it('compares the pairs of a file, a line each, and goes on after a bad one', async () => {
    const lines = [
      { id: 'a', original: FIRST, modified: FIRST },
      {
        id: 'b',
        original: '*Rain* fell.',
        modified: '_Rain_ fell.',
        originalFormat: 'markdown',
        modifiedFormat: 'markdown',
      },
      { id: 'c', original: FIRST },
      { id: 'd', original: FIRST, modified: SECOND, lang: 'en' },
    ].map((line) => JSON.stringify(line));
    const { status, stdout } = await run(['compare', '--pairs', '-'], [...lines, '{"id":', ''].join('\n'));
    assert.equal(status, 2);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map(({ id, error, counts }) => [id, error ?? counts.edited]),
      [
        ['a', 0],
        ['b', 1],
        ['c', 'line 3: "original" and "modified" must be the texts of two stories'],
        ['d', 1],
        [null, 'line 5: not valid JSON; each line must be one object'],
      ],
    );
    assert.equal((await run(['compare', '--pairs', '-'], `${lines[0]}\n`)).status, 0);
    assert.equal((await run(['compare', '--pairs', '-', '--only', 'figure'], `${lines[3]}\n`)).status, 1);
    await trouble(['compare', '--pairs', 'gone.jsonl'], /^story-diff: gone\.jsonl: no such file\n$/u);
    await trouble(['compare', '--pairs', '-', '--jobs', '0'], /--jobs is a number of threads from 1 to 256, not 0/u);
    await trouble(['compare', 'first.txt', 'second.txt', '--jobs', '2'], /usage: /u);
  });

  it('aligns the lists of a file, a line each', async () => {
    const line = (id: string) =>
      JSON.stringify({ id, left: ['The ferry left.', 'Nobody waved.'], right: ['Nobody waved.', 'The ferry left.'] });
    const { status, stdout } = await run(['align', file('pairs.jsonl', `${line('a')}\n\n${line('b')}\n`)]);
    assert.equal(status, 0);
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
      ['a', 'b'].map((id) => ({
        id,
        links: [
          [0, 1],
          [1, 0],
        ],
      })),
    );
  });

  it('splits the texts of standard input', async () => {
    const { status, stdout } = await run(['split', '-'], '{"id":7,"lang":"en","text":"He left. She stayed."}\n');
    assert.deepEqual({ status, stdout }, { status: 0, stdout: '{"id":7,"sentences":[[0,8],[9,20]]}\n' });
  });

  it('names the line that it cannot read', async () => {
    await trouble(['split', '-'], /^story-diff: standard input, line 2: .*\n$/u, '\n{"id":1\n');
    await trouble(
      ['align', '-'],
      /^story-diff: standard input, line 1: "left" and "right" must be lists of sentences\n$/u,
      '{"id":1}\n',
    );
    await trouble(['align', 'gone.jsonl'], /^story-diff: gone\.jsonl: .*\n$/u);
  });

  it('reads a story from standard input', async () => {
    assert.equal((await run(['compare', 'first.txt', '-'], FIRST)).status, 0);
    assert.equal((await run(['compare', '-', 'second.txt'], FIRST)).status, 1);
    await trouble(['compare', '-', '-'], /^story-diff: only one of the stories can be standard input\n$/u);
  });

  it('takes a byte order mark before the first line', async () => {
    const { status, stdout } = await run(['split', file('bom.jsonl', '\uFEFF{"id":1,"text":"He left."}\n')]);
    assert.deepEqual({ status, stdout }, { status: 0, stdout: '{"id":1,"sentences":[[0,8]]}\n' });
  });

  const badLines: [what: string, line: string | Uint8Array, reason: RegExp][] = [
    ['null', 'null', /line 1: must be an object/u],
    ['a list', '[]', /line 1: must be an object/u],
    ['a number', '7', /line 1: must be an object/u],
    ['no JSON', 'He left.', /line 1: not valid JSON; each line must be one object/u],
    ['a text of another type', '{"id":1,"text":7}', /line 1: "text" must be a string/u],
    ['a language of another type', '{"id":1,"text":"a","lang":7}', /line 1: "lang" must be the tag of a language/u],
    ['invalid UTF-8', Uint8Array.of(0x22, 0xe9, 0x22, 0x0a), /not valid UTF-8 in line 1; save it in UTF-8/u],
    ['UTF-8 that is cut off', Uint8Array.of(0x22, 0xe2, 0x82), /not valid UTF-8/u],
  ];
  for (const [what, line, reason] of badLines)
    it(`says in one line what is wrong with ${what}`, async () => {
      const { status, stdout, stderr } = await run(['split', file('bad.jsonl', line)]);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
      assert.match(stderr, reason);
      assert.match(stderr, /^story-diff: bad\.jsonl[^\n]*\n$/u);
    });

  it('says that a file of lines is gone or a folder', async () => {
    await trouble(['split', 'gone.jsonl'], /^story-diff: gone\.jsonl: no such file\n$/u);
    await trouble(['split', 'folder'], /^story-diff: folder: is a directory; name a file in it\n$/u);
  });

  it('tells UTF-32 from UTF-16', async () => {
    const utf32 = (littleEndian: boolean) => {
      const bytes = new DataView(new ArrayBuffer(8));
      bytes.setUint32(0, 0xfeff, littleEndian);
      bytes.setUint32(4, 0x41, littleEndian);
      return new Uint8Array(bytes.buffer);
    };
    for (const littleEndian of [true, false])
      await trouble(
        ['compare', 'first.txt', file('utf32.txt', utf32(littleEndian))],
        /^story-diff: utf32\.txt: is in UTF-32; /u,
      );
  });

  it('shows control characters as text', async () => {
    const { stdout } = await run([
      'compare',
      'first.txt',
      file('controls.txt', `${FIRST}\u001b[2J\u009b31m Boo\u0007 and\u007f hiss.\n`),
    ]);
    assert.match(stdout, /␛\[2J/u);
    assert.doesNotMatch(stdout, /[^\P{Cc}\n]/u);
  });
});
