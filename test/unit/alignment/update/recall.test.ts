import assert from 'node:assert/strict';
import { otherSide, SIDES, type Side } from '../../../../src/story/side.ts';
import { countRecalled, type Draft } from '../../../fixtures/recall.ts';

/** A word that shares neither stem nor many letters with those of other numbers. */
function wordOf(number: number): string {
  let word = '';
  for (let rest = number * 7 + 3, syllable = 0; syllable < 3; syllable++, rest = Math.floor(rest / 60))
    word += 'bdfgklmnprst'[rest % 12]! + 'aeiou'[Math.floor(rest / 12) % 5]!;
  return word;
}

/** A sentence of five words of its own. */
function sentenceOf(number: number): string {
  const words = Array.from({ length: 5 }, (_, at) => wordOf(number * 5 + at));
  return `So ${words.join(' ')}.`;
}

/** The sentence with one of its words replaced. */
function reword(sentence: string, number: number): string {
  return sentence.split(' ').with(3, wordOf(number)).join(' ');
}

/** Sentences before and after all that an edit is tried on. */
const FRAME = 60;
/** How far from the pair an edit is tried: past every reach. */
const FARTHEST = 10;
const MIDDLE = FRAME + FARTHEST;

/**
 * Two stories in whose middle a reworded pair stands. As many sentences before and after it as `gap` says have no version
 * on the other side, the next ones stayed. Farther away every fourth is reworded, so that one edit says little of a story.
 */
function draftAround(gap: number): Draft {
  const list = (count: number, from: number) => Array.from({ length: count }, (_, at) => sentenceOf(from + at));
  const frames = [list(FRAME, 0), list(FRAME, 500)] as const;
  const reworded = (frame: readonly string[]) =>
    frame.map((sentence, at) => (at % 4 === 0 ? reword(sentence, 8000 + at) : sentence));
  const stayed = [list(FARTHEST - gap, 1000), list(FARTHEST - gap, 1100)] as const;
  const pair = sentenceOf(2000);
  const middle = (pair: string, from: number) => [
    ...stayed[0],
    ...list(gap, from),
    pair,
    ...list(gap, from + 20),
    ...stayed[1],
  ];
  return {
    original: [...frames[0], ...middle(pair, 1200), ...frames[1]],
    modified: [...reworded(frames[0]), ...middle(reword(pair, 9000), 1300), ...reworded(frames[1])],
  };
}

/** The stories with a sentence of one side replaced by others. */
function replace(draft: Draft, side: Side, place: number, ...by: readonly string[]): Draft {
  return { ...draft, [side]: draft[side].toSpliced(place, 1, ...by) };
}

/** What may happen to a sentence; `counterpart` is the one at the same place on the other side. */
const CHANGES: readonly (readonly [name: string, change: (sentence: string, counterpart: string) => string[]])[] = [
  ['reworded', (sentence) => [reword(sentence, 9100)]],
  ['replaced by a new one', () => [sentenceOf(3000)]],
  ['replaced by its counterpart', (_, counterpart) => [counterpart]],
  ['turned into a version of its counterpart', (_, counterpart) => [reword(counterpart, 9200)]],
  ['omitted', () => []],
  ['followed by a new one', (sentence) => [sentence, sentenceOf(3000)]],
];

const STEPS = Array.from({ length: FARTHEST }, (_, at) => at + 1);
const SIDES_AND_STEPS = SIDES.flatMap((side) =>
  STEPS.flatMap((step) => [-step, step]).map((step) => ({ side, step, other: otherSide(side) })),
);

describe('recalling pairs after an edit', () => {
  for (const gap of [0, 4, FARTHEST])
    for (const [name, change] of CHANGES)
      it(`knows what looks otherwise when a sentence ${gap ? `past a gap of ${gap}` : 'nearby'} is ${name}`, () => {
        const before = draftAround(gap);
        const afters = SIDES_AND_STEPS.map(({ side, step, other }) => {
          const at = MIDDLE + step;
          return replace(before, side, at, ...change(before[side][at]!, before[other][at]!));
        });
        assert.ok(countRecalled(before, ...afters) > 0);
      });

  it('knows what looks otherwise when a sentence comes to cross it', () => {
    const wanderer = sentenceOf(4000);
    for (const far of [-1, 1])
      for (const side of SIDES) {
        // It stands behind the pair on the other side, and will stand before it on this one; or the other way round.
        const before = replace(draftAround(0), otherSide(side), MIDDLE + far * (FARTHEST + 3), wanderer);
        const afters = STEPS.map((step) => replace(before, side, MIDDLE - far * step, wanderer));
        assert.ok(countRecalled(before, ...afters) > 0);
      }
  });

  it('knows what looks otherwise when a sentence comes or goes beside its rival, or beside one that crosses it', () => {
    const wanderer = sentenceOf(4000);
    let recalled = 0;
    for (const { side, step, other } of SIDES_AND_STEPS) {
      const draft = draftAround(0);
      const farther = MIDDLE + step + Math.sign(step);
      const place = MIDDLE - Math.sign(step) * (FARTHEST + 3);
      const withRival = replace(draft, side, farther, reword(draft.original[MIDDLE]!, 9300));
      const withWanderer = replace(replace(draft, side, farther, wanderer), other, place, wanderer);
      for (const before of [withRival, withWanderer]) {
        const stranger = [before[side][MIDDLE + step]!, sentenceOf(5000)];
        const after = replace(before, side, MIDDLE + step, ...(step < 0 ? stranger : stranger.toReversed()));
        recalled += countRecalled(before, after) + countRecalled(after, before);
      }
    }
    assert.ok(recalled > 0);
  });

  it('knows that all looks otherwise in a story of which much changed', () => {
    const before = draftAround(0);
    for (let count = 20; count < before.original.length; count += 20)
      countRecalled(
        before,
        { ...before, modified: before.modified.slice(0, count) },
        { ...before, modified: before.modified.map((text, at) => (at < count ? text : sentenceOf(6000 + at))) },
      );
  });
});
