import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { englishManifest } from '../fixtures/manifest.ts';
import { root } from '../vscode/places.mjs';

interface Manifest {
  contributes: {
    commands: { command: string; title: string }[];
    configuration: { properties: Record<string, object> };
    configurationDefaults: Record<string, Record<string, unknown>>;
    languageModelTools: { name: string; toolReferenceName: string }[];
    menus: { commandPalette: { command: string; when: string }[] };
  };
}

const { contributes } = englishManifest<Manifest>();
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

describe('the README', () => {
  it('names every command of the command palette', () => {
    const hidden = new Set(
      contributes.menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command),
    );
    const named = [...readme.matchAll(/\*([^*\n|]+)\*/gu)].map(([, words]) => words!);
    for (const { command, title } of contributes.commands)
      if (!hidden.has(command))
        assert.ok(
          named.some((words) => title.startsWith(words) || words.startsWith(title)),
          title,
        );
  });

  it('explains the settings that the manifest has, and no others', () => {
    const rows = [...readme.matchAll(/^\| `(storyDiff\.[\w.]+)` \|/gmu)].map(([, name]) => name!);
    assert.deepEqual(rows.sort(), Object.keys(contributes.configuration.properties).sort());
  });

  it('says what being installed changes in the editor, and how to undo it', () => {
    const { '[story-diff-comparison]': ownLanguage, ...scopes } = contributes.configurationDefaults;
    assert.ok(ownLanguage, 'the inline comparison is a language of our own');
    for (const [scope, settings] of Object.entries(scopes)) {
      assert.ok(readme.includes(`"${scope}"`), scope);
      for (const name of Object.keys(settings)) assert.ok(readme.includes(name), name);
    }
  });

  it('names the tools for assistants', () => {
    for (const { name, toolReferenceName } of contributes.languageModelTools) {
      assert.ok(readme.includes(`\`${name}\``));
      assert.ok(readme.includes(`\`#${toolReferenceName}\``));
    }
  });
});
