import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { FileHistory } from '../../src/extension/versions/file-history.ts';
import { findRepository, hasVersion } from '../../src/extension/versions/git.ts';
import { StoryVersions } from '../../src/extension/versions/story-versions.ts';
import { until } from '../vscode/until.ts';
import { Repository, withRepository } from './repository.ts';
import { FIRST, SECOND, shown, takeFirstPick, writeStory } from './stories.ts';

const NO_SNAPSHOTS = { of: () => [], uriOf: (): never => assert.fail() };
const THIRD = `${SECOND}\n\nThe island came in sight at noon.`;

/** What is offered for a story: "heading: label, label". */
const offered = async (uri: vscode.Uri, pages = 1) => {
  const versions = new StoryVersions(uri, NO_SNAPSHOTS);
  for (let page = 0; page < pages; page++) await versions.findMore();
  return (await versions.list(Date.now())).map(
    ({ heading, versions: found }) => `${heading}: ${found.map(({ label }) => label).join(', ')}`,
  );
};
const ELSEWHERE = 'elsewhere: Clipboard, Other File…';

describe('the versions of a story', () => {
  let repository: Repository;
  withRepository((made) => {
    repository = made;
  });

  const historyOf = async (uri: vscode.Uri) => {
    const tracked = await findRepository(uri);
    const history = new FileHistory(tracked!.repository, uri);
    while (!history.hasEnded) await history.findMore();
    return history.commits.map(
      ({ commit, file }) => `${commit.message.split('\n')[0]} (${path.basename(file.fsPath)})`,
    );
  };
  /** Picks the version that stands first and waits for the comparison. */
  const compareFirst = async (uri: vscode.Uri) => {
    await takeFirstPick(vscode.commands.executeCommand('storyDiff.compareWithVersion', uri));
    return shown();
  };

  it('are its commits, branches and tags, the index and what else there is', async () => {
    repository.commit('tale.md', FIRST, 'First draft\n\nWith a body.');
    repository.git('tag', 'sent-to-editor');
    repository.git('branch', 'drafts/june');
    repository.commit('tale.md', SECOND, 'Second draft');
    await repository.refresh();
    assert.deepEqual(await offered(repository.uri('tale.md')), [
      'git: Last Commit, Index',
      'commits of this file: Second draft, First draft',
      'branches and tags: drafts/june, sent-to-editor',
      ELSEWHERE,
    ]);
  });

  it('are compared: the last commit first', async () => {
    repository.commit('tale.md', FIRST, 'First draft');
    const uri = repository.write('tale.md', SECOND);
    await repository.refresh();
    const { session } = await compareFirst(uri);
    assert.equal(session.title, 'tale.md (HEAD) ↔ tale.md');
    assert.equal(session.compared!.comparison.counts.edited, 1);
  });

  it('begin with the saved file where there is unsaved text', async () => {
    const uri = await writeStory('second.txt', FIRST);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'Listen. ');
    await vscode.workspace.applyEdit(edit);
    const { session } = await compareFirst(uri);
    assert.equal(session.title, 'second.txt (in file) ↔ second.txt');
    assert.equal(session.compared!.comparison.counts.added, 1);
    assert.equal(session.compared!.comparison.original.text, FIRST);
  });

  it('follow a file that was renamed, twice', async () => {
    repository.commit('tale.md', FIRST, 'First draft');
    repository.git('mv', 'tale.md', 'story.md');
    repository.git('commit', '--quiet', '--message', 'A better name');
    repository.commit('story.md', SECOND, 'Second draft');
    repository.git('mv', 'story.md', 'novel.md');
    repository.git('commit', '--quiet', '--message', 'The best name');
    await repository.refresh();
    assert.deepEqual(await historyOf(repository.uri('novel.md')), [
      'The best name (novel.md)',
      'Second draft (story.md)',
      'A better name (story.md)',
      'First draft (tale.md)',
    ]);
  });

  it('of a file that was renamed but not committed are those of its old name', async () => {
    repository.commit('tale.md', FIRST, 'First draft');
    repository.git('mv', 'tale.md', 'novel.md');
    await repository.refresh();
    const [own, commits] = await offered(repository.uri('novel.md'));
    assert.equal(own, 'git: Last Commit, Index');
    assert.equal(commits, 'commits of this file: First draft');
  });

  it('are those of both sides of a merge', async () => {
    repository.commit('tale.md', FIRST, 'First draft');
    repository.git('checkout', '--quiet', '-b', 'ending');
    repository.commit('tale.md', `${FIRST}\n\nThe island came in sight at noon.`, 'An ending');
    repository.git('checkout', '--quiet', 'main');
    repository.commit('tale.md', FIRST.replace('six', 'seven'), 'Later');
    repository.git('merge', '--quiet', '--no-edit', 'ending');
    await repository.refresh();
    const commits = await historyOf(repository.uri('tale.md'));
    for (const message of ['First draft', 'An ending', 'Later'])
      assert.ok(commits.includes(`${message} (tale.md)`), `${message} in ${commits}`);
  });

  it('are found on a detached HEAD', async () => {
    const first = repository.commit('tale.md', FIRST, 'First draft');
    repository.commit('tale.md', SECOND, 'Second draft');
    repository.git('checkout', '--quiet', first);
    await repository.refresh();
    assert.deepEqual(await offered(repository.uri('tale.md')), [
      'git: Last Commit, Index',
      'commits of this file: First draft',
      'branches and tags: main',
      ELSEWHERE,
    ]);
  });

  it('are found while a rebase is under way', async () => {
    repository.commit('tale.md', FIRST, 'First draft');
    repository.git('checkout', '--quiet', '-b', 'ending');
    repository.commit('tale.md', SECOND, 'An ending');
    repository.git('checkout', '--quiet', 'main');
    repository.commit('tale.md', THIRD, 'Another ending');
    assert.throws(() => repository.git('rebase', 'main', 'ending'), /conflict/iu);
    await repository.refresh();
    const [own, commits] = await offered(repository.uri('tale.md'));
    assert.match(own!, /^git: Last Commit/u);
    assert.equal(commits, 'commits of this file: Another ending, First draft');
  });

  it('of a file that is in no commit are none of git’s', async () => {
    repository.commit('tale.md', FIRST, 'First draft');
    const fresh = repository.write('fresh.md', SECOND);
    await repository.refresh();
    assert.deepEqual(await offered(fresh), [ELSEWHERE]);
  });

  it('of a file that is only staged are the index', async () => {
    repository.commit('tale.md', FIRST, 'First draft');
    const fresh = repository.write('fresh.md', SECOND);
    repository.git('add', 'fresh.md');
    await repository.refresh();
    assert.deepEqual((await offered(fresh))[0], 'git: Index');
  });

  it('of a repository without commits are none', async () => {
    const fresh = repository.write('fresh.md', SECOND);
    await repository.refresh();
    assert.deepEqual(await offered(fresh), [ELSEWHERE]);
  });

  it('outside of a repository are those that need none', async () => {
    const uri = vscode.Uri.file(path.join(repository.folder, '..', 'story-diff-outside.md'));
    assert.deepEqual(await offered(uri), [ELSEWHERE]);
  });

  it('of a submodule are its own', async () => {
    const inner = new Repository();
    try {
      inner.commit('tale.md', FIRST, 'First draft');
      repository.commit('book.md', SECOND, 'The book');
      repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'part');
      repository.git('commit', '--quiet', '--message', 'A part');
      await repository.refresh();
      const uri = repository.uri('part/tale.md');
      const git = await vscode.extensions.getExtension('vscode.git')!.activate();
      await git.getAPI(1).openRepository(repository.uri('part'));
      assert.deepEqual(await historyOf(uri), ['First draft (tale.md)']);
    } finally {
      inner.remove();
    }
  });

  it('come a page at a time: 2,000 commits', async () => {
    const commits = Array.from({ length: 2000 }, (_, n) => {
      const text = `${FIRST}\n\nNight ${n}.\n`;
      const message = `Night ${n}`;
      return [
        'commit refs/heads/main',
        `committer Ada Tester <ada@example.invalid> ${1_600_000_000 + n} +0000`,
        `data ${Buffer.byteLength(message)}`,
        message,
        'M 100644 inline tale.md',
        `data ${Buffer.byteLength(text)}`,
        text,
      ].join('\n');
    });
    const stream = path.join(repository.folder, 'stream');
    writeFileSync(stream, `${commits.join('\n')}\n`);
    repository.importFrom(stream);
    await repository.refresh();
    const [, first] = await offered(repository.uri('tale.md'));
    assert.equal(first!.match(/Night/gu)!.length, 50);
    assert.match(first!, /Night 1999,.*Load More Commits…$/u);
    const [, second] = await offered(repository.uri('tale.md'), 2);
    assert.equal(second!.match(/Night/gu)!.length, 100);
    assert.equal((await historyOf(repository.uri('tale.md'))).length, 2000);
  });

  it('lack a file that came later', async () => {
    const first = repository.commit('tale.md', FIRST, 'First draft');
    repository.commit('novel.md', SECOND, 'A novel');
    await repository.refresh();
    const tracked = await findRepository(repository.uri('novel.md'));
    assert.equal(await hasVersion(tracked!, first, repository.uri('novel.md')), false);
    assert.equal(await hasVersion(tracked!, 'HEAD', repository.uri('novel.md')), true);
  });

  it('are compared with each other, and neither can be changed', async () => {
    const first = repository.commit('tale.md', FIRST, 'First draft');
    repository.commit('tale.md', SECOND, 'Second draft');
    await repository.refresh();
    const tracked = await findRepository(repository.uri('tale.md'));
    await vscode.commands.executeCommand('storyDiff.compare', tracked!.versionUri(first), tracked!.versionUri('HEAD'));
    const { session } = await shown();
    assert.equal(session.title, `tale.md (${first.slice(0, 8)}) ↔ tale.md (HEAD)`);
    assert.equal(session.compared!.comparison.counts.edited, 1);
    // No editor is opened for a version that nobody can work on.
    const texts = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputText);
    assert.equal(texts.length, 0);
  });

  it('of the last commit follow a new one', async () => {
    repository.commit('tale.md', FIRST, 'First draft');
    const uri = repository.write('tale.md', SECOND);
    await repository.refresh();
    await vscode.commands.executeCommand('storyDiff.compareWithLastCommit', uri);
    const { session } = await shown();
    assert.equal(session.compared!.comparison.counts.edited, 1);
    repository.git('commit', '--quiet', '--all', '--message', 'Second draft');
    await repository.refresh();
    await until(() => session.compared!.comparison.counts.edited === 0, 'the new commit to be compared');
  });
});
