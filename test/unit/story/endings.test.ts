import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CONVERTED_ENDINGS } from '../../../src/conversion/endings.ts';
import { STORY_ENDINGS } from '../../../src/story/endings.ts';
import { formatOf } from '../../../src/story/format.ts';

describe('the endings of story files', () => {
  it('are those that the menus of the explorer ask for', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const entries: { command: string; when: string }[] = contributes.menus['explorer/context'];
    assert.ok(entries.length > 0);
    const pattern = `resourceExtname =~ /^\\.(${[...STORY_ENDINGS, ...CONVERTED_ENDINGS].join('|')})$/i`;
    const ofWord = 'resourceExtname =~ /^\\.docx$/i'; // only there are tracked changes read
    for (const { command, when } of entries)
      assert.ok(when.endsWith(command === 'storyDiff.compareTrackedChanges' ? ofWord : pattern), when);
  });

  it('tell Markdown from plain text', () => {
    for (const name of ['story.md', 'Story.MDX', 'a.b.markdown']) assert.equal(formatOf(name), 'markdown');
    for (const name of ['story.txt', 'md', 'story.md.bak', 'a.md/story', 'story'])
      assert.equal(formatOf(name), 'plain');
  });
});
