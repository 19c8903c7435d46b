import type { Report } from '../report.ts';
import { moveLines } from '../report-words.ts';
import { escapeHtml } from './escape.ts';
import { KIND_SIGNS } from './kind-signs.ts';
import { firstWords, type StoryTexts } from './sentences.ts';

/** What kept its words and only stands elsewhere: one line each. */
export function movesTable(report: Report, texts: StoryTexts): string {
  const [sign] = KIND_SIGNS.moved;
  const rows = moveLines(report).map(({ places, first, last }) => {
    const words = [first, ...(last === first ? [] : [last])].map((sentence) => firstWords(texts, 'modified', sentence));
    return `<tr><td><span class="sign m" aria-hidden="true">${sign}</span>${escapeHtml(places)}</td><td>${words.join(' … ')}</td></tr>`;
  });
  return `<h2 id="moved">Moved only <small>word for word the same, in another place</small></h2>
<table class="moves"><thead class="hidden"><tr><th scope="col">From and to</th><th scope="col">Words</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}
