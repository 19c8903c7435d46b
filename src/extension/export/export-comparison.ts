import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { REPORT_FORMATS, type ReportFormat } from '../../worker/report-messages.ts';
import type { Comparisons } from '../comparisons.ts';
import { type Choice, choose, inform, note, warn } from '../messages.ts';
import type { Compared } from '../session/session.ts';
import { formatOfStory, storyName } from '../session/stories.ts';
import { suggestFile } from '../suggest-file.ts';
import { type LoadReportThreads, writeReport } from './write-report.ts';

const ENDINGS: Readonly<Record<ReportFormat, string>> = {
  html: 'html',
  docx: 'docx',
  markdown: 'md',
  csv: 'csv',
  json: 'json',
  text: 'txt',
};

/** What a format is called, and what it is for. */
function formatWords(format: ReportFormat): { readonly label: string; readonly description: string } {
  switch (format) {
    case 'html':
      return {
        label: l10n.t({ message: 'Web Page', comment: ['A format to export a comparison as.'] }),
        description: l10n.t('to read and to print: what to check first, all changes'),
      };
    case 'docx':
      return { label: 'Word', description: l10n.t('the modified story with tracked changes') };
    case 'markdown':
      return { label: 'Markdown', description: l10n.t('a table of the changes') };
    case 'csv':
      return { label: 'CSV', description: l10n.t('a row for each group of sentences, for a spreadsheet') };
    case 'json':
      return { label: 'JSON', description: l10n.t('for programs') };
    case 'text':
      return {
        label: l10n.t({ message: 'Text', comment: ['A format to export a comparison as.'] }),
        description: l10n.t('as the command line prints it'),
      };
  }
}

/** Where to export and as what, from another extension or a test: then nothing is asked. */
interface ExportTarget {
  readonly format: ReportFormat;
  readonly target: vscode.Uri;
}

/** Registers the command that writes the comparison in front to a file: it asks for the format, then for the place. */
export function registerExport(comparisons: Comparisons, loadThreads: LoadReportThreads): vscode.Disposable {
  return vscode.commands.registerCommand('storyDiff.exportComparison', async (given?: unknown) => {
    const session = comparisons.current?.session;
    if (!session) return inform(l10n.t('Compare two stories first.'));
    if (!session.compared) return inform(l10n.t('The stories have not been compared yet. Try again when they have.'));
    const chosen = isTarget(given) ? given : await askForTarget(session.compared);
    if (chosen) await exportComparison(session.compared, chosen, loadThreads);
  });
}

/** From a menu come arguments of other kinds: those do not count. */
function isTarget(given: unknown): given is ExportTarget {
  const { format, target } = (given ?? {}) as Partial<ExportTarget>;
  return REPORT_FORMATS.some((known) => known === format) && target instanceof vscode.Uri;
}

async function askForTarget({ original, modified }: Compared): Promise<ExportTarget | undefined> {
  const choices = REPORT_FORMATS.map((format): Choice<ReportFormat> => ({ ...formatWords(format), value: format }));
  const format = await choose(choices, {
    title: l10n.t('Export Comparison'),
    placeHolder: l10n.t({ message: 'As what?', comment: ['Asks for the format to export a comparison as.'] }),
  });
  if (!format) return undefined;
  const ending = ENDINGS[format];
  const stem = (uri: vscode.Uri) => storyName(uri).replace(/\.[^.]+$/u, '');
  const name = `${stem(original)} – ${stem(modified)}.${ending}`;
  const suggested = suggestFile(modified, name);
  const target = await vscode.window.showSaveDialog({
    title: l10n.t('Export Comparison'),
    filters: { [formatWords(format).label]: [ending] },
    ...(suggested ? { defaultUri: suggested } : {}),
  });
  return target && { format, target };
}

async function exportComparison(
  { alone, packed, original, modified }: Compared,
  { format, target }: ExportTarget,
  loadThreads: LoadReportThreads,
): Promise<void> {
  const name = storyName(target);
  try {
    const file = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: l10n.t('Story Diff: writing the report') },
      () =>
        writeReport(loadThreads, {
          packed,
          texts: { original: alone.original.text, modified: alone.modified.text },
          options: {
            names: { original: storyName(original), modified: storyName(modified) },
            formats: { original: formatOfStory(original), modified: formatOfStory(modified) },
            date: new Date(),
          },
          format,
        }),
    );
    await replaceFile(target, file);
    note(l10n.t({ message: '{0} written', args: [name], comment: ['A note: a file was written.'] }));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    void warn(l10n.t('{0} could not be written: {1}. Export to another place.', name, reason ?? ''));
  }
}

/** Writes a file beside its place and then puts it there, so that no half of one is ever left. */
async function replaceFile(target: vscode.Uri, file: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const beside = vscode.Uri.joinPath(target, `../.${storyName(target)}.part`);
  try {
    await fs.writeFile(beside, file);
    await fs.rename(beside, target, { overwrite: true });
  } catch (error) {
    await fs.delete(beside).then(undefined, () => undefined); // it may not even be there
    throw error;
  }
}
