import * as l10n from '@vscode/l10n';
import { SIDES, type Side } from '../../../story/side.ts';
import { detectLanguage } from '../../../text/language.ts';
import { numberWords, shownLanguage } from '../../../text/wording.ts';
import { kindCount } from '../../kind-count.ts';
import { editKindWord } from '../../kind-labels.ts';
import { type CountedKind, checkKindsOf } from '../../kinds.ts';
import { shuffledOf } from '../../shuffled.ts';
import { sideHead } from '../../side-head.ts';
import { unrelatedOf, unrelatedWords } from '../../unrelated.ts';
import { paragraphCount, sentenceCount } from '../../words.ts';
import { noDifferences } from '../nothing-changed.ts';
import type { Report } from '../report.ts';
import { checkedWords, madeWords, movedOnlyWords } from '../report-words.ts';
import { reportRows } from '../rows.ts';
import { selectableKindWord } from '../selection.ts';
import { escapeHtml } from './escape.ts';
import { KIND_SIGNS } from './kind-signs.ts';
import { mapSvg } from './map-svg.ts';
import { movesTable } from './moves-table.ts';
import { allChangesWords, rowsTable } from './rows-table.ts';
import { type StoryTexts, wording } from './sentences.ts';
import { styleSheet } from './style.ts';

/**
 * Writes a comparison as one HTML file that needs nothing else and no script: what to check first, the aligned rows, and what
 * only moved. Everything of a story or a name is escaped; the page allows nothing but its own style. Linear in the stories.
 */
export function htmlReport(report: Report): string {
  const { comparison, names } = report;
  const texts: StoryTexts = {
    comparison,
    lang: { original: langOf(comparison.original.text), modified: langOf(comparison.modified.text) },
  };
  const rows = reportRows(report);
  const toCheck = report.changes.filter(({ change }) => change.toCheck);
  const sections = [
    ...(toCheck.length ? [{ id: 'check', title: checkFirstWords(), count: toCheck.length }] : []),
    { id: 'all', title: allChangesWords(), count: report.changes.length },
    ...(report.moves.length ? [{ id: 'moved', title: movedOnlyWords(), count: report.moves.length }] : []),
  ];
  const links = sections.map(
    ({ id, title, count }) => `<a href="#${id}">${escapeHtml(title)} (${numberWords(count)})</a>`,
  );
  const contents = l10n.t({ message: 'Contents', comment: ['The name of the list of the sections of a report.'] });
  return `<!doctype html>
<html lang="${escapeHtml(shownLanguage())}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'"><meta name="generator" content="Story Diff">
<title>${escapeHtml(`${names.original} ↔ ${names.modified}`)}</title><style>
${styleSheet(names)}
</style></head><body>
${top(report, texts)}
<nav aria-label="${escapeHtml(contents)}">${links.join('')}</nav><main>
${notes(report)}${toCheck.length ? checkTable(report, texts) : ''}
${rows.length ? rowsTable(report, rows, texts) : noRows()}
${report.moves.length ? movesTable(report, texts) : ''}</main>
<footer>${escapeHtml(madeWords(report))}</footer></body></html>
`;
}

function noRows(): string {
  return `<h2 id="all">${escapeHtml(allChangesWords())}</h2><p>${escapeHtml(noDifferences())}</p>`;
}

function checkFirstWords(): string {
  return l10n.t({ message: 'To check first', comment: ['A heading: changes to check with the author.'] });
}

function langOf(text: string): string {
  const language = detectLanguage(text);
  return language === 'und' ? '' : ` lang="${language}"`;
}

function top(report: Report, { lang }: StoryTexts): string {
  const { comparison, names, list } = report;
  const rows = SIDES.map((side: Side) => {
    const { sentences, paragraphs } = comparison[side];
    const size = `${sentenceCount(sentences.length)}, ${paragraphCount(paragraphs.length)}`;
    return `<dt>${escapeHtml(sideHead(side))}</dt><dd><bdi>${escapeHtml(names[side])}</bdi> <span>${escapeHtml(size)}</span></dd>`;
  });
  const shown = (kind: CountedKind) => list.counts[kind] > 0 || kind === 'omitted' || kind === 'added';
  const counts = COUNTS.filter(shown).map((kind) => {
    const [sign, color] = KIND_SIGNS[kind];
    const number = numberWords(list.counts[kind]);
    const words = escapeHtml(kindCount(kind, list.counts[kind])).replace(number, `<b>${number}</b>`);
    return `<li><span class="sign ${color}" aria-hidden="true">${escapeHtml(sign)}</span>${words}</li>`;
  });
  const eyebrow = l10n.t('Comparison of two versions of a story');
  const caption = l10n.t({ message: 'original – modified', comment: ['Below a small map of the two stories.'] });
  return `<header class="top"><div><p class="eyebrow">${escapeHtml(eyebrow)}</p><h1 dir="auto"${lang.modified}>${escapeHtml(report.title)}</h1>
<dl>${rows.join('')}</dl><ul class="counts">${counts.join('')}</ul></div>
<figure>${mapSvg(report)}<figcaption>${escapeHtml(caption)}</figcaption></figure></header>`;
}

const COUNTS = ['omitted', 'added', 'edited', 'split', 'merged', 'recast', 'moved', 'unchanged'] as const;

/** What concerns the comparison as a whole. */
function notes({ comparison, selection }: Report): string {
  const unrelated = unrelatedOf(comparison);
  const shuffled = shuffledOf(comparison);
  const words = [
    ...(unrelated ? [`${unrelatedWords(unrelated)}.`] : []),
    ...(shuffled
      ? [
          l10n.t('{moved} of {kept} kept sentences stand in another order; these are not listed.', {
            moved: numberWords(shuffled.moved),
            kept: numberWords(shuffled.kept),
          }),
        ]
      : []),
    ...(selection
      ? [l10n.t('Only what was asked for is listed: {0}.', [...selection].map(selectableKindWord).join(', '))]
      : []),
  ];
  return words.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('');
}

function checkTable(report: Report, texts: StoryTexts): string {
  const rows = report.changes.flatMap(({ change, number }) =>
    change.groups.flatMap((index) => {
      const group = report.comparison.groups[index]!;
      const kinds = checkKindsOf(group);
      if (kinds.length === 0) return [];
      const badges = kinds.map((kind) => `<span class="badge">${escapeHtml(editKindWord(kind))}</span>`).join('');
      const cells = SIDES.map((side) => `<td>${wording(texts, side, group)}</td>`).join('');
      const called = l10n.t({
        message: 'No. {0}',
        args: [number],
        comment: ['The number that a change is called by.'],
      });
      return [
        `<tr><td><span class="box" aria-hidden="true"></span><span class="badges">${badges}</span></td>${cells}<td class="no"><a href="#c${number}">${escapeHtml(called)}</a></td></tr>`,
      ];
    }),
  );
  const head = (words: string, name = '') =>
    `<th scope="col"${name && ` class="${name}"`}><span class="hidden">${escapeHtml(words)}</span></th>`;
  const heads = [
    head(l10n.t('What changed'), 'w'),
    ...SIDES.map((side) => head(sideHead(side))),
    head(l10n.t('Number of the change'), 'n'),
  ];
  return `<h2 id="check">${escapeHtml(checkFirstWords())} <small>${escapeHtml(checkedWords(report))}</small></h2>
<table class="check"><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}
