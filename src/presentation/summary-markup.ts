import * as l10n from '@vscode/l10n';
import type { Side } from '../story/side.ts';
import { collapseSpace } from '../text/typography.ts';
import { escapeMarkdown, joinable } from './markdown-text.ts';
import { escapeHtml } from './report/html/escape.ts';

/** How a summary is written: as plain text in Markdown, or as rich text, in which strike and underline arrive. */
export interface SummaryMarkup {
  /** Text of a story, as it is. */
  text(text: string): string;
  strong(words: string): string;
  /** What only the original has, and what only the modified story has. */
  only(side: Side, text: string): string;
  /** Sentences that only one story has. */
  alone(side: Side, text: string): string;
  /** A change: what it is, and its sentences, or each wording under its name. */
  change(head: string, sentences: string): string;
  rewording(head: string, wordings: Readonly<Record<Side, string>>): string;
  head(title: string, facts: string): string;
  whole(head: string, changes: readonly string[]): string;
}

/** At home in an e-mail, a chat and an issue. */
export const MARKDOWN: SummaryMarkup = {
  text: escapeMarkdown,
  strong: (words) => `**${words}**`,
  only(side, text) {
    const sign = side === 'original' ? '~~' : '**';
    return `${sign}${joinable(escapeMarkdown(collapseSpace(text)))}${sign}`;
  },
  alone: (_side, text) => escapeMarkdown(text),
  change: (head, sentences) => `- ${head} ${sentences}`,
  rewording: (head, wordings) => `- ${head}\n  - ${originalLine(wordings)}\n  - ${modifiedLine(wordings)}`,
  head: (title, facts) => `# ${title}\n\n${facts}`,
  whole: (head, changes) => `${head}\n\n${changes.join('\n') || l10n.t('No changes.')}\n`,
};

/** With elements that programs for e-mail and word processors know; the colours are those of the report, in light. */
export const RICH_TEXT: SummaryMarkup = {
  text: escapeHtml,
  strong: (words) => `<b>${words}</b>`,
  only: (side, text) => marked(side, text),
  alone: (side, text) => marked(side, text),
  change: (head, sentences) => `<li>${head} ${sentences}</li>`,
  rewording: (head, wordings) => `<li>${head}<br>${originalLine(wordings)}<br>${modifiedLine(wordings)}</li>`,
  head: (title, facts) => `<h3>${title}</h3><p>${facts}</p>`,
  whole: (head, changes) =>
    head + (changes.length ? `<ul>${changes.join('')}</ul>` : `<p>${l10n.t('No changes.')}</p>`),
};

function originalLine({ original }: Readonly<Record<Side, string>>): string {
  return l10n.t({ message: 'Original: {0}', args: [original], comment: ['{0} is the wording of the original story.'] });
}

function modifiedLine({ modified }: Readonly<Record<Side, string>>): string {
  return l10n.t({ message: 'Modified: {0}', args: [modified], comment: ['{0} is the wording of the modified story.'] });
}

function marked(side: Side, text: string): string {
  const words = escapeHtml(text.replace(/\s+/gu, ' '));
  return side === 'original' ? `<s style="color:#a31515">${words}</s>` : `<u style="color:#0b6a2b">${words}</u>`;
}
