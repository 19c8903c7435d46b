import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { STORY_ENDINGS } from '../../../src/story/endings.ts';
import { formatOf } from '../../../src/story/format.ts';

describe('the endings of story files', () => {
  it('are those that the menus of the explorer ask for', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const conditions: string[] = contributes.menus['explorer/context'].map(({ when }: { when: string }) => when);
    assert.ok(conditions.length > 0);
    const pattern = `resourceExtname =~ /^\\.(${STORY_ENDINGS.join('|')})$/i`;
    for (const condition of conditions) assert.ok(condition.endsWith(pattern), condition);
  });

  it('tell Markdown from plain text', () => {
    for (const name of ['story.md', 'Story.MDX', 'a.b.markdown']) assert.equal(formatOf(name), 'markdown');
    for (const name of ['story.txt', 'md', 'story.md.bak', 'a.md/story', 'story'])
      assert.equal(formatOf(name), 'plain');
  });
});
