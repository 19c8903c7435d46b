import type { Comparison } from '../comparison/comparison.ts';
import { noDifferences } from '../presentation/report/nothing-changed.ts';
import type { ReportOptions } from '../presentation/report/report.ts';
import { differs } from './compare-files.ts';
import type { CompareSettings } from './compare-settings.ts';
import type { Streams } from './streams.ts';
import type { Written } from './write-out.ts';

/** Writes a comparison in a format. Loads only what that format needs. */
export async function writeReport(
  comparison: Comparison,
  names: ReportOptions['names'],
  settings: Pick<CompareSettings, 'format' | 'color' | 'critic' | 'selection' | 'out'>,
  streams: Streams,
): Promise<Written> {
  const { format, selection } = settings;
  if (format === 'text') {
    if (!differs(comparison, selection)) return [`${noDifferences()}\n`];
    const { COLOURED, PLAIN, reportText } = await import('../presentation/report/text.ts');
    return withNewlines(reportText(comparison, isColored(settings, streams) ? COLOURED : PLAIN, selection));
  }
  if (format === 'json') {
    const { jsonReport } = await import('../presentation/report/json.ts');
    return [`${JSON.stringify(jsonReport(comparison, selection))}\n`];
  }
  const { Report } = await import('../presentation/report/report.ts');
  const report = new Report(comparison, { names, selection, date: new Date() });
  switch (format) {
    case 'html':
      return [(await import('../presentation/report/html/html.ts')).htmlReport(report)];
    case 'docx':
      return [(await import('../presentation/report/docx/docx.ts')).wordReport(report)];
    case 'markdown':
      return [
        (await import('../presentation/report/markdown.ts')).markdownReport(
          report,
          settings.critic ? 'critic' : 'plain',
        ),
      ];
    case 'csv':
      return [(await import('../presentation/report/csv.ts')).csvReport(report)];
  }
}

function* withNewlines(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/** A pager of git shows colours, but is no terminal. */
function isColored({ color, out }: Pick<CompareSettings, 'color' | 'out'>, { stdout }: Streams): boolean {
  if (color !== 'auto') return color === 'always';
  return out === undefined && (stdout.hasColors?.() ?? false);
}
