import { SIDES, type Side } from '../../../story/side.ts';
import { detectLanguage } from '../../../text/language.ts';
import { kindWord } from '../../kind-labels.ts';
import { type CountedKind, checkKindsOf } from '../../kinds.ts';
import { shuffledOf, shuffledWords } from '../../shuffled.ts';
import { unrelatedOf, unrelatedWords } from '../../unrelated.ts';
import { paragraphCount, sentenceCount } from '../../words.ts';
import type { Report } from '../report.ts';
import { checkedWords, madeWords } from '../report-words.ts';
import { reportRows } from '../rows.ts';
import { escapeHtml } from './escape.ts';
import { KIND_SIGNS } from './kind-signs.ts';
import { mapSvg } from './map-svg.ts';
import { movesTable } from './moves-table.ts';
import { rowsTable } from './rows-table.ts';
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
    ...(toCheck.length ? [{ id: 'check', title: 'To check first', count: toCheck.length }] : []),
    { id: 'all', title: 'All changes', count: report.changes.length },
    ...(report.moves.length ? [{ id: 'moved', title: 'Moved only', count: report.moves.length }] : []),
  ];
  const links = sections.map(({ id, title, count }) => `<a href="#${id}">${title} (${count.toLocaleString('en')})</a>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'"><meta name="generator" content="Story Diff">
<title>${escapeHtml(`${names.original} ↔ ${names.modified}`)}</title><style>
${styleSheet(names)}
</style></head><body>
${top(report, texts)}
<nav aria-label="Contents">${links.join('')}</nav><main>
${notes(report)}${toCheck.length ? checkTable(report, texts) : ''}
${rows.length ? rowsTable(report, rows, texts) : '<h2 id="all">All changes</h2><p>No differences.</p>'}
${report.moves.length ? movesTable(report, texts) : ''}</main>
<footer>${escapeHtml(madeWords(report))}</footer></body></html>
`;
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
    const term = side === 'original' ? 'Original' : 'Modified';
    return `<dt>${term}</dt><dd><bdi>${escapeHtml(names[side])}</bdi> <span>${size}</span></dd>`;
  });
  const shown = (kind: CountedKind) => list.counts[kind] > 0 || kind === 'omitted' || kind === 'added';
  const counts = COUNTS.filter(shown).map((kind) => {
    const [sign, color] = KIND_SIGNS[kind];
    return `<li><span class="sign ${color}" aria-hidden="true">${escapeHtml(sign)}</span><b>${list.counts[kind].toLocaleString('en')}</b> ${kindWord(kind)}</li>`;
  });
  return `<header class="top"><div><p class="eyebrow">Comparison of two versions of a story</p><h1 dir="auto"${lang.modified}>${escapeHtml(report.title)}</h1>
<dl>${rows.join('')}</dl><ul class="counts">${counts.join('')}</ul></div>
<figure>${mapSvg(report)}<figcaption>original – modified</figcaption></figure></header>`;
}

const COUNTS = ['omitted', 'added', 'edited', 'split', 'merged', 'recast', 'moved', 'unchanged'] as const;

/** What concerns the comparison as a whole. */
function notes({ comparison, selection }: Report): string {
  const unrelated = unrelatedOf(comparison);
  const shuffled = shuffledOf(comparison);
  const words = [
    ...(unrelated ? [`${unrelatedWords(unrelated)}.`] : []),
    ...(shuffled ? [`${shuffledWords(shuffled).count} ${shuffledWords(shuffled).of}; these are not listed.`] : []),
    ...(selection ? [`Only what was asked for is listed: ${[...selection].join(', ')}.`] : []),
  ];
  return words.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('');
}

function checkTable(report: Report, texts: StoryTexts): string {
  const rows = report.changes.flatMap(({ change, number }) =>
    change.groups.flatMap((index) => {
      const group = report.comparison.groups[index]!;
      const kinds = checkKindsOf(group);
      if (kinds.length === 0) return [];
      const badges = kinds.map((kind) => `<span class="badge">${kind}</span>`).join('');
      const cells = SIDES.map((side) => `<td>${wording(texts, side, group)}</td>`).join('');
      return [
        `<tr><td><span class="box" aria-hidden="true"></span><span class="badges">${badges}</span></td>${cells}<td class="no"><a href="#c${number}">No. ${number}</a></td></tr>`,
      ];
    }),
  );
  return `<h2 id="check">To check first <small>${checkedWords(report)}</small></h2>
<table class="check"><thead><tr><th scope="col" class="w"><span class="hidden">What changed</span></th><th scope="col"><span class="hidden">Original</span></th><th scope="col"><span class="hidden">Modified</span></th><th scope="col" class="n"><span class="hidden">Number of the change</span></th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}
