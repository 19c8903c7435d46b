import type { PackedComparison } from '../comparison/packed/sections.ts';
import type { ReportOptions } from '../presentation/report/report.ts';
import type { Side } from '../story/side.ts';
import type { Translations } from '../text/wording.ts';

/** What a report may be written as. */
export const REPORT_FORMATS = ['html', 'docx', 'markdown', 'csv', 'json', 'text'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A request to a report worker. */
export interface ReportRequest {
  readonly packed: PackedComparison;
  readonly texts: Readonly<Record<Side, string>>;
  readonly options: ReportOptions;
  readonly format: ReportFormat;
  /** For the words of the report; English without them. */
  readonly translations?: Translations | undefined;
}

/** Its answer: the bytes of the file. A `failure` is a defect of the program, never of the stories. */
export type ReportAnswer = { readonly file: Uint8Array } | { readonly failure: string };
