/** Endings of the names of files that hold a story but are no text, in lower case: they are read through a conversion. */
export const CONVERTED_ENDINGS: readonly string[] = ['docx', 'odt', 'epub', 'html', 'htm', 'xhtml'];

/** The ending of a file's name in lower case, without its full stop; empty where it has none. */
export function endingOf(fileName: string): string {
  const name = fileName.slice(fileName.lastIndexOf('/') + 1);
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
}

/** Whether a file of this name is converted to text before it is compared. */
export function isConverted(fileName: string): boolean {
  return CONVERTED_ENDINGS.includes(endingOf(fileName));
}
