import assert from 'node:assert/strict';
import { toPlainText } from '../../../src/extension/plain-text.ts';

describe('a name in the words of VS Code', () => {
  // The patterns by which VS Code finds links in notifications (linkedText.ts) and icons in labels (iconLabels.ts).
  const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/giu;
  const ICON = /(\\)?\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/giu;

  const HOSTILE = [
    '[Click to repair](command:workbench.action.quit).md',
    '[[Click]](https://example.org) [a](file:///b)',
    '$(alert) urgent.txt',
    '\\$(alert)$(sync~spin)',
    ']($(](',
  ];

  it('is no link and no icon', () => {
    for (const name of HOSTILE) {
      const plain = toPlainText(name);
      assert.doesNotMatch(plain, LINK, name);
      assert.doesNotMatch(plain, ICON, name);
      assert.equal(plain.replaceAll('\u2060', ''), name, 'every letter stays as it was');
    }
  });

  it('keeps to its line and its direction', () => {
    assert.equal(toPlainText('first\nsecond\u202Etxt.exe\u0007'), 'first second\uFFFDtxt.exe\uFFFD');
  });

  it('is left alone where it is harmless', () => {
    for (const name of ['Čapek – Válka (1936).md', '第一章.txt', 'price $5 [draft].txt', 'e\u0301te\u0301.md'])
      assert.equal(toPlainText(name), name);
  });
});
