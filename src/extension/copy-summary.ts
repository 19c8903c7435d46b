import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Change } from '../presentation/changes.ts';
import type { Review } from '../presentation/review.ts';
import { changeSummary, summaryOf } from '../presentation/summary.ts';
import { MARKDOWN, RICH_TEXT, type SummaryMarkup } from '../presentation/summary-markup.ts';
import { inform, note } from './messages.ts';
import type { Compared, Session } from './session/session.ts';
import { storyName } from './session/stories.ts';

/** What copies: the comparison, and its panel, which alone can copy rich text. */
interface Copying {
  readonly session: Pick<Session, 'compared'>;
  readonly review: { readonly current: Review | undefined };
  readonly panel?: CopyingPanel | undefined;
}

/** The part of the panel that copies. */
interface CopyingPanel {
  readonly active: boolean;
  copyRich(copy: { readonly text: string; readonly html: string }): void;
}

/** Puts the changes of a comparison into the clipboard, as text for an e-mail, and says so. */
export async function copySummary({ session, review, panel }: Copying): Promise<void> {
  const { compared } = session;
  const current = review.current;
  if (!compared || !current) return inform(l10n.t('The stories have not been compared yet. Try again when they have.'));
  const names = { original: storyName(compared.original), modified: storyName(compared.modified) };
  await copy((markup) => summaryOf(current, names, markup), panel);
  note(l10n.t('Summary copied'));
}

/** Puts changes into the clipboard, as in the summary: what went is struck. */
export async function copyChanges(
  { list }: Compared,
  changes: readonly Change[],
  panel: CopyingPanel | undefined,
): Promise<void> {
  const inOrder = list.changes.filter((change) => changes.includes(change));
  if (inOrder.length === 0) return;
  await copy((markup) => {
    const items = inOrder.map((change) => changeSummary(list, change, markup));
    return markup === RICH_TEXT ? `<ul>${items.join('')}</ul>` : `${items.join('\n')}\n`;
  }, panel);
  const count = inOrder.length;
  note(count === 1 ? l10n.t('Change copied with its marks') : l10n.t('{0} changes copied with their marks', count));
}

/**
 * VS Code copies plain text only. A page that has the focus copies rich text, too, as far as its browser lets it; so the
 * plain text is there first.
 */
async function copy(write: (markup: SummaryMarkup) => string, panel: CopyingPanel | undefined): Promise<void> {
  const text = write(MARKDOWN);
  await vscode.env.clipboard.writeText(text);
  if (panel?.active) panel.copyRich({ text, html: write(RICH_TEXT) });
}
