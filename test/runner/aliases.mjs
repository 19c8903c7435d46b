/** What bundles for Node take in place of packages, as esbuild.mjs does. */
export const ALIASES = {
  '@vscode/l10n': '@vscode/l10n/dist/browser.js', // its entry for Node has a `require` that no ES module can keep
};
