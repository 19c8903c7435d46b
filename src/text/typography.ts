/**
 * A text with every choice of typography undone, so that two texts which differ only in typography become equal:
 * curly, straight and angle quotes, dashes and their spaces, ellipses, non-breaking and thin spaces, hyphens beside a
 * digit (`G-7`, `G7`), and the order of a comma or full stop and the quote that closes before or after it
 * (`country",` and `country,"`: British and American usage).
 */
export function foldTypography(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B\u2060\uFEFF\u00AD]/gu, '')
    .replace(/[‘’‚‛′ʼ“”„‟″«»‹›「」『』"'`]+/gu, '"')
    .replace(/\s*(?:[‒–—―]|-{2,}|(?<=^|\s)[-‐‑](?=\s|$))\s*/gu, ' — ')
    .replace(/(?<=\p{N})[-‐‑−](?=\p{L})|(?<=\p{L})[-‐‑−](?=\p{N})/gu, '')
    .replace(/[‐‑]/gu, '-')
    .replace(/…|\.(?:\s?\.){2,}/gu, '...')
    .replace(/"(?<mark>[.,])/gu, '$<mark>"')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** One word or mark of punctuation with its choice of glyphs undone, for comparing word by word. */
export function foldGlyphs(word: string): string {
  if (isLowerCase(word) || !/["'`.…\-‐-―−‘-‟′″ʼ«»‹›「」『』]/u.test(word)) return word; // nearly every word
  return word
    .replace(/[‘’‚‛′ʼ“”„‟″«»‹›「」『』"'`]/gu, '"')
    .replace(/^(?:[-‐‑‒–—―−]|-{2,})$/u, '—')
    .replace(/(?<=\p{N})[-‐‑−](?=\p{L})|(?<=\p{L})[-‐‑−](?=\p{N})/gu, '')
    .replace(/[‐‑]/gu, '-')
    .replace(/^(?:…|\.{3,})$/u, '...');
}

/** Whether a word is of the letters a to z alone: quicker than a regular expression. */
function isLowerCase(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

/** A text whose runs of ordinary white space are one blank each: how a paragraph is wrapped is no difference. */
export function collapseSpace(text: string): string {
  if (!/ {2}|[\t\r\n\v\f\u0085\u2028\u2029]/u.test(text)) return text.trim(); // nearly every sentence
  return text.replace(/[ \t\r\n\v\f\u0085\u2028\u2029]+/gu, ' ').trim();
}
