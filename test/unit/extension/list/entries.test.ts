import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { entryOf, firstWords, listKinds } from '../../../../src/extension/list/entries.ts';
import { ACTION_COMMANDS } from '../../../../src/extension/navigation/actions.ts';
import { countSigns, countWords, reviewCountWords } from '../../../../src/extension/status/counts.ts';
import { ChangeList } from '../../../../src/presentation/change-list.ts';
import { Review } from '../../../../src/presentation/review.ts';
import { summaryOf } from '../../../../src/presentation/summary.ts';
import { tallyWords } from '../../../../src/presentation/tally.ts';
import { comparisonOf, farApartSplit, lighthouse, shuffledStory, storyWith } from '../../../fixtures/comparisons.ts';
import { runs } from '../../../fixtures/runs.ts';
import { twoDrafts } from '../../../fixtures/stories.ts';

const STORIES = { original: 'file:///original.md', modified: 'file:///modified.md' };

describe('the entries of the list', () => {
  it('are grouped by kind, with counts', () => {
    assert.deepEqual(
      listKinds(new Review(new ChangeList(lighthouse()))).map(({ label, description }) => `${label} ${description}`),
      [
        'To Check 2',
        'Omitted 2',
        'Added 3 in 2 places',
        'Edited 2',
        'Split 1',
        'Merged 1',
        'Moved 2 in 1 place',
        'Typography Only 1',
      ],
    );
  });

  it('count down what is to check, and leave out what is reviewed where only open changes are listed', () => {
    const list = new ChangeList(lighthouse());
    const ticked = (...changes: number[]) =>
      new Review(
        list,
        changes.flatMap((at) => [...list.changes[at]!.groups]),
      );
    const words = (review: Review, openOnly: boolean) =>
      listKinds(review, openOnly).map(({ label, description, changes }) => `${label} ${description} ${changes.length}`);
    // One edit to check, one of two omissions, and a block of two added sentences.
    const some = ticked(2, 6, 9);
    assert.deepEqual(words(some, false).slice(0, 4), [
      'To Check 1 2',
      'Omitted 2 2',
      'Added 3 in 2 places 2',
      'Edited 2 2',
    ]);
    assert.deepEqual(words(some, true), [
      'To Check 1 1',
      'Omitted 1 1',
      'Added 1 1',
      'Edited 1 1',
      'Split 1 1',
      'Merged 1 1',
      'Moved 2 in 1 place 1',
    ]);
    assert.equal(words(ticked(2, 5), false)[0], 'To Check none left 2');
    assert.deepEqual(words(ticked(...list.changes.keys()), true), []);
  });

  it('say in one line that most of the story moved', () => {
    const moved = listKinds(new Review(new ChangeList(shuffledStory()))).find(({ kind }) => kind === 'moved')!;
    assert.equal(moved.description, '4 of 5 kept sentences');
    assert.equal(moved.changes.length, 0);
  });

  it('say where each change stands', () => {
    const comparison = lighthouse();
    const list = new ChangeList(comparison);
    const entries = list.changes.map((change) => entryOf(comparison, change, STORIES));
    assert.deepEqual(
      entries.map(({ label, description }) => `${label} | ${description.replace(/, (?:figure|quotation)$/u, '')}`),
      [
        'Marrow will move in with her sister. | ¶3, 2 sentences, from ¶7, up 9',
        '"I shall miss the noise," said Edda Marrow. | ¶4',
        '“I will not miss the stairs.” | ¶4',
        'The lamp had burned since 1871. | ¶5, into 2',
        'An engine, which broke every spring, took over in 1949. | ¶5, from 2',
        'The island has 41 sheep. | ¶6',
        'A storm took the goats. | ¶5',
        'Visitors feed them bread. | ¶6',
        'It holds mostly books. | ¶7',
        'The tower is for sale. | ¶8, 2 sentences',
      ],
    );
    const check = entryOf(comparison, list.changes[5]!, STORIES, 'to check');
    assert.equal(check.description, 'figure, ¶6');
    assert.deepEqual([entries[0]!.story, entries[6]!.story], [STORIES.modified, STORIES.original]);
  });

  it('name the first paragraph of a split alone', () => {
    const comparison = farApartSplit();
    const [change] = new ChangeList(comparison).changes;
    assert.equal(entryOf(comparison, change!, STORIES).description, '¶1, into 2');
  });

  it('begin with the first words', () => {
    const words = (line: string, kind: 'prose' | 'heading' = 'prose') => {
      const story = storyWith([[line]]);
      return firstWords({ ...story, paragraphs: [{ ...story.paragraphs[0]!, kind }] }, 0);
    };
    assert.equal(words('Two \n words '), 'Two words');
    assert.equal(words('## The end', 'heading'), 'The end');
    assert.equal(words('word '.repeat(100)), `${'word '.repeat(40).trim()}…`);
    assert.equal(words('😀'.repeat(200)), `${'😀'.repeat(100)}…`);
  });

  it('offer in their menu what the hover offers', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(
      manifest.contributes.menus['view/item/context']
        .filter(({ group }: { group: string }) => group.startsWith('1_counterpart'))
        .map(({ command }: { command: string }) => command)
        .sort(),
      [...ACTION_COMMANDS].sort(),
    );
  });
});

