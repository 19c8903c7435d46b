import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { compareAligned, compareStories } from '../../../../src/comparison/compare.ts';
import type { Comparison, Group } from '../../../../src/comparison/comparison.ts';
import { takeOver } from '../../../../src/comparison/take-over/take-over.ts';
import { applyEdits } from '../../../../src/comparison/take-over/text-edit.ts';
import { parseStory } from '../../../../src/story/parse.ts';
import { otherSide, SIDES, type Side } from '../../../../src/story/side.ts';
import { type Story, textOf } from '../../../../src/story/story.ts';
import { collapseSpace } from '../../../../src/text/typography.ts';
import { goldFolder, readGold, sets } from '../../../evaluate/gold.ts';
import { runs } from '../../../fixtures/runs.ts';
import { sharedData } from '../../../fixtures/shared-data.ts';
import { novelText, sharedNovel } from '../../../fixtures/shared-novel.ts';
import { drafts, story } from '../../../fixtures/stories.ts';

/** Of the changes of the gold, one in so many is taken over alone. */
const SAMPLE = 10;

type Texts = readonly [original: string, modified: string];

describe('taking over, in any story', () => {
  it('turns a story into the other, sentence for sentence and paragraph for paragraph', () => {
    fc.assert(fc.property(drafts, becomesOther), runs(2));
  });

  it('touches no letter outside the change', () => {
    fc.assert(
      fc.property(drafts, (texts) => touchesNothingElse(texts)),
      runs(2),
    );
  });

  it('makes one change go and leaves the kinds of all others, for the pairs of sentences that there were', () => {
    fc.assert(
      fc.property(drafts, (texts) => {
        fc.pre(texts.every(hasPlainSentences));
        for (const change of changesOf(compareStories(...texts))) assert.ok(isGone(texts, change));
      }),
      runs(2),
    );
  });

  it('makes one change go in a comparison made anew, unless other sentences are paired anew', () => {
    fc.assert(fc.property(drafts, fc.nat(), isGoneAnew), runs(2));
  });

  it('changes nothing in a story that equals the other', () => {
    fc.assert(
      fc.property(story, (text) => {
        for (const side of SIDES)
          assert.deepEqual(takeOver(compareStories(text, text), side, 'all'), { edits: [], text });
      }),
    );
  });

  it('restores a sentence where an omission is shown', () => {
    fc.assert(
      fc.property(drafts, ([original, modified]) => {
        fc.pre(hasPlainSentences(modified));
        const comparison = compareStories(original, modified);
        for (const [index, group] of comparison.groups.entries()) {
          if (group.kind !== 'omitted') continue;
          const { text } = takeOver(comparison, 'modified', [index]);
          const sentences = sentencesOf(parseStory(text));
          assert.equal(sentences[group.after! + 1], sentencesOf(comparison.original)[group.original[0]!]);
        }
      }),
    );
  });
});

describe('taking over, in the tune gold', () => {
  for (const set of sets)
    it(`does the same in ${set}`, function () {
      sharedData(this, path.relative(path.join(goldFolder, '../../'), path.join(goldFolder, `${set}.jsonl`)));
      let tried = 0;
      let asBefore = 0;
      for (const { original, modified } of readGold(set)) {
        const texts = [novelText(original), novelText(modified)] as const;
        becomesOther(texts);
        touchesNothingElse(texts, SAMPLE);
        const changes = changesOf(compareStories(...texts));
        for (const change of changes.filter((_, at) => at % SAMPLE === 0)) {
          tried++;
          if (isGone(texts, change)) asBefore++;
        }
      }
      // Headings and lines that end in a colon are read otherwise beside a new neighbour.
      assert.ok(asBefore > 0.8 * tried, `the sentences of ${asBefore} of ${tried} are as before`);
    });

  it('restores all omissions of a novel', function () {
    const { original, modified } = sharedNovel(this);
    const comparison = compareStories(novelText(original), novelText(modified));
    const omitted = [...comparison.groups.entries()].filter(([, { kind }]) => kind === 'omitted').map(([at]) => at);
    const { text, edits } = takeOver(comparison, 'modified', omitted);
    assert.equal(applyEdits(comparison.modified.text, edits), text);
    const sentences = new Set(sentencesOf(parseStory(text)));
    for (const index of omitted)
      assert.ok(sentences.has(sentencesOf(comparison.original)[comparison.groups[index]!.original[0]!]!));
  });
});

/**
 * Whether every sentence begins with a capital and ends with a full stop. What does not may be read as one sentence with a
 * new neighbour.
 */
function hasPlainSentences(text: string): boolean {
  return sentencesOf(parseStory(text)).every((sentence) => /^\p{Lu}.*\.$/u.test(sentence));
}

function becomesOther(texts: Texts): void {
  for (const side of SIDES) {
    const comparison = compareStories(...texts);
    const { text, edits } = takeOver(comparison, side, 'all');
    assert.equal(applyEdits(comparison[side].text, edits), text);
    assert.deepEqual(shapeOf(parseStory(text)), shapeOf(comparison[otherSide(side)]));
  }
}

