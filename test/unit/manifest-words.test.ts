import assert from 'node:assert/strict';
import { keyIn, manifestWords, writtenManifest } from '../fixtures/manifest.ts';
import { LANGUAGES } from '../translations/words.mjs';

/** The names under which the manifest has what a person reads: VS Code shows them wherever they stand. */
const SHOWN = new Set([
  'aliases',
  'altText',
  'category',
  'contents',
  'contextualTitle',
  'deprecationMessage',
  'description',
  'enumDescriptions',
  'enumItemLabels',
  'errorMessage',
  'label',
  'markdownDeprecationMessage',
  'markdownDescription',
  'markdownEnumDescriptions',
  'patternErrorMessage',
  'shortTitle',
  'title',
  'userDescription',
]);
/** What has words under such names that only a language model reads. */
const UNSEEN = new Set(['inputSchema']);

interface Text {
  readonly place: string;
  readonly value: string;
}

/** All strings below a part of the manifest, and whether a person reads them. */
function* textsIn(part: unknown, place: string, shown: boolean): Generator<Text & { readonly shown: boolean }> {
  if (typeof part === 'string') yield { place, value: part, shown };
  if (typeof part !== 'object' || part === null) return;
  for (const [name, inner] of Object.entries(part))
    if (!UNSEEN.has(name)) yield* textsIn(inner, `${place}/${name}`, isShown(part, place, name, shown));
}

function isShown(part: object, place: string, name: string, shown: boolean): boolean {
  if (Array.isArray(part)) return shown;
  if (name === 'name') return place.startsWith('/contributes/views/');
  if (name === 'displayName') return place.startsWith('/contributes/');
  return SHOWN.has(name);
}

/** What of the words must be the same in every language, each kind in its order: what VS Code reads, not the reader. */
function fixedPartsOf(words: string): Record<string, readonly string[]> {
  const all = (pattern: RegExp) => [...words.matchAll(pattern)].map(([part]) => part);
  return {
    links: all(/\]\([^)]+\)/gu),
    code: all(/`[^`]*`/gu),
    icons: all(/\$\([\w-]+\)/gu),
    placeholders: all(/\{\w+\}/gu).sort(),
    lines: all(/\n/gu),
    emphasis: all(/\*[^*\n]+\*/gu).map(() => '*'),
    more: all(/…$/gu),
  };
}

/** The links in words by where they lead: a button's command, and what it is called. */
function* commandLinksIn(words: string): Generator<readonly [command: string, name: string]> {
  for (const [, name, command] of words.matchAll(/\[([^\]]+)\]\(command:storyDiff\.([\w.]+)\)/gu))
    yield [command!, name!];
}

describe('the words of the manifest', () => {
  const { description, contributes } = writtenManifest<Record<'description' | 'contributes', unknown>>();
  const texts = [...textsIn(description, '/description', true), ...textsIn(contributes, '/contributes', false)];
  const english = manifestWords();

  it('stand in a file of their own: where a person reads them, the manifest has a key', () => {
    const shown = texts.filter((text) => text.shown);
    assert.ok(shown.length > 200, String(shown.length));
    assert.deepEqual(
      shown.filter(({ value }) => keyIn(value) === undefined),
      [],
    );
  });

  it('are all used, and none is missing', () => {
    const used = new Set(texts.flatMap(({ value }) => keyIn(value) ?? []));
    assert.deepEqual([...used].sort(), Object.keys(english).sort());
  });

  it('have the keys of their places', () => {
    const { commands } = contributes as { commands: { command: string; title: string }[] };
    for (const { command, title } of commands) assert.equal(title, `%${command.replace('storyDiff', 'command')}%`);
  });

  for (const language of LANGUAGES) {
    const words = manifestWords(language);

    it(`are all translated into ${language}, in the same order`, () => {
      assert.deepEqual(Object.keys(words), Object.keys(english));
      for (const [key, translated] of Object.entries(words)) assert.notEqual(translated.trim(), '', key);
    });

    it(`keep their links, code and placeholders in ${language}`, () => {
      for (const [key, translated] of Object.entries(words))
        assert.deepEqual(fixedPartsOf(translated), fixedPartsOf(english[key]!), key);
    });

    it(`call a command in ${language} by its title wherever they do in English`, () => {
      for (const [key, translated] of Object.entries(words)) {
        const names = new Map(commandLinksIn(translated));
        for (const [command, name] of commandLinksIn(english[key]!))
          if (name === english[`command.${command}`])
            assert.equal(names.get(command), words[`command.${command}`], key);
      }
    });

    it(`are one title in ${language} where they are one in English, and else differ`, () => {
      const titles = Object.keys(english).filter((key) => key.startsWith('command.'));
      for (const [at, one] of titles.entries())
        for (const other of titles.slice(at + 1))
          assert.equal(words[one] === words[other], english[one] === english[other], `${one}, ${other}`);
    });
  }

  it('are set in French as French print is', () => {
    for (const [key, words] of Object.entries(manifestWords('fr')))
      assert.doesNotMatch(words.replace(/`[^`]*`|\]\([^)]+\)/gu, ''), /'|[^\u00A0][;!?»]|[^\u00A0]:|«[^\u00A0]/u, key);
  });
});
