import type { Comparison } from '../../comparison/comparison.ts';
import { keepsWords, quietKindOf } from '../../presentation/kinds.ts';
import { unrelatedOf, unrelatedWords } from '../../presentation/unrelated.ts';
import { sentenceCount } from '../../presentation/words.ts';
import { textOf } from '../../story/story.ts';

/** A sentence about the whole comparison, for comparisons whose rows alone would not say it. */
export interface Headline {
  readonly type:
    | 'identical'
    | 'typography only'
    | 'nothing in common'
    | 'original empty'
    | 'modified empty'
    | 'both empty';
  readonly title: string;
  readonly detail: string;
}

/** The headline of a comparison; undefined where the rows say everything. */
export function headlineOf(comparison: Comparison): Headline | undefined {
  const { original, modified, groups, counts } = comparison;
  const [before, after] = [original.sentences.length, modified.sentences.length];
  if (before === 0 && after === 0)
    return {
      type: 'both empty',
      title: 'Both stories are empty.',
      detail: 'There is nothing to compare yet. What you write appears here.',
    };
  if (after === 0)
    return {
      type: 'modified empty',
      title: 'The modified story is empty.',
      detail: `${all(before)} of the original ${before === 1 ? 'is' : 'are'} omitted.`,
    };
  if (before === 0)
    return {
      type: 'original empty',
      title: 'The original story is empty.',
      detail: `${all(after)} of the modified story ${after === 1 ? 'is' : 'are'} shown without marks.`,
    };
  const unrelated = unrelatedOf(comparison);
  if (unrelated || counts.omitted + counts.added === groups.length)
    return {
      type: 'nothing in common',
      title: `${unrelatedWords(unrelated ?? { kept: 0, of: 0 })}.`,
      detail: 'Both stories are shown as they are, without marks.',
    };
  if (counts.unchanged === groups.length && counts.moved === 0)
    return { type: 'identical', title: 'No differences', detail: identicalDetail(comparison) };
  if (groups.every(keepsWords) && counts.moved === 0)
    return {
      type: 'typography only',
      title: `Only ${quietWords(comparison)} differs`,
      detail: typographyDetail(comparison),
    };
  return undefined;
}

function identicalDetail({ original, modified }: Comparison): string {
  const count = modified.sentences.length;
  const same = `${all(count)} ${count === 1 ? 'is' : 'are'} the same, word for word${count === 1 ? '' : ' and in the same order'}.`;
  const spacing = modified.sentences.some(
    (sentence, index) => textOf(modified, sentence) !== textOf(original, original.sentences[index]!),
  );
  const paragraphs = modified.sentences.some(
    (sentence, index) => sentence.paragraph !== original.sentences[index]!.paragraph,
  );
  if (paragraphs) return `${same} Only the paragraphs break in other places.`;
  return spacing ? `${same} Only white space differs.` : same;
}

/** What sentences with the same words differ in: "typography", "markup", "typography or markup". */
function quietWords({ groups }: Comparison): string {
  const kinds = new Set(groups.map(quietKindOf));
  return (['typography', 'markup'] as const).filter((kind) => kinds.has(kind)).join(' or ');
}

function typographyDetail(comparison: Comparison): string {
  const { modified, groups } = comparison;
  const what = quietWords(comparison);
  const count = modified.sentences.length;
  const differing = groups.filter(({ typographyOnly }) => typographyOnly).length;
  if (count === 1) return 'The one sentence has the same words.';
  const same = `${all(count)} have the same words in the same order`;
  return differing === count
    ? `${same}; each differs in ${what}.`
    : `${same}; ${differing} ${differing === 1 ? 'differs' : 'differ'} in ${what}.`;
}

/** Whether a comparison with this headline shows its rows; the headline then stands below them. */
export function showsRows(headline: Headline | undefined): boolean {
  return !headline || headline.type === 'identical' || headline.type === 'typography only';
}

function all(count: number): string {
  if (count === 1) return 'The one sentence';
  return count === 2 ? 'Both sentences' : `All ${sentenceCount(count)}`;
}
