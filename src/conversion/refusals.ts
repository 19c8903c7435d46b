import * as l10n from '@vscode/l10n';
import { endingOf } from './endings.ts';

/** What a file is that is no story, by its ending, and what the user can do about it. */
interface Refusal {
  readonly endings: readonly string[];
  /** @param name how the sentence names the file */
  readonly sentence: (name: string) => string;
}

const REFUSALS: readonly Refusal[] = [
  {
    endings: ['pdf'],
    sentence: (name) =>
      l10n.t(
        '{0} is a PDF, which holds pages and no paragraphs. Compare the document that it was made from, or save it as a Word document (.docx) first.',
        name,
      ),
  },
  {
    endings: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp', 'tif', 'tiff', 'heic', 'svg', 'ico'],
    sentence: (name) => l10n.t('{0} is a picture. Compare a file that holds the story as text.', name),
  },
  {
    endings: ['doc', 'dot'],
    sentence: (name) => l10n.t('{0} is a document of Word 2003 or older. Save it as .docx first.', name),
  },
  {
    endings: ['docm', 'dotm'],
    sentence: (name) =>
      l10n.t('{0} is a Word document with macros. Save it in Word as a document without macros (.docx) first.', name),
  },
  {
    endings: ['dotx'],
    sentence: (name) => l10n.t('{0} is a template of Word. Save it as a document (.docx) first.', name),
  },
  {
    endings: ['rtf'],
    sentence: (name) =>
      l10n.t('{0} is in Rich Text Format. Save it as a Word document (.docx) or as plain text first.', name),
  },
  {
    endings: ['pages', 'wpd', 'wps', 'abw', 'sxw', 'fodt', 'ott'],
    sentence: (name) =>
      l10n.t('{0} is a document of another program. Save it as a Word document (.docx) or as plain text first.', name),
  },
  {
    endings: ['mobi', 'azw', 'azw3', 'fb2'],
    sentence: (name) => l10n.t('{0} is an e-book of another kind. Convert it to EPUB first.', name),
  },
  {
    endings: ['xlsx', 'xls', 'ods', 'numbers'],
    sentence: (name) =>
      l10n.t('{0} is a spreadsheet. Save it as a Word document (.docx) or as plain text first.', name),
  },
  {
    endings: ['pptx', 'ppt', 'odp', 'key'],
    sentence: (name) =>
      l10n.t('{0} is a presentation. Save it as a Word document (.docx) or as plain text first.', name),
  },
];

/**
 * Why a file of this name is not read, judged by its ending.
 * @param name how the sentence names the file
 * @returns undefined for an ending that may well be a story's
 */
export function refuseByEnding(fileName: string, name: string): string | undefined {
  const ending = endingOf(fileName);
  return REFUSALS.find(({ endings }) => endings.includes(ending))?.sentence(name);
}

/** Why a file with the content of another kind is not read: the kind is named by an ending of it, such as `pdf`. */
export function refuseKind(ending: string, name: string): string {
  return (
    refuseByEnding(`.${ending}`, name) ??
    l10n.t('{0} is no document that Story Diff reads. Save it as a Word document (.docx) or as plain text first.', name)
  );
}

/** Says that a file has more in it than memory can be promised for. */
export function refuseSize(name: string): string {
  return l10n.t('{0} is too large for a story. Save its text as a smaller file first.', name);
}

/** Says that a file has no tracked changes to read. */
export function refuseTracked(name: string): string {
  return l10n.t('{0} is no Word document: only in these tracked changes are read. Save it as .docx first.', name);
}
