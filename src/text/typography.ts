/**
 * Undoes every choice of typography, so that two texts which differ only in typography become equal: curly, straight and angle
 * quotes; dashes and the spaces around them; ellipses; non-breaking and thin spaces; hyphens beside a digit (`G-7`, `G7`); and
 * the order of a closing quote and a comma or full stop (`country",` is British usage, `country,"` American).
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

/** Undoes the choice of glyphs in one word or mark of punctuation, for comparing word by word. */
export function foldGlyphs(word: string): string {
  if (isLowerCase(word) || !/["'`.…\-‐-―−‘-‟′″ʼ«»‹›「」『』]/u.test(word)) return word; // nearly every word
  return word
    .replace(/[‘’‚‛′ʼ“”„‟″«»‹›「」『』"'`]/gu, '"')
    .replace(/^(?:[-‐‑‒–—―−]|-{2,})$/u, '—')
    .replace(/(?<=\p{N})[-‐‑−](?=\p{L})|(?<=\p{L})[-‐‑−](?=\p{N})/gu, '')
    .replace(/[‐‑]/gu, '-')
    .replace(/^(?:…|\.{3,})$/u, '...');
}

/** Whether a word has no letters but a to z. Quicker than a regular expression. */
function isLowerCase(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

/**
 * Makes every run of ordinary white space one space: how a paragraph is wrapped is no difference. Non-breaking and thin spaces
 * stay, as they are a choice of typography.
 */
export function collapseSpace(text: string): string {
  if (!/ {2}|[\t\r\n\v\f\u0085\u2028\u2029]/u.test(text)) return text.trim(); // nearly every sentence
  return text.replace(/[ \t\r\n\v\f\u0085\u2028\u2029]+/gu, ' ').trim();
}
