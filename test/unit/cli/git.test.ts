import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { CLI_BUILD } from '../../fixtures/cli-build.ts';

/** What a renamed story kept, which is most of it: else git takes it for another. */
const REST = '\nThe roofs of the town shone like fish.\n\nNobody on the pier minded it much, and the boats came in.\n';

describe('the command line in git', () => {
  let folder = '';
  let cli = '';
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_PAGER: 'cat' },
    });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  const commit = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    git('add', '-A');
    git('-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '-q', '-m', 'A draft');
  };

  before(async function () {
    if (spawnSync('git', ['--version']).status !== 0) this.skip(); // git is not installed
    cli = resolve('dist/test/cli-for-git.mjs');
    await esbuild.build({ ...CLI_BUILD, outfile: cli });
    folder = mkdtempSync(join(tmpdir(), 'story-diff-git-'));
    git('init', '-q');
    const command = `"${process.execPath}" "${cli}"`;
    git('config', 'diff.story.command', `${command} git-diff`);
    git('config', 'difftool.story.cmd', `${command} compare "$LOCAL" "$REMOTE"`);
    commit({
      '.gitattributes': '*.md diff=story\n',
      'ferry.md': '# Ferry\n\nThe ferry left at six. Nobody waved.\n',
      'old.md': `Rain fell all day.\n${REST}`,
    });
    commit({
      'ferry.md': '# Ferry\n\nThe *ferry* left at seven. Nobody waved.\n',
      'new.md': 'Bread is baked at night.\n',
    });
    git('mv', 'old.md', 'renamed.md');
  });
  after(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('is its external diff driver', () => {
    const diff = git('diff', '--ext-diff', 'HEAD~', 'HEAD');
    assert.match(
      diff,
      /^story ferry\.md\n {2}… 1 unchanged sentence\n~ The \*ferry\* left at \[-six-\] \{\+seven\+\}\. {2}\(figure\)$/mu,
    );
    assert.match(diff, /^story new\.md \(new\)\n\+ \{\+Bread is baked at night\.\+\}$/mu);
  });

  it('tells a story that was renamed, and one that git has deleted', () => {
    writeFileSync(join(folder, 'renamed.md'), `Rain fell all night.\n${REST}`);
    assert.match(
      git('diff', '--ext-diff', '-M', 'HEAD'),
      /^story old\.md → renamed\.md\n~ Rain fell all \[-day-\] \{\+night\+\}\./mu,
    );
    assert.match(git('diff', '--ext-diff', '--no-renames', 'HEAD'), /^story old\.md \(deleted\)\n− /mu);
  });

  it('is its difftool', () => {
    const diff = git('difftool', '--no-prompt', '--tool', 'story', 'HEAD~', 'HEAD', '--', 'ferry.md');
    assert.match(diff, /left at \[-six-\] \{\+seven\+\}\./u);
  });
});
