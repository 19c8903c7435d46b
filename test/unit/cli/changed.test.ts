import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import * as esbuild from 'esbuild';
import { CONVERTED_ENDINGS } from '../../../src/conversion/endings.ts';
import { STORY_ENDINGS } from '../../../src/story/endings.ts';
import { CLI_BUILD } from '../../fixtures/cli-build.ts';

const FERRY = 'The ferry left at six. Nobody waved. Rain fell on the roofs of the town all night.\n';
const LATER = 'The ferry left at seven. Rain fell on the roofs of the town all night. Ask @marta about #12.\n';
const LIGHTHOUSE = 'The keeper lit the lamp in the tower. She climbed down and wrote to her sister.\n';

describe('changed prose in a git repository', () => {
  let folder = '';
  let cli = '';
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const git = (...args: string[]) => {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8', env });
    assert.equal(status, 0, stderr);
    return stdout.trim();
  };
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  const commit = () => {
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'A draft');
    return git('rev-parse', 'HEAD');
  };
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env,
    });
    return { status, stdout, stderr };
  };

  before(async function () {
    if (spawnSync('git', ['--version']).status !== 0) this.skip(); // git is not installed
    cli = resolve('dist/test/cli-for-changed.mjs');
    await esbuild.build({ ...CLI_BUILD, outfile: cli });
  });
  /** The first commit of a repository with a story in it. */
  let first = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'story-diff-changed-'));
    git('init', '-q', '--initial-branch=main');
    write('ferry.md', FERRY);
    write('old.txt', LIGHTHOUSE);
    write('gone.md', 'Bread is baked before the sun comes up.\n');
    write('code.js', 'export {};\n');
    first = commit();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Changes a story, adds one, deletes one, renames one, and touches what is no prose. */
  const changeAll = () => {
    write('ferry.md', LATER);
    write('new.md', 'Salt is dear in winter.\n');
    git('rm', '-q', 'gone.md');
    git('mv', 'old.txt', 'tower.txt');
    write('tower.txt', LIGHTHOUSE.replace('her sister', 'her brother'));
    write('code.js', 'export default 1;\n');
  };

  it('is told of a branch: what to check, what was omitted, what was added', () => {
    changeAll();
    commit();
    const { status, stdout, stderr } = run('changed', first, 'HEAD', '--format', 'markdown');
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    const [ferry, gone, fresh, tower, ...others] = stdout.split(/^(?=### )/mu);
    assert.deepEqual(others, []);
    assert.equal(
      ferry,
      `### ferry.md

1 omitted, 1 added, 1 edited, 1 unchanged, 1 to check.

**To check**

- **Edited** (figure), ¶1 → ¶1:
  - Original: The ferry left at ~~six~~.
  - Modified: The ferry left at **seven**.

**Omitted**

- **Omitted**, ¶1: Nobody waved.

**Added**

- **Added**, ¶1: Ask @\u2060marta about \\#\u206012.

`,
    );
    assert.equal(gone, '### gone.md (deleted)\n\n1 omitted.\n\n');
    assert.equal(fresh, '### new.md (new)\n\n1 added.\n\n');
    assert.match(tower!, /^### old\.txt → tower\.txt\n/u);
    assert.match(tower!, /<details><summary>1 other change<\/summary>\n\n- \*\*Edited\*\*/u);
  });

  it('is told as of a pull request: what others changed meanwhile is left out', () => {
    git('checkout', '-q', '-b', 'draft');
    write('ferry.md', LATER);
    commit();
    git('checkout', '-q', 'main');
    write('old.txt', 'Another tale.\n');
    commit();
    const { stdout } = run('changed', 'main', 'draft');
    assert.match(stdout, /^ferry\.md\n/u);
    assert.doesNotMatch(stdout, /old\.txt/u);
  });

  it('fails only when it is asked to, and only for the kinds that are asked for', () => {
    changeAll();
    const all = commit();
    assert.equal(run('changed', first, all).status, 0);
    assert.equal(run('changed', first, all, '--exit-code').status, 1);
    assert.equal(run('changed', first, all, '--exit-code', '--only', 'negation').status, 0);
    const figures = run('changed', first, all, '--exit-code', '--only', 'figure');
    assert.equal(figures.status, 1);
    assert.match(figures.stdout, /^ferry\.md\n~ The ferry left at \[-six-\] \{\+seven\+\}\./u);
    assert.doesNotMatch(figures.stdout, /tower|new\.md|gone\.md/u);
  });

  it('is none where only code changed', () => {
    write('code.js', 'export default 2;\n');
    const { status, stdout } = run('changed', first, commit(), '--exit-code');
    assert.deepEqual({ status, stdout }, { status: 0, stdout: 'No prose changed.\n' });
  });

  it('is read through a conversion; a file that cannot be read stops no other', () => {
    copyFileSync('test/fixtures/files/lock-first.docx', join(folder, 'lock.docx'));
    write('broken.docx', 'no archive');
    const before = commit();
    copyFileSync('test/fixtures/files/lock-second.docx', join(folder, 'lock.docx'));
    write('broken.docx', 'no archive either');
    const { status, stdout, stderr } = run('changed', before, commit());
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.match(stdout, /^broken\.docx\nbroken\.docx is damaged/u);
    assert.match(stdout, /^lock\.docx\n[\s\S]*omitted/mu);
  });

  it('says in one line what is wrong', () => {
    for (const [args, reason] of [
      [['changed', 'nowhere'], /^story-diff: nowhere: no such commit here; fetch it first .*fetch-depth: 0\)\n$/u],
      [['changed', '--staged', first], /^story-diff: cannot do "changed --staged/u],
      [
        ['changed', first, '--format', 'docx', '--out', 'x'],
        /^story-diff: changed writes text or markdown, not docx\n$/u,
      ],
      [['compare', 'ferry.md', 'ferry.md', '--staged'], /^story-diff: cannot do "compare/u],
    ] as const) {
      const { status, stdout, stderr } = run(...args);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' }, stderr);
      assert.match(stderr, reason);
    }
    git('checkout', '-q', '--orphan', 'other');
    commit();
    assert.match(run('changed', first, 'other').stderr, /have no common commit here; fetch the whole history/u);
  });

  describe('for pre-commit', () => {
    const hook = readFileSync('.pre-commit-hooks.yaml', 'utf8');
    const field = (name: string) => new RegExp(`^ {2}${name}: (.*?)(?: #.*)?$`, 'mu').exec(hook)![1]!;

    it('is told of what is staged, and stops no commit', () => {
      const [program, ...args] = field('entry').split(' ');
      assert.equal(program, 'story-diff');
      changeAll();
      git('add', '-A');
      write('ferry.md', 'What is not staged does not count.\n');
      const { status, stdout } = run(...args);
      assert.equal(status, 0);
      assert.match(
        stdout,
        /^ferry\.md\n~ The ferry left at \[-six-\] \{\+seven\+\}\. {2}\(figure\)\n− \[-Nobody waved\.-\]\n/u,
      );
      assert.match(stdout, /^new\.md \(new\)\n\+ \{\+Salt is dear in winter\.\+\}$/mu);
      assert.match(stdout, /^gone\.md \(deleted\)\n− /mu);
      assert.match(stdout, /^old\.txt → tower\.txt\n.*\n~ .*\[-sister-\] \{\+brother\+\}/mu);
      git('reset', '-q', '--hard');
      assert.deepEqual(run(...args), { status: 0, stdout: 'No prose changed.\n', stderr: '' });
    });

    it('is told of the first commit of a repository, too', () => {
      git('checkout', '-q', '--orphan', 'fresh');
      git('rm', '-rq', '--cached', '.');
      git('add', 'ferry.md');
      const { status, stdout } = run('changed', '--staged');
      assert.equal(status, 0);
      assert.match(stdout, /^ferry\.md \(new\)\n/u);
    });

    it('runs where a file of a story changes', () => {
      const endings = /\\\.\((.*)\)\$$/u.exec(field('files'))![1]!.split('|');
      assert.deepEqual(endings, [...STORY_ENDINGS, ...CONVERTED_ENDINGS]);
    });
  });

  describe('for GitHub', () => {
    /** What was asked of GitHub: method, path and body. */
    let asked: [method: string, path: string, body: string][] = [];
    /** The comments that GitHub has, or the status that it answers with. */
    let comments: { id: number; body: string }[] | number = [];
    let server: Server;

    before(async () => {
      server = createServer(async (request, response) => {
        const { method = '', url = '' } = request;
        const sent = await text(request);
        asked.push([method, url, sent ? JSON.parse(sent).body : '']);
        if (typeof comments === 'number') response.writeHead(comments);
        response.end(JSON.stringify(method === 'GET' ? comments : {}));
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
    });
    after(() => server.close());
    beforeEach(() => {
      asked = [];
      comments = [];
    });

    /** Runs what the action runs, and returns what it wrote. */
    const act = async (event: object, inputs: Record<string, string> = {}) => {
      const file = (name: string) => join(folder, '.git', name);
      for (const name of ['summary', 'output']) rmSync(file(name), { force: true });
      writeFileSync(file('event.json'), JSON.stringify(event));
      const child = spawn(process.execPath, [resolve('.github/actions/story-diff/report.mjs')], {
        cwd: folder,
        env: {
          ...env,
          STORY_DIFF_CLI: cli,
          GITHUB_EVENT_PATH: file('event.json'),
          GITHUB_STEP_SUMMARY: file('summary'),
          GITHUB_OUTPUT: file('output'),
          GITHUB_REPOSITORY: 'ada/tales',
          GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
          ...inputs,
        },
      });
      const [output, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
      const read = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
      return { status, output, summary: read('summary'), changed: read('output') };
    };
    const request = (base: string, head: string) => ({
      pull_request: { number: 7, base: { sha: base }, head: { sha: head } },
    });
    const COMMENT = { STORY_DIFF_COMMENT: 'true', STORY_DIFF_TOKEN: 'secret' };

    it('is written into the summary of a job, of a pull request and of a push', async () => {
      changeAll();
      const last = commit();
      for (const event of [request(first, last), { before: first, after: last }]) {
        const { status, output, summary, changed } = await act(event);
        assert.deepEqual({ status, output, changed }, { status: 0, output: '', changed: 'changed=true\n' });
        assert.match(summary, /^## Changed prose\n\n### ferry\.md\n[\s\S]*\*\*To check\*\*/u);
      }
      assert.deepEqual(asked, []);
    });

    it('is commented once on a pull request, and written anew later', async () => {
      changeAll();
      const last = commit();
      await act(request(first, last), COMMENT);
      assert.deepEqual(
        asked.map(([method, path]) => `${method} ${path}`),
        ['GET /repos/ada/tales/issues/7/comments?per_page=100&page=1', 'POST /repos/ada/tales/issues/7/comments'],
      );
      const [, , body] = asked[1]!;
      assert.match(body, /^<!-- story-diff -->\n## Changed prose\n/u);
      comments = [
        { id: 1, body: 'Nice.' },
        { id: 2, body },
      ];
      asked = [];
      await act(request(last, last), COMMENT);
      assert.deepEqual(asked[1], [
        'PATCH',
        '/repos/ada/tales/issues/comments/2',
        '<!-- story-diff -->\n## Changed prose\n\nNo prose changed.\n',
      ]);
    });

    it('is not commented where no prose changed', async () => {
      write('code.js', 'export default 3;\n');
      const { changed, summary } = await act(request(first, commit()), COMMENT);
      assert.equal(changed, 'changed=false\n');
      assert.equal(summary, '## Changed prose\n\nNo prose changed.\n');
      assert.deepEqual(
        asked.map(([method]) => method),
        ['GET'],
      );
    });

    it('is no failure where it may not comment, and is one where the commits are not there', async () => {
      changeAll();
      const last = commit();
      comments = 403;
      const forbidden = await act(request(first, last), COMMENT);
      assert.equal(forbidden.status, 0);
      assert.match(
        forbidden.output,
        /^::warning::Story Diff cannot comment: GitHub answered 403 .*pull-requests: write/u,
      );
      const gone = await act(request('0123456789012345678901234567890123456789', last));
      assert.equal(gone.status, 1);
      assert.match(gone.output, /^::error::Story Diff: 0123456789.*fetch-depth: 0\)\n$/u);
    });

    it('is nothing on the first push of a branch', async () => {
      const { status, output, changed } = await act({ before: '0'.repeat(40), after: first });
      assert.deepEqual({ status, changed }, { status: 0, changed: 'changed=false\n' });
      assert.match(output, /^::notice::Story Diff compared nothing/u);
    });

    it('is cut where GitHub takes no more', async () => {
      const lines = (word: string) =>
        Array.from({ length: 1500 }, (_, at) => `The ${word} of day ${at} was long and nobody minded it.`).join('\n\n');
      write('long.md', lines('rain'));
      const before = commit();
      write('long.md', lines('snow'));
      for (let at = 0; at < 30; at++) write(`tale-${at}.md`, 'Once.\n');
      const last = commit();
      for (let at = 0; at < 30; at++)
        write(
          `tale-${at}.md`,
          Array.from({ length: 40 }, (_, line) => `Lamp ${at * line} burned on the stair.`).join('\n\n'),
        );
      await act(request(before, commit()), COMMENT);
      const [, , body] = asked[1]!;
      assert.ok(body.length <= 65_536, `${body.length}`);
      assert.equal(last.length, 40);
    });
  });
});
