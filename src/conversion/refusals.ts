import { endingOf } from './endings.ts';

/** What a file is that is no story, and what the user can do about it. */
interface Refusal {
  readonly endings: readonly string[];
  readonly isWhat: string;
  readonly cure: string;
}

const SAVE_AS_WORD = 'Save it as a Word document (.docx) or as plain text first.';

const REFUSALS: readonly Refusal[] = [
  {
    endings: ['pdf'],
    isWhat: 'is a PDF, which holds pages and no paragraphs',
    cure: 'Compare the document that it was made from, or save it as a Word document (.docx) first.',
  },
  {
    endings: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp', 'tif', 'tiff', 'heic', 'svg', 'ico'],
    isWhat: 'is a picture',
    cure: 'Compare a file that holds the story as text.',
  },
  { endings: ['doc', 'dot'], isWhat: 'is a document of Word 2003 or older', cure: 'Save it as .docx first.' },
  {
    endings: ['docm', 'dotm'],
    isWhat: 'is a Word document with macros',
    cure: 'Save it in Word as a document without macros (.docx) first.',
  },
  { endings: ['dotx'], isWhat: 'is a template of Word', cure: 'Save it as a document (.docx) first.' },
  { endings: ['rtf'], isWhat: 'is in Rich Text Format', cure: SAVE_AS_WORD },
  {
    endings: ['pages', 'wpd', 'wps', 'abw', 'sxw', 'fodt', 'ott'],
    isWhat: 'is a document of another program',
    cure: SAVE_AS_WORD,
  },
  {
    endings: ['mobi', 'azw', 'azw3', 'fb2'],
    isWhat: 'is an e-book of another kind',
    cure: 'Convert it to EPUB first.',
  },
  { endings: ['xlsx', 'xls', 'ods', 'numbers'], isWhat: 'is a spreadsheet', cure: SAVE_AS_WORD },
  { endings: ['pptx', 'ppt', 'odp', 'key'], isWhat: 'is a presentation', cure: SAVE_AS_WORD },
];

/**
 * Why a file of this name is not read, judged by its ending.
 * @param name how the sentence names the file
 * @returns undefined for an ending that may well be a story's
 */
export function refuseByEnding(fileName: string, name: string): string | undefined {
  const ending = endingOf(fileName);
  const refusal = REFUSALS.find(({ endings }) => endings.includes(ending));
  return refusal && `${name} ${refusal.isWhat}. ${refusal.cure}`;
}

/** Why a file with the content of another kind is not read: the kind is named by an ending of it, such as `pdf`. */
export function refuseKind(ending: string, name: string): string {
  return refuseByEnding(`.${ending}`, name) ?? `${name} is no document that Story Diff reads. ${SAVE_AS_WORD}`;
}
