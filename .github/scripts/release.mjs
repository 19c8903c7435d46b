#!/usr/bin/env node
/**
 * What the release workflow asks of a tag before anything is published. Holds the tag, package.json and CHANGELOG.md
 * together, and tells the channel: an even minor version is a release, an odd one a pre-release, as VS Code advises.
 *   node .github/scripts/release.mjs v0.2.0 [folder]
 * prints `version=`, `prerelease=true|false` and the notes of that version, in the form that GITHUB_OUTPUT takes.
 * Exits with 1 and one line that names the cure when the three do not agree.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [tag = '', folder = '.'] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
const changelog = readFileSync(path.join(folder, 'CHANGELOG.md'), 'utf8');

if (tag !== `v${version}`)
  fail(`The tag is ${tag || 'missing'}, but package.json has version ${version}: tag v${version}.`);
const [, minor] =
  /^\d+\.(\d+)\.\d+$/u.exec(version) ??
  fail(`${version} is no version that the Marketplace takes: three numbers, no more.`);
const newest = changelog.split(/^(?=## )/mu).find((part) => part.startsWith('## '));
const [, title, notes] = /^## ([^\n]*)\n(.*)$/su.exec(newest ?? '') ?? fail('CHANGELOG.md has no heading "## …".');
if (title !== version && !title.startsWith(`${version} `))
  fail(`CHANGELOG.md begins with "${title}": rename that heading to "${version}".`);
if (!notes.trim()) fail(`CHANGELOG.md says nothing of ${version}.`);

console.log(
  `version=${version}\nprerelease=${Number(minor) % 2 === 1}\nnotes<<END_OF_NOTES\n${notes.trim()}\nEND_OF_NOTES`,
);

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
