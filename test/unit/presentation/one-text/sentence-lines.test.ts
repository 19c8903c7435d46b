import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { diffArrays } from 'diff';
import fc from 'fast-check';
import { linesDiffComputers } from 'vscode-diff';
import { compareStories } from '../../../../src/comparison/compare.ts';
import type { Comparison } from '../../../../src/comparison/comparison.ts';
import { linesText, sentenceLines } from '../../../../src/presentation/one-text/sentence-lines.ts';
import { SIDES, type Side } from '../../../../src/story/side.ts';
import { distinctSentences, twoDrafts } from '../../../fixtures/stories.ts';

const texts = (comparison: Comparison) => {
  const lines = sentenceLines(comparison);
  const text = (side: Side) => linesText(comparison, lines, side).split('\n');
  return { original: text('original'), modified: text('modified') };
};
const show = (original: string, modified: string) => texts(compareStories(original, modified));

const A = 'The harbour was quiet that morning.';
const B = 'Seven lanterns burned along the old stone wall.';
const C = 'Nobody had paid the captain since the winter.';
const D = 'Her letter lay unopened under the window.';

describe('the sentences of two stories, a line each', () => {
  it('stand in the order of the modified, with its paragraphs', () => {
    assert.deepEqual(show(`${A} ${B}\n\n${C} ${D}`, `${D}\n\n${A} ${B}\n${C}`), {
      original: [D, '', A, B, '', C],
      modified: [D, '', A, B, '', C],
    });
  });

  it('leave nothing opposite what was omitted or added', () => {
    assert.deepEqual(show(`${A} ${B} ${D}`, `${A} ${C} ${D}`), { original: [A, B, D], modified: [A, C, D] });
  });

  it('keep the blank lines of an omitted paragraph on its side', () => {
    const shown = show(`${A}\n\n${B}\n\n${C}\n\n${D}`, `${A}\n\n${D}`);
    assert.deepEqual(shown, { original: [A, '', B, '', C, '', D], modified: [A, '', D] });
  });

  it('put the original of a split at the first of its parts', () => {
    const whole = 'The ferry left the harbour at six that morning, and nobody had come to the pier to see her off.';
    const parts = ['The ferry left the harbour at six that morning.', 'Nobody had come to the pier to see her off.'];
    assert.deepEqual(show(`${A} ${whole} ${B}`, `${A} ${parts.join(' ')} ${B}`), {
      original: [A, whole, B],
      modified: [A, ...parts, B],
    });
  });
});

const draftsInParagraphs = twoDrafts.chain((drafts) =>
  fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }).map((breaks) =>
    drafts.map((text, side) => {
      let count = side;
      return text.replace(/(?<=\.) /gu, () => (breaks[count++ % breaks.length] ? '\n\n' : ' '));
    }),
  ),
);

/** A story and the same sentences with some left out, some added and all in another order, in paragraphs. */
const shuffled = fc
  .tuple(distinctSentences, fc.nat(3), fc.nat(3), fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }))
  .map(([sentences, left, added, places]) => {
    const kept = sentences.slice(left);
    const order = [...kept.slice(added), ...(added ? ['Somebody rang a brass bell in the fog.'] : [])]
      .map((sentence, index) => [places[index % places.length]!, sentence] as const)
      .sort((a, b) => a[0] - b[0]);
    const paragraphs = (list: readonly string[]) =>
      list.map((sentence, index) => sentence + (places[index % 12]! % 3 ? ' ' : '\n\n')).join('');
    return [
      paragraphs(kept.concat(sentences.slice(0, left))),
      paragraphs(order.map(([, sentence]) => sentence)),
    ] as const;
  });

describe('the sentences of any two drafts, a line each', () => {
  it('are all there, once', () =>
    fc.assert(
      fc.property(draftsInParagraphs, ([original, modified]) => {
        const comparison = compareStories(original!, modified!);
        const lines = sentenceLines(comparison);
        for (const side of SIDES) {
          const sentences = lines[side].filter((line) => line !== undefined);
          if (side === 'original') sentences.sort((a, b) => a - b);
          assert.deepEqual(sentences, [...comparison[side].sentences.keys()]);
        }
        assert.doesNotMatch(linesText(comparison, lines, 'modified'), /^\n|\n\n\n|\n$/u);
      }),
    ));

  it('face each other where they are unchanged, moved or not, in a comparison of the lines', () =>
    fc.assert(
      fc.property(shuffled, ([original, modified]) => {
        const comparison = compareStories(original, modified);
        const lines = texts(comparison);
        const matched = diffArrays(lines.original, lines.modified).filter(({ added, removed }) => !added && !removed);
        const found = new Set(matched.flatMap(({ value }) => value));
        for (const group of comparison.groups) {
          if (group.kind !== 'unchanged') continue;
          const { start, end } = comparison.modified.sentences[group.modified[0]!]!;
          assert.ok(found.has(modified.slice(start, end)));
        }
      }),
    ));

  it('face each other in VS Code’s own comparison of the samples', () => {
    for (const [original, modified] of [
      ['ferry-wire.md', 'ferry-paper.md'],
      ['lamplighter-march.txt', 'lamplighter-june.txt'],
    ]) {
      const read = (name: string) => readFileSync(`media/samples/${name}`, 'utf8');
      const comparison = compareStories(read(original!), read(modified!));
      const lines = sentenceLines(comparison);
      const text = texts(comparison);
      const { changes } = linesDiffComputers.getDefault().computeDiff(text.original, text.modified, {
        ignoreTrimWhitespace: true,
        maxComputationTimeMs: 0,
        computeMoves: true,
      });
      for (const group of comparison.groups.filter(({ kind }) => kind === 'unchanged')) {
        const line = lines.modified.indexOf(group.modified[0]!) + 1;
        assert.ok(
          changes.every(({ modified }) => line < modified.startLineNumber || modified.endLineNumberExclusive <= line),
          `line ${line} of ${modified}: ${text.modified[line - 1]}`,
        );
      }
    }
  });
});
