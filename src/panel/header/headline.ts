import * as l10n from '@vscode/l10n';
import type { Comparison } from '../../comparison/comparison.ts';
import { keepsWords, type QuietKind, quietKindOf } from '../../presentation/kinds.ts';
import { unrelatedOf, unrelatedWords } from '../../presentation/unrelated.ts';
import { textOf } from '../../story/story.ts';
import { numberWords, ofCount } from '../../text/wording.ts';

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
      title: l10n.t('Both stories are empty.'),
      detail: l10n.t('There is nothing to compare yet. What you write appears here.'),
    };
  if (after === 0)
    return {
      type: 'modified empty',
      title: l10n.t('The modified story is empty.'),
      detail: omittedDetail(before),
    };
  if (before === 0)
    return {
      type: 'original empty',
      title: l10n.t('The original story is empty.'),
      detail: unmarkedDetail(after),
    };
  const unrelated = unrelatedOf(comparison);
  if (unrelated || counts.omitted + counts.added === groups.length)
    return {
      type: 'nothing in common',
      title: `${unrelatedWords(unrelated ?? { kept: 0, of: 0 })}.`,
      detail: l10n.t('Both stories are shown as they are, without marks.'),
    };
  if (counts.unchanged === groups.length && counts.moved === 0)
    return { type: 'identical', title: l10n.t('No differences'), detail: identicalDetail(comparison) };
  if (groups.every(keepsWords) && counts.moved === 0)
    return {
      type: 'typography only',
      title: typographyTitle(comparison),
      detail: typographyDetail(comparison),
    };
  return undefined;
}

function omittedDetail(sentences: number): string {
  if (sentences === 1) return l10n.t('The one sentence of the original is omitted.');
  if (sentences === 2) return l10n.t('Both sentences of the original are omitted.');
  return l10n.t('All {0} sentences of the original are omitted.', numberWords(sentences));
}

function unmarkedDetail(sentences: number): string {
  if (sentences === 1) return l10n.t('The one sentence of the modified story is shown without marks.');
  if (sentences === 2) return l10n.t('Both sentences of the modified story are shown without marks.');
  return l10n.t('All {0} sentences of the modified story are shown without marks.', numberWords(sentences));
}

function identicalDetail({ original, modified }: Comparison): string {
  const same = sameWords(modified.sentences.length);
  const spacing = modified.sentences.some(
    (sentence, index) => textOf(modified, sentence) !== textOf(original, original.sentences[index]!),
  );
  const paragraphs = modified.sentences.some(
    (sentence, index) => sentence.paragraph !== original.sentences[index]!.paragraph,
  );
  if (paragraphs) return `${same} ${l10n.t('Only the paragraphs break in other places.')}`;
  return spacing ? `${same} ${l10n.t('Only white space differs.')}` : same;
}

function sameWords(sentences: number): string {
  if (sentences === 1) return l10n.t('The one sentence is the same, word for word.');
  if (sentences === 2) return l10n.t('Both sentences are the same, word for word and in the same order.');
  return l10n.t('All {0} sentences are the same, word for word and in the same order.', numberWords(sentences));
}

function typographyTitle({ groups }: Comparison): string {
  const kinds = new Set(groups.map(quietKindOf));
  if (!kinds.has('markup')) return l10n.t('Only typography differs');
  return kinds.has('typography') ? l10n.t('Only typography or markup differs') : l10n.t('Only markup differs');
}

function typographyDetail(comparison: Comparison): string {
  const { modified, groups } = comparison;
  const count = modified.sentences.length;
  if (count === 1) return l10n.t('The one sentence has the same words.');
  const kinds = groups.flatMap((group) => quietKindOf(group) ?? []);
  const args = { count: numberWords(count), differing: differingWords(kinds, count) };
  return count === 2
    ? l10n.t({
        message: 'Both sentences have the same words in the same order; {differing}.',
        args,
        comment: ['{differing} is "each differs in typography", "1 differs in markup" and the like.'],
      })
    : l10n.t({
        message: 'All {count} sentences have the same words in the same order; {differing}.',
        args,
        comment: ['{differing} is "each differs in typography", "3 differ in markup" and the like.'],
      });
}

/** @param kinds what each of the sentences differs in that do */
function differingWords(kinds: readonly QuietKind[], sentences: number): string {
  const { length: count } = kinds;
  const each = count === sentences;
  if (!kinds.includes('markup'))
    return each
      ? l10n.t({ message: 'each differs in typography', comment: ['Follows "All 9 sentences have the same words; ".'] })
      : ofCount(count, l10n.t('{0} differs in typography', count), l10n.t('{0} differ in typography', count));
  if (!kinds.includes('typography'))
    return each
      ? l10n.t({ message: 'each differs in markup', comment: ['Follows "All 9 sentences have the same words; ".'] })
      : ofCount(count, l10n.t('{0} differs in markup', count), l10n.t('{0} differ in markup', count));
  return each
    ? l10n.t({
        message: 'each differs in typography or markup',
        comment: ['Follows "All 9 sentences have the same words; ".'],
      })
    : ofCount(
        count,
        l10n.t('{0} differs in typography or markup', count),
        l10n.t('{0} differ in typography or markup', count),
      );
}

/** Whether a comparison with this headline shows its rows; the headline then stands below them. */
export function showsRows(headline: Headline | undefined): boolean {
  return !headline || headline.type === 'identical' || headline.type === 'typography only';
}
