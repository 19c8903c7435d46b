import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { actionLinks, describeChange, describeGroup } from '../../../../src/extension/hover/describe.ts';
import { escapeMarkdown, markdownOf, shorten } from '../../../../src/extension/hover/markdown.ts';
import { ACTION_COMMANDS, actionsOn } from '../../../../src/extension/navigation/actions.ts';
import { ChangeList } from '../../../../src/presentation/change-list.ts';
import { ComparisonIndex } from '../../../../src/presentation/comparison-index.ts';
import { alikeWords } from '../../../../src/presentation/words.ts';
import type { Side } from '../../../../src/story/side.ts';
import { comparisonOf, farApartSplit, lighthouse } from '../../../fixtures/comparisons.ts';

/** Markdown as it is read: without escapes and joiners. */
const read = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/gu, '$1').replaceAll('\u2060', '');

describe("a story's text in Markdown", () => {
  it('stays text, whatever it holds', () => {
    const hostile =
      '# Not *a* heading <img src=x onerror=alert(1)> $(flame) [link](command:evil) https://evil.example &amp; `code` ~~x~~\n- item\n1. item | a@b.example';
    const markdown = escapeMarkdown(hostile);
    assert.equal(read(markdown), hostile.replace(/\s+/gu, ' '));
    assert.doesNotMatch(markdown, /(?<!\\)[#*<>$[\]()`~&|_:@.]/u);
    assert.doesNotMatch(markdown, /\n/u);
  });

  it('has every sign of ASCII escaped', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.equal(read(escapeMarkdown(text)), text.replace(/\s+/gu, ' ').replaceAll('\u2060', ''));
        assert.doesNotMatch(escapeMarkdown(text).replace(/\\./gsu, ''), /[!-/:-@[-`{-~]/u);
      }),
    );
  });

  it('marks words without the blanks around them', () => {
    assert.equal(
      markdownOf([
        { text: 'at ' },
        { text: ' six ', sign: '~~' },
        { text: ', sharp', sign: '**' },
        { text: ' ', sign: '**' },
      ]),
      'at  ~~\u2060six\u2060~~ **\u2060\\, sharp\u2060** '.trim(),
    );
  });

  it('is cut where it is too long, and halves no letter', () => {
    const [cut] = shorten([{ text: '😀'.repeat(10_000) }]);
    assert.ok(cut!.text.length <= 1501);
    assert.doesNotMatch(cut!.text, /\p{Surrogate}/u);
    const pieces = shorten([{ text: 'a'.repeat(5000) }, { text: 'six', sign: '~~' }, { text: 'b'.repeat(5000) }]);
    assert.deepEqual(
      pieces.map(({ text }) => text.length),
      [161, 3, 161],
    );
    const [long] = shorten([{ text: 'x'.repeat(5000), sign: '**' }, { text: 'after' }]);
    assert.ok(long!.text.endsWith('…'));
  });
});

describe('what a hover says', () => {
  const said = (original: string, modified: string, side: Side = 'modified') => {
    const comparison = compareStories(original, modified);
    const index = new ComparisonIndex(comparison);
    return comparison.groups.map((_, group) => read(describeGroup(index, group, side)));
  };

  it('of an edited sentence: how alike, and the words that differ', () => {
    assert.match(
      said('The ferry left the harbour at dawn.', 'The ferry left the harbour at night.')[0]!,
      /^\*\*Edited\*\* · 8\d% alike\n\nThe ferry left the harbour at ~~dawn~~ \*\*night\*\*\.$/u,
    );
  });

  it('of words that only went or only came', () => {
    assert.match(
      said('Seven lanterns burned along the old stone wall.', 'Seven lanterns burned along the stone wall.')[0]!,
      /\nSeven lanterns burned along the ~~old~~ stone wall\.$/u,
    );
    assert.match(
      said('Seven lanterns burned along the stone wall.', 'Seven lanterns burned along the old stone wall.')[0]!,
      /\nSeven lanterns burned along the \*\*old\*\* stone wall\.$/u,
    );
  });

  it('of each kind', () => {
    const comparison = lighthouse();
    const heads = comparison.groups.map(
      (_, group) => read(describeGroup(new ComparisonIndex(comparison), group, 'modified')).split('\n')[0]!,
    );
    const kinds = new Set(heads.map((head) => /^\*\*(\w+)/u.exec(head)![1]));
    assert.deepEqual([...kinds].sort(), ['Added', 'Edited', 'Merged', 'Moved', 'Omitted', 'Split', 'Unchanged']);
    assert.ok(heads.includes('**Unchanged** · ¶1 of the original'));
    assert.ok(heads.includes('**Moved** · from ¶7, up 9'));
    assert.ok(heads.includes('**Edited** · typography only'));
    assert.ok(heads.includes('**Omitted** · would follow ¶6 of the original') === false);
    assert.ok(heads.some((head) => /^\*\*Added\*\* · would follow ¶\d of the original$/u.test(head)));
  });

  it('of a split: both sides, with the paragraphs', () => {
    const comparison = farApartSplit();
    const text = read(describeGroup(new ComparisonIndex(comparison), 0, 'original'));
    assert.match(text, /^\*\*Split into 2\*\*/u);
    assert.match(text, /\n\n\*Original, ¶1\*\n\nThe baker/u);
    assert.match(text, /\n\n\*Modified, ¶1, ¶4\*\n\nThe baker.+\n\n.*mill/u);
  });

  it('of a block, all that was omitted', () => {
    const comparison = comparisonOf([['One bell rang.', 'Two dogs barked.', 'Three ran.']], [['Three ran.']], [[2, 0]]);
    const { index, changes } = new ChangeList(comparison);
    assert.equal(
      read(describeChange(index, changes[0]!)),
      '**Omitted** · 2 sentences · would open the modified\n\nOne bell rang.\n\nTwo dogs barked.',
    );
  });

  it('never rounds to all or nothing', () => {
    assert.deepEqual([0.001, 0.5, 0.999].map(alikeWords), ['1% alike', '50% alike', '99% alike']);
  });
});

describe('the actions on a sentence', () => {
  it('are links with an argument that ends no link', () => {
    const comparison = lighthouse();
    const place = { story: "file:///a%20(draft)'s.md", at: 3 };
    const links = actionLinks(comparison.groups[0]!, 'modified', true, place);
    for (const [, command, argument] of links.matchAll(/\(command:([\w.]+)\?([^)]*)\)/gu)) {
      assert.ok(ACTION_COMMANDS.includes(command!));
      assert.deepEqual(JSON.parse(decodeURIComponent(argument!)), [place]);
    }
    assert.equal(links.match(/command:/gu)!.length, 4);
  });

  it('offer no peek into what is missing, and the panel only while it is open', () => {
    const titles = (kind: 'omitted' | 'edited', panel: boolean) =>
      actionsOn({ kind, side: 'original', panel }).map(({ title }) => title);
    assert.deepEqual(titles('omitted', false), ['Go to Modified', 'Open to the Side']);
    assert.deepEqual(titles('edited', true), ['Go to Modified', 'Peek', 'Open to the Side', 'Show Side by Side']);
  });
});
