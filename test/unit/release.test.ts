import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../vscode/places.mjs';

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const headings = [...readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8').matchAll(/^## (.*)$/gmu)].map(
  ([, title]) => title!,
);

describe('a release', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'story-diff-release-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function release(tag: string, version: string, changelog: string) {
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version }));
    writeFileSync(path.join(folder, 'CHANGELOG.md'), changelog);
    const script = path.join(root, '.github/scripts/release.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, tag, folder], { encoding: 'utf8' });
    return { status, stdout, stderr: stderr.trim() };
  }

  it('takes its notes from the changelog, and is a pre-release where the minor version is odd', () => {
    const changelog = '# Changelog\n\n## 0.2.0 (1 December 2026)\n\n- New.\n\n## 0.1.0\n\n- Old.\n';
    const even = release('v0.2.0', '0.2.0', changelog);
    assert.equal(even.stderr, '');
    assert.equal(even.stdout, 'version=0.2.0\nprerelease=false\nnotes<<END_OF_NOTES\n- New.\nEND_OF_NOTES\n');
    assert.match(release('v0.3.1', '0.3.1', '# Changelog\n\n## 0.3.1\n\n- New.\n').stdout, /prerelease=true/u);
  });

  it('is refused in one line where tag, version and changelog do not agree', () => {
    const refusals = [
      ['v0.2.0', '0.2.1', '## 0.2.1\n\n- New.\n', /tag v0\.2\.1\.$/u],
      ['', '0.2.0', '## 0.2.0\n\n- New.\n', /tag is missing/u],
      ['v0.2.0', '0.2.0', '## Unreleased\n\n- New.\n', /rename that heading to "0\.2\.0"/u],
      ['v0.2.0', '0.2.0', '## 0.2.0\n', /says nothing of 0\.2\.0/u],
      ['v0.2.0', '0.2.0', 'Nothing.\n', /no heading/u],
      ['v0.2.0-beta', '0.2.0-beta', '## 0.2.0-beta\n\n- New.\n', /three numbers/u],
    ] as const;
    for (const [tag, version, changelog, reason] of refusals) {
      const { status, stdout, stderr } = release(tag, version, changelog);
      assert.equal(status, 1);
      assert.equal(stdout, '');
      assert.match(stderr, reason);
      assert.ok(!stderr.includes('\n'), stderr);
    }
  });

  it('is what this version will be: the changelog begins with it, or with what is unreleased', () => {
    const released = headings.filter((title) => title !== 'Unreleased');
    assert.ok(headings[0] === 'Unreleased' || released[0]!.startsWith(manifest.version), headings[0]);
    assert.ok(headings.lastIndexOf('Unreleased') <= 0, 'nothing unreleased below a release');
    for (const title of released) assert.match(title, /^\d+\.\d+\.\d+(?: |$)/u);
  });
});
