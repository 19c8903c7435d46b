/**
 * What of a paragraph's text Markdown would take for its own signs. A star between blanks, a line within a word and an
 * ampersand that names no character are left as they are: a reader sees the text, too.
 */
const INLINE_SIGNS = new RegExp(
  [
    '\\\\(?=[!-/:-@\\[-`{-~])',
    '`',
    '\\*(?!(?<=(?:^|\\s)\\*)(?=\\s|$))',
    '_(?!(?<=(?:^|\\s)_)(?=\\s|$)|(?<=[\\p{L}\\p{N}]_)(?=[\\p{L}\\p{N}]))',
    '~(?=~)',
    '\\[(?=\\^|[^\\[\\]]*\\](?:\\(|\\[))',
    '<(?=[/a-zA-Z])',
    '&(?=#?\\w{2,8};)',
  ].join('|'),
  'gu',
);

/** What at the beginning of a line Markdown would take for a sign of a heading, an item, a quotation, a rule or a table. */
const LINE_SIGN =
  /^\s*(?:(?=#{1,6}(?:\s|$)|>|[-*+](?:\s|$)|={2,}$|(?:[-_]\s*){3,}$|~{3}|\[[^\]]+\]:)|\d{1,9}(?=[.)](?:\s|$)))/gmu;

/** The places in a text, UTF-16 offsets, before which a backslash keeps Markdown from reading a sign. */
export function findEscapes(text: string): Set<number> {
  const places = new Set<number>();
  // Stars alone between two paragraphs are a change of scene in both.
  if (/^(?:\*\s*){3,}$/u.test(text)) return places;
  for (const { index } of text.matchAll(INLINE_SIGNS)) places.add(index);
  for (const { index, 0: lead } of text.matchAll(LINE_SIGN)) places.add(index + lead.length);
  return places;
}
