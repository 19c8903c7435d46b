import * as l10n from '@vscode/l10n';
import type { Comparison } from '../../comparison/comparison.ts';
import { collapseSpace } from '../../text/typography.ts';
import { numberWords, ofCount } from '../../text/wording.ts';
import type { Change } from '../changes.ts';
import { kindLabel } from '../kind-labels.ts';
import { checkKindsOf } from '../kinds.ts';
import { escapeMarkdown } from '../markdown-text.ts';
import { changeSummary, countWords } from '../summary.ts';
import { noProseChanged } from './nothing-changed.ts';
import { Report, type ReportOptions } from './report.ts';
import type { Selection } from './selection.ts';

/** A story that changed: what changed in it, or why that cannot be told. */
export interface CommentedStory {
  readonly title: string;
  readonly names: ReportOptions['names'];
  readonly comparison?: Comparison;
  readonly trouble?: string;
}

/** At most this many changes of a section are written out: a comment is to be read. */
const MAX_CHANGES = 50;
/** Of sentences that were omitted or added together at most this many UTF-16 units are written out. */
const MAX_PASSAGE_LENGTH = 1_000;

/**
 * Comments on stories that changed, in the Markdown of code hosts: of each the counts, what to check, what was omitted and
 * what was added; the rest is folded. Nobody is mentioned by it, whatever the stories say.
 */
export function commentOn(stories: readonly CommentedStory[], selection?: Selection): string {
  if (stories.length === 0) return `${noProseChanged()}\n`;
  return `${stories.map((story) => commentOnStory(story, selection)).join('\n')}`;
}

function commentOnStory({ title, names, comparison, trouble }: CommentedStory, selection: Selection): string {
  const heading = `### ${withoutMentions(escapeMarkdown(collapseSpace(title)))}\n`;
  if (!comparison) return `${heading}\n${withoutMentions(escapeMarkdown(trouble ?? ''))}\n`;
  const report = new Report(comparison, { names, selection });
  const counts = `${heading}\n${countWords(report.list.counts)}.\n`;
  // Of a story that is new or gone, all of it would stand here.
  if (comparison.original.sentences.length === 0 || comparison.modified.sentences.length === 0) return counts;
  const changes = report.changes.map(({ change }) => change);
  const rest = new Set<Change>([...changes, ...report.moves]);
  const take = (isWanted: (change: Change) => boolean) => {
    const taken = changes.filter((change) => rest.has(change) && isWanted(change));
    for (const change of taken) rest.delete(change);
    return taken;
  };
  const isToCheck = ({ kind, groups }: Change) =>
    kind !== 'omitted' &&
    kind !== 'added' &&
    groups.some((group) => checkKindsOf(comparison.groups[group]!).length > 0);
  const sections = [
    section(
      l10n.t({ message: 'To check', comment: ['A heading: changes to check with the author.'] }),
      take(isToCheck),
    ),
    section(
      kindLabel('omitted'),
      take(({ kind }) => kind === 'omitted'),
    ),
    section(
      kindLabel('added'),
      take(({ kind }) => kind === 'added'),
    ),
  ];
  const others = [...rest];
  const count = numberWords(others.length);
  const summary = ofCount(others.length, l10n.t('{0} other change', count), l10n.t('{0} other changes', count));
  const folded = others.length === 0 ? '' : `\n<details><summary>${summary}</summary>\n\n${list(others)}\n</details>\n`;
  return `${counts}${sections.join('')}${folded}`;

  function summaryOf(change: Change): string {
    const summary = changeSummary(report, change);
    if (summary.length <= MAX_PASSAGE_LENGTH || (change.kind !== 'omitted' && change.kind !== 'added')) return summary;
    return `${summary.slice(0, summary.lastIndexOf(' ', MAX_PASSAGE_LENGTH))} …`;
  }

  function section(name: string, of: readonly Change[]): string {
    return of.length === 0 ? '' : `\n**${name}**\n\n${list(of)}`;
  }

  function list(of: readonly Change[]): string {
    const lines = of.slice(0, MAX_CHANGES).map((change) => `${withoutMentions(summaryOf(change))}\n`);
    const left = of.length - lines.length;
    return `${lines.join('')}${left > 0 ? `- ${moreWords(left)}\n` : ''}`;
  }
}

function moreWords(left: number): string {
  return l10n.t({
    message: '… and {0} more',
    args: [numberWords(left)],
    comment: ['The end of a list: as many changes are not listed.'],
  });
}

/** A code host takes "@name" for a person to tell, and "#12" for an issue: a word joiner behind the sign prevents it. */
function withoutMentions(markdown: string): string {
  return markdown.replace(/[@#](?=[\p{L}\p{N}])/gu, '$&\u2060');
}
