import * as l10n from '@vscode/l10n';
import { SIDES, type Side } from '../../../story/side.ts';
import { foldWords } from '../../fold-words.ts';
import { editKindWord, kindLabel } from '../../kind-labels.ts';
import { checkKindsOf, dimKindOf, quietKindOf } from '../../kinds.ts';
import type { Line } from '../../pair-lines.ts';
import { isRewritten } from '../../rewritten.ts';
import { sideHead } from '../../side-head.ts';
import { alikeWords, moveWords, paragraphNumber, partWords } from '../../words.ts';
import type { Report } from '../report.ts';
import type { BlockRow, PairRow, QuietRow, ReportRow } from '../rows.ts';
import { escapeHtml } from './escape.ts';
import { KIND_SIGNS } from './kind-signs.ts';
import { cellLines, firstWords, type StoryTexts } from './sentences.ts';

export function allChangesWords(): string {
  return l10n.t({ message: 'All changes', comment: ['A heading in a report.'] });
}

/** All changes as a table of aligned rows, whose head is repeated on every page. */
export function rowsTable(report: Report, reportRows: readonly ReportRow[], texts: StoryTexts): string {
  const rows = reportRows.map((row) => {
    if (row.type === 'pair') return pairRow(report, texts, row);
    return row.type === 'block' ? blockRow(texts, row) : quietRow(report, texts, row);
  });
  const head = (side: Side) =>
    `<th scope="col"><span class="hidden">${escapeHtml(paragraphHead(side))}</span></th><th scope="col">${escapeHtml(sideHead(side))} <span><bdi>${escapeHtml(report.names[side])}</bdi></span></th>`;
  const [original, modified] = SIDES.map(head);
  const more = l10n.t('in the order of the modified story; ¶ is the paragraph in each');
  const change = l10n.t({ message: 'Change', comment: ['The head of a column that says what changed.'] });
  return `<h2 id="all">${escapeHtml(allChangesWords())} <small>${escapeHtml(more)}</small></h2>
<p class="key">${keyWords().join(' · ')}</p>
<table class="rows"><colgroup><col class="n"><col><col class="s"><col class="n"><col></colgroup><thead><tr>${original}<th scope="col"><span class="hidden">${escapeHtml(change)}</span></th>${modified}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}

/** What the marks in the table mean, as HTML. */
function keyWords(): string[] {
  return [
    l10n.t({
      message: '{0}struck{1} only in the original',
      args: ['<del>', '</del>'],
      comment: ['The word between {0} and {1} is shown struck out, as what it speaks of.'],
    }),
    l10n.t({
      message: '{0}underlined{1} only in the modified',
      args: ['<ins>', '</ins>'],
      comment: ['The word between {0} and {1} is shown underlined, as what it speaks of.'],
    }),
    `<span class="part">1</span>${escapeHtml(l10n.t('part of a split or merged sentence'))}`,
  ];
}

function paragraphHead(side: Side): string {
  return side === 'original' ? l10n.t('Paragraph of the original') : l10n.t('Paragraph of the modified');
}

/** The number and the kind of a change, and dim words below. */
function kindCell(number: number, kind: keyof typeof KIND_SIGNS, count: number, more: string): string {
  const [sign, color] = KIND_SIGNS[kind];
  const many = count > 1 ? ` ${count}` : '';
  return `<td class="k"><span class="kind"><span class="no">${number}</span><span class="sign ${color}" aria-hidden="true">${escapeHtml(sign)}</span><b>${escapeHtml(kindLabel(kind))}${many}</b></span>${more}</td>`;
}

function dim(words: string | undefined): string {
  return words ? `<span class="d">${escapeHtml(words)}</span>` : '';
}

function pairRow({ comparison }: Report, texts: StoryTexts, row: PairRow): string {
  const group = comparison.groups[row.group]!;
  const kind = quietKindOf(group) ?? group.kind;
  const quiet = dimKindOf(group);
  const more = [
    dim(partWords(group, row.parts)),
    dim(isRewritten(comparison, group) ? alikeWords(group.similarity) : undefined),
    dim(quiet && !group.typographyOnly ? editKindWord(quiet) : undefined),
    ...checkKindsOf(group).map((check) => `<span class="badge">${escapeHtml(editKindWord(check))}</span>`),
    dim(row.move === undefined ? undefined : `⇄ ${moveWords(comparison, row.move)}`),
  ].join('');
  const cell = (side: Side) =>
    `${paragraphCell(row.lines[side])}<td class="ed">${cellLines(texts, side, row.lines[side], group)}</td>`;
  const id = row.first ? ` id="c${row.number}"` : '';
  return `<tr${id}>${cell('original')}${kindCell(row.number, kind, 1, more)}${cell('modified')}</tr>`;
}

function blockRow(texts: StoryTexts, { kind, number, lines, first, of }: BlockRow): string {
  const side = kind === 'omitted' ? 'original' : 'modified';
  const last = first + lines.length - 1;
  const text = `${paragraphCell(lines)}<td class="${kind === 'omitted' ? 'om' : 'ad'}">${cellLines(texts, side, lines)}</td>`;
  const none = kind === 'omitted' ? l10n.t('not in the modified story') : l10n.t('not in the original story');
  const missing = `<td class="p"></td><td class="none">${escapeHtml(none)}</td>`;
  const more = of > lines.length ? dim(placeInBlock(first, last, of)) : '';
  const cell = kindCell(number, kind, of, more);
  const id = first === 1 ? ` id="c${number}"` : '';
  return kind === 'omitted' ? `<tr${id}>${text}${cell}${missing}</tr>` : `<tr${id}>${missing}${cell}${text}</tr>`;
}

/** Which sentences of a block stand in a row of it: "13–24 of 30". */
function placeInBlock(first: number, last: number, of: number): string {
  return l10n.t({
    message: '{first}–{last} of {of}',
    args: { first, last, of },
    comment: ['Follows "Omitted" or "Added": which of its sentences stand here, "13–24 of 30".'],
  });
}

/** The number of the paragraph that the first of the lines is in. */
function paragraphCell(lines: readonly Line[]): string {
  const first = lines[0];
  return `<td class="p">${first?.paragraph === undefined ? '' : `¶${first.paragraph}`}</td>`;
}

function quietRow({ comparison }: Report, texts: StoryTexts, row: QuietRow): string {
  const [first, last] = [comparison.groups[row.groups[0]!]!, comparison.groups[row.groups.at(-1)!]!];
  const count = row.groups.length;
  const moved = row.move !== undefined;
  const cell = (side: Side) => {
    const story = comparison[side];
    const range = [first[side][0]!, last[side].at(-1)!].map((sentence) => paragraphNumber(story, sentence));
    const words =
      count === 1 || moved || side === 'modified'
        ? firstWords(texts, side, first[side][0]!)
        : escapeHtml(foldWords(row));
    // A range of paragraphs has no room in the narrow column.
    const [beside, before] = range[0] === range[1] ? [`¶${range[0]}`, ''] : ['', `¶${range[0]}–${range[1]} `];
    return `<td class="p">${beside}</td><td${moved ? ' class="mv"' : ''}><span class="cut">${before}${words}</span></td>`;
  };
  const [sign] = KIND_SIGNS.moved;
  const kind = moved
    ? `<span class="no"></span><span class="sign m" aria-hidden="true">${sign}</span>${escapeHtml(kindLabel('moved'))}${count > 1 ? ` ${count}` : ''}`
    : '';
  return `<tr class="same">${cell('original')}<td class="k">${kind}</td>${cell('modified')}</tr>`;
}
