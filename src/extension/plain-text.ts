/** Joins two letters without being seen: what stood for a link or an icon then stands for itself. */
const WORD_JOINER = '\u2060';

/** Letters that are not seen and could turn around or hide what follows: controls, and marks that set a direction. */
const INVISIBLE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A name, a path or words of a story as they may stand in a notification, a quick pick, the status bar or a tooltip:
 * there VS Code takes `[words](command:…)` for a link and `$(name)` for an icon. Line breaks become blanks and other
 * invisible letters become `�`, so that no name can look like another or spill over into the next line.
 */
export function toPlainText(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(INVISIBLE, '\uFFFD')
    .replace(/\](?=\()|\$(?=\()/gu, `$&${WORD_JOINER}`);
}
