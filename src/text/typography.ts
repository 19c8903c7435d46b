import { canonicalForm } from './canonical.ts';

/**
 * Letters, digits and marks that are others in another form, by Unicode's compatibility decompositions: ligatures (`ﬁ`), letters
 * of two in one (`ǆ`), the long s, forms of Arabic and Hebrew letters, full-width and half-width ones, and the styled ones of
 * mathematics. Not those whose form has a meaning of its own: `m²` is not `m2`.
 */
const FORMS =
  'ĲĳĿŀŉſǄ-ǌǱ-ǳ\\u2F00-\\u2FD5\\uFB00-\\uFB06\\uFB13-\\uFB17\\uFB20-\\uFB28\\uFB4F-\\uFBB1\\uFBD3-\\uFC5D\\uFC64-\\uFCF1\\uFCF5-\\uFD3D' +
  '\\uFD50-\\uFDC7\\uFE10-\\uFE19\\uFE30-\\uFE48\\uFE50-\\uFE6B\\uFE80-\\uFEFC\\uFF01-\\uFF5E\\uFF61-\\uFFDC\\uFFE0-\\uFFE1\\uFFE5-\\uFFE6' +
  '\\u{1D400}-\\u{1D7FF}';
const FORM = new RegExp(`[${FORMS}]`, 'u');
const FORM_RUNS = new RegExp(`[${FORMS}]+`, 'gu');
/** They choose how the character before them is drawn: `‼︎` or `‼️`. */
const VARIATION_SELECTORS = '\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}';
const SELECTORS = new RegExp(`[${VARIATION_SELECTORS}]`, 'gu');
const INVISIBLE = new RegExp(`[\\u200B\\u2060\\uFEFF\\u00AD${VARIATION_SELECTORS}]`, 'gu');
/** What {@link foldGlyphs} may change. */
const GLYPH = new RegExp(`["'\`.…\\-‐-―−‘-‟′″ʼ«»‹›「」『』${VARIATION_SELECTORS}${FORMS}]`, 'u');

/** Undoes the choice of form of letters, digits and marks: `ﬁ` becomes `fi`, a full-width `Ａ` becomes `A`. */
export function foldForms(text: string): string {
  if (!FORM.test(text)) return text; // nearly every text
  return text.replace(FORM_RUNS, (run) => run.normalize('NFKC')).normalize('NFC');
}

/**
 * Undoes every choice of typography, so that two texts which differ only in typography become equal: curly, straight and angle
 * quotes; dashes and the spaces around them; ellipses; non-breaking and thin spaces; hyphens beside a digit (`G-7`, `G7`);
 * ligatures and other forms of letters and digits ({@link foldForms}); and the order of a closing quote and a comma or full
 * stop (`country",` is British usage, `country,"` American).
 */
export function foldTypography(text: string): string {
  return foldForms(canonicalForm(text))
    .replace(INVISIBLE, '')
    .replace(/[‘’‚‛′ʼ“”„‟″«»‹›「」『』"'`]+/gu, '"')
    .replace(/\s*(?:[‒–—―]|-{2,}|(?<=^|\s)[-‐‑](?=\s|$))\s*/gu, ' — ')
    .replace(/(?<=\p{N})[-‐‑−](?=\p{L})|(?<=\p{L})[-‐‑−](?=\p{N})/gu, '')
    .replace(/[‐‑]/gu, '-')
    .replace(/…|\.(?:\s?\.){2,}/gu, '...')
    .replace(/"(?<mark>[.,])/gu, '$<mark>"')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Undoes the choice of glyphs in one word or mark of punctuation, in canonical form, for comparing word by word. */
export function foldGlyphs(word: string): string {
  if (isLowerCase(word) || !GLYPH.test(word)) return word; // nearly every word
  return foldForms(word)
    .replace(SELECTORS, '')
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
  if (!/ {2}|[\t\r\n\v\f\u2028\u2029]/u.test(text)) return text.trim(); // nearly every sentence
  return text.replace(/[ \t\r\n\v\f\u2028\u2029]+/gu, ' ').trim();
}
