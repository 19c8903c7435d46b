import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CONVERTED_ENDINGS } from '../../../src/conversion/endings.ts';
import { STORY_ENDINGS } from '../../../src/story/endings.ts';
import { formatOf } from '../../../src/story/format.ts';

describe('the endings of story files', () => {
  it('are those that the menus of the explorer, of editors and of their tabs ask for', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const entries: { command: string; when: string }[] = contributes.menus['explorer/context'];
    assert.ok(entries.length > 0);
    const endingIn = (endings: readonly string[]) => `resourceExtname =~ /^\\.(${endings.join('|')})$/i`;
    const pattern = endingIn([...STORY_ENDINGS, ...CONVERTED_ENDINGS]);
    const others = new Map([
      ['storyDiff.compareTrackedChanges', 'resourceExtname =~ /^\\.docx$/i'], // only there are tracked changes read
      ['storyDiff.compareSelectedFolders', 'explorerResourceIsFolder'],
    ]);
    for (const { command, when } of entries) assert.ok(when.endsWith(others.get(command) ?? pattern), when);
    const whenOf = (menu: string, name: string): string =>
      contributes.menus[menu].find((entry: Record<string, string>) => Object.values(entry).includes(name)).when;
    assert.ok(whenOf('editor/context', 'storyDiff.editor').endsWith(endingIn(STORY_ENDINGS)));
    assert.ok(whenOf('editor/title/context', 'storyDiff.compareWithVersion').endsWith(pattern));
    // VS Code shows the diff of two files that are no text in an editor of its own.
    for (const menu of ['editor/title/context', 'editor/title', 'commandPalette'])
      assert.ok(whenOf(menu, 'storyDiff.compareAsStories').endsWith(endingIn(CONVERTED_ENDINGS)), menu);
  });

  it('tell Markdown from plain text', () => {
    for (const name of ['story.md', 'Story.MDX', 'a.b.markdown']) assert.equal(formatOf(name), 'markdown');
    for (const name of ['story.txt', 'md', 'story.md.bak', 'a.md/story', 'story'])
      assert.equal(formatOf(name), 'plain');
  });
});
