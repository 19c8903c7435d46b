import { SIDES, type Side } from '../../story/side.ts';
import { textOf } from '../../story/story.ts';
import { collapseSpace } from '../../text/typography.ts';
import { showControls } from '../controls.ts';
import { quietKindOf } from '../kinds.ts';
import { paragraphNumber } from '../words.ts';
import type { Report } from './report.ts';
import { isSelected } from './selection.ts';

const HEAD = [
  'change',
  'kind',
  'moved',
  'about',
  'original paragraph',
  'original',
  'modified paragraph',
  'modified',
  'similarity',
  'probability',
];

/**
 * Writes a comparison as a table for spreadsheets, RFC 4180: a row for each group, in the order of the modified story. It begins
 * with a byte order mark, without which Excel takes UTF-8 for something else.
 */
export function csvReport(report: Report): string {
  const { comparison, changes, selection } = report;
  const numbers = new Map(
    changes.flatMap(({ change, number }) => change.groups.map((group) => [group, number] as const)),
  );
  const rows = comparison.groups.flatMap((group, index) => {
    if (selection && !isSelected(group, selection)) return [];
    const about = group.editKinds.join(' ');
    const [original, modified] = SIDES.map((side: Side) => {
      const story = comparison[side];
      const texts = group[side].map((sentence) => collapseSpace(textOf(story, story.sentences[sentence]!)));
      return [group[side].length ? String(paragraphNumber(story, group[side][0]!)) : '', texts.join(' ')];
    });
    const kind = quietKindOf(group) ?? group.kind;
    const shares = [group.similarity, group.probability].map((share) => share.toFixed(3));
    return [
      [
        String(numbers.get(index) ?? ''),
        kind,
        group.moved ? 'moved' : '',
        about,
        ...original!,
        ...modified!,
        ...shares,
      ],
    ];
  });
  return `\uFEFF${[HEAD, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/**
 * A cell of a table. A spreadsheet would run a text that begins as a formula does, also after blanks, so such a text gets an
 * apostrophe before it (OWASP, CSV Injection).
 */
function csvCell(text: string): string {
  const shown = showControls(text);
  const safe = /^\s*[=+\-@＝＋－＠]/u.test(shown) ? `'${shown}` : shown;
  return /[",\r\n;\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
