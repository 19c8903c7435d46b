import { strToU8, zipSync } from 'fflate';
import type { Report } from '../report.ts';
import { documentXml } from './document-xml.ts';
import { packageParts } from './package-parts.ts';
import { tokensOf } from './tokens.ts';
import { trackTokens } from './track.ts';

/** The earliest day that a zip archive can tell: the parts of two reports on the same stories are the same bytes. */
const ZIP_EPOCH = '1980-01-01T00:00:00';

/**
 * Writes a comparison as a Word file: the modified story with tracked changes against the original, at the grain of words. To
 * accept all of them gives the modified story, to reject all the original, paragraph for paragraph.
 */
export function wordReport(report: Report): Uint8Array {
  const { comparison, list, formats } = report;
  const tokens = {
    original: tokensOf(comparison.original, formats.original),
    modified: tokensOf(comparison.modified, formats.modified),
  };
  const date = `${(report.date ?? new Date(0)).toISOString().slice(0, 19)}Z`;
  const { xml, lists } = documentXml(trackTokens(list.index, tokens), date);
  const parts = { ...packageParts(report.title, lists, date), 'word/document.xml': xml };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { mtime: ZIP_EPOCH }]])),
  );
}
