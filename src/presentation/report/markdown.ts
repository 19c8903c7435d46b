import * as l10n from '@vscode/l10n';
import type { Group } from '../../comparison/comparison.ts';
import { SIDES, type Side } from '../../story/side.ts';
import { collapseSpace } from '../../text/typography.ts';
import { shownText, wordsStart } from '../heading-marks.ts';
import { editKindWord, kindLabel } from '../kind-labels.ts';
import { checkKindsOf, dimKindOf } from '../kinds.ts';
import { escapeMarkdown, joinable } from '../markdown-text.ts';
import { marksIn, runsOf } from '../runs.ts';
import { sideHead } from '../side-head.ts';
import { countWords } from '../summary.ts';
import { movedFromWords, paragraphNumber, paragraphRange, sentenceCount } from '../words.ts';
import { noDifferences } from './nothing-changed.ts';
import type { NumberedChange, Report } from './report.ts';
import { madeWords, movedOnlyWords, moveLines } from './report-words.ts';

/** How the words that only one story has are marked: as strikethrough and bold, or in CriticMarkup. */
export type MarkdownMarks = 'plain' | 'critic';

const MARKS: Readonly<Record<MarkdownMarks, Readonly<Record<Side, readonly [string, string]>>>> = {
  plain: { original: ['~~', '~~'], modified: ['**', '**'] },
  critic: { original: ['{--', '--}'], modified: ['{++', '++}'] },
};

/** Writes a comparison as Markdown: the counts, a table of the changes with both wordings, and what only moved. */
export function markdownReport(report: Report, marks: MarkdownMarks = 'plain'): string {
  const { comparison, names, list } = report;
  const { original, modified } = comparison;
  const name = (side: Side) => escapeMarkdown(collapseSpace(names[side]));
  const lengths = `${sentenceCount(original.sentences.length)} → ${sentenceCount(modified.sentences.length)}`;
  const rows = report.changes.map((change) => `${tableRow(report, change, marks)}\n`);
  const heads = [
    l10n.t({ message: 'No.', comment: ['The head of a column with the numbers of changes.'] }),
    l10n.t({ message: 'Change', comment: ['The head of a column that says what changed.'] }),
    '¶',
    ...SIDES.map(sideHead),
  ];
  const table = `| ${heads.join(' | ')} |\n|--:|---|---|---|---|\n${rows.join('')}`;
  const moved = moveLines(report).map(({ places, first, last }) => {
    const words = first === last ? [first] : [first, last];
    return `- ${places}: ${words.map((sentence) => escapeMarkdown(collapseSpace(shownText(modified, sentence)))).join(' … ')}\n`;
  });
  return [
    `# ${name('original')} → ${name('modified')}\n`,
    `${lengths}: ${countWords(list.counts)}.\n`,
    rows.length ? table : `${noDifferences()}\n`,
    ...(moved.length ? [`## ${movedOnlyWords()}\n\n${moved.join('')}`] : []),
    `${madeWords(report)}\n`,
  ].join('\n');
}

function tableRow(report: Report, { change, number }: NumberedChange, marks: MarkdownMarks): string {
  const { comparison } = report;
  const groups = change.groups.map((index) => comparison.groups[index]!);
  const first = groups[0]!;
  const move = change.move === undefined ? undefined : comparison.moves[change.move];
  const dim = change.typography ? undefined : dimKindOf(first);
  const facts = [
    ...[...groups.flatMap(checkKindsOf), ...(dim ? [dim] : [])].map(editKindWord),
    ...(move ? [movedFromWords(comparison, first, move)] : []),
  ];
  const kind = `${kindLabel(change.kind)}${groups.length > 1 ? ` ${groups.length}` : ''}`;
  const places = SIDES.flatMap((side) => {
    const sentences = groups.flatMap((group) => group[side]);
    const paragraph = (sentence: number) => paragraphNumber(comparison[side], sentence);
    return sentences.length ? [paragraphRange([paragraph(sentences[0]!), paragraph(sentences.at(-1)!)])] : [];
  });
  const wordings = SIDES.map((side) =>
    groups.map((group) => wording(report, group, side, MARKS[marks][side])).join(' '),
  );
  const what = facts.length ? `${kind} (${facts.join(', ')})` : kind;
  return `| ${number} | ${what} | ${places.join(' → ')} | ${wordings[0]} | ${wordings[1]} |`;
}

/** The sentences of a group on one side, on one line, with signs around what the other side does not have. */
function wording({ comparison }: Report, group: Group, side: Side, [open, close]: readonly [string, string]): string {
  const story = comparison[side];
  const alone = group.kind === 'omitted' || group.kind === 'added';
  return group[side]
    .map((index) => {
      const sentence = story.sentences[index]!;
      const span = { start: wordsStart(story, sentence), end: sentence.end };
      const marks = alone ? [span] : marksIn(group, side, sentence);
      const runs = runsOf(story.text, span, marks).map((run) => {
        if (!('text' in run)) return '';
        const text = escapeMarkdown(run.text.replace(/\s+/gu, ' '));
        if (run.type === 'text') return text;
        return `${open}${open.startsWith('{') ? text : joinable(text)}${close}`;
      });
      return runs.join('').trim();
    })
    .join(' ');
}
