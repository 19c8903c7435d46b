/** A line without the white space around it, UTF-16 offsets; a blank line has `start === end`. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** UTF-16 code units of white space before it. */
  readonly indent: number;
  /** UTF-16 code units of white space after it. */
  readonly trail: number;
}

/** CRLF, CR and LF, and Unicode's line and paragraph separators. */
const NEWLINE = /\r\n|[\n\r\u2028\u2029]/gu;

/** Splits a text into its lines, in order. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const add = (from: number, to: number) => {
    const content = text.slice(from, to);
    const length = content.trim().length;
    const indent = length === 0 ? 0 : content.length - content.trimStart().length;
    lines.push({ start: from + indent, end: from + indent + length, indent, trail: content.length - indent - length });
  };
  let from = 0;
  for (const newline of text.matchAll(NEWLINE)) {
    add(from, newline.index);
    from = newline.index + newline[0].length;
  }
  add(from, text.length);
  return lines;
}
