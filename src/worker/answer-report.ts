import { unpack } from '../comparison/packed/unpack.ts';
import { csvReport } from '../presentation/report/csv.ts';
import { wordReport } from '../presentation/report/docx/docx.ts';
import { htmlReport } from '../presentation/report/html/html.ts';
import { jsonReport } from '../presentation/report/json.ts';
import { markdownReport } from '../presentation/report/markdown.ts';
import { Report } from '../presentation/report/report.ts';
import { PLAIN, reportText } from '../presentation/report/text.ts';
import { useTranslations } from '../text/wording.ts';
import type { ReportAnswer, ReportFormat, ReportRequest } from './report-messages.ts';

/** Writes a report: the same on the desktop and on the web. */
export function answerReport({ packed, texts, options, format, translations }: ReportRequest): ReportAnswer {
  try {
    useTranslations(translations);
    const report = new Report(unpack(packed, texts), options);
    const written = writeReport(report, format);
    return { file: typeof written === 'string' ? new TextEncoder().encode(written) : written };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function writeReport(report: Report, format: ReportFormat): string | Uint8Array {
  switch (format) {
    case 'html':
      return htmlReport(report);
    case 'docx':
      return wordReport(report);
    case 'markdown':
      return markdownReport(report);
    case 'csv':
      return csvReport(report);
    case 'json':
      return `${JSON.stringify(jsonReport(report.comparison))}\n`;
    case 'text':
      return `${[...reportText(report.comparison, PLAIN)].join('\n')}\n`;
  }
}
