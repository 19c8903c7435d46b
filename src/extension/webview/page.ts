import { shownLanguage, type Translations } from '../../text/wording.ts';

/** Addresses that the page's files have inside the webview, and its words. */
export interface PageFiles {
  readonly nonce: string;
  /** `Webview.cspSource`. */
  readonly cspSource: string;
  /** The script, a module, and those that it loads at once. */
  readonly script: string;
  readonly modules: readonly string[];
  readonly styles: readonly string[];
  /** For the words that its script shows; English without them. */
  readonly translations?: Translations | undefined;
}

/**
 * The panel's page. Nothing may load or run but its own files; the stories reach it by messages only. What its script
 * loads later has the nonce of the script.
 */
export function panelPage({ nonce, cspSource, script, modules, styles, translations }: PageFiles): string {
  const policy = [
    "default-src 'none'",
    `font-src ${cspSource}`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(shownLanguage())}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Story Diff</title>
${styles.map((style) => `  <link rel="stylesheet" href="${escapeAttribute(style)}">`).join('\n')}
${modules.map((module) => `  <link rel="modulepreload" nonce="${escapeAttribute(nonce)}" href="${escapeAttribute(module)}">`).join('\n')}
</head>
<body>
  <story-panel></story-panel>
${translations ? `  <script type="application/json" id="translations">${scriptData(translations)}</script>\n` : ''}\
  <script type="module" nonce="${escapeAttribute(nonce)}" src="${escapeAttribute(script)}"></script>
</body>
</html>
`;
}

/** A value as the text of a script element that is data, in which only `<` could end it. */
function scriptData(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