describe('the counts in the status bar', () => {
  it('are signs, and words for who listens', () => {
    const { counts } = new ChangeList(lighthouse());
    assert.equal(countSigns(counts), '−2 +3 ~4 ⇄2');
    assert.equal(
      countWords(counts).join(', '),
      '2 omitted, 3 added, 2 edited, 1 split, 1 merged, 2 moved, 1 typography only, 2 to check',
    );
  });

  it('say last how much is reviewed', () => {
    const list = new ChangeList(lighthouse());
    const review = new Review(list, list.changes[2]!.groups);
    assert.deepEqual(reviewCountWords(review).slice(-2), ['1 to check', '1 of 9 reviewed']);
    assert.deepEqual(reviewCountWords(new Review(list)), countWords(list.counts));
  });

  it('are the same in all views, whatever is reviewed', () => {
    fc.assert(
      fc.property(twoDrafts, fc.nat(4), fc.nat(4), ([original, modified], from, every) => {
        const list = new ChangeList(compareStories(original, modified));
        const ticked = list.changes.filter((_, at) => at >= from && at % (every + 1) === 0);
        const review = new Review(
          list,
          ticked.flatMap(({ groups }) => [...groups]),
        );
        const words = reviewCountWords(review);
        const summary = summaryOf(review, { original: 'a.txt', modified: 'b.txt' });
        const reviewed = /\d+ of \d+ reviewed|All \d+ reviewed/u;
        assert.equal(reviewed.exec(words.join())?.[0], reviewed.exec(summary)?.[0]);
        const toCheck = listKinds(review).find(({ kind }) => kind === 'to check')?.description;
        const counted = /\d+(?= to check)/u.exec(words.join())?.[0];
        assert.equal(/^\d+/u.exec(toCheck ?? '')?.[0], counted);
        assert.equal(/\d+(?= to check)/u.exec(summary)?.[0], counted);
        const open = new Set(listKinds(review, true).flatMap(({ changes }) => changes));
        assert.equal(new Set([...open].filter((change) => review.open.includes(change))).size, open.size);
      }),
      runs(0.5),
    );
  });

  it('say when there is nothing to count', () => {
    const same = new ChangeList(comparisonOf([['Same.']], [['Same.']], [[0, 0]]));
    assert.equal(countSigns(same.counts), 'No Differences');
    assert.deepEqual(countWords(same.counts), ['no differences']);
    const quotes = new ChangeList(comparisonOf([['“Same.”']], [['"Same."']], [[0, 0]]));
    assert.equal(countSigns(quotes.counts), 'Typography Only 1');
  });

  it('say in how many places', () => {
    assert.equal(tallyWords({ count: 4, places: 4 }), '4');
    assert.equal(tallyWords({ count: 4, places: 1 }), '4 in 1 place');
  });
});
