import * as l10n from '@vscode/l10n';
import type { Report } from '../report.ts';
import { movedOnlyWords, moveLines } from '../report-words.ts';
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
  const more = l10n.t({
    message: 'word for word the same, in another place',
    comment: ['Behind the heading "Moved only", of the sentences in a table.'],
  });
  const heads = [
    l10n.t({ message: 'From and to', comment: ['The head of a column: where sentences stood, and where they stand.'] }),
    l10n.t({ message: 'Words', comment: ['The head of a column with the first words of sentences.'] }),
  ].map((words) => `<th scope="col">${escapeHtml(words)}</th>`);
  return `<h2 id="moved">${escapeHtml(movedOnlyWords())} <small>${escapeHtml(more)}</small></h2>
<table class="moves"><thead class="hidden"><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}