function touchesNothingElse(texts: Texts, sample = 1): void {
  const comparison = compareStories(...texts);
  for (const side of SIDES)
    for (const index of changesOf(comparison).filter((_, at) => at % sample === 0)) {
      const { edits } = takeOver(comparison, side, [index]);
      const own = new Set(comparison.groups[index]![side]);
      for (const { start, end } of edits)
        for (const [at, sentence] of comparison[side].sentences.entries())
          assert.ok(own.has(at) || sentence.end <= start || sentence.start >= end || start === end);
    }
}

/**
 * Holds that one change is gone, and all others are as they were, when no sentence is paired anew. That can be told only
 * where the sentences still end where they did beside their new neighbours: returns whether they do.
 */
function isGone(texts: Texts, index: number): boolean {
  const comparison = compareStories(...texts);
  for (const side of SIDES) {
    const { text } = takeOver(comparison, side, [index]);
    const again = compareAgain(comparison, side, index, text);
    if (!again) return false;
    const changed = (groups: readonly Group[]) =>
      groups.filter(({ kind }) => kind !== 'unchanged').map(({ kind }) => kind);
    const others = comparison.groups.filter((_, at) => at !== index);
    assert.deepEqual(changed(again.groups).sort(), changed(others).sort());
  }
  return true;
}

function isGoneAnew(texts: Texts, which: number): void {
  const comparison = compareStories(...texts);
  const changes = changesOf(comparison);
  if (changes.length === 0) return;
  const index = changes[which % changes.length]!;
  for (const side of SIDES) {
    const { text } = takeOver(comparison, side, [index]);
    const again = side === 'modified' ? compareStories(texts[0], text) : compareStories(text, texts[1]);
    const others = outlineOf(
      comparison,
      comparison.groups.filter((_, at) => at !== index),
    );
    const now = outlineOf(again, again.groups);
    const arePairedAnew = others.some((group) => count(others, group) > count(now, group));
    if (arePairedAnew) continue;
    const rest = now.filter((group) => count(now, group) > count(others, group));
    assert.ok(
      rest.every((group) => group.startsWith('unchanged')),
      rest.join('\n'),
    );
  }
}

/** Compares a story, after a change was taken over into it, with the other; its sentences keep their partners. */
function compareAgain(comparison: Comparison, side: Side, index: number, text: string): Comparison | undefined {
  const other = otherSide(side);
  const story = parseStory(text);
  const [before, now] = [sentencesOf(comparison[side]), sentencesOf(story)];
  const theirs = sentencesOf(comparison[other]);
  const taken = comparison.groups[index]!;
  const gone = new Set(taken[side]);
  const expected = [...before.filter((_, at) => !gone.has(at)), ...taken[other].map((at) => theirs[at]!)];
  for (const sentence of expected) assert.ok(collapseSpace(text).includes(sentence), sentence);
  if (now.toSorted().join('\n') !== expected.toSorted().join('\n')) return undefined;
  // Equal sentences are told apart by their order alone.
  const places = new Map<string, number[]>();
  for (const [at, sentence] of now.entries()) places.set(sentence, [...(places.get(sentence) ?? []), at]);
  const take = (sentence: string) => places.get(sentence)!.shift()!;
  const placed = before.map((sentence, at) => (gone.has(at) ? -1 : take(sentence)));
  const links: [own: number, theirs: number][] = taken[other].map((at) => [take(theirs[at]!), at]);
  for (const [at, group] of comparison.groups.entries())
    if (at !== index) for (const own of group[side]) for (const one of group[other]) links.push([placed[own]!, one]);
  const stories = { ...comparison, [side]: story };
  return compareAligned(
    stories.original,
    stories.modified,
    links.map(([own, one]) =>
      side === 'original'
        ? { original: own, modified: one, probability: 1 }
        : { original: one, modified: own, probability: 1 },
    ),
  );
}

function changesOf({ groups }: Comparison): number[] {
  return [...groups.entries()].filter(([, { kind, moved }]) => kind !== 'unchanged' || moved).map(([index]) => index);
}

function outlineOf({ original, modified }: Comparison, groups: readonly Group[]): string[] {
  const textsOf = (story: Story, indices: readonly number[]) =>
    indices.map((index) => textOf(story, story.sentences[index]!)).join(' ');
  return groups.map(
    (group) => `${group.kind}: ${textsOf(original, group.original)} → ${textsOf(modified, group.modified)}`,
  );
}

function count(items: readonly string[], item: string): number {
  return items.filter((other) => other === item).length;
}

function sentencesOf(story: Story): string[] {
  return story.sentences.map((sentence) => collapseSpace(textOf(story, sentence)));
}

/** The sentences of a story, each with the number of its paragraph. */
function shapeOf(story: Story): [string, number][] {
  return sentencesOf(story).map((sentence, index) => [sentence, story.sentences[index]!.paragraph]);
}
