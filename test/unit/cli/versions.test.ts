import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupByKey } from '../../fixtures/archive/group-by-key.ts';
import { type Archive, makeArchive } from '../../fixtures/archive/make-archive.ts';
import { runInProcess } from '../../fixtures/command-line.ts';

const HARBOUR =
  'The harbour master counted eleven boats before the storm. Two fishermen carried their nets into the old chapel. Nobody had repaired its roof since the lighthouse burned down.';
const HARBOUR_CUT = 'Two fishermen carried all their nets into the old chapel.';
const TRAM = 'A tram left the rails in Lindgate on Monday. The mayor blamed its new driver for the broken signal.';

describe('story-diff versions', () => {
  let folder = '';
  let archive: Archive;
  const file = (name: string, lines: readonly (object | string)[]) => {
    const path = join(folder, name);
    writeFileSync(path, lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
    return path;
  };
  const run = (args: string[], input = '') => runInProcess(['versions', ...args], input);
  const parse = (stdout: string) =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'story-diff-versions-'));
    archive = makeArchive(7, { stories: 300, withVersion: 40, withStage: 30 });
    file('archive.jsonl', archive.stories);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('finds what was cut, re-ordered and reworded, and few stages of one event', async () => {
    const { status, stdout, stderr } = await run([join(folder, 'archive.jsonl')]);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    const found = parse(stdout).map(({ original, modified }) => `${original} ${modified}`);
    assert.equal(new Set(found).size, found.length);
    const versions = new Set(archive.versions.map((pair) => pair.join(' ')));
    const right = found.filter((pair) => versions.has(pair)).length;
    assert.ok(right / versions.size >= 0.95, `recall ${right / versions.size}`);
    assert.ok(right / found.length >= 0.9, `precision ${right / found.length}`);
  });

  it('finds the same by keys that something else groups', async () => {
    const path = join(folder, 'archive.jsonl');
    const whole = await run([path]);
    const keys = await run([path, '--keys']);
    assert.equal(keys.status, 0);
    for (const line of parse(keys.stdout)) assert.match(line.key, /^[0-9a-f]{10}$/u);
    const { status, stdout, stderr } = await run([path, '--candidates', '-'], groupByKey(keys.stdout));
    assert.equal(status, 0);
    // The archive has stock passages: one process leaves them out without a word.
    assert.match(stderr, /^story-diff: left out, as they share a stock passage: groups of more than 100, \d+\n$/u);
    assert.deepEqual(stdout.split('\n').sort(), whole.stdout.split('\n').sort());
  });

  it('takes the earlier story as the original, without dates the earlier line', async () => {
    const lines = (cutDate?: string, date?: string) => [
      { id: 'cut', text: HARBOUR_CUT, date: cutDate },
      { id: 7, text: HARBOUR, date },
    ];
    const originalOf = async (...dates: [string?, string?]) =>
      parse((await run([file('two.jsonl', lines(...dates))])).stdout).map(({ original }) => original);
    assert.deepEqual(await originalOf('2026-03-02', '2026-03-01'), [7]);
    assert.deepEqual(await originalOf('2026-03-01', '2026-03-02'), ['cut']);
    assert.deepEqual(await originalOf('2026-03-01T23:00:00', '2026-03-01T22:30:00Z'), [7]);
    assert.deepEqual(await originalOf('2026-03-02', undefined), ['cut']);
    assert.deepEqual(await originalOf(), ['cut']);
    assert.deepEqual(await originalOf('2026-03-02', '2026-03-02'), ['cut']);
  });

  it('prints the share of the shorter story', async () => {
    const { stdout } = await run([
      file('share.jsonl', [
        { id: 'a', text: HARBOUR },
        { id: 'b', text: `${HARBOUR} ${TRAM}` },
        { id: 'c', text: TRAM, lang: 'en' },
      ]),
    ]);
    assert.deepEqual(parse(stdout), [
      { original: 'a', modified: 'b', share: 1 },
      { original: 'b', modified: 'c', share: 1 },
    ]);
  });

  const BAD = [
    [{ id: 'a', text: HARBOUR }, undefined],
    ['no JSON', 'line 2: not valid JSON; each line must be one object'],
    [{ id: 'a', text: TRAM }, 'line 3: the id "a" is that of line 1; give each story its own'],
    [{ text: TRAM }, 'line 4: "id" must be a string or a number'],
    [{ id: 'b', text: 1 }, 'line 5: "text" must be a string'],
    [{ id: 'c', text: TRAM, date: 'Monday' }, 'line 6: "date" must be a date such as'],
    ['', undefined],
    [{ id: 'd', text: HARBOUR_CUT, lang: 3 }, 'line 8: "lang" must be the tag of a language, such as "en"'],
    [{ id: 'e', text: HARBOUR_CUT }, undefined],
  ] as const;

  it('tells bad lines and goes on', async () => {
    const path = file(
      'bad.jsonl',
      BAD.map(([line]) => line),
    );
    for (const options of [[], ['--keys']]) {
      const { status, stdout, stderr } = await run([path, ...options]);
      assert.equal(status, 1);
      const told = stderr.trim().split('\n');
      const reasons = BAD.flatMap(([, reason]) => reason ?? []);
      assert.equal(told.length, reasons.length, stderr);
      for (const [index, reason] of reasons.entries())
        assert.ok(told[index]!.startsWith(`story-diff: ${path}, ${reason}`), told[index]);
      const ids = parse(stdout).flatMap(({ id, original, modified }) => id ?? [original, modified]);
      assert.deepEqual([...new Set(ids)], ['a', 'e']);
    }
  });

  it('goes on after a line that is not valid UTF-8', async () => {
    const path = join(folder, 'latin1.jsonl');
    const line = (id: string, text: string) => JSON.stringify({ id, text });
    const lines = [line('a', HARBOUR), line('b', 'Caf\u00e9'), line('c', HARBOUR_CUT), ''];
    writeFileSync(path, Buffer.from(lines.join('\r\n'), 'latin1'));
    const { status, stdout, stderr } = await run([path]);
    assert.equal(status, 1);
    assert.match(stderr, /^story-diff: .*latin1\.jsonl, line 2: not valid UTF-8; save it in UTF-8 first\n$/u);
    assert.equal(parse(stdout).length, 1);
  });

  describe('of standard input', () => {
    // Other tests make such copies at the same time: these have a folder of their own.
    const variables = ['TMPDIR', 'TEMP', 'TMP'] as const;
    const before = variables.map((name) => process.env[name]);
    let copies = '';
    beforeEach(() => {
      copies = mkdtempSync(join(folder, 'copies-'));
      for (const name of variables) process.env[name] = copies;
    });
    afterEach(() => {
      for (const [index, name] of variables.entries())
        if (before[index] === undefined) delete process.env[name];
        else process.env[name] = before[index];
    });

    it('finds versions, and leaves no copy of it behind', async () => {
      const lines = [
        { id: 1, text: HARBOUR },
        { id: 2, text: TRAM },
        { id: 3, text: HARBOUR_CUT },
      ];
      const input = `\uFEFF${lines.map((line) => JSON.stringify(line)).join('\n')}`; // and no end of the last line
      const { status, stdout } = await run(['-'], input);
      assert.deepEqual({ status, stdout }, { status: 0, stdout: '{"original":1,"modified":3,"share":1}\n' });
      assert.deepEqual(readdirSync(copies), []);
      assert.deepEqual(await run(['-'], ''), { status: 0, stdout: '', stderr: '' });
    });

    it('says where it cannot be kept', async () => {
      rmSync(copies, { recursive: true });
      const { status, stdout, stderr } = await run(['-'], '');
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
      assert.match(stderr, /^story-diff: standard input cannot be kept in [^\n]*: no such folder; make it first\n$/u);
    });
  });

  it('tells groups that name no story, and goes on', async () => {
    const path = file('groups-of.jsonl', [
      { id: 1, text: HARBOUR },
      { id: 3, text: HARBOUR_CUT },
    ]);
    const groups = ['{"ids":[1,"3"]}', '{"ids":7}', '', '{"key":"0","ids":[3,1,3]}', '{"ids":[1,3]}', '{"ids":[]}'];
    const { status, stdout, stderr } = await run([path, '--candidates', '-'], groups.join('\n'));
    assert.deepEqual({ status, stdout }, { status: 1, stdout: '{"original":1,"modified":3,"share":1}\n' });
    assert.equal(
      stderr,
      'story-diff: standard input, line 1: no story of the archive has the id "3"\n' +
        'story-diff: standard input, line 2: "ids" must be a list of ids\n',
    );
  });

  it('leaves out groups that are as large as those of a stock passage, and says so', async () => {
    const ids = Array.from({ length: 101 }, (_, id) => id);
    const path = file(
      'stock.jsonl',
      ids.map((id) => ({ id, text: HARBOUR })),
    );
    const { status, stdout, stderr } = await run([path, '--candidates', '-'], JSON.stringify({ ids }));
    assert.deepEqual({ status, stdout }, { status: 0, stdout: '' });
    assert.equal(stderr, 'story-diff: left out, as they share a stock passage: groups of more than 100, 1\n');
  });

  const TROUBLE: [args: string[], reason: RegExp][] = [
    [['gone.jsonl'], /^story-diff: gone\.jsonl: no such file\n$/u],
    [['gone.jsonl', '--candidates', '-'], /^story-diff: gone\.jsonl: no such file\n$/u],
    [[tmpdir()], /is a directory; name a file in it\n$/u],
    [['-', '--jobs', '0'], /--jobs is a number of threads from 1 to 256, not 0\n$/u],
    [['-', '--lang', '1'], /--lang is the tag of a language/u],
    [['-', '--out', 'x'], /versions takes --lang, --jobs, --keys, --candidates, not --out\n$/u],
    [['-', '--candidates', '-'], /only one of the archive and the groups can be standard input\n$/u],
    [['a', '--keys', '--candidates', 'b'], /--keys comes before the grouping/u],
  ];
  for (const [args, reason] of TROUBLE)
    it(`refuses in one line: versions ${args[0] === tmpdir() ? 'FOLDER' : args.join(' ')}`, async () => {
      const { status, stdout, stderr } = await run(args);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
      assert.match(stderr, reason);
      assert.match(stderr, /^[^\n]*\n$/u);
    });
});
