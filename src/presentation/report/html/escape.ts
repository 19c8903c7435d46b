import { showControls } from '../../controls.ts';

/** Writes text so that HTML, or SVG in it, shows it as it is, also within the quotes of an attribute. */
export function escapeHtml(text: string): string {
  return showControls(text).replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * Writes text as a string of CSS. All but plain letters, digits and a few marks are escaped, so that nothing in a name can end
 * the string or the style sheet; signs that turn the direction of writing are left out, as nothing isolates them there.
 */
export function cssString(text: string): string {
  const shown = showControls(text).replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
  const escaped = shown.replace(/[^ \w.-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
  return `"${escaped}"`;
}
